#include "app/logs/logs.h"

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <initializer_list>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "app/find/find_application.h"
#include "app/logs/application_logs.h"
#include "app/session/connecting.h"
#include "app/session/library_boundary.h"
#include "app/session/wire.h"
#include "base/text.h"
#include "driver/application_summary.h"
#include "driver/driver_state.h"
#include "firesteel/application.h"
#include "firesteel/clock.h"
#include "firesteel/duration.h"
#include "firesteel/environment.h"
#include "firesteel/error.h"
#include "firesteel/host.h"
#include "firesteel/labels.h"
#include "firesteel/log_sink.h"
#include "firesteel/log_writer.h"
#include "firesteel/logs.h"
#include "firesteel/stop_signals.h"
#include "http/task.h"
#include "http/transport.h"
#include "json/fields.h"
#include "json/metadata.h"
#include "kube/client/api.h"
#include "kube/client/paged_list.h"
#include "kube/streams/log_stream.h"
#include "kube/streams/pod_watch.h"
#include "kube/streams/watch.h"

namespace firesteel::app {

namespace {

using Json = nlohmann::json;

kube::LogStreamOptions options_of(const LogsRequest& request) {
  kube::LogStreamOptions options;
  options.follow = request.follow;
  options.previous = request.previous;
  options.timestamps = request.timestamps;
  options.tail_lines = request.tail_lines;
  if (request.since) {
    options.since = std::chrono::ceil<std::chrono::seconds>(*request.since);
  }
  if (request.tail_lines && *request.tail_lines < 0) {
    throw Error(ErrorKind::kUsage, "--tail must not be negative",
                "remove --tail to show all lines");
  }
  if (request.previous && request.follow) {
    throw Error(ErrorKind::kUsage, "--previous and --follow cannot be combined",
                "remove --follow (the previous container has ended)");
  }
  return options;
}

/// The container to read.  Throws if the pod has no container with the wanted name.
std::string container_of(const Json& pod, const std::string& wanted) {
  std::vector<std::string> names;
  for (const char* const list : {"containers", "initContainers"}) {
    for (const Json& container : json::field_at(pod, {"spec", list})) {
      names.push_back(json::text_at(container, {"name"}));
    }
  }
  if (wanted.empty()) {
    return driver::driver_container_of(pod);
  }
  if (std::ranges::find(names, wanted) == names.end()) {
    throw Error(
        ErrorKind::kUsage,
        fmt::format("driver pod {} has no container '{}'", json::name_of(pod), wanted),
        fmt::format("choose one of its containers with --container: {}", fmt::join(names, ", ")));
  }
  return wanted;
}

/// Joins the non-empty `parts` with ", ".
std::string joined(const std::vector<std::string>& parts) {
  std::string text;
  for (const std::string& part : parts) {
    text += part.empty() ? "" : (text.empty() ? "" : ", ") + part;
  }
  return text;
}

/// Why a log is empty, from the pod's status; may be empty.
std::string why_empty(const DriverState& state) {
  const ContainerState* const container = state.driver();
  if (container != nullptr && container->phase == ContainerPhase::kTerminated) {
    const std::string code =
        container->exit_code ? fmt::format("exit status {}", *container->exit_code) : "";
    return fmt::format(
        "the container ended: {}",
        joined({container->reason, code, container->message, state.reason, state.message}));
  }
  if (container != nullptr && container->phase == ContainerPhase::kRunning) {
    return {};
  }
  const std::string said =
      container != nullptr ? joined({container->reason, container->message}) : "";
  const std::string pod = joined({state.reason, state.message, state.unschedulable});
  const std::string why = joined({said, pod});
  return fmt::format("the container has not started: {}",
                     why.empty() ? "the pod is " + state.phase : why);
}

bool has_started(const DriverState& state) {
  const ContainerState* const container = state.driver();
  return container != nullptr &&
         (container->phase == ContainerPhase::kRunning ||
          container->phase == ContainerPhase::kTerminated || container->restart_count > 0);
}

bool has_ended(const DriverState& state) {
  const ContainerState* const container = state.driver();
  return container != nullptr && container->phase == ContainerPhase::kTerminated;
}

/// A log with the watch of its pod.
class FollowedLog final : public http::Task {
 public:
  FollowedLog(kube::Api& api, const Json& pod, kube::LogStream& log)
      : log_(log), pod_(pod), watch_(api, pod) {}

