#pragma once
/// What firesteel submit and wait print: one line for each thing that happens, the cause of a
/// failure last.

#include <optional>
#include <string>

#include "cli/report.h"
#include "cli/text_log.h"
#include "firesteel/application.h"
#include "firesteel/clock.h"
#include "firesteel/diagnosis.h"
#include "firesteel/progress.h"

namespace firesteel::cli {

class ShortReport final : public Report {
 public:
  enum class Of { kSubmission, kWait };
  /// `shows_log`: the driver's log is printed, so its end is not repeated after a failure.
  /// `progress` null: none is shown.
  ShortReport(TextLog& log, const Clock& clock, Of what, bool shows_log,
              ProgressLine* progress = nullptr);

  void deployed(const Application& application) override;
  void attached(const Application& application, const std::string& earlier) override;
  void waiting(const Application& application) override;
  void state_changed(const Application& application, const DriverState& state) override;
  void status_repeated(const Application& application, const std::string& phase) override;
  void progressed(const Application& application, const Progress& progress) override;
  void ui_forwarded(const Application& application, const std::string& url) override;
  void diagnosed(const Application& application, const Diagnosis& diagnosis) override;
  void ending(const Application& /*application*/) override { ending_ = true; }
  void ended(const Outcome& outcome, const DriverState* last) override;
  void finish() override;

 private:
  void say(const VisibleText& message);
  /// Also with --quiet.
  void insist(const VisibleText& message);
  void say_cause(const Diagnosis& diagnosis);
  void say_end(const Outcome& end);
  void say_log_tail(const Outcome& end);
  [[nodiscard]] std::string after() const;

  TextLog& log_;
  const Clock& clock_;
  ProgressLine* progress_;
  SteadyTime begin_;
  Of what_;
  bool is_submission_;  ///< of the driver that is reported on
  bool shows_log_;
  bool has_run_ = false;  ///< the driver's container was seen running
  bool executors_said_ = false;
  bool ending_ = false;
  std::string said_cause_;
};

}  // namespace firesteel::cli
