#pragma once
/// One local TCP connection and its way to a port of a pod: bytes both ways, as fast as the slower
/// side takes them, nothing held but a few hundred KiB.

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/tcp.h"
#include "firesteel/runtime.h"
#include "http/socket_transport.h"
#include "kube/client/api.h"
#include "kube/streams/port_forward.h"

namespace firesteel::app {

/// Why a connection failed: a person is told.
using ConnectionFailed = std::function<void(const std::string& why)>;

/// What all connections of one forwarded port share.  Outlives them.
struct TunnelSetting {
  kube::Api& api;
  http::SocketTransport& transport;
  Runtime runtime;
  kube::PodPort to;
  ConnectionFailed failed;
};

/// Opens the way to the pod at once.  While the API server cannot be reached (it restarts) that is
/// tried again for half a minute: the client waits.  A client that has finished sending still gets
/// what the pod sends, until that is silent for a minute: the protocol cannot carry the end of one
/// direction.
class Tunnel {
 public:
  Tunnel(const TunnelSetting& setting, base::Descriptor client);
  ~Tunnel() { end(); }
  Tunnel(const Tunnel&) = delete;
  Tunnel& operator=(const Tunnel&) = delete;
  Tunnel(Tunnel&&) = delete;
  Tunnel& operator=(Tunnel&&) = delete;

  /// It may be destroyed, but not within one of its callbacks.
  [[nodiscard]] bool is_over() const { return !client_.is_open(); }

 private:
  void open();
  void opened();
  void refused(const kube::PortForwardRefusal& refusal);
  void fail(const std::string& why);
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
  bool renewed_ = false;
  bool open_ = false;              ///< the way to the pod
  bool pod_has_ended_ = false;     ///< what it sent is still to be written
  bool client_has_ended_ = false;  ///< it sends no more
  bool pod_was_heard_ = false;     ///< since the last look
  std::string to_client_;
  std::size_t written_ = 0;  ///< of to_client_
  std::string piece_;
};

}  // namespace firesteel::app
