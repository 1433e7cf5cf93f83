#include "app/forward/forwarder.h"

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <memory>
#include <utility>
#include <vector>

#include "app/forward/tunnel.h"
#include "base/tcp.h"
#include "firesteel/error.h"

namespace firesteel::app {

namespace {

/// More connections wait in the kernel until others have ended.
constexpr std::size_t kMostTunnels = 500;
/// A tunnel has its client, its connection to the API server and libcurl's wake-up pair.
constexpr std::size_t kDescriptorsOfTunnel = 4;
/// What the rest of the program may need.
constexpr std::size_t kOtherDescriptors = 64;
constexpr std::chrono::milliseconds kPause{200};

}  // namespace

std::size_t most_tunnels(std::size_t descriptors) {
  const std::size_t free = descriptors - std::min(descriptors, kOtherDescriptors);
  return std::clamp(free / kDescriptorsOfTunnel, std::size_t{1}, kMostTunnels);
}

Forwarder::Forwarder(TunnelSetting setting, base::Listener listener)
    : setting_(std::move(setting)),
      listener_(std::move(listener)),
      most_tunnels_(most_tunnels(base::descriptor_limit())) {
  accept();
}

Forwarder::~Forwarder() {
  if (pause_) {
    setting_.transport.cancel(*pause_);
  }
  setting_.transport.forget_socket(listener_.descriptor.get());
}

void Forwarder::accept() {
  setting_.transport.watch_socket(listener_.descriptor.get(), {.readable = true, .writable = false},
                                  [this] { accept_all(); });
}

void Forwarder::accept_all() {
  std::erase_if(tunnels_, [](const auto& tunnel) { return tunnel->is_over(); });
  try {
    while (tunnels_.size() < most_tunnels_) {
      base::Descriptor client = base::accept_tcp(listener_);
      if (!client.is_open()) {
        return;
      }
      tunnels_.push_back(std::make_unique<Tunnel>(setting_, std::move(client)));
    }
  } catch (const Error& error) {
    setting_.failed(error.what());
  }
  pause();
}

/// Pauses accepting: the listener stays readable, so the loop would spin.
void Forwarder::pause() {
  setting_.transport.forget_socket(listener_.descriptor.get());
  pause_ = setting_.transport.start_timer(kPause, [this] {
    pause_.reset();
    accept();
  });
}

}  // namespace firesteel::app
