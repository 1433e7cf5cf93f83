#pragma once
/// Logs requests to the API server and its answers, without secrets.

#include <string_view>

#include "firesteel/clock.h"
#include "firesteel/environment.h"
#include "firesteel/host.h"
#include "http/forwarding_transport.h"
#include "http/transport.h"

namespace firesteel::kube {

enum class WireDetail {
  kNothing,
  kRequests,  ///< FIRESTEEL_LOG=debug: method, address, status, time and size
  kBodies,    ///< FIRESTEEL_LOG=trace: headers and bodies too
};

/// The detail that FIRESTEEL_LOG selects, if set.  Throws Error kUsage for an invalid value.
[[nodiscard]] WireDetail wire_detail(const Environment& environment);

/// Another transport, with a line of level kDebug for each request and each answer.  What goes
/// through sockets is not logged.
class WireLog final : public http::ForwardingTransport {
 public:
  WireLog(http::Transport& inner, WireDetail detail, Host host)
      : ForwardingTransport(inner), detail_(detail), host_(host) {}

  Id start(const http::Request& request, const http::Tls& tls, http::Callbacks callbacks) override;

 private:
  void say(std::string_view text);
  void say_request(const http::Request& request);
  void say_result(std::string_view what, const http::Result& result, SteadyTime began);

  WireDetail detail_;
  Host host_;
};

}  // namespace firesteel::kube
