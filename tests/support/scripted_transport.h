#pragma once
/// A transport that answers from a function and moves a fake clock when there is nothing to do.

#include <chrono>
#include <deque>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "http/transport.h"
#include "support/fake_world.h"

namespace firesteel::testing {

class ScriptedTransport final : public http::Transport {
 public:
  /// What becomes of a request: parts of a stream, then its end unless it stays open.
  struct Reaction {
    std::vector<std::string> data;
    std::optional<http::Result> end;
  };
  using Script = std::function<Reaction(const http::Request&)>;

  ScriptedTransport(FakeClock& clock, Script script) : clock_(clock), script_(std::move(script)) {}

  Id start(const http::Request& request, const http::Tls& /*tls*/,
           http::Callbacks callbacks) override {
    requests.push_back(request);
    open_.emplace(++last_, std::move(callbacks));
    reactions_.emplace_back(last_, script_(request));
    return last_;
  }
  void cancel(Id id) override { open_.erase(id); }
  [[nodiscard]] bool was_sent(Id id) const override { return connects && open_.contains(id); }
  void watch_descriptor(int /*descriptor*/) override {}
  void forget_descriptor(int /*descriptor*/) override {}

  void run_once(std::chrono::milliseconds longest) override {
    ++turns;
    if (reactions_.empty()) {
      clock_.advance(longest);
      return;
    }
    const auto [id, reaction] = std::move(reactions_.front());
    reactions_.pop_front();
    for (const std::string& part : reaction.data) {
      if (open_.contains(id)) {
        const auto on_data = open_.at(id).on_data;
        on_data(part);
      }
    }
    if (reaction.end && open_.contains(id)) {
      const auto on_done = open_.at(id).on_done;
      open_.erase(id);
      on_done(*reaction.end);
    }
  }
  [[nodiscard]] std::size_t open() const { return open_.size(); }

  std::vector<http::Request> requests;
  int turns = 0;
  bool connects = true;  ///< false: what is open was not sent yet

 private:
  FakeClock& clock_;
  Script script_;
  std::map<Id, http::Callbacks> open_;
  std::deque<std::pair<Id, Reaction>> reactions_;
  Id last_ = 0;
};

inline ScriptedTransport::Reaction answers(int status, std::string body,
                                           http::Headers headers = {}) {
  http::Response response;
  response.status = status;
  response.headers = std::move(headers);
  response.body = std::move(body);
  return {.data = {}, .end = std::move(response)};
}

inline ScriptedTransport::Reaction fails(http::Failure::Kind kind, bool sent) {
  return {.data = {}, .end = http::Failure{.kind = kind, .message = "why", .request_sent = sent}};
}

inline std::string status_body(int code, const std::string& reason, const std::string& message) {
  return R"({"kind":"Status","code":)" + std::to_string(code) + R"(,"reason":")" + reason +
         R"(","message":")" + message + R"("})";
}

}  // namespace firesteel::testing
