#include "base/process.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <chrono>
#include <csignal>
#include <cstddef>
#include <ctime>
#include <dirent.h>
#include <fcntl.h>
#include <map>
#include <memory>
#include <optional>
#include <poll.h>
#include <spawn.h>
#include <string>
#include <string_view>
#include <sys/types.h>
#include <sys/wait.h>
#include <system_error>
#include <unistd.h>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/descriptor.h"
#include "firesteel/error.h"

// POSIX leaves its declaration to the program; glibc has one.
extern char** environ;  // NOLINT(readability-redundant-declaration)

namespace firesteel::base {

namespace {

using Clock = std::chrono::steady_clock;

[[noreturn]] void fail_to_run(const std::string& program, int error) {
  throw Error(ErrorKind::kInput,
              fmt::format("cannot run {}: {}", program, std::generic_category().message(error)),
              "install the program, or add its directory to PATH");
}

#ifdef FIRESTEEL_PORTABLE

bool open_pipe(std::array<int, 2>& ends) {
  if (::pipe(ends.data()) != 0) {
    return false;
  }
  for (const int end : ends) {
    (void)::fcntl(end, F_SETFD, FD_CLOEXEC);
  }
#ifdef F_SETNOSIGPIPE
  (void)::fcntl(ends[1], F_SETNOSIGPIPE, 1);  // macOS may give the signal to any thread
#endif
  return true;
}

/// Takes back a SIGPIPE that is blocked and pending.
void discard_sigpipe(const sigset_t& signals) {
  sigset_t pending{};
  (void)::sigpending(&pending);
  if (sigismember(&pending, SIGPIPE) == 1) {
    int taken = 0;
    (void)::sigwait(&signals, &taken);
  }
}

#else

bool open_pipe(std::array<int, 2>& ends) {
  return ::pipe2(ends.data(), O_CLOEXEC) == 0;
}

/// Takes back a SIGPIPE that is blocked and pending.
void discard_sigpipe(const sigset_t& signals) {
  const timespec at_once{};
  while (::sigtimedwait(&signals, nullptr, &at_once) > 0) {
  }
}

#endif

struct Pipe {
  Descriptor read_end, write_end;
};

/// Pipes, not sockets: bash takes a socket for a remote shell and reads its start-up files.
Pipe make_pipe(const std::string& program) {
  std::array<int, 2> ends{};
  if (!open_pipe(ends)) {
    fail_to_run(program, errno);
  }
  return {.read_end = Descriptor(ends[0]), .write_end = Descriptor(ends[1])};
}

/// Blocks SIGPIPE for this thread during its lifetime: a child may close its input.
class BlockedSigpipe {
 public:
  BlockedSigpipe() {
    (void)sigemptyset(&signals_);
    (void)sigaddset(&signals_, SIGPIPE);
    sigset_t pending{};
    (void)::sigpending(&pending);
    was_pending_ = sigismember(&pending, SIGPIPE) == 1;
    (void)::pthread_sigmask(SIG_BLOCK, &signals_, &before_);
  }
  ~BlockedSigpipe() {
    if (!was_pending_) {
      discard_sigpipe(signals_);
    }
    (void)::pthread_sigmask(SIG_SETMASK, &before_, nullptr);
  }
  BlockedSigpipe(const BlockedSigpipe&) = delete;
  BlockedSigpipe& operator=(const BlockedSigpipe&) = delete;
  BlockedSigpipe(BlockedSigpipe&&) = delete;
  BlockedSigpipe& operator=(BlockedSigpipe&&) = delete;

