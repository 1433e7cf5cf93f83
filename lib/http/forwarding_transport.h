#pragma once
/// A transport that forwards every call to another one: a base class for decorators.

#include <chrono>
#include <utility>

#include "http/transport.h"

namespace firesteel::http {

class ForwardingTransport : public Transport {
 public:
  /// `inner` must outlive this object.
  explicit ForwardingTransport(Transport& inner) : inner_(inner) {}

  Id start(const Request& request, const Tls& tls, Callbacks callbacks) override {
    return inner_.start(request, tls, std::move(callbacks));
  }
  void cancel(Id id) override { inner_.cancel(id); }
  [[nodiscard]] bool was_sent(Id id) const override { return inner_.was_sent(id); }
  void watch_descriptor(int descriptor) override { inner_.watch_descriptor(descriptor); }
  void forget_descriptor(int descriptor) override { inner_.forget_descriptor(descriptor); }
  void run_once(std::chrono::milliseconds longest) override { inner_.run_once(longest); }
  SocketTransport* sockets() override { return inner_.sockets(); }

 private:
  Transport& inner_;
};

}  // namespace firesteel::http
