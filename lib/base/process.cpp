#include "base/process.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstddef>
#include <fcntl.h>
#include <optional>
#include <poll.h>
#include <spawn.h>
#include <string>
#include <string_view>
#include <sys/socket.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <system_error>
#include <unistd.h>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "firesteel/error.h"

namespace firesteel::base {

namespace {

using Clock = std::chrono::steady_clock;

class Descriptor {
 public:
  Descriptor() = default;
  explicit Descriptor(int number) : number_(number) {}
  ~Descriptor() { reset(); }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    if (this != &other) {
      reset();
      number_ = std::exchange(other.number_, -1);
    }
    return *this;
  }
  [[nodiscard]] int get() const { return number_; }
  void reset() {
    if (number_ >= 0) {
      (void)::close(std::exchange(number_, -1));
    }
  }

 private:
  int number_ = -1;
};

[[noreturn]] void fail(const std::string& program, int error) {
  throw Error(ErrorKind::kInput,
              fmt::format("cannot run {}: {}", program, std::generic_category().message(error)),
              "check that it is installed and in the PATH");
}

/// A pair of connected sockets: sockets and not a pipe, so that a child that closes its input
/// raises no SIGPIPE here.
std::pair<Descriptor, Descriptor> make_channel(const std::string& program) {
  std::array<int, 2> ends{};
  if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0) {
    fail(program, errno);
  }
  return {Descriptor(ends[0]), Descriptor(ends[1])};
}

class SpawnActions {
 public:
  SpawnActions() { (void)::posix_spawn_file_actions_init(&actions_); }
  ~SpawnActions() { (void)::posix_spawn_file_actions_destroy(&actions_); }
  SpawnActions(const SpawnActions&) = delete;
  SpawnActions& operator=(const SpawnActions&) = delete;
  SpawnActions(SpawnActions&&) = delete;
  SpawnActions& operator=(SpawnActions&&) = delete;
  posix_spawn_file_actions_t* get() { return &actions_; }

 private:
  posix_spawn_file_actions_t actions_{};
};

/// Signals the parent blocks or ignores are usual again in the child.
class SpawnAttributes {
 public:
  SpawnAttributes() {
    (void)::posix_spawnattr_init(&attributes_);
    sigset_t signals{};
    (void)::sigemptyset(&signals);
    (void)::posix_spawnattr_setsigmask(&attributes_, &signals);
    (void)::sigaddset(&signals, SIGPIPE);
    (void)::posix_spawnattr_setsigdefault(&attributes_, &signals);
    (void)::posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
  }
  ~SpawnAttributes() { (void)::posix_spawnattr_destroy(&attributes_); }
  SpawnAttributes(const SpawnAttributes&) = delete;
  SpawnAttributes& operator=(const SpawnAttributes&) = delete;
  SpawnAttributes(SpawnAttributes&&) = delete;
  SpawnAttributes& operator=(SpawnAttributes&&) = delete;
  [[nodiscard]] const posix_spawnattr_t* get() const { return &attributes_; }

 private:
  posix_spawnattr_t attributes_{};
};

std::vector<char*> pointers(std::vector<std::string>& texts) {
  std::vector<char*> result;
  result.reserve(texts.size() + 1);
  for (std::string& text : texts) {
    result.push_back(text.data());
  }
  result.push_back(nullptr);
  return result;
}

pid_t spawn(std::vector<std::string> arguments, const ProcessOptions& options, int child_end) {
  std::vector<std::string> environment;
  for (const auto& [name, value] : options.environment) {
    environment.push_back(name + "=" + value);
  }
  SpawnActions actions;
  (void)::posix_spawn_file_actions_adddup2(actions.get(), child_end, STDIN_FILENO);
  (void)::posix_spawn_file_actions_adddup2(actions.get(), child_end, STDOUT_FILENO);
  if (!options.working_directory.empty()) {
    (void)::posix_spawn_file_actions_addchdir_np(actions.get(), options.working_directory.c_str());
  }
  const SpawnAttributes attributes;
  const std::string program = arguments.front();
  pid_t child = 0;
  const int error = ::posix_spawnp(&child, program.c_str(), actions.get(), attributes.get(),
                                   pointers(arguments).data(), pointers(environment).data());
  if (error != 0) {
    fail(program, error);
  }
  return child;
}

/// One running child and the socket that is its input and its output.
class Child {
 public:
  Child(pid_t child, Descriptor channel, const ProcessOptions& options)
      : child_(child),
        channel_(std::move(channel)),
        input_(options.input),
        limit_(options.output_limit),
        deadline_(Clock::now() + options.timeout) {
    (void)::fcntl(channel_.get(), F_SETFL, O_NONBLOCK);
    write_some();
  }
  ~Child() {
    if (!status_) {
      (void)::kill(child_, SIGKILL);
      (void)::waitpid(child_, nullptr, 0);
    }
  }
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;
  Child(Child&&) = delete;
  Child& operator=(Child&&) = delete;

  ProcessResult finish() {
    while (!status_ && !too_late() && result_.output.size() <= limit_) {
      wait_a_little();
      reap(WNOHANG);
    }
    if (status_) {
      read_some();  // what it wrote before its end
    } else {
      result_.timed_out = true;
      (void)::kill(child_, SIGKILL);
      reap(0);
    }
    const int status = status_.value_or(0);
    result_.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : 0;
    result_.signal = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
    return std::move(result_);
  }

 private:
  [[nodiscard]] bool too_late() const { return Clock::now() >= deadline_; }

  /// A child's end is not seen on the socket when a grandchild holds it: so never for long.
  void wait_a_little() {
    constexpr int kLongestMs = 10;
    if (end_of_output_) {
      (void)::poll(nullptr, 0, 1);
      return;
    }
    const int wanted = POLLIN | (input_.empty() ? 0 : POLLOUT);
    pollfd entry{.fd = channel_.get(), .events = static_cast<short>(wanted), .revents = 0};
    if (::poll(&entry, 1, kLongestMs) > 0) {
      write_some();
      read_some();
    }
  }

  void read_some() {
    std::array<char, 16384> buffer{};
    while (result_.output.size() <= limit_) {
      const ssize_t got = ::recv(channel_.get(), buffer.data(), buffer.size(), 0);
      if (got <= 0) {
        end_of_output_ = got == 0 || (errno != EAGAIN && errno != EINTR);
        return;
      }
      result_.output.append(buffer.data(), static_cast<std::size_t>(got));
    }
  }

  void write_some() {
    while (!input_.empty()) {
      const ssize_t put = ::send(channel_.get(), input_.data(), input_.size(), MSG_NOSIGNAL);
      if (put < 0) {
        if (errno != EAGAIN && errno != EINTR) {
          input_ = {};
        }
        break;
      }
      input_.remove_prefix(static_cast<std::size_t>(put));
    }
    if (input_.empty()) {
      (void)::shutdown(channel_.get(), SHUT_WR);
    }
  }

  void reap(int flags) {
    int status = 0;
    if (::waitpid(child_, &status, flags) == child_) {
      status_ = status;
    }
  }

  pid_t child_;
  Descriptor channel_;
  std::string_view input_;
  std::size_t limit_;
  Clock::time_point deadline_;
  bool end_of_output_ = false;
  std::optional<int> status_;
  ProcessResult result_;
};

}  // namespace

ProcessResult run_process(const std::vector<std::string>& arguments,
                          const ProcessOptions& options) {
  auto [here, there] = make_channel(arguments.front());
  const pid_t pid = spawn(arguments, options, there.get());
  there.reset();
  return Child(pid, std::move(here), options).finish();
}

}  // namespace firesteel::base