 private:
  sigset_t signals_{};
  sigset_t before_{};
  bool was_pending_ = false;
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

/// What a new program gets.
struct Start {
  std::vector<std::string> arguments;
  std::vector<std::string> environment;
  std::string working_directory;
  int input = -1;  ///< -1: this process's
  int output = -1;
  int error_output = -1;  ///< -1: this process's
  bool own_session = false;
};

// Both ways are compiled where both exist, so that the tests run both.
#if !defined(FIRESTEEL_PORTABLE) && defined(__GLIBC__) && defined(__GLIBC_MINOR__) && \
    (__GLIBC__ > 2 || __GLIBC_MINOR__ >= 34)

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

/// Resets blocked and ignored signals in the child.  A child in its own session gets no signals
/// from our terminal.
class SpawnAttributes {
 public:
  explicit SpawnAttributes(bool own_session) {
    (void)::posix_spawnattr_init(&attributes_);
    sigset_t signals{};
    (void)::sigemptyset(&signals);
    (void)::posix_spawnattr_setsigmask(&attributes_, &signals);
    (void)::sigaddset(&signals, SIGPIPE);
    (void)::sigaddset(&signals, SIGXFSZ);
    (void)::posix_spawnattr_setsigdefault(&attributes_, &signals);
    const int flags =
        POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | (own_session ? POSIX_SPAWN_SETSID : 0);
    (void)::posix_spawnattr_setflags(&attributes_, static_cast<short>(flags));
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

/// Returns 0 or the error.
int spawn(Start& start, pid_t& child) {
  SpawnActions actions;
  if (start.input >= 0) {
    (void)::posix_spawn_file_actions_adddup2(actions.get(), start.input, STDIN_FILENO);
  }
  if (start.error_output >= 0) {
    (void)::posix_spawn_file_actions_adddup2(actions.get(), start.error_output, STDERR_FILENO);
  }
  (void)::posix_spawn_file_actions_adddup2(actions.get(), start.output, STDOUT_FILENO);
  if (!start.working_directory.empty()) {
    (void)::posix_spawn_file_actions_addchdir_np(actions.get(), start.working_directory.c_str());
  }
  // Sockets of libraries may lack close-on-exec; a child that outlives us would hold them open.
  (void)::posix_spawn_file_actions_addclosefrom_np(actions.get(), STDERR_FILENO + 1);
  const SpawnAttributes attributes(start.own_session);
  return ::posix_spawnp(&child, start.arguments.front().c_str(), actions.get(), attributes.get(),
                        pointers(start.arguments).data(), pointers(start.environment).data());
}

constexpr bool kCanSpawn = true;

#else

int spawn(Start& /*start*/, pid_t& /*child*/) {
  return ENOSYS;
}

constexpr bool kCanSpawn = false;

#endif

/// As posix_spawnp() finds it: in the PATH of this process.
std::string find_program(const std::string& name) {
  if (name.find('/') != std::string::npos) {
    return name;
  }
  std::string_view path = "/bin:/usr/bin";
  for (char** entry = ::environ; entry != nullptr && *entry != nullptr; ++entry) {
    const std::string_view text = *entry;
    if (text.starts_with("PATH=")) {
      path = text.substr(std::string_view("PATH=").size());
    }
  }
  while (true) {
    const std::size_t end = path.find(':');
    const std::string_view folder = path.substr(0, end);
    std::string candidate = fmt::format("{}/{}", folder.empty() ? "." : folder, name);
    if (::access(candidate.c_str(), X_OK) == 0) {
      return candidate;
    }
    if (end == std::string_view::npos) {
      return name;  // execve() says that there is no such program
    }
    path.remove_prefix(end + 1);
  }
}

/// The open descriptors after standard error.
std::vector<int> other_descriptors() {
  std::vector<int> all;
  const std::unique_ptr<DIR, int (*)(DIR*)> folder(::opendir("/dev/fd"), ::closedir);
  if (folder == nullptr) {  // no /proc: what can have been opened
    constexpr int kSome = 1024;
    for (int descriptor = STDERR_FILENO + 1; descriptor < kSome; ++descriptor) {
      all.push_back(descriptor);
    }
    return all;
  }
  while (const dirent* const entry = ::readdir(folder.get())) {  // NOLINT(concurrency-mt-unsafe)
    const std::string_view name = static_cast<const char*>(entry->d_name);
    int descriptor = -1;
    (void)std::from_chars(name.data(), name.data() + name.size(), descriptor);
    if (descriptor > STDERR_FILENO && descriptor != ::dirfd(folder.get())) {
      all.push_back(descriptor);
    }
  }
  return all;
}

/// A child of fork(): allocates nothing.  Writes the error to `report`.
[[noreturn]] void become(const Start& start, const char* program, char* const* arguments,
                         char* const* environment, const std::vector<int>& others, int report) {
  struct sigaction usual{};
  usual.sa_handler = SIG_DFL;
  (void)::sigaction(SIGPIPE, &usual, nullptr);
  (void)::sigaction(SIGXFSZ, &usual, nullptr);
  sigset_t none{};
  (void)sigemptyset(&none);
  (void)::pthread_sigmask(SIG_SETMASK, &none, nullptr);
  const auto moved = [](int from, int onto) { return from < 0 || ::dup2(from, onto) >= 0; };
  bool good = !start.own_session || ::setsid() >= 0;
  good = good && moved(start.input, STDIN_FILENO) && moved(start.error_output, STDERR_FILENO) &&
         moved(start.output, STDOUT_FILENO);
  good = good && (start.working_directory.empty() || ::chdir(start.working_directory.c_str()) == 0);
  if (good) {
    for (const int descriptor : others) {
      (void)(descriptor == report ? 0 : ::close(descriptor));
    }
    (void)::execve(program, arguments, environment);
  }
  const int error = errno;
  // Without the report the exit code says it.
  ::_exit(::write(report, &error, sizeof error) == sizeof error ? 127 : 126);
}

/// The same as spawn() with what every Unix has.
int fork_and_exec(Start& start, pid_t& child) {
  const std::string program = find_program(start.arguments.front());
  const std::vector<char*> arguments = pointers(start.arguments);
  const std::vector<char*> environment = pointers(start.environment);
  Pipe report = make_pipe(program);
  const std::vector<int> others = other_descriptors();
  child = ::fork();
  if (child < 0) {
    return errno;
  }
  if (child == 0) {
    become(start, program.c_str(), arguments.data(), environment.data(), others,
           report.write_end.get());
  }
  report.write_end.reset();
  int error = 0;
  ssize_t got = -1;
  while ((got = ::read(report.read_end.get(), &error, sizeof error)) < 0 && errno == EINTR) {
  }
  if (got <= 0) {
    return 0;  // closed by execve()
  }
  (void)::waitpid(child, nullptr, 0);
  return error;
}

pid_t start_child(const std::vector<std::string>& arguments, const ProcessOptions& options,
                  int input, int output, int error_output) {
  Start start = {.arguments = arguments,
                 .environment = {},
                 .working_directory = options.working_directory,
                 .input = options.inherit_input ? -1 : input,
                 .output = output,
                 .error_output = options.keep_error ? error_output : -1,
                 .own_session = options.own_session};
  start.environment.reserve(options.environment.size());
  for (const auto& [name, value] : options.environment) {
    start.environment.push_back(fmt::format("{}={}", name, value));
  }
  pid_t child = 0;
  const int error =
      kCanSpawn && !options.by_fork ? spawn(start, child) : fork_and_exec(start, child);
  if (error != 0) {
    fail_to_run(arguments.front(), error);
  }
  return child;
}

}  // namespace

/// One running child and our ends of its pipes.
class Process::Child {
 public:
  Child(pid_t child, Descriptor to_child, Descriptor from_child, Descriptor error,
        const ProcessOptions& options)
      : child_(child),
        to_child_(std::move(to_child)),
        from_child_(std::move(from_child)),
        error_(std::move(error)),
        own_session_(options.own_session),
        input_text_(options.input),
        input_(input_text_),
        limit_(options.output_limit),
        deadline_(Clock::now() + options.timeout) {
    (void)::fcntl(to_child_.get(), F_SETFL, O_NONBLOCK);
    (void)::fcntl(from_child_.get(), F_SETFL, O_NONBLOCK);
    (void)::fcntl(error_.get(), F_SETFL, O_NONBLOCK);
    write_some();
  }
  ~Child() {
    if (!status_) {
      kill_it();
      (void)::waitpid(child_, nullptr, 0);
    }
  }
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;
  Child(Child&&) = delete;
  Child& operator=(Child&&) = delete;

