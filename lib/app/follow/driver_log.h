#pragma once
/// The driver's log beside a wait for the driver: it shares the wait's loop, and whatever becomes
/// of it, the wait goes on.

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
  /// `output` null: there is no log, everything here does nothing.
  DriverLog(kube::Api& api, Runtime runtime, const std::string& container,
            const nlohmann::json& pod, LogOutput* output);

  /// The driver pod as it is now; its end.
  void seen(const nlohmann::json& pod);
  void gone();
  /// As kube::LogStream's.  What ends the log early is warned about once.
  void turn();
  [[nodiscard]] bool has_work() const { return stream_ && stream_->has_work(); }
  [[nodiscard]] SteadyTime due() const { return stream_ ? stream_->due() : SteadyTime::max(); }
  /// The driver has ended: the rest of its log, unless it is silent for 10 s or `interrupted()`.
  void drain(const std::function<bool()>& interrupted);

 private:
  kube::Api& api_;
  Runtime runtime_;
  std::optional<kube::LogStream> stream_;
};

}  // namespace firesteel::app
