// bench_loop [STREAMS…]: CPU time of one turn of the loop, and of one GET, beside so many streams
// that are open and silent.  The server runs in threads of its own, which are not counted.

#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <optional>
#include <string_view>
#include <thread>
#include <vector>

#include "http/curl_transport.h"
#include "http/transport.h"
#include "support/loopback_server.h"

namespace http = firesteel::http;
using firesteel::testing::LoopbackServer;
using std::chrono::milliseconds;
using std::chrono::seconds;

namespace {

constexpr int kTurns = 300;
constexpr int kGets = 50;

/// Of this thread, in microseconds.
double cpu_time() {
  timespec time{};
  (void)clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) * 1e6 + static_cast<double>(time.tv_nsec) / 1e3;
}

void measure(int streams) {
  std::atomic<bool> over = false;
  const LoopbackServer server([&over](const LoopbackServer::Request& request) {
    LoopbackServer::Reply reply;
    reply.body = "{}";
    if (request.target == "/stream") {
      reply.stream = [&over](const LoopbackServer::Stream& stream) {
        stream.write("x");
        while (!over) {
          std::this_thread::sleep_for(milliseconds(200));
        }
      };
    }
    return reply;
  });
  http::CurlTransport transport("bench");
  int open = 0;
  http::Request watch;
  watch.url = server.url() + "/stream";
  watch.timeout = milliseconds(0);
  watch.idle_timeout = seconds(150);
  for (int i = 0; i < streams; ++i) {
    (void)transport.start(
        watch, {},
        {.on_done = [](const auto&) {}, .on_data = [&open](std::string_view) { ++open; }});
  }
  const auto limit = std::chrono::steady_clock::now() + seconds(60);
  while (open < streams && std::chrono::steady_clock::now() < limit) {
    transport.run_once(milliseconds(50));
  }
  double begin = cpu_time();
  for (int i = 0; i < kTurns; ++i) {
    transport.run_once(milliseconds(0));
  }
  const double turn = (cpu_time() - begin) / kTurns;
  http::Request get;
  get.url = server.url() + "/get";
  begin = cpu_time();
  for (int i = 0; i < kGets; ++i) {
    std::optional<http::Result> result;
    (void)transport.start(get, {},
                          {.on_done = [&result](http::Result r) { result = std::move(r); }});
    while (!result) {
      transport.run_once(milliseconds(200));
    }
  }
  std::printf("%7d %7d %15.1f %14.1f\n", streams, open, turn, (cpu_time() - begin) / kGets);
  over = true;
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<int> numbers = {0, 50, 200, 600};
  if (argc > 1) {
    numbers.clear();
    for (int i = 1; i < argc; ++i) {
      numbers.push_back(std::atoi(argv[i]));
    }
  }
  std::printf("streams    open  one turn, us CPU  one GET, us CPU\n");
  for (const int streams : numbers) {
    measure(streams);
  }
}
