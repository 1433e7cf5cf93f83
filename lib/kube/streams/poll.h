#pragma once
/// Repeats one optional GET in the background of a wait.  Failures are ignored.

#include <chrono>
#include <optional>
#include <string>

#include <nlohmann/json.hpp>

#include "firesteel/clock.h"
#include "http/transport.h"
#include "kube/client/api.h"
#include "kube/client/exchange.h"

namespace firesteel::kube {

class Poll {
 public:
  /// Sends the request every `interval`, less often (up to 10 s apart) after failures, and never
  /// again after 401 or 403.  All references must outlive this object.
  Poll(kube::Api& api, const Clock& clock, std::chrono::milliseconds interval);
  /// Sets the request to repeat from now on, starting immediately; empty: none.
  void ask(std::string path_and_query);
  /// Starts the request if it is due, and returns an answer if one has arrived; never blocks or
  /// throws.
  [[nodiscard]] std::optional<nlohmann::json> turn();
  /// When to call turn() even without new data; SteadyTime::max() for never.
  [[nodiscard]] SteadyTime due() const;

 private:
  void start();
  [[nodiscard]] std::optional<nlohmann::json> take(const http::Result& result);

  kube::Api& api_;
  const Clock& clock_;
  std::chrono::milliseconds interval_;
  std::string path_;
  SteadyTime next_;
  int failures_ = 0;
  Exchange exchange_;
};

}  // namespace firesteel::kube
