#pragma once
/// Checks whether a port of a pod is open: the Spark UI starts some seconds after the driver
/// container.

#include <memory>
#include <optional>
#include <string>

#include "http/socket_transport.h"
#include "kube/client/api.h"
#include "kube/streams/pod_socket.h"
#include "kube/streams/port_forward.h"

namespace firesteel {

class RandomSource;

}  // namespace firesteel

namespace firesteel::app {

class PortProbe {
 public:
  enum class Result {
    kUnknown,    ///< no result yet
    kListens,    ///< it answers, or accepts the connection and stays silent
    kNobody,     ///< refused in the pod: try later
    kNoWay,      ///< the API server is unreachable: try later
    kForbidden,  ///< denied by the API server, see answer()
  };

  /// Sends `greeting`, to which the server on that port replies.
  PortProbe(kube::Api& api, http::SocketTransport& transport, RandomSource& random,
            const kube::PodPort& to, std::string greeting);
  ~PortProbe();
  PortProbe(const PortProbe&) = delete;
  PortProbe& operator=(const PortProbe&) = delete;
  PortProbe(PortProbe&&) = delete;
  PortProbe& operator=(PortProbe&&) = delete;

  [[nodiscard]] Result result() const { return result_; }
  [[nodiscard]] const kube::Answer& answer() const { return answer_; }

 private:
  void opened();
  void refused(const kube::SocketRefusal& refusal);
  void end(Result result);

  http::SocketTransport& transport_;
  std::string greeting_;
  Result result_ = Result::kUnknown;
  kube::Answer answer_;
  std::optional<http::Transport::Id> timer_;
  kube::PortForward pod_;
};

}  // namespace firesteel::app
