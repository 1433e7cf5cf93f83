#include "app/follow/driver_log.h"

#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "firesteel/application.h"
#include "firesteel/error.h"
#include "firesteel/host.h"
#include "firesteel/log_sink.h"
#include "firesteel/log_writer.h"
#include "kube/client/api.h"
#include "kube/streams/log_stream.h"

namespace firesteel::app {

DriverLog::DriverLog(kube::Api& api, Host host, const Application& application,
                     const std::string& container, const nlohmann::json& pod, LogWriter* output)
    : host_(host) {
  if (output != nullptr) {
    kube::LogStreamOptions options;
    options.container = container;
    options.title = "the driver";
    options.persistent = true;
    stream_.emplace(api, host.clock, host.log, pod, std::move(options),
                    kube::LogTarget{.write =
                                        [output, application](std::string_view text) {
                                          return output->write(application, text);
                                        },
                                    .has_reader = [output] { return output->has_reader(); },
                                    .is_full = [output] { return output->is_full(); }});
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
  if (const auto& refusal = stream_->refusal()) {
    warn(*refusal);
  } else if (const auto& failure = stream_->failure()) {
    warn(*failure);
    stream_.reset();
  } else {
    warned_ = warned_ && !stream_->wrote();
  }
}

void DriverLog::warn(const ApiError& why) {
  if (std::exchange(warned_, true)) {
    return;
  }
  const std::string hint = why.hint().empty() ? "" : fmt::format(" ({})", why.hint());
  host_.log.write(LogLevel::kWarn, "Firesteel",
                  fmt::format("Cannot show the log of the driver: {}{}. The wait continues.",
                              why.what(), hint));
}

}  // namespace firesteel::app
