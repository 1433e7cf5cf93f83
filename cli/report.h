#pragma once
/// What a submission prints.  With --log-format spark: Spark's own lines
/// (LoggingPodStatusWatcherImpl, Client), then one line of Firesteel's.  Other programs read these
/// lines (Airflow, Livy): their text is Spark's.

#include <optional>
#include <string>
#include <string_view>

#include "cli/exit_code.h"
#include "cli/progress_line.h"
#include "cli/text_log.h"
#include "cli/visible_text.h"
#include "firesteel/application.h"
#include "firesteel/diagnosis.h"
#include "firesteel/progress.h"
#include "firesteel/spark_version.h"
#include "firesteel/submit.h"

namespace firesteel::cli {

/// The block after "State changed, new state: ".  The driver's container is the last of them; a
/// container's or pod's own words on why it does not start follow Spark's lines as "pending
/// message".
[[nodiscard]] VisibleText state_block(const DriverState& state);

/// The block after "Container final statuses:"; the driver's container is the last of them.
[[nodiscard]] VisibleText final_block(const DriverState& state);

/// The last line on stderr: whose exit code it is and why, never containing "exit code:".
[[nodiscard]] VisibleText closing_line(const Outcome& outcome, const DriverState* last,
                                       ExitCode code);

/// After a signal that left the driver running: how to find it again.
[[nodiscard]] VisibleText come_back_text(const Outcome& outcome);

/// For a driver that is not waited for: its pod, as Airflow looks for it in order to follow it by
/// itself.  In Spark's own line it finds the pods of one namespace alone, "spark".
[[nodiscard]] VisibleText pod_name_line(const Outcome& outcome);

/// Airflow and others search all of stderr for "[eE]xit code: N" and believe the last.
[[nodiscard]] std::string without_exit_code_mark(std::string text);

/// Reports a submission or a wait, in one form or the other.
class Report : public SubmitObserver {
 public:
  /// Prints how the wait has ended.  To be called once, last but for the closing line.
  virtual void finish() = 0;

  /// The last state that was seen, null when there was none.
  [[nodiscard]] const DriverState* last() const { return last_ ? &*last_ : nullptr; }
  /// Set as soon as the application is known, which is before a later failure.
  [[nodiscard]] const std::optional<Outcome>& outcome() const { return outcome_; }
  /// The driver that was reported on last has ended.
  [[nodiscard]] bool has_ended() const { return ended_; }

 protected:
  /// A submission of the application begins: nothing of an earlier one counts any more.
  void begin(const Application& application);
  /// The outcome begins with what it is the outcome of.
  Outcome& note(const Application& application);

  std::optional<Outcome> outcome_;
  std::optional<DriverState> last_;
  bool ended_ = false;
};

class SparkReport final : public Report {
 public:
  /// `waits`: the submission will be waited for (it decides the line after the creation).
  /// `progress` null: none is shown; one on a terminal replaces the repeated status lines.
  SparkReport(TextLog& log, SparkVersion version, bool waits, ProgressLine* progress = nullptr);

  void deployed(const Application& application) override;
  void attached(const Application& application, const std::string& earlier) override;
  void waiting(const Application& application) override;
  void state_changed(const Application& application, const DriverState& state) override;
  void status_repeated(const Application& application, const std::string& phase) override;
  void progressed(const Application& application, const Progress& progress) override;
  void ui_forwarded(const Application& application, const std::string& url) override;
  /// Two lines, cause and hint.
  void diagnosed(const Application& application, const Diagnosis& diagnosis) override;
  /// Only remembers: the final block is printed by finish(), after whatever else is logged.
  void ended(const Outcome& outcome, const DriverState* last) override;

  /// Prints the final block when the wait has ended.
  void finish() override;

 private:
  void say(std::string_view logger, const VisibleText& message);
  void say_waiting();
  void status(const Application& application, const std::string& phase);

  TextLog& log_;
  ProgressLine* progress_;
  SparkVersion version_;
  bool waiting_unsaid_ = false;
  bool waits_;
  bool status_was_last_ = false;
};

}  // namespace firesteel::cli
