#pragma once
/// How far a driver is: one line at the bottom of a terminal, under what is logged; elsewhere a log
/// line when something has changed.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "cli/options/log_format.h"
#include "cli/text_log.h"
#include "cli/visible_text.h"
#include "firesteel/application.h"
#include "firesteel/clock.h"
#include "firesteel/environment.h"
#include "firesteel/log_sink.h"
#include "firesteel/log_writer.h"
#include "firesteel/progress.h"

namespace firesteel::cli {

/// "running 7s, executors 1/2, [=====>    ] 45/100 tasks of stage 3 reduce at Pi.scala:42", in at
/// most `columns` columns.
[[nodiscard]] VisibleText progress_text(const Progress& progress, std::size_t columns);

/// Whether stderr is a terminal, and not a dumb one (TERM).
[[nodiscard]] bool stderr_is_terminal(const Environment& environment);
/// How many columns a line of the terminal on stderr has; 80 when it does not say.
[[nodiscard]] std::size_t terminal_width();
/// Whether the terminal, when it becomes narrower, cuts the lines it shows instead of breaking
/// them.
[[nodiscard]] bool terminal_cuts_lines(const Environment& environment);

class ProgressLine final : public TextLog {
 public:
  using Write = void (*)(const VisibleText&);
  struct Screen {
    std::size_t (*width)() = nullptr;  ///< null: there is no terminal, the log gets the progress
    bool cuts_lines = false;
  };
  /// What is logged goes to `log`, which must write to the same terminal; the line is out of its
  /// way meanwhile.
  ProgressLine(TextLog& log, const Clock& clock, Write sink, Screen screen);

  void write_text(LogLevel level, std::string_view logger, const VisibleText& message) override;
  void show(const Progress& progress);
  /// Takes the line away, until it is shown again.
  void hide();
  /// While others write a line of their own to the terminal.
  void hold(bool is_held) { held_ = is_held; }
  [[nodiscard]] bool is_on_terminal() const { return screen_.width != nullptr; }

 private:
  void draw();
  [[nodiscard]] VisibleText to_begin() const;
  void log_change(const Progress& progress);

  TextLog& log_;
  const Clock& clock_;
  Write write_;
  Screen screen_;
  std::optional<Progress> last_;
  VisibleText drawn_;
  std::size_t drawn_for_ = 0;  ///< columns
  bool held_ = false;
  std::string logged_;
  bool logged_run_ = false;
  SteadyTime log_again_;
};

/// What is asked of the library: everything for a shown progress, executors for the short log.
[[nodiscard]] ProgressDetail progress_detail(bool is_shown, LogFormat format, bool quiet);

/// What `asked` says; else on a terminal, unless the driver's log goes to it as well.
[[nodiscard]] bool shows_progress(std::optional<bool> asked, bool on_terminal, bool quiet,
                                  bool shows_log);

/// A driver's log on the terminal that has the line: the line waits for the end of each line.
class LogAboveProgress final : public LogWriter {
 public:
  LogAboveProgress(LogWriter& log, ProgressLine& line) : log_(log), line_(line) {}
  bool write(const Application& application, std::string_view text) override;
  [[nodiscard]] bool has_reader() const override { return log_.has_reader(); }
  [[nodiscard]] bool is_full() const override { return log_.is_full(); }

 private:
  LogWriter& log_;
  ProgressLine& line_;
};

}  // namespace firesteel::cli
