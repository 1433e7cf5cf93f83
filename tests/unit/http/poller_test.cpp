#include "http/poller.h"

#include <array>
#include <chrono>
#include <fcntl.h>
#include <unistd.h>
#include <vector>

#include "base/tcp.h"
#include "http/interest.h"
#include "support/catch.h"

namespace http = firesteel::http;
using firesteel::base::Descriptor;
using std::chrono::milliseconds;

namespace {

struct Pipe {
  Pipe() {
    std::array<int, 2> ends{};
    REQUIRE(::pipe2(ends.data(), O_NONBLOCK | O_CLOEXEC) == 0);
    reader = Descriptor(ends[0]);
    writer = Descriptor(ends[1]);
  }
  void write() const { REQUIRE(::write(writer.get(), "x", 1) == 1); }
  Descriptor reader;
  Descriptor writer;
};

constexpr http::Interest kRead{.readable = true, .writable = false};
constexpr http::Interest kWrite{.readable = false, .writable = true};

}  // namespace

TEST_CASE("Only what is ready for what is wanted is told of") {
  http::Poller poller;
  const Pipe silent;
  const Pipe talking;
  std::vector<int> told;
  poller.watch(silent.reader.get(), kRead, [&](http::Interest) { told.push_back(1); });
  poller.watch(talking.reader.get(), kRead, [&](http::Interest ready) {
    CHECK(ready == kRead);
    told.push_back(2);
  });
  poller.wait(milliseconds(0));
  CHECK(told.empty());
  talking.write();
  poller.wait(milliseconds(10'000));
  poller.wait(milliseconds(0));  // nobody has read
  CHECK(told == std::vector<int>{2, 2});
}

TEST_CASE("A hang-up counts as what was wanted, and wakes nobody who wants nothing") {
  http::Poller poller;
  Pipe pipe;
  int told = 0;
  poller.watch(pipe.reader.get(), kRead, [&](http::Interest ready) {
    CHECK(ready == kRead);
    ++told;
  });
  pipe.writer.reset();
  poller.wait(milliseconds(10'000));
  CHECK(told == 1);
  poller.watch(pipe.reader.get(), {}, [&](http::Interest) { ++told; });
  poller.wait(milliseconds(0));
  CHECK(told == 1);
}

TEST_CASE("A callback may forget its own descriptor and those after it") {
  http::Poller poller;
  const Pipe a;
  const Pipe b;
  int told = 0;
  const auto once = [&](http::Interest) {
    ++told;
    poller.forget(a.reader.get());
    poller.forget(b.reader.get());
  };
  poller.watch(a.reader.get(), kRead, once);
  poller.watch(b.reader.get(), kRead, once);
  a.write();
  b.write();
  poller.wait(milliseconds(10'000));
  poller.wait(milliseconds(0));
  CHECK(told == 1);
}

TEST_CASE("What is said last of a descriptor counts, also when its number was used before") {
  http::Poller poller;
  int told = 0;
  int number = -1;
  {
    const Pipe closed_without_a_word;
    number = closed_without_a_word.writer.get();
    poller.watch(number, kWrite, [&](http::Interest) { told += 100; });
  }
  const Pipe again;
  REQUIRE(again.writer.get() == number);
  poller.watch(number, kRead, [&](http::Interest) { told += 10; });
  poller.watch(number, kWrite, [&](http::Interest) { ++told; });
  poller.wait(milliseconds(10'000));
  CHECK(told == 1);
}

TEST_CASE("A new descriptor with the number of one that was closed without a word is renewed") {
  http::Poller poller;
  int told = 0;
  int number = -1;
  {
    const Pipe closed_without_a_word;
    number = closed_without_a_word.writer.get();
    poller.watch(number, kWrite, [&](http::Interest) { ++told; });
  }
  const Pipe again;
  REQUIRE(again.writer.get() == number);
  poller.renew(number);
  poller.renew(again.reader.get());  // nobody watches it
  poller.wait(milliseconds(10'000));
  CHECK(told == 1);
}

TEST_CASE("A file, for which nobody can wait, is always ready") {
  http::Poller poller;
  const Descriptor file(::open("/proc/self/exe", O_RDONLY | O_CLOEXEC));
  int told = 0;
  poller.watch(file.get(), kRead, [&](http::Interest) { ++told; });
  poller.wait(milliseconds(10'000));
  CHECK(told == 1);
  poller.forget(file.get());
  poller.wait(milliseconds(0));
  CHECK(told == 1);
}
