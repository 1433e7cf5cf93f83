#pragma once
/// The real transport: one curl multi handle, connections kept alive, HTTP/2 where TLS offers it.

#include <chrono>
#include <cstddef>
#include <functional>
#include <memory>
#include <string>

#include "http/socket_transport.h"
#include "http/transport.h"
#include "http/transport_counters.h"

namespace firesteel::http {

class CurlTransport final : public SocketTransport {
 public:
  /// `user_agent` is sent with every request.
  explicit CurlTransport(std::string user_agent);
  ~CurlTransport() override;
  CurlTransport(const CurlTransport&) = delete;
  CurlTransport& operator=(const CurlTransport&) = delete;
  CurlTransport(CurlTransport&&) = delete;
  CurlTransport& operator=(CurlTransport&&) = delete;

  Id start(const Request& request, const Tls& tls, Callbacks callbacks) override;
  void cancel(Id id) override;
  void watch_descriptor(int descriptor) override;
  void run_once(std::chrono::milliseconds longest) override;

  Id open_socket(const Request& request, const Tls& tls, SocketCallbacks callbacks) override;
  void send(Id id, std::string bytes) override;
  [[nodiscard]] std::size_t unsent(Id id) const override;
  void pause(Id id, bool paused) override;
  void watch_socket(int descriptor, Interest wanted, std::function<void()> on_ready) override;
  void forget_socket(int descriptor) override;
  Id start_timer(std::chrono::milliseconds after, std::function<void()> on_due) override;
  [[nodiscard]] TransportCounters counters() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace firesteel::http
