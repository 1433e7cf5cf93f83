#include "kube/client/paged_list.h"

#include <chrono>
#include <functional>
#include <string>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "firesteel/clock.h"
#include "firesteel/error.h"
#include "http/retry.h"
#include "http/task.h"
#include "json/fields.h"
#include "json/metadata.h"
#include "kube/client/api.h"
#include "kube/client/refusal.h"
#include "kube/objects/resource_path.h"

namespace firesteel::kube {

namespace {

/// A Spark pod has about 8 kB of JSON, and ten times that in memory.
constexpr int kPageSize = 250;

/// Passes some time.
class Pause final : public http::Task {
 public:
  Pause(const Clock& clock, std::chrono::milliseconds length)
      : clock_(clock), end_(clock.steady_now() + length) {}
  void turn() override {}
  [[nodiscard]] SteadyTime due() const override { return end_; }
  [[nodiscard]] bool done() const override { return clock_.steady_now() >= end_; }

 private:
  const Clock& clock_;
  SteadyTime end_;
};

void wait(Api& api, std::chrono::milliseconds length) {
  Pause pause(api.clock(), length);
  if (!http::run(api.transport(), api.clock(), pause, [&api] { return api.is_interrupted(); })) {
    throw api.interrupted();
  }
}

bool has_items(const Answer& page) {
  const nlohmann::json& items = json::field_at(page.body, {"items"});
  return page.ok() && items.is_array() && !items.empty();
}

}  // namespace

Call Pages::next(const Call& list) const {
  Call page = list;
  page.query += fmt::format("{}limit={}", page.query.empty() ? "?" : "&", kPageSize);
  if (!token_.empty()) {
    page.query += "&continue=" + percent_encode(token_);
  }
  return page;
}

Pages::Step Pages::take(const Answer& page) {
  std::string token = json::next_page_of(page.body);
  if (!page.ok() && (page.status != 410 || token.empty())) {
    return Step::kRefused;
  }
  if (!token.empty() && token == token_) {
    return Step::kRepeated;
  }
  token_ = std::move(token);
  version_ = json::version_of(page.body);
  if (token_.empty()) {
    return Step::kEnd;
  }
  if (has_items(page)) {
    return Step::kNext;
  }
  ++fruitless_;
  return Step::kNextLater;
}

std::chrono::milliseconds Pages::pause(double jitter) const {
  return http::retry_delay(http::RetryPolicy{}, fruitless_, jitter);
}

std::string for_each_item(Api& api, const Call& list,
                          const std::function<void(nlohmann::json&&)>& take,
                          const std::function<void(const Answer&)>& took_page) {
  Pages pages;
  for (;;) {
    Answer answer = api.send(pages.next(list));
    const Pages::Step step = pages.take(answer);
    if (step == Pages::Step::kRefused) {
      throw api.error(list, answer);
    }
    if (step == Pages::Step::kRepeated) {
      throw api.error(list, no_kubernetes_answer("the list repeats the same page"));
    }
    if (has_items(answer)) {
      for (nlohmann::json& item : answer.body["items"]) {
        take(std::move(item));
      }
    }
    if (took_page) {
      took_page(answer);
    }
    if (step == Pages::Step::kEnd) {
      return pages.version();
    }
    if (step == Pages::Step::kNextLater) {
      wait(api, pages.pause(api.jitter()));
    }
  }
}

}  // namespace firesteel::kube
