#pragma once
/// Logs requests to the API server and its answers, without secrets.

#include <chrono>
#include <string_view>

#include "firesteel/environment.h"
#include "firesteel/runtime.h"
#include "http/transport.h"

namespace firesteel::kube {

enum class WireDetail {
  kNothing,
  kRequests,  ///< FIRESTEEL_LOG=debug: method, address, status, time and size
  kBodies,    ///< FIRESTEEL_LOG=trace: headers and bodies too
};

/// The detail that FIRESTEEL_LOG selects, if set.  Throws Error kUsage for an invalid value.
[[nodiscard]] WireDetail wire_detail(const Environment& environment);

/// Wraps a transport and logs each request and each answer at level kDebug.
class WireLog final : public http::Transport {
 public:
  WireLog(http::Transport& inner, WireDetail detail, Runtime runtime)
      : inner_(inner), detail_(detail), runtime_(runtime) {}

  Id start(const http::Request& request, const http::Tls& tls, http::Callbacks callbacks) override;
  void cancel(Id id) override { inner_.cancel(id); }
  void watch_descriptor(int descriptor) override { inner_.watch_descriptor(descriptor); }
  void run_once(std::chrono::milliseconds longest) override { inner_.run_once(longest); }
  /// Traffic of sockets is not logged.
  http::SocketTransport* sockets() override { return inner_.sockets(); }

 private:
  void say(std::string_view text);
  void say_request(const http::Request& request);
  void say_result(std::string_view what, const http::Result& result, SteadyTime began);

  http::Transport& inner_;
  WireDetail detail_;
  Runtime runtime_;
};

}  // namespace firesteel::kube
