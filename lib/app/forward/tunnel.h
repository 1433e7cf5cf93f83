#pragma once
/// Connects one local TCP connection with a port of a pod.  Copies bytes both ways at the speed of
/// the slower side and buffers at most a few hundred KiB.

#include <chrono>
#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/tcp.h"
#include "firesteel/clock.h"
#include "firesteel/host.h"
#include "http/socket_transport.h"
#include "kube/client/api.h"
#include "kube/streams/pod_socket.h"
#include "kube/streams/port_forward.h"

namespace firesteel::app {

/// Receives the reason of a failed connection, for people.
using ConnectionFailed = std::function<void(const std::string& why)>;

/// Shared by all connections of one forwarded port.  Must outlive them.
struct TunnelSetting {
  kube::Api& api;
  http::SocketTransport& transport;
  Host host;
  kube::PodPort to;
  ConnectionFailed failed;
  /// Clients speak HTTP: while the pod cannot be reached they get an answer of 502 after some
  /// seconds, which tells a browser to ask again.
  bool is_http = false;
};

/// Connects to the pod immediately.  If the API server is unreachable (for example restarting), it
/// retries for half a minute while the client waits.  A client that has finished sending still
/// receives data until the pod is silent for a minute, because the protocol cannot close one
/// direction only.
class Tunnel {
 public:
  Tunnel(const TunnelSetting& setting, base::Descriptor client);
  ~Tunnel() { end(); }
  Tunnel(const Tunnel&) = delete;
  Tunnel& operator=(const Tunnel&) = delete;
  Tunnel(Tunnel&&) = delete;
  Tunnel& operator=(Tunnel&&) = delete;

  /// True if the tunnel can be destroyed, but not within one of its callbacks.
  [[nodiscard]] bool is_over() const { return !client_.is_open(); }

 private:
  void open();
  void open_after(std::chrono::milliseconds pause);
  void opened();
  void refused(const kube::SocketRefusal& refusal);
  void fail(const std::string& why);
  void answer_unavailable(const std::string& why);
  void from_pod(std::string_view bytes);
  void pod_ended(const std::string& error);
  void client_ready();
  void read_client();
  void write_client();
  void watch();
  void linger();
  void end();
  [[nodiscard]] std::size_t waiting() const { return to_client_.size() - written_; }

  const TunnelSetting& setting_;
  base::Descriptor client_;
  std::unique_ptr<kube::PortForward> pod_;
  std::optional<http::Transport::Id> timer_;
  SteadyTime give_up_;
  int attempts_ = 0;
  int credentials_ = 0;  ///< the generation of the last attempt
  bool renewed_ = false;
  bool open_ = false;              ///< connected to the pod
  bool pod_has_ended_ = false;     ///< its data may still have to be written
  bool client_has_ended_ = false;  ///< the client sends no more data
  bool pod_was_heard_ = false;     ///< data from the pod since the last check
  std::string to_client_;
  std::size_t written_ = 0;  ///< of to_client_
  std::string piece_;
};

}  // namespace firesteel::app
