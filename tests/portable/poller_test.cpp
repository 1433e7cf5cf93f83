#include "http/poller.h"

#include <array>
#include <chrono>
#include <fcntl.h>
#include <thread>
#include <unistd.h>

#include "base/tcp.h"
#include "http/interest.h"
#include "support/catch.h"

namespace http = firesteel::http;
using firesteel::base::Descriptor;
using std::chrono::milliseconds;

TEST_CASE("poll(2): a descriptor that cannot be polled is always ready until it is forgotten") {
  // Linux's poll() refuses a path, as that of macOS refuses some devices.
  const Descriptor path(::open("/", O_PATH | O_CLOEXEC));
  http::Poller poller;
  int told = 0;
  poller.watch(path.get(), {.readable = true, .writable = false}, [&](http::Interest ready) {
    CHECK(ready == http::Interest{.readable = true, .writable = false});
    ++told;
  });
  poller.wait(milliseconds(10'000));
  CHECK(told == 1);
  poller.wait(milliseconds(10'000));
  CHECK(told == 2);
  poller.forget(path.get());
  poller.wait(milliseconds(0));
  CHECK(told == 2);
}

TEST_CASE("poll(2): a descriptor that was closed without a word does not end a wait") {
  http::Poller poller;
  int told = 0;
  std::array<int, 2> ends{};
  REQUIRE(::pipe2(ends.data(), O_CLOEXEC) == 0);
  const Descriptor reader(ends[0]);
  const Descriptor writer(ends[1]);
  poller.watch(reader.get(), {.readable = true, .writable = false},
               [&](http::Interest) { ++told; });
  {
    const Descriptor closed(::open("/", O_PATH | O_CLOEXEC));
    poller.watch(closed.get(), {.readable = true, .writable = true},
                 [&](http::Interest) { told += 100; });
  }
  poller.wait(milliseconds(10'000));  // sees that it is closed
  std::thread later([&] {
    std::this_thread::sleep_for(milliseconds(20));
    REQUIRE(::write(writer.get(), "x", 1) == 1);
  });
  poller.wait(milliseconds(10'000));
  later.join();
  CHECK(told == 1);
}
