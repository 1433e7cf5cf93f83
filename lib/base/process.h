#pragma once
/// Runs another program: an argument list (never a shell line), its own environment, a time limit.

#include <chrono>
#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace firesteel::base {

struct ProcessOptions {
  std::map<std::string, std::string, std::less<>> environment;  ///< all of it
  std::string working_directory;                                ///< empty: this process's
  std::string input;                                            ///< its standard input
  std::chrono::milliseconds timeout{60'000};
  std::size_t output_limit = 16U << 20U;
  bool inherit_input = false;  ///< its standard input is this process's, not `input`
  bool keep_error = false;     ///< its standard error goes to ProcessResult::error
  int stop_descriptor = -1;    ///< it is killed when this is readable; -1: none
  /// It gets a session of its own, without our terminal, and is killed with all that it started
  /// there.
  bool own_session = false;
};

struct ProcessResult {
  int exit_code = 0;
  int signal = 0;          ///< that ended it; 0: it ended by itself
  bool timed_out = false;  ///< also when it wrote too much
  bool stopped = false;    ///< by the stop descriptor
  std::string output;      ///< its standard output
  std::string error;       ///< the end of its standard error, 8 KB at most; see keep_error
};

/// Runs `arguments` ([0] is looked up in the PATH of this process) and waits for its end.  Its
/// standard error is this process's unless it is kept.  After the timeout, or more output than the
/// limit, it is killed.  Throws Error kInput when it cannot be started.
[[nodiscard]] ProcessResult run_process(const std::vector<std::string>& arguments,
                                        const ProcessOptions& options);

/// Starts `arguments` in a session of its own, with nothing to read and its output thrown away, and
/// forgets it.  Throws Error kInput when it cannot be started.
void start_process(const std::vector<std::string>& arguments,
                   const std::map<std::string, std::string, std::less<>>& environment);

}  // namespace firesteel::base
