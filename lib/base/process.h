#pragma once
/// Runs another program with an argument list (never a shell command line), an environment and a
/// time limit.

#include <chrono>
#include <cstddef>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace firesteel::base {

struct ProcessOptions {
  std::map<std::string, std::string, std::less<>> environment;  ///< the whole environment
  std::string working_directory;                                ///< empty: this process's
  std::string input;                                            ///< its standard input
  std::chrono::milliseconds timeout{60'000};
  std::size_t output_limit = 16U << 20U;
  bool inherit_input = false;  ///< shares this process's standard input; `input` is ignored
  bool keep_error = false;     ///< captures standard error in ProcessResult::error
  int stop_descriptor = -1;    ///< kills the program when this becomes readable; -1: none
  /// Starts a new session without our terminal; killing the program kills the whole session.
  bool own_session = false;
  /// Starts it with fork(), as on systems whose posix_spawn() cannot close descriptors (a C library
  /// other than glibc 2.34 or newer, macOS).  Tests set it.
  bool by_fork = false;
};

struct ProcessResult {
  int exit_code = 0;
  int signal = 0;          ///< signal that ended it; 0: it exited by itself
  bool timed_out = false;  ///< also if it wrote too much
  bool stopped = false;    ///< killed because of the stop descriptor
  std::string output;      ///< its standard output
  std::string error;       ///< the last 8 KB of its standard error; see keep_error
};

/// A running program, as part of an event loop that its owner runs.
class Process {
 public:
  /// Starts `arguments` ([0] is looked up in the PATH of this process).  It shares this process's
  /// standard error unless keep_error is set.  Throws Error kInput if it cannot be started.
  Process(const std::vector<std::string>& arguments, const ProcessOptions& options);
  /// Kills the program if it is still running.
  ~Process();
  Process(const Process&) = delete;
  Process& operator=(const Process&) = delete;
  Process(Process&&) = delete;
  Process& operator=(Process&&) = delete;

  /// Reads, writes and checks for its exit without blocking.  Kills it after the timeout or if its
  /// output exceeds the limit.  True once it has ended.
  bool turn();
  /// When to call turn() again even if nothing is readable: the pipe does not report the exit while
  /// a grandchild holds it open.
  [[nodiscard]] std::chrono::milliseconds pause() const;
  /// The descriptor of its standard output, for polling; -1 at its end.
  [[nodiscard]] int output_descriptor() const;
  /// The result, once it has ended.
  [[nodiscard]] ProcessResult take();

 private:
  friend ProcessResult run_process(const std::vector<std::string>& arguments,
                                   const ProcessOptions& options);
  class Child;
  std::unique_ptr<Child> child_;
};

/// Runs a program and waits for it to exit.  Throws like Process.
[[nodiscard]] ProcessResult run_process(const std::vector<std::string>& arguments,
                                        const ProcessOptions& options);

/// Starts `arguments` in a new session with empty input and discarded output, and does not wait for
/// it.  Throws Error kInput if it cannot be started.
void start_process(const std::vector<std::string>& arguments,
                   const std::map<std::string, std::string, std::less<>>& environment);

}  // namespace firesteel::base
