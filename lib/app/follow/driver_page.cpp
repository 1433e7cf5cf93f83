#include "app/follow/driver_page.h"

#include <string>
#include <utility>

#include <fmt/format.h>

#include "app/forward/forwarder.h"
#include "app/forward/tunnel.h"
#include "base/tcp.h"
#include "firesteel/application.h"
#include "firesteel/error.h"
#include "firesteel/runtime.h"
#include "firesteel/submit.h"
#include "http/transport.h"

namespace firesteel::app {

namespace {

constexpr int kPortsToTry = 100;

}  // namespace

void DriverPage::state_changed(const DriverState& state) {
  observer_.state_changed(state);
  const ContainerState* const driver = state.driver();
  if (!started_ && driver != nullptr && driver->phase == ContainerPhase::kRunning) {
    started_ = true;
    start(state);
  }
}

void DriverPage::ended(const Outcome& application, const DriverState* last) {
  forwarder_.reset();
  observer_.ended(application, last);
}

void DriverPage::start(const DriverState& state) {
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
            .runtime = runtime_,
            .to = {.pod_namespace = state.pod_namespace, .pod_name = state.pod_name, .port = port_},
            .failed = [this](const std::string& why) { failed(why); }},
        std::move(listener));
    observer_.page_forwarded(url);
  } catch (const Error& error) {
    failed(error.what());
  }
}

void DriverPage::failed(const std::string& why) {
  if (last_failure_ != why) {
    last_failure_ = why;
    runtime_.log.write(LogLevel::kWarn, "Firesteel",
                       fmt::format("Cannot forward the Spark UI: {}", why));
  }
}

}  // namespace firesteel::app
