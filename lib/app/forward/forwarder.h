#pragma once
/// Forwards a local port to a port of a pod, with one tunnel per accepted connection.  Works in the
/// callbacks of the transport, so the transport's loop must be running.

#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

#include "app/forward/tunnel.h"
#include "base/tcp.h"
#include "http/socket_transport.h"

namespace firesteel::app {

/// How many tunnels a process with this limit of open descriptors can have: 1 to 500.
[[nodiscard]] std::size_t most_tunnels(std::size_t descriptors);

class Forwarder {
 public:
  Forwarder(TunnelSetting setting, base::Listener listener);
  ~Forwarder();
  Forwarder(const Forwarder&) = delete;
  Forwarder& operator=(const Forwarder&) = delete;
  Forwarder(Forwarder&&) = delete;
  Forwarder& operator=(Forwarder&&) = delete;

 private:
  void accept();
  void accept_all();
  void pause();

  TunnelSetting setting_;
  base::Listener listener_;
  std::size_t most_tunnels_;
  std::vector<std::unique_ptr<Tunnel>> tunnels_;
  std::optional<http::Transport::Id> pause_;
};

}  // namespace firesteel::app
