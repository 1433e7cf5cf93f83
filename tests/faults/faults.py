"""The twelve faults.  Each is made once (or for a while) when a submission has come to its phase.

A fault's `begin` runs before firesteel starts, in the phase "connecting" of what happens to
connections; else `on_request` gets the first request of the phase, before it is sent on, and
`before_answer` the same request when the API server has answered it.
"""
import email.utils
import os
import signal
import subprocess
import threading
import time

import cluster_support as k
from fault_proxy import DROP, status_answer

PHASES = ("connecting", "before_the_pod", "creating_the_pod", "owner_references", "waiting")


def later(cell, seconds, step):
    """The end of a fault; at the latest when the cell is over."""
    timer = threading.Timer(seconds, step)
    timer.daemon = True
    timer.start()
    cell.addCleanup(timer.cancel)


class Fault:
    how = ""                # for the table in tests/README.md
    options = ()            # of firesteel
    may_fail = ()           # phases in which the submission may be refused: nothing is left then
    shares = False          # all cells of this fault meet and share one: it hits the cluster

    def begin(self, cell):
        """True when this is all: the phase "connecting" needs no request."""
        return False

    def on_request(self, cell, request):
        return None

    def before_answer(self, cell, request):
        """An answer to send instead of the API server's, or None."""
        return None


class Refused(Fault):
    how = "toxiproxy refuses connections for 5 s (35 s while waiting)"

    def begin(self, cell):
        cell.link.enable(False)
        later(cell, 35 if cell.phase == "waiting" else 5, lambda: cell.link.enable(True))
        return True

    def on_request(self, cell, request):
        self.begin(cell)
        return DROP


class ResetBefore(Fault):
    how = "toxiproxy resets every connection for 1 s; the request is not sent on"

    def begin(self, cell):
        cell.link.add("reset_peer", timeout=0)
        later(cell, 1, lambda: cell.link.remove("reset_peer"))
        return True

    def on_request(self, cell, request):
        self.begin(cell)
        return DROP


class ResetAfter(Fault):
    how = "toxiproxy resets every connection for 1 s when the API server has answered"

    def before_answer(self, cell, request):
        cell.link.add("reset_peer", timeout=0)
        later(cell, 1, lambda: cell.link.remove("reset_peer"))


class CutAnswer(Fault):
    how = "toxiproxy closes after 60 bytes of the answer, and of all answers for 1 s"

    def begin(self, cell):
        cell.link.add("limit_data", bytes=60)
        later(cell, 1, lambda: cell.link.remove("limit_data"))
        return True

    def before_answer(self, cell, request):
        self.begin(cell)


class SlowAndLossy(Fault):
    how = "toxiproxy adds 300 ms, iptables drops 5 % of the packets, to the end"

    def begin(self, cell):
        cell.link.add("latency", latency=300)
        for side in ("--dport", "--sport"):
            cell.drop_packets(side, "-m", "statistic", "--mode", "random", "--probability", "0.05")
        return True

    def on_request(self, cell, request):
        self.begin(cell)


class BlackHole(Fault):
    how = "iptables drops all packets for 4 s (50 s while waiting)"
    options = ("--request-timeout", "2s")

    def begin(self, cell):
        rules = [cell.drop_packets(side) for side in ("--dport", "--sport")]
        # An idle connection is given up by the kernel when its keepalives are not answered.
        later(cell, 50 if cell.phase == "waiting" else 4, lambda: [rule() for rule in rules])
        return True

    def before_answer(self, cell, request):
        self.begin(cell)


class TooMany(Fault):
    how = "the proxy answers one request with 429 and Retry-After, in seconds or as a date"

    def on_request(self, cell, request):
        # The server's clock is ten minutes fast: only its own Date header makes sense of it.
        fast = time.time() + 600
        dated = [("date", email.utils.formatdate(fast, usegmt=True)),
                 ("retry-after", email.utils.formatdate(fast + 2, usegmt=True))]
        as_date = cell.phase in ("creating_the_pod", "waiting")
        return status_answer(429, "TooManyRequests", dated if as_date else [("retry-after", "1")])


class Unavailable(Fault):
    how = "the proxy answers five requests with 503, the first of them after it was carried out"

    def on_request(self, cell, request):
        return self._burst(cell) if request.is_watch else None

    def before_answer(self, cell, request):
        return None if request.is_watch else self._burst(cell)

    @staticmethod
    def _burst(cell):
        cell.replace_answer, cell.refuse_next = status_answer(503, "ServiceUnavailable"), 4
        return cell.replace_answer


class GoAway(Fault):
    how = "the proxy says GOAWAY without having taken the request, and closes"

    def on_request(self, cell, request):
        request.connection.go_away(max(request.stream - 2, 0))
        request.connection.reset()
        return DROP


class Gone(Fault):
    how = "the proxy answers 410; while waiting also as an event of the next watch"
    may_fail = ("connecting", "before_the_pod", "creating_the_pod")

    def on_request(self, cell, request):
        if request.is_watch:
            cell.event_of_next_watch = (b'{"type":"ERROR","object":{"kind":"Status","code":410,'
                                        b'"reason":"Expired","message":"too old"}}\n')
        return status_answer(410, "Expired")


class ApiServerRestarted(Fault):
    how = "kill -KILL of kube-apiserver, then it is started again"
    shares = True

    def begin(self, cell):
        cell.meet(self._kill)
        return True

    def on_request(self, cell, request):
        self.begin(cell)

    def _kill(self, group):
        os.kill(_process("apiserver"), signal.SIGKILL)
        # It is down for as long as one that is replaced.
        group.finish_later(3, lambda: _cluster("restart", "apiserver"))


class EtcdStopped(Fault):
    how = "kill -STOP of etcd, 20 s later kill -CONT"
    shares = True

    def begin(self, cell):
        cell.meet(self._stop)
        return True

    def on_request(self, cell, request):
        self.begin(cell)

    def _stop(self, group):
        process = _process("etcd")
        os.kill(process, signal.SIGSTOP)
        group.finish_later(20, lambda: os.kill(process, signal.SIGCONT))


def _process(part):
    with open(os.path.join(k.RUN, part + ".pid"), encoding="utf-8") as f:
        return int(f.read().split()[0])


def _cluster(*arguments):
    subprocess.run([k.CLUSTER, *arguments], check=True, timeout=120, capture_output=True)


FAULTS = {
    "refused": Refused(), "reset_before": ResetBefore(), "reset_after": ResetAfter(),
    "cut_answer": CutAnswer(), "slow_and_lossy": SlowAndLossy(), "black_hole": BlackHole(),
    "too_many": TooMany(), "unavailable": Unavailable(), "go_away": GoAway(), "gone": Gone(),
    "apiserver_restarted": ApiServerRestarted(), "etcd_stopped": EtcdStopped(),
}
