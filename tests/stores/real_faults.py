"""What a bad day does to uploads to a real server: connections cut in each phase, too much load, and a clock that is wrong.

Of the servers only MinIO refuses requests for the load (test_minio.BusyMinio). For the others the relay does, in the words of the vendor:
every third request, and the rest goes on to the server.
"""
import glob
import os
import time

from program import is_sanitized
from relay import PHASES
from store_test_case import StoreTest

SKEW = 20 * 60
# The program repeats a request for a minute, and the last attempt may wait a minute for an answer; then the same for what removes its effects.
LONGEST = 270


class RealFaults(StoreTest):
    """The test case of a store has `requests`, expressions of their heads by name, and the methods that fail here.

    `always`: those that are cut for ever, if they are others; `harmless`: (name, phase) of these that succeed all the same.
    """

    requests, always, harmless = {}, None, ()
    large = 2 << 20  # bytes, and some
    refusals = ()
    given_up = "does not answer: "

    def relay(self):
        """A Relay to the server."""
        raise NotImplementedError

    def upload_words(self, relay, *more):
        """The command line of an upload through the relay."""
        raise NotImplementedError

    def env(self, _):
        """Of the program, besides."""
        return {}

    def stored(self):
        """Bytes by the name of the file; there is one of each."""
        raise NotImplementedError

    def empty(self):
        raise NotImplementedError

    def unfinished(self):
        """What is left in the store besides files."""
        return []

    def setUp(self):
        super().setUp()
        self.files = {"small.py": b"print(1)\n", "large": os.urandom(self.large + 7)}
        self.words_of_files = ["--files", ",".join(self.write("lib/" + name, data) for name, data in self.files.items()),
                               "--class", "a.B", "local:///a.jar"]

    def new_relay(self, *cut):
        relay = self.relay()
        self.addCleanup(relay.stop)
        if cut:
            relay.cut(*cut)
        return relay

    def check_arrives(self, relay, **env):
        self.empty()
        done = self.run_program(*self.upload_words(relay, *self.words_of_files), env={**self.env(relay), **env})
        self.assertEqual(done.returncode, 0, done.stderr)
        stored = self.stored()
        self.assertEqual({name: len(data) for name, data in stored.items()}, {name: len(data) for name, data in self.files.items()})
        self.assertTrue(stored == self.files, "the content differs")
        self.assertEqual(self.unfinished(), [])

    def test_what_is_cut_is_sent_again(self):
        for name, request in self.requests.items():
            for phase in PHASES:
                with self.subTest(request=name, phase=phase):
                    relay = self.new_relay(request, phase, 2)  # the transport itself repeats one
                    self.check_arrives(relay)
                    self.assertLess(relay.faults[0][1].left, 2, relay.requests)

    def test_what_is_always_cut_ends_and_leaves_nothing(self):
        self.empty()
        running = []  # at the same time, since each takes a minute
        for name, request in (self.always or self.requests).items():
            for phase in (phase for phase in PHASES if (name, phase) not in self.harmless):
                relay = self.new_relay(request, phase)
                running.append((name, phase, self.start_program(*self.upload_words(relay, *self.words_of_files), env=self.env(relay))))
        relay = self.new_relay()
        relay.refuse("^(PUT|POST)", 1, self.refusals[-1])
        running.append(("all", "refused", self.start_program(*self.upload_words(relay, *self.words_of_files), env=self.env(relay))))
        until = time.monotonic() + LONGEST
        for name, phase, process in running:
            with self.subTest(request=name, phase=phase):
                _, stderr = process.communicate(timeout=max(1, until - time.monotonic()))
                self.assertEqual(process.returncode, 74, stderr)
                self.assertRegex(stderr, "firesteel: error: Uploading file .* failed: .*(%s|HTTP status).*\nfiresteel: hint: " % self.given_up)
        self.assertEqual((self.created, self.stored(), self.unfinished()), ([], {}, []))

    def test_a_store_that_refuses_every_third_request_gets_all_files(self):
        relay = self.new_relay()
        relay.refuse("", 3, *self.refusals)
        self.check_arrives(relay)
        self.assertGreater(relay.refused, 1)

    def skewed(self, seconds):
        """The environment in which the clock of the program is wrong by so much."""
        if is_sanitized():
            self.skipTest("libfaketime and the sanitizer both want to be loaded first")
        found = glob.glob("/usr/lib/*/faketime/libfaketime.so.1")
        if not found:
            self.skipTest("libfaketime is needed")
        return {"LD_PRELOAD": found[0], "FAKETIME": "%+d" % seconds, "FAKETIME_DONT_FAKE_MONOTONIC": "1", "NO_FAKE_STAT": "1"}

    def check_skewed(self, **env):
        """By 20 minutes in both directions: all arrives."""
        for seconds in (SKEW, -SKEW):
            with self.subTest(seconds=seconds):
                self.check_arrives(self.new_relay(), **env, **self.skewed(seconds))


def answer(status, headers, body):
    """The bytes of an answer with that status and its reason."""
    lines = ["HTTP/1.1 " + status, *("%s: %s" % header for header in headers.items()), "Content-Length: %d" % len(body)]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body.encode()
