#include "app/follow/ui_forwarding.h"

#include <string>
#include <utility>

#include <fmt/format.h>

#include "app/forward/forwarder.h"
#include "app/forward/tunnel.h"
#include "base/tcp.h"
#include "firesteel/application.h"
#include "firesteel/error.h"
#include "firesteel/log_sink.h"
#include "firesteel/submit.h"
#include "http/transport.h"

namespace firesteel::app {

namespace {

constexpr int kPortsToTry = 100;

}  // namespace

void UiForwarding::state_changed(const Application& application, const DriverState& state) {
  observer_.state_changed(application, state);
  const ContainerState* const driver = state.driver();
  if (!started_ && driver != nullptr && driver->phase == ContainerPhase::kRunning) {
    started_ = true;
    start(application, state);
  }
}

void UiForwarding::ended(const Outcome& outcome, const DriverState* last) {
  forwarder_.reset();
  observer_.ended(outcome, last);
}

void UiForwarding::start(const Application& application, const DriverState& state) {
  http::SocketTransport* const transport = api_.transport().sockets();
  if (transport == nullptr) {
    return;
  }
  try {
    base::Listener listener = base::listen_tcp("127.0.0.1", port_, kPortsToTry);
    const std::string url = fmt::format("http://{}:{}", listener.address, listener.port);
    forwarder_.emplace(
        TunnelSetting{
            .api = api_,
            .transport = *transport,
            .host = host_,
            .to = {.pod_namespace = state.pod_namespace, .pod_name = state.pod_name, .port = port_},
            .failed = [this](const std::string& why) { failed(why); },
            .is_http = true},
        std::move(listener));
    observer_.ui_forwarded(application, url);
  } catch (const Error& error) {
    failed(error.what());
  }
}

void UiForwarding::failed(const std::string& why) {
  if (last_failure_ != why) {
    last_failure_ = why;
    host_.log.write(LogLevel::kWarn, "Firesteel",
                    fmt::format("Cannot forward the Spark UI: {}", why));
  }
}

}  // namespace firesteel::app
