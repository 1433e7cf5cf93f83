#pragma once
/// Reads the driver's log during a wait, in the loop of the wait.  A failure of the log never ends
/// the wait.

#include <functional>
#include <optional>
#include <string>

#include <nlohmann/json_fwd.hpp>

#include "firesteel/log_output.h"
#include "firesteel/runtime.h"
#include "kube/client/api.h"
#include "kube/streams/log_stream.h"

namespace firesteel::app {

class DriverLog {
 public:
  /// If `output` is null, all functions do nothing.
  DriverLog(kube::Api& api, Runtime runtime, const std::string& container,
            const nlohmann::json& pod, LogOutput* output);

  /// Reports the current state of the driver pod, or its deletion.
  void seen(const nlohmann::json& pod);
  void gone();
  /// As in kube::LogStream.  Logs one warning if the log ends early.
  void turn();
  [[nodiscard]] bool has_work() const { return stream_ && stream_->has_work(); }
  [[nodiscard]] SteadyTime due() const { return stream_ ? stream_->due() : SteadyTime::max(); }
  /// Call after the driver's end: reads the rest of its log until there is no data for 10 s or
  /// `interrupted()` returns true.
  void drain(const std::function<bool()>& interrupted);

 private:
  kube::Api& api_;
  Runtime runtime_;
  std::optional<kube::LogStream> stream_;
};

}  // namespace firesteel::app
