#pragma once
/// One exchange with the API server in the background.  It waits for credentials before it is sent,
/// and is sent again with new ones after a 401.

#include <functional>
#include <optional>
#include <string_view>

#include "firesteel/clock.h"
#include "http/exchange.h"
#include "http/transport.h"
#include "kube/client/api.h"

namespace firesteel::kube {

/// Cancels the exchange on destruction.
class Exchange {
 public:
  /// `api` must outlive this object.
  explicit Exchange(Api& api) : api_(api) {}

  /// Sends `request` (made by Api::request()) as soon as there are credentials, and cancels the
  /// previous one.  `on_data` receives the body of a 2xx answer as it arrives.
  void start(http::Request request, std::function<void(std::string_view)> on_data = nullptr);
  void cancel();
  /// True if it was started and its result was not returned yet.
  [[nodiscard]] bool is_open() const { return step_ != Step::kIdle; }
  /// True if the server may have received it.
  [[nodiscard]] bool was_sent() const;

  /// Continues without blocking; returns the result once it is there.
  [[nodiscard]] std::optional<http::Result> turn();
  /// True if turn() has something to do now.
  [[nodiscard]] bool has_work() const;
  /// When to call turn() even without new data; SteadyTime::max() for never.
  [[nodiscard]] SteadyTime due() const;

 private:
  /// kRefused: answered with 401; new credentials are being requested.
  enum class Step { kIdle, kWaiting, kSent, kRefused };

  void send();
  [[nodiscard]] bool is_unauthorized() const;

  Api& api_;
  Step step_ = Step::kIdle;
  http::Request request_;
  std::function<void(std::string_view)> on_data_;
  int generation_ = 0;  ///< of the credentials it was sent with
  std::optional<http::Result> result_;
  http::Exchange exchange_;  ///< last: its callbacks use the other members
};

}  // namespace firesteel::kube
