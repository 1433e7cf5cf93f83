#pragma once
/// One question to the API server that is asked again and again beside other work, and that nobody
/// misses when it is not answered.

#include <chrono>
#include <optional>
#include <string>

#include <nlohmann/json.hpp>

#include "firesteel/runtime.h"
#include "http/transport.h"
#include "kube/client/api.h"

namespace firesteel::kube {

class Poll {
 public:
  /// Asks every `interval`, more seldom (up to 10 s apart) after failures, and after 401 and 403 no
  /// more.  Everything must outlive this.
  Poll(kube::Api& api, const Clock& clock, std::chrono::milliseconds interval);
  ~Poll() { cancel(); }
  Poll(const Poll&) = delete;
  Poll& operator=(const Poll&) = delete;
  Poll(Poll&&) = delete;
  Poll& operator=(Poll&&) = delete;

  /// What to ask from now on, beginning at once; empty: nothing.
  void ask(std::string path_and_query);
  /// Starts what is due, and returns an answer that came; never waits, never throws.
  [[nodiscard]] std::optional<nlohmann::json> turn();
  [[nodiscard]] bool has_work() const { return result_.has_value(); }
  /// When turn() is to be called although nothing came; SteadyTime::max() for never.
  [[nodiscard]] SteadyTime due() const;

 private:
  void cancel();
  void start();
  [[nodiscard]] std::optional<nlohmann::json> take(const http::Result& result);

  kube::Api& api_;
  const Clock& clock_;
  std::chrono::milliseconds interval_;
  std::string path_;
  SteadyTime next_;
  int failures_ = 0;
  std::optional<http::Transport::Id> exchange_;
  std::optional<http::Result> result_;
};

}  // namespace firesteel::kube
