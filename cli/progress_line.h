#pragma once
/// How far a driver is: one line at the bottom of a terminal, under what is logged; elsewhere a log
/// line when something has changed.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "firesteel/environment.h"
#include "firesteel/log_output.h"
#include "firesteel/progress.h"
#include "firesteel/runtime.h"

namespace firesteel::cli {

/// "executors 1/2, stage 3 reduce at Pi.scala:42 [=====>    ] 45/100", no longer than `width`
/// bytes, without control characters.
[[nodiscard]] std::string progress_text(const Progress& progress, std::size_t width);

/// Whether stderr is a terminal, and not a dumb one (TERM).
[[nodiscard]] bool stderr_is_terminal(const Environment& environment);
/// How many characters a line of the terminal on stderr has; 80 when it does not say.
[[nodiscard]] std::size_t terminal_width();

class ProgressLine final : public LogSink {
 public:
  using Write = void (*)(std::string_view);
  using Width = std::size_t (*)();
  /// What is logged goes to `log`, which must write to the same terminal; the line is out of its
  /// way meanwhile.  `width` null: there is no terminal, `log` gets the progress.
  ProgressLine(LogSink& log, const Clock& clock, Write sink, Width width);

  void write(LogLevel level, std::string_view logger, std::string_view message) override;
  void show(const Progress& progress);
  /// Takes the line away, until it is shown again.
  void hide();
  /// While others write a line of their own to the terminal.
  void hold(bool is_held) { held_ = is_held; }
  [[nodiscard]] bool is_on_terminal() const { return width_ != nullptr; }

 private:
  void draw();
  void log_change(const Progress& progress);

  LogSink& log_;
  const Clock& clock_;
  Write write_;
  Width width_;
  std::optional<Progress> last_;
  std::string drawn_;
  bool held_ = false;
  std::string logged_;
  bool logged_run_ = false;
  SteadyTime log_again_;
};

/// What `asked` says; else on a terminal, unless the driver's log goes to it as well.
[[nodiscard]] bool shows_progress(std::optional<bool> asked, bool on_terminal, bool quiet,
                                  bool shows_log);

/// A driver's log on the terminal that has the line: the line waits for the end of each line.
class LogAboveProgress final : public LogOutput {
 public:
  LogAboveProgress(LogOutput& log, ProgressLine& line) : log_(log), line_(line) {}
  bool take(std::string_view text) override;

 private:
  LogOutput& log_;
  ProgressLine& line_;
};

}  // namespace firesteel::cli
