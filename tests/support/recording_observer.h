#pragma once
/// Remembers what a submission told its observer, as short lines.

#include <string>
#include <vector>

#include "firesteel/application.h"
#include "firesteel/diagnosis.h"
#include "firesteel/submit.h"

namespace firesteel::testing {

class RecordingObserver final : public SubmitObserver {
 public:
  void deployed(const Application& application) override {
    application_ = application;
    calls_.emplace_back("deployed");
  }
  void attached(const Application& application, const std::string& earlier) override {
    application_ = application;
    earlier_ = earlier;
    calls_.emplace_back("attached");
  }
  void waiting(const Application&) override { calls_.emplace_back("waiting"); }
  void state_changed(const Application&, const DriverState& state) override {
    calls_.push_back("state " + state.phase);
  }
  void status_repeated(const Application&, const std::string& phase) override {
    calls_.push_back("still " + phase);
  }
  void diagnosed(const Application&, const Diagnosis& diagnosis) override {
    diagnoses_.push_back(diagnosis.cause);
  }
  void ui_forwarded(const Application&, const std::string& /*url*/) override {
    calls_.emplace_back("ui");
  }
  void ended(const Outcome&, const DriverState* last) override {
    calls_.push_back("ended " + (last == nullptr ? "" : last->phase));
  }
  [[nodiscard]] const std::vector<std::string>& calls() const { return calls_; }
  /// The causes that were reported, in order.
  [[nodiscard]] const std::vector<std::string>& diagnoses() const { return diagnoses_; }
  /// As deployed() was told.
  [[nodiscard]] const Application& application() const { return application_; }
  /// As attached() was told.
  [[nodiscard]] const std::string& earlier() const { return earlier_; }

 private:
  std::vector<std::string> calls_;
  std::vector<std::string> diagnoses_;
  Application application_;
  std::string earlier_;
};

}  // namespace firesteel::testing