  void turn() override {
    watch_.turn();
    while (const auto event = watch_.take()) {
      if (event->type == kube::PodEvent::Type::kSeen) {
        pod_ = event->pod;
        log_.seen(pod_);
      } else {
        log_.gone();
      }
    }
    log_.turn();
  }
  [[nodiscard]] SteadyTime due() const override { return std::min(watch_.due(), log_.due()); }
  [[nodiscard]] bool done() const override { return log_.done() || watch_.failure(); }
  [[nodiscard]] const std::optional<ApiError>& failure() const { return watch_.failure(); }
  /// As last seen.
  [[nodiscard]] const Json& pod() const { return pod_; }

 private:
  kube::LogStream& log_;
  Json pod_;
  kube::PodWatch watch_;
};

/// The logs of an application with the watch of its pods.
class FollowedLogs final : public http::Task {
 public:
  FollowedLogs(kube::Api& api, Host host, const std::string& container,
               const kube::LogStreamOptions& options, LogWriter& output, const Json& driver,
               const std::string& selector)
      : logs_(api, host, driver::application_of(driver), container, options, output),
        watch_(api,
               {.in_namespace = json::namespace_of(driver), .label_selector = selector, .name = {}},
               {.on_seen = [this](const Json& pod) { logs_.seen(pod); },
                .on_deleted = [this](const std::string& uid, const Json&) { logs_.gone(uid); }},
               {.subject = "the application's pods"}) {
    watch_.expect(driver);
    logs_.seen(driver);
  }

  void turn() override {
    watch_.turn();
    logs_.turn();
  }
  [[nodiscard]] SteadyTime due() const override { return std::min(watch_.due(), logs_.due()); }
  [[nodiscard]] bool done() const override { return logs_.done() || watch_.failure(); }
  [[nodiscard]] std::optional<ApiError> failure() const {
    return logs_.failure() ? logs_.failure() : watch_.failure();
  }

 private:
  ApplicationLogs logs_;
  kube::Watch watch_;
};

class LogsRun {
 public:
  LogsRun(kube::Api& api, Host host, LogsRequest request, kube::LogStreamOptions options,
          LogWriter& output)
      : api_(api),
        host_(host),
        request_(std::move(request)),
        options_(std::move(options)),
        output_(output) {}

  void print(const Json& pod);

 private:
  void print_driver(const Json& pod);
  void mention_restarts(const DriverState& state);
  void follow(kube::LogStream& log, const Json& pod);
  void print_all(const Json& pod);
  void follow_all(const Json& driver, const std::string& selector);
  void read_all(const Json& driver, const std::string& selector);
  void say_why_empty(const Json& pod, const std::string& container);
  /// Until it is done, or a signal comes.
  void run(std::initializer_list<http::Task*> tasks);
  [[nodiscard]] bool interrupted() const { return host_.stop_signals.received() > 0; }

