#include "kube/streams/poll.h"

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <variant>

#include <nlohmann/json.hpp>

#include "firesteel/clock.h"
#include "http/transport.h"
#include "json/parse.h"
#include "kube/client/api.h"

namespace firesteel::kube {

namespace {

using std::chrono::milliseconds;

constexpr milliseconds kPatience(2000);
constexpr milliseconds kLongestPause(10'000);
constexpr int kMostDoublings = 8;
constexpr std::size_t kLargestAnswer = 4U << 20U;

bool is_refusal(int status) {
  return status == 401 || status == 403;
}

}  // namespace

Poll::Poll(kube::Api& api, const Clock& clock, milliseconds interval)
    : api_(api), clock_(clock), interval_(interval), next_(clock.steady_now()), exchange_(api) {}

void Poll::ask(std::string path_and_query) {
  if (path_ != path_and_query) {
    exchange_.cancel();
    path_ = std::move(path_and_query);
    failures_ = 0;
    next_ = clock_.steady_now();
  }
}

SteadyTime Poll::due() const {
  if (exchange_.is_open()) {
    return exchange_.due();
  }
  return path_.empty() ? SteadyTime::max() : next_;
}

void Poll::start() {
  http::Request request = api_.request("GET", path_);
  request.timeout = kPatience;
  request.max_body = kLargestAnswer;
  exchange_.start(std::move(request));
}

std::optional<nlohmann::json> Poll::turn() {
  std::optional<nlohmann::json> answer;
  if (const auto result = exchange_.turn()) {
    answer = take(*result);
  }
  if (!exchange_.is_open() && !path_.empty() && clock_.steady_now() >= next_) {
    start();
  }
  return answer;
}

std::optional<nlohmann::json> Poll::take(const http::Result& result) {
  const auto* const response = std::get_if<http::Response>(&result);
  if (response != nullptr && response->status == 200) {
    nlohmann::json value = json::parse(response->body);
    if (!value.is_discarded()) {
      failures_ = 0;
      next_ = clock_.steady_now() + interval_;
      return value;
    }
  }
  if (response != nullptr && is_refusal(response->status)) {
    path_.clear();
    return std::nullopt;
  }
  failures_ = std::min(failures_ + 1, kMostDoublings);
  next_ = clock_.steady_now() + std::min(interval_ * (1 << failures_), kLongestPause);
  return std::nullopt;
}

}  // namespace firesteel::kube
