#include "cli/output_stream.h"

#include <array>
#include <csignal>
#include <cstddef>
#include <fcntl.h>
#include <string>
#include <unistd.h>

#include "support/catch.h"

using firesteel::cli::OutputStream;
using firesteel::cli::Written;

namespace {

/// A pipe with room for four pages.
struct Pipe {
  Pipe() {
    REQUIRE(std::signal(SIGPIPE, SIG_IGN) != SIG_ERR);
    REQUIRE(::pipe2(ends.data(), O_CLOEXEC) == 0);
    REQUIRE(::fcntl(ends[1], F_SETPIPE_SZ, 16384) == 16384);
  }
  ~Pipe() {
    close_reader();
    ::close(ends[1]);
  }
  Pipe(const Pipe&) = delete;
  Pipe& operator=(const Pipe&) = delete;
  Pipe(Pipe&&) = delete;
  Pipe& operator=(Pipe&&) = delete;

  void close_reader() {
    if (ends[0] >= 0) {
      ::close(ends[0]);
      ends[0] = -1;
    }
  }
  std::string read() const {
    std::string text(std::size_t{1} << 16U, '\0');
    const auto count = ::read(ends[0], text.data(), text.size());
    text.resize(count > 0 ? static_cast<std::size_t>(count) : 0);
    return text;
  }

  std::array<int, 2> ends{-1, -1};
};

std::string numbers(int count) {
  std::string text;
  for (int i = 0; i < count; ++i) {
    text += std::to_string(i) + "\n";
  }
  return text;
}

}  // namespace

TEST_CASE("What a slow reader does not take is kept and follows in order") {
  const Pipe pipe;
  OutputStream stream(pipe.ends[1]);
  CHECK(stream.waiting_descriptor() == -1);
  const std::string first = numbers(30'000);
  CHECK(stream.offer(first) == Written::kAll);
  CHECK(stream.offer("end\n") == Written::kAll);
  CHECK(stream.kept() > 0);
  CHECK(stream.waiting_descriptor() == pipe.ends[1]);
  std::string got;
  while (stream.kept() > 0) {
    got += pipe.read();
    stream.flush();
  }
  got += pipe.read();
  CHECK(got == first + "end\n");
  CHECK(stream.waiting_descriptor() == -1);
}

TEST_CASE("A write that waits comes after what is kept") {
  const Pipe pipe;
  OutputStream stream(pipe.ends[1]);
  CHECK(stream.offer(std::string(20'000, 'a')) == Written::kAll);
  CHECK(pipe.read().find_first_not_of('a') == std::string::npos);
  CHECK(stream.write("b") == Written::kAll);
  CHECK(pipe.read().ends_with("ab"));
  CHECK(stream.kept() == 0);
}

TEST_CASE("Nothing is kept for a reader who has left") {
  Pipe pipe;
  OutputStream stream(pipe.ends[1]);
  CHECK(stream.offer(std::string(30'000, 'a')) == Written::kAll);
  pipe.close_reader();
  CHECK(stream.offer("b") == Written::kReaderLeft);
  CHECK(stream.kept() == 0);
  CHECK(stream.write("c") == Written::kReaderLeft);
}