  kube::Api& api_;
  Host host_;
  LogsRequest request_;
  kube::LogStreamOptions options_;
  LogWriter& output_;
};

void LogsRun::print(const Json& pod) {
  if (request_.executors) {
    print_all(pod);
  } else {
    print_driver(pod);
  }
}

void LogsRun::run(std::initializer_list<http::Task*> tasks) {
  (void)http::run(api_.transport(), host_.clock, std::span(tasks.begin(), tasks.size()),
                  [this] { return interrupted(); });
}

/// Throws if the container has no log before its last restart; hints at one that has.
void LogsRun::mention_restarts(const DriverState& state) {
  const auto container =
      std::ranges::find(state.containers, options_.container, &ContainerState::name);
  const int restarts = container == state.containers.end() ? 0 : container->restart_count;
  if (options_.previous && restarts == 0) {
    throw Error(ErrorKind::kNotFound,
                fmt::format("{} has not been restarted, so it has no previous log", options_.title),
                "remove --previous");
  }
  if (!options_.previous && restarts > 0) {
    host_.log.write(
        LogLevel::kNotice, "Firesteel",
        fmt::format("{} was restarted {}; --previous shows the log before the last "
                    "restart",
                    options_.title, base::counted(static_cast<std::size_t>(restarts), "time")));
  }
}

void LogsRun::print_driver(const Json& pod) {
  options_.container = container_of(pod, request_.container);
  options_.title = options_.container == driver::driver_container_of(pod)
                       ? "the driver"
                       : fmt::format("container {}", options_.container);
  const DriverState state = driver::driver_state(pod, options_.container);
  mention_restarts(state);
  if (!options_.follow && !options_.previous && !has_started(state)) {
    say_why_empty(pod, options_.container);
    return;
  }
  kube::LogStream log(
      api_, host_.clock, host_.log, pod, options_,
      {.write = [this, application = driver::application_of(pod)](
                    std::string_view text) { return output_.write(application, text); },
       .has_reader = [this] { return output_.has_reader(); },
       .is_full = [this] { return output_.is_full(); }});
  if (options_.follow && !has_ended(state)) {
    follow(log, pod);
  } else {
    run({&log});
    if (log.done() && !log.wrote() && !log.reader_left() && !log.failure()) {
      say_why_empty(pod, options_.container);
    }
  }
  if (const std::optional<ApiError>& failure = log.failure()) {
    throw ApiError(*failure);
  }
}

void LogsRun::follow(kube::LogStream& log, const Json& pod) {
  FollowedLog followed(api_, pod, log);
  run({&followed});
  if (const auto& failure = followed.failure()) {
    throw ApiError(*failure);
  }
  if (log.done() && !log.wrote() && !log.reader_left()) {
    say_why_empty(followed.pod(), options_.container);
  }
}

void LogsRun::say_why_empty(const Json& pod, const std::string& container) {
  if (options_.tail_lines == 0) {
    return;
  }
  if (options_.since) {
    host_.log.write(LogLevel::kWarn, "Firesteel",
                    fmt::format("No line in the log of {} is newer than {}.", options_.title,
                                duration_text(options_.since->count())));
    return;
  }
  const std::string why = why_empty(driver::driver_state(pod, container));
  host_.log.write(
      LogLevel::kWarn, "Firesteel",
      fmt::format("The log of {} is empty{}{}.", options_.title, why.empty() ? "" : "; ", why));
}

void LogsRun::print_all(const Json& pod) {
  const std::string app_id = driver::app_id_of(pod);
  if (app_id.empty()) {
    throw Error(
        ErrorKind::kUsage,
        fmt::format("cannot find the executors of {}: its pod has no label spark-app-selector",
                    json::name_of(pod)),
        "remove --executors");
  }
  const std::string selector = "spark-app-selector=" + app_id;
  options_.title = "the driver";
  if (options_.follow) {
    follow_all(pod, selector);
  } else {
    read_all(pod, selector);
  }
}

void LogsRun::follow_all(const Json& driver, const std::string& selector) {
  FollowedLogs followed(api_, host_, request_.container, options_, output_, driver, selector);
  run({&followed});
  if (const auto failure = followed.failure()) {
    throw ApiError(*failure);
  }
}

/// Reads one log after the other: the driver first, then executors by number.
void LogsRun::read_all(const Json& driver, const std::string& selector) {
  std::map<std::tuple<bool, std::size_t, std::string>, Json> pods;
  const kube::Call call = kube::list_call(kube::kPod, json::namespace_of(driver), selector);
  (void)kube::for_each_item(api_, call, [&pods](Json&& pod) {
    const std::string id = json::label_of(pod, kExecutorIdLabel);
    const bool is_executor = json::label_of(pod, kRoleLabel) == kExecutorRole;
    pods.emplace(std::tuple(is_executor, id.size(), id), std::move(pod));
  });
  const Application application = driver::application_of(driver);
  for (const auto& [order, pod] : pods) {
    ApplicationLogs logs(api_, host_, application, request_.container, options_, output_);
    logs.seen(pod);
    run({&logs});
    if (const auto& failure = logs.failure()) {
      throw ApiError(*failure);
    }
    if (logs.reader_left() || interrupted()) {
      return;
    }
  }
}

}  // namespace

int print_logs_through(http::Transport& transport, const LogsRequest& request,
                       const Environment& environment, Host host, LogWriter& output) {
  kube::LogStreamOptions options = options_of(request);
  kube::Api api = connect(transport, request.application.connection, environment, host);
  const Json pod = find_driver_pod(api, request.application, host);
  LogsRun(api, host, request, std::move(options), output).print(pod);
  return host.stop_signals.received() > 0 ? host.stop_signals.signal() : 0;
}

}  // namespace firesteel::app

namespace firesteel {

int print_logs(const LogsRequest& request, const Environment& environment, Host host,
               LogWriter& output) {
  return app::without_json_exceptions([&] {
    app::Wire wire(environment, host);
    return app::print_logs_through(wire.transport(), request, environment, host, output);
  });
}

}  // namespace firesteel
