#pragma once
/// The log of one application among many.

#include "firesteel/application.h"
#include "firesteel/host.h"
#include "firesteel/log_sink.h"

namespace firesteel::app {

/// Adds to each message which application it is about, unless it is known better already.
class ApplicationLog final : public LogSink {
 public:
  /// Both must outlive this object.
  ApplicationLog(LogSink& sink, const Application& application)
      : sink_(sink), application_(application) {}

  void write(const LogMessage& message) override {
    LogMessage about = message;
    about.application = about.application != nullptr ? about.application : &application_;
    sink_.write(about);
  }
  using LogSink::write;

 private:
  LogSink& sink_;
  const Application& application_;
};

/// `host` with another log.
[[nodiscard]] inline Host with_log(const Host& host, LogSink& log) {
  return {.clock = host.clock,
          .random = host.random,
          .log = log,
          .stop_signals = host.stop_signals,
          .outlets = host.outlets};
}

}  // namespace firesteel::app
