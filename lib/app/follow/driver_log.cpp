#include "app/follow/driver_log.h"

#include <algorithm>
#include <chrono>
#include <functional>
#include <string>
#include <string_view>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "firesteel/log_output.h"
#include "firesteel/runtime.h"
#include "kube/client/api.h"
#include "kube/streams/log_stream.h"

namespace firesteel::app {

DriverLog::DriverLog(kube::Api& api, Runtime runtime, const std::string& container,
                     const nlohmann::json& pod, LogOutput* output)
    : api_(api), runtime_(runtime) {
  if (output != nullptr) {
    stream_.emplace(api, runtime.clock, runtime.log, pod,
                    kube::LogStreamOptions{.container = container, .title = "the driver"},
                    [output](std::string_view text) { return output->take(text); });
  }
}

void DriverLog::seen(const nlohmann::json& pod) {
  if (stream_) {
    stream_->seen(pod);
  }
}

void DriverLog::gone() {
  if (stream_) {
    stream_->gone();
  }
}

void DriverLog::turn() {
  if (!stream_) {
    return;
  }
  stream_->turn();
  if (const auto& failure = stream_->failure()) {
    const std::string hint = failure->hint().empty() ? "" : fmt::format(" ({})", failure->hint());
    runtime_.log.write(LogLevel::kWarn, "Firesteel",
                       fmt::format("Cannot show the log of the driver: {}{}. The wait continues.",
                                   failure->what(), hint));
    stream_.reset();
  }
}

void DriverLog::drain(const std::function<bool()>& interrupted) {
  constexpr std::chrono::milliseconds kLongestTurn{1000};
  turn();
  while (stream_ && !stream_->over() && !interrupted()) {
    const auto wait = stream_->due() - runtime_.clock.steady_now();
    api_.transport().run_once(std::clamp(std::chrono::ceil<std::chrono::milliseconds>(wait),
                                         std::chrono::milliseconds(0), kLongestTurn));
    turn();
  }
}

}  // namespace firesteel::app
