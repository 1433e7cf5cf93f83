#pragma once
/// Finds out whether anything listens on a port of a pod: a driver's container runs some seconds
/// before its page does.

#include <memory>
#include <optional>
#include <string>

#include "firesteel/runtime.h"
#include "http/socket_transport.h"
#include "kube/client/api.h"
#include "kube/streams/port_forward.h"

namespace firesteel::app {

class PortProbe {
 public:
  enum class Result {
    kUnknown,    ///< not yet
    kListens,    ///< it answers, or takes the connection and says nothing
    kNobody,     ///< refused in the pod: again later
    kNoWay,      ///< the API server cannot be reached: again later
    kForbidden,  ///< the API server refuses: answer() says why
  };

  /// Sends `greeting`, which makes what listens say something.
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
  void refused(const kube::PortForwardRefusal& refusal);
  void end(Result result);

  http::SocketTransport& transport_;
  std::string greeting_;
  Result result_ = Result::kUnknown;
  kube::Answer answer_;
  std::optional<http::Transport::Id> timer_;
  kube::PortForward pod_;
};

}  // namespace firesteel::app