  bool turn() {
    if (over_) {
      return true;
    }
    write_some();
    read_some();
    read_error();
    reap(WNOHANG);
    if (status_) {
      read_some();  // the rest of its output
      read_error();
      over_ = true;
    } else if (Clock::now() >= deadline_ || result_.output.size() > limit_) {
      result_.timed_out = true;
      end();
    }
    return over_;
  }

  /// Somebody asked it to stop.
  void stop() {
    result_.stopped = true;
    end();
  }

  [[nodiscard]] std::chrono::milliseconds pause() const {
    return std::chrono::milliseconds(end_of_output_ ? 1 : 10);
  }
  [[nodiscard]] int output_descriptor() const { return end_of_output_ ? -1 : from_child_.get(); }

  ProcessResult take() {
    const int status = status_.value_or(0);
    result_.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : 0;
    result_.signal = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
    return std::move(result_);
  }

  /// True when the stop descriptor is readable.
  [[nodiscard]] bool wait(int stop_descriptor) const {
    std::array entries = {pollfd{.fd = output_descriptor(), .events = POLLIN, .revents = 0},
                          pollfd{.fd = to_child_.get(), .events = POLLOUT, .revents = 0},
                          pollfd{.fd = error_.get(), .events = POLLIN, .revents = 0},
                          pollfd{.fd = stop_descriptor, .events = POLLIN, .revents = 0}};
    (void)::poll(entries.data(), entries.size(), static_cast<int>(pause().count()));
    return entries[3].revents != 0;
  }

