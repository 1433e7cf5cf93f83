#pragma once
/// Reads the driver's log during a wait.  A failure of the log never ends the wait.

#include <optional>
#include <string>

#include <nlohmann/json_fwd.hpp>

#include "firesteel/application.h"
#include "firesteel/clock.h"
#include "firesteel/host.h"
#include "firesteel/log_writer.h"
#include "http/task.h"
#include "kube/client/api.h"
#include "kube/streams/log_stream.h"

namespace firesteel {

class ApiError;

}  // namespace firesteel

namespace firesteel::app {

class DriverLog final : public http::Task {
 public:
  /// If `output` is null, all functions do nothing.
  DriverLog(kube::Api& api, Host host, const Application& application, const std::string& container,
            const nlohmann::json& pod, LogWriter* output);

  /// Reports the current state of the driver pod, or its deletion.
  void seen(const nlohmann::json& pod);
  void gone();
  /// Logs one warning if the log ends early or cannot be read.
  void turn() override;
  [[nodiscard]] SteadyTime due() const override {
    return stream_ ? stream_->due() : SteadyTime::max();
  }
  /// True if the whole log was written, or there is no data for 10 s after the driver's end, or
  /// there is no log.
  [[nodiscard]] bool done() const override { return !stream_ || stream_->done(); }

 private:
  void warn(const ApiError& why);

  Host host_;
  std::optional<kube::LogStream> stream_;
  bool warned_ = false;
};

}  // namespace firesteel::app
