#include "base/file.h"

#include <array>
#include <csignal>
#include <fcntl.h>
#include <fstream>
#include <string>
#include <string_view>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

#include "firesteel/error.h"
#include "firesteel/stop_signals.h"
#include "support/catch.h"
#include "support/temp_folder.h"

using Catch::Matchers::Contains;
using firesteel::Error;
using firesteel::InterruptedError;
using firesteel::base::is_regular_file;
using firesteel::base::read_file;
using firesteel::base::read_regular_file;
using firesteel::testing::TempFolder;

namespace {

std::string pipe_in(const TempFolder& folder) {
  std::string path = folder.path() + "/pipe";
  REQUIRE(::mkfifo(path.c_str(), 0600) == 0);
  return path;
}

/// A signal that arrives while the caller polls.
class LateSignal final : public firesteel::StopSignals {
 public:
  LateSignal() { REQUIRE(::pipe2(ends_.data(), O_CLOEXEC | O_NONBLOCK) == 0); }
  ~LateSignal() override {
    ::close(ends_[0]);
    ::close(ends_[1]);
  }
  LateSignal(const LateSignal&) = delete;
  LateSignal& operator=(const LateSignal&) = delete;
  LateSignal(LateSignal&&) = delete;
  LateSignal& operator=(LateSignal&&) = delete;

  [[nodiscard]] int descriptor() const override { return ends_[0]; }
  int received() override {
    char byte = 0;
    count_ += ::read(ends_[0], &byte, 1) == 1 ? 1 : 0;
    return count_;
  }
  [[nodiscard]] int signal() const override { return SIGTERM; }
  void arrive() { REQUIRE(::write(ends_[1], "x", 1) == 1); }

 private:
  std::array<int, 2> ends_{};
  int count_ = 0;
};

}  // namespace

TEST_CASE("A file is read whole, up to a limit") {
  const TempFolder folder;
  const std::string path = folder.write("file", std::string(100'000, 'x'));
  CHECK(read_file(path, "the file") == std::string(100'000, 'x'));
  CHECK(read_regular_file(path, "the file").size() == 100'000);
  CHECK(is_regular_file(path));
  CHECK_THROWS_WITH(read_file(path, "the file", 99'999), Contains("larger than 99999 bytes"));
  CHECK_THROWS_WITH(read_file(folder.path(), "the file"), Contains("it is a directory"));
  CHECK_THROWS_WITH(read_file(path + "2", "the file"), Contains("No such file"));
}

TEST_CASE("A pipe is read to the end of its writer, whenever that begins") {
  const TempFolder folder;
  const std::string path = pipe_in(folder);
  CHECK_FALSE(is_regular_file(path));
  std::string text;
  std::thread reader([&] { text = read_file(path, "the file"); });
  {
    std::ofstream writer(path);  // waits for the reader
    writer << "one" << std::flush << std::string(200'000, 'x');
  }
  reader.join();
  CHECK(text == "one" + std::string(200'000, 'x'));
}

TEST_CASE("A signal ends the wait for a pipe that nobody writes to") {
  const TempFolder folder;
  const std::string path = pipe_in(folder);
  LateSignal signal;
  int ended_by = 0;
  std::thread reader([&] {
    try {
      (void)read_file(path, "the kubeconfig", 100, &signal);
    } catch (const InterruptedError& error) {
      ended_by = error.signal();
    }
  });
  const int writer = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);  // waits for the reader
  signal.arrive();
  reader.join();
  ::close(writer);
  CHECK(ended_by == SIGTERM);
}

TEST_CASE("What is read beside other work is never waited for") {
  const TempFolder folder;
  CHECK_THROWS_WITH(read_regular_file(pipe_in(folder), "the token"),
                    Contains("it is not a regular file"));
  CHECK_THROWS_AS(read_regular_file("/dev/zero", "the token"), Error);
}