 private:
  /// A session leader is a process group leader too, so -child_ kills the whole group.
  void kill_it() const { (void)::kill(own_session_ ? -child_ : child_, SIGKILL); }

  void end() {
    kill_it();
    reap(0);
    read_error();
    over_ = true;
  }

  /// Reads all available bytes; keeps only the end.
  void read_error() {
    constexpr std::size_t kKept = 8192;
    std::array<char, 4096> buffer{};
    while (error_.get() >= 0) {
      const ssize_t got = ::read(error_.get(), buffer.data(), buffer.size());
      if (got <= 0) {
        if (got == 0 || (errno != EAGAIN && errno != EINTR)) {
          error_.reset();
        }
        return;
      }
      result_.error.append(buffer.data(), static_cast<std::size_t>(got));
      if (result_.error.size() > kKept) {
        result_.error.erase(0, result_.error.size() - kKept);
      }
    }
  }

  void read_some() {
    std::array<char, 16384> buffer{};
    while (!end_of_output_ && result_.output.size() <= limit_) {
      const ssize_t got = ::read(from_child_.get(), buffer.data(), buffer.size());
      if (got <= 0) {
        end_of_output_ = got == 0 || (errno != EAGAIN && errno != EINTR);
        return;
      }
      result_.output.append(buffer.data(), static_cast<std::size_t>(got));
    }
  }

  /// Closes the child's input once it is written, or if the child has closed it.
  void write_some() {
    if (to_child_.get() < 0) {
      return;
    }
    const BlockedSigpipe blocked;
    while (!input_.empty()) {
      const ssize_t put = ::write(to_child_.get(), input_.data(), input_.size());
      if (put < 0 && (errno == EAGAIN || errno == EINTR)) {
        return;
      }
      input_.remove_prefix(put < 0 ? input_.size() : static_cast<std::size_t>(put));
    }
    to_child_.reset();
  }

  void reap(int flags) {
    int status = 0;
    if (::waitpid(child_, &status, flags) == child_) {
      status_ = status;
    }
  }

  pid_t child_;
  Descriptor to_child_, from_child_, error_;
  bool own_session_;
  std::string input_text_;
  std::string_view input_;  ///< of input_text_: what is not written yet
  std::size_t limit_;
  Clock::time_point deadline_;
  bool end_of_output_ = false;
  bool over_ = false;
  std::optional<int> status_;
  ProcessResult result_;
};

Process::Process(const std::vector<std::string>& arguments, const ProcessOptions& options) {
  Pipe input = make_pipe(arguments.front());
  Pipe output = make_pipe(arguments.front());
  Pipe error = options.keep_error ? make_pipe(arguments.front()) : Pipe();
  const pid_t pid = start_child(arguments, options, input.read_end.get(), output.write_end.get(),
                                error.write_end.get());
  input.read_end.reset();
  output.write_end.reset();
  error.write_end.reset();
  child_ = std::make_unique<Child>(pid, std::move(input.write_end), std::move(output.read_end),
                                   std::move(error.read_end), options);
}

Process::~Process() = default;

bool Process::turn() {
  return child_->turn();
}

std::chrono::milliseconds Process::pause() const {
  return child_->pause();
}

int Process::output_descriptor() const {
  return child_->output_descriptor();
}

ProcessResult Process::take() {
  return child_->take();
}

ProcessResult run_process(const std::vector<std::string>& arguments,
                          const ProcessOptions& options) {
  Process process(arguments, options);
  while (!process.turn()) {
    if (process.child_->wait(options.stop_descriptor)) {
      process.child_->stop();
    }
  }
  return process.take();
}

void start_process(const std::vector<std::string>& arguments,
                   const std::map<std::string, std::string, std::less<>>& environment) {
  const Descriptor nothing(::open("/dev/null", O_RDWR | O_CLOEXEC));
  ProcessOptions options;
  options.environment = environment;
  options.own_session = true;
  options.keep_error = true;
  (void)start_child(arguments, options, nothing.get(), nothing.get(), nothing.get());
}

}  // namespace firesteel::base
