#include "firesteel/forward.h"

#include <algorithm>
#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "app/find/find_application.h"
#include "app/forward/forwarder.h"
#include "app/forward/port_probe.h"
#include "app/forward/tunnel.h"
#include "app/session/connecting.h"
#include "app/session/library_boundary.h"
#include "app/session/wire.h"
#include "base/process.h"
#include "base/tcp.h"
#include "driver/application_summary.h"
#include "driver/driver_fate.h"
#include "driver/driver_state.h"
#include "driver/driver_ui.h"
#include "firesteel/application.h"
#include "firesteel/clock.h"
#include "firesteel/environment.h"
#include "firesteel/error.h"
#include "firesteel/host.h"
#include "firesteel/log_sink.h"
#include "firesteel/stop_signals.h"
#include "http/retry.h"
#include "http/socket_transport.h"
#include "http/task.h"
#include "kube/auth/credentials.h"
#include "kube/client/api.h"
#include "kube/client/refusal.h"
#include "kube/streams/pod_watch.h"
#include "kube/streams/port_forward.h"

namespace firesteel {

namespace {

using Json = nlohmann::json;
using std::chrono::milliseconds;
using std::chrono::seconds;

constexpr int kPortsToTry = 100;
constexpr http::RetryPolicy kProbeAgain{.first = milliseconds(500), .longest = milliseconds(5'000)};
/// If the port is not open this long after the container started, it may never be.
constexpr seconds kLongStart{90};

/// Requests that an HTTP/1 or gRPC server answers.
constexpr const char* kHttpGreeting =
    "GET /api/v1/version HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
constexpr const char* kGrpcGreeting = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";

/// Forwards to one driver until it ends.
class Forwarding final : public http::Task {
 public:
  Forwarding(http::SocketTransport& transport, kube::Api& api, Host host, ForwardOptions options,
             ForwardObserver& observer, Json pod)
      : transport_(transport),
        api_(api),
        host_(host),
        options_(std::move(options)),
        observer_(observer),
        pod_(std::move(pod)),
        application_(driver::application_of(pod_)),
        container_(driver::driver_container_of(pod_)),
        fate_(container_),
        watch_(api, pod_) {}

  ForwardEnd run() {
    look();
    if (fate_.ending()) {
      ForwardEnd end = ended();
      end.already_finished = true;
      return end;
    }
    choose_port();
    listener_ = base::listen_tcp(options_.address, options_.port.value_or(port_),
                                 options_.port ? 1 : kPortsToTry);
    if (!http::run(api_.transport(), host_.clock, *this, [this] { return interrupted(); })) {
      ForwardEnd end;
      end.kind = ForwardEnd::Kind::kInterrupted;
      end.signal = host_.stop_signals.signal();
      end.pod_name = application_.pod_name;
      return end;
    }
    if (const auto failure = refusal_ ? refusal_ : watch_.failure()) {
      throw ApiError(*failure);
    }
    forwarder_.reset();
    return ended();
  }

  void turn() override {
    watch_.turn();
    while (const auto event = watch_.take()) {
      take(*event);
    }
    if (!fate_.ending()) {
      go_on();
    }
  }
  [[nodiscard]] SteadyTime due() const override {
    if (probe_ && probe_->result() != app::PortProbe::Result::kUnknown) {
      return host_.clock.steady_now();
    }
    const bool idle = running_since_ && !forwarder_ && !probe_;
    return std::min(watch_.due(),
                    idle ? std::max(probe_due_, api_.credentials().due()) : SteadyTime::max());
  }
  [[nodiscard]] bool done() const override {
    return fate_.ending() || refusal_ || watch_.failure();
  }

 private:
  [[nodiscard]] bool interrupted() const { return host_.stop_signals.received() > 0; }
  [[nodiscard]] kube::PodPort target() const {
    return {.pod_namespace = application_.pod_namespace,
            .pod_name = application_.pod_name,
            .port = port_};
  }

  void look() {
    fate_.seen(pod_);
    const DriverState state = driver::driver_state(pod_, container_);
    const ContainerState* const driver = state.driver();
    const bool runs = driver != nullptr && driver->phase == ContainerPhase::kRunning;
    if (runs && !running_since_) {
      running_since_ = host_.clock.steady_now();
    } else if (!runs && !fate_.ending()) {
      say_waiting(driver != nullptr && !driver->reason.empty() ? driver->reason : state.phase);
    }
  }

  void take(const kube::PodEvent& event) {
    if (event.type == kube::PodEvent::Type::kSeen) {
      pod_ = event.pod;
      look();
    } else {
      fate_.gone(event.pod);
    }
  }

  void say_waiting(const std::string& why) {
    if (said_ != why) {
      said_ = why;
      observer_.waiting(application_, why);
    }
  }

  void choose_port() {
    if (options_.remote_port) {
      port_ = *options_.remote_port;
    } else {
      port_ =
          options_.spark_connect ? driver::connect_port_of(properties()) : driver::ui_port_of(pod_);
    }
  }

  /// The driver's properties; empty if reading its ConfigMap is not allowed.
  const driver::DriverProperties& properties() {
    const std::string name = driver::properties_map_of(pod_);
    if (!asked_for_properties_ && !name.empty()) {
      const kube::Answer answer =
          api_.send(kube::get_call({.kind = kube::kConfigMap,
                                    .object_namespace = application_.pod_namespace,
                                    .name = name}));
      properties_known_ = answer.ok();
      properties_ = answer.ok() ? driver::properties_of(answer.body) : driver::DriverProperties();
    }
    asked_for_properties_ = true;
    return properties_;
  }

  /// Called once the driver runs: probes its port until it answers, then forwards it.
  void go_on() {
    if (forwarder_ || !running_since_) {
      return;
    }
    if (!probe_ && host_.clock.steady_now() >= probe_due_ && api_.credentials().ready()) {
      probe_.emplace(api_, transport_, host_.random, target(),
                     options_.spark_connect ? kGrpcGreeting : kHttpGreeting);
    }
    if (probe_) {
      take(*probe_);
    }
  }

  void take(const app::PortProbe& probe) {
    using Result = app::PortProbe::Result;
    const Result result = probe.result();
    if (result == Result::kUnknown) {
      return;
    }
    if (result == Result::kForbidden) {
      refusal_ = forbidden(probe.answer());
      return;
    }
    probe_.reset();
    const bool long_enough =
        running_since_ && host_.clock.steady_now() - *running_since_ >= kLongStart;
    if (result == Result::kListens || (result == Result::kNobody && long_enough)) {
      if (result == Result::kNobody) {
        host_.log.write(
            LogLevel::kWarn, "Firesteel",
            fmt::format("port {} of {} is not open yet (check spark.ui.enabled and --remote-port)",
                        port_, application_.pod_name));
      }
      listen();
      return;
    }
    probe_due_ =
        host_.clock.steady_now() + http::retry_delay(kProbeAgain, ++probes_, api_.jitter());
    say_waiting(result == Result::kNobody
                    ? fmt::format("port {} of the driver is not open yet", port_)
                    : std::string("the API server cannot reach the driver pod yet"));
  }

  [[nodiscard]] ApiError forbidden(const kube::Answer& answer) const {
    const kube::Call call = kube::port_forward_call(target());
    ApiError error = api_.error(call, answer);
    if (!kube::lacks_right(error)) {
      return error;
    }
    // The verb that a WebSocket requires depends on the version of Kubernetes.
    return {error.kind(), error.what(), error.hint() + " and \"create\"", error.status(),
            error.reason()};
  }

  void listen() {
    if (!listener_) {
      return;
    }
    const std::string url = fmt::format("{}://{}:{}", options_.spark_connect ? "sc" : "http",
                                        listener_->address, listener_->port);
    forwarder_.emplace(app::TunnelSetting{.api = api_,
                                          .transport = transport_,
                                          .host = host_,
                                          .to = target(),
                                          .failed =
                                              [this](const std::string& why) {
                                                observer_.connection_failed(application_, why);
                                              },
                                          .is_http = !options_.spark_connect},
                       std::move(*listener_));
    observer_.listening(application_, url);
  }

  ForwardEnd ended() {
    ForwardEnd end;
    end.pod_name = application_.pod_name;
    if (!options_.spark_connect) {
      (void)properties();
      driver::HistoryPage page = driver::history_page_of(
          driver::app_id_of(pod_), options_.history_server, properties_, properties_known_);
      end.history_url = std::move(page.url);
      end.history_hint = std::move(page.advice);
    }
    return end;
  }

  http::SocketTransport& transport_;
  kube::Api& api_;
  Host host_;
  ForwardOptions options_;
  ForwardObserver& observer_;
  Json pod_;
  Application application_;
  std::string container_;  ///< the driver's
  driver::DriverFate fate_;
  kube::PodWatch watch_;
  std::optional<ApiError> refusal_;  ///< of a way to the pod
  std::optional<SteadyTime> running_since_;
  int port_ = 0;
  std::string said_;
  bool asked_for_properties_ = false;
  bool properties_known_ = false;
  driver::DriverProperties properties_;
  std::optional<base::Listener> listener_;
  int probes_ = 0;  ///< in a row that did not reach the port
  SteadyTime probe_due_;
  std::optional<app::PortProbe> probe_;
  std::optional<app::Forwarder> forwarder_;
};

}  // namespace

ForwardEnd forward(const ForwardOptions& options, const Environment& environment, Host host,
                   ForwardObserver& observer) {
  return app::without_json_exceptions([&] {
    app::Wire wire(environment, host);
    kube::Api api =
        app::connect(wire.transport(), options.application.connection, environment, host);
    Json pod = app::find_driver_pod(api, options.application, host);
    return Forwarding(wire.sockets(), api, host, options, observer, std::move(pod)).run();
  });
}

void open_in_browser(const std::string& url, const Environment& environment) {
#ifdef __APPLE__
  const char* const program = "open";
#else
  const char* const program = "xdg-open";
#endif
  base::start_process({program, url}, environment.variables);
}

}  // namespace firesteel
