#pragma once
/// One command in a container of a running pod: a WebSocket to the API server that speaks
/// v4.channel.k8s.io.

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "http/socket_transport.h"
#include "http/websocket.h"
#include "kube/client/api.h"
#include "kube/streams/pod_socket.h"

namespace firesteel {

class RandomSource;

}  // namespace firesteel

namespace firesteel::kube {

struct PodCommand {
  std::string pod_namespace, pod_name, container;
  std::vector<std::string> words;  ///< the program and its arguments; no shell reads them
};

/// How a command ended.
struct ExecEnd {
  std::optional<int> exit_code;  ///< nothing: it did not start, or the connection was lost
  std::string message;           ///< why there is no exit code, for people; else empty
  std::string errors;            ///< what it wrote to standard error, limited in size
  bool was_lost = false;         ///< no exit code because the connection ended: try again
};

/// Reads the last message of a command, its Status.
[[nodiscard]] ExecEnd read_exec_status(std::string_view status);

/// All are called by the event loop.  Each may call close(), none may destroy the object.
struct ExecCallbacks {
  std::function<void()> on_open;
  std::function<void(const SocketRefusal&)> on_refused;  ///< no callback follows
  std::function<void(std::string_view)> on_output;       ///< of standard output
  std::function<void()> on_sent;                         ///< unsent() has decreased
  std::function<void(const ExecEnd&)> on_end;            ///< no callback follows
};

/// The command must know where its standard input ends: this protocol cannot close it.
class Exec {
 public:
  /// Maximum size for send().
  static constexpr std::size_t kMaxPiece = 32U << 10U;

  /// With the credentials as they are now.
  Exec(Api& api, http::SocketTransport& transport, RandomSource& random, const PodCommand& command,
       ExecCallbacks callbacks);

  /// Writes to standard input.  Call only after on_open, with at most kMaxPiece bytes.
  void send(std::string_view bytes);
  [[nodiscard]] std::size_t unsent() const { return socket_->unsent(); }
  /// Ends the connection; the command's standard input ends.  No callback follows.
  void close() { socket_->close_now(); }

 private:
  void take_message(std::string_view message);
  void take_end(const http::WebSocketEnd& how);

  ExecCallbacks callbacks_;
  std::optional<ExecEnd> end_;
  std::string errors_;
  std::string piece_;
  std::unique_ptr<http::WebSocket> socket_;
};

/// For error messages: the verb and resource.
[[nodiscard]] Call exec_call(const PodCommand& command);

}  // namespace firesteel::kube
