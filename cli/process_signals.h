#pragma once
/// SIGINT, SIGTERM and SIGHUP as a descriptor.

#include <csignal>

#include "firesteel/stop_signals.h"

namespace firesteel::cli {

/// Takes the three signals from its construction to its end, and once one has come to the end of
/// the program, which has its last line still to print.  One that was ignored when the program
/// started (nohup, a shell's background job) stays ignored.
class ProcessSignals final : public StopSignals {
 public:
  ProcessSignals();
  ~ProcessSignals() override;
  ProcessSignals(const ProcessSignals&) = delete;
  ProcessSignals& operator=(const ProcessSignals&) = delete;
  ProcessSignals(ProcessSignals&&) = delete;
  ProcessSignals& operator=(ProcessSignals&&) = delete;

  [[nodiscard]] int descriptor() const override { return descriptor_; }
  int received() override;
  [[nodiscard]] int signal() const override { return first_; }

  /// The one that lives, null when there is none: then the three signals end the program.
  [[nodiscard]] static ProcessSignals* current();
  /// True when the last one that was made has taken a signal, also after its end: what is still to
  /// be said waits for no reader.
  [[nodiscard]] static bool has_struck();

 private:
  int descriptor_ = -1;
  int count_ = 0;
  int first_ = 0;
  sigset_t before_ = {};
};

}  // namespace firesteel::cli
