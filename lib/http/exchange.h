#pragma once
/// An owned exchange.

#include <utility>

#include "http/transport.h"

namespace firesteel::http {

/// Cancels its exchange on destruction and assignment, so the callbacks can refer to objects with
/// the same lifetime.  The transport must outlive it.
class Exchange {
 public:
  Exchange() = default;
  Exchange(Transport& transport, const Request& request, const Tls& tls, Callbacks callbacks)
      : transport_(&transport), id_(transport.start(request, tls, std::move(callbacks))) {}
  ~Exchange() { cancel(); }
  Exchange(const Exchange&) = delete;
  Exchange& operator=(const Exchange&) = delete;
  Exchange(Exchange&& other) noexcept
      : transport_(std::exchange(other.transport_, nullptr)), id_(other.id_) {}
  Exchange& operator=(Exchange&& other) noexcept {
    if (this != &other) {
      cancel();
      transport_ = std::exchange(other.transport_, nullptr);
      id_ = other.id_;
    }
    return *this;
  }

  /// True if it was started and neither cancelled nor done().
  [[nodiscard]] bool is_open() const { return transport_ != nullptr; }
  /// True if the server may have received the request.
  [[nodiscard]] bool was_sent() const { return is_open() && transport_->was_sent(id_); }
  /// Cancels the exchange; its callbacks never run again.
  void cancel() {
    if (Transport* const transport = std::exchange(transport_, nullptr)) {
      transport->cancel(id_);
    }
  }
  /// Call in on_done: nothing is left to cancel.
  void done() { transport_ = nullptr; }

 private:
  Transport* transport_ = nullptr;
  Transport::Id id_ = 0;
};

}  // namespace firesteel::http
