#include "app/logs/application_logs.h"

#include <algorithm>
#include <chrono>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "driver/application_summary.h"
#include "driver/driver_state.h"
#include "firesteel/clock.h"
#include "firesteel/error.h"
#include "firesteel/host.h"
#include "firesteel/labels.h"
#include "firesteel/log_sink.h"
#include "firesteel/log_writer.h"
#include "json/fields.h"
#include "json/metadata.h"
#include "kube/client/api.h"
#include "kube/streams/log_stream.h"

namespace firesteel::app {

namespace {

using Json = nlohmann::json;

/// How long to wait for executors' logs after the driver's log is over.
constexpr std::chrono::seconds kLastWords{10};

constexpr std::string_view kExecutorContainer = "spark-kubernetes-executor";

std::string role_of(const Json& pod) {
  return json::label_of(pod, kRoleLabel);
}

/// The container with Spark's name, else the first: a template may have renamed it.
std::string executor_container_of(const Json& pod) {
  std::string container;
  for (const Json& candidate : json::field_at(pod, {"spec", "containers"})) {
    const std::string name = json::text_at(candidate, {"name"});
    if (container.empty() || name == kExecutorContainer) {
      container = name;
    }
  }
  return container;
}

}  // namespace

ApplicationLogs::ApplicationLogs(kube::Api& api, Host host, Application application,
                                 std::string container, kube::LogStreamOptions options,
                                 LogWriter& output)
    : api_(api),
      host_(host),
      application_(std::move(application)),
      container_(std::move(container)),
      options_(std::move(options)),
      output_(output) {}

void ApplicationLogs::seen(const Json& pod) {
  const std::string uid = json::uid_of(pod);
  const auto found = sources_.find(uid);
  if (found != sources_.end()) {
    found->second->stream->seen(pod);
  } else {
    begin(pod, uid);
  }
}

void ApplicationLogs::begin(const Json& pod, const std::string& uid) {
  const std::string role = role_of(pod);
  if (role != "driver" && role != "executor") {
    return;
  }
  const bool is_driver = role == "driver";
  const std::string id = json::label_of(pod, kExecutorIdLabel);
  auto source = std::make_unique<Source>(is_driver ? "[driver] " : fmt::format("[exec {}] ", id));
  source->is_driver = is_driver;
  kube::LogStreamOptions options = options_;
  options.title = is_driver ? "the driver" : fmt::format("executor {}", id);
  options.container = container_;
  if (container_.empty()) {
    options.container = is_driver ? driver::driver_container_of(pod) : executor_container_of(pod);
  }
  Source* const kept = source.get();
  source->stream = std::make_unique<kube::LogStream>(
      api_, host_.clock, host_.log, pod, std::move(options),
      kube::LogTarget{.write =
                          [this, kept](std::string_view text) {
                            write(kept->lines.take(text));
                            return !reader_left_;
                          },
                      .has_reader = [this] { return output_.has_reader(); },
                      .is_full = [this] { return output_.is_full(); }});
  sources_.emplace(uid, std::move(source));
}

void ApplicationLogs::write(const std::string& lines) {
  reader_left_ = reader_left_ || (!lines.empty() && !output_.write(application_, lines));
}

void ApplicationLogs::gone(const std::string& uid) {
  const auto found = sources_.find(uid);
  if (found != sources_.end()) {
    found->second->stream->gone();
  }
}

void ApplicationLogs::turn() {
  for (const auto& [uid, source] : sources_) {
    source->stream->turn();
    if (source->stream->done() && !source->finished) {
      finish(*source);
    }
  }
}

void ApplicationLogs::finish(Source& source) {
  source.finished = true;
  write(source.lines.finish());
  if (source.is_driver) {
    give_up_ = host_.clock.steady_now() + kLastWords;
  }
  const auto& failure = source.stream->failure();
  if (failure && source.is_driver) {
    failure_ = failure;
  } else if (failure) {
    host_.log.write(LogLevel::kWarn, "Firesteel", failure->what());
  }
}

SteadyTime ApplicationLogs::due() const {
  SteadyTime due = give_up_;
  for (const auto& [uid, source] : sources_) {
    due = std::min(due, source->stream->due());
  }
  return due;
}

bool ApplicationLogs::done() const {
  const bool all =
      std::ranges::all_of(sources_, [](const auto& entry) { return entry.second->stream->done(); });
  const bool ended = reader_left() || failure_;
  if (ended || !options_.follow) {
    return ended || all;
  }
  const bool driver_over = give_up_ != SteadyTime::max();
  return driver_over && (all || host_.clock.steady_now() >= give_up_);
}

}  // namespace firesteel::app
