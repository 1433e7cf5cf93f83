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
#include "kube/client/api.h"
#include "kube/client/refusal.h"
#include "kube/objects/resource_path.h"

namespace firesteel::kube {

namespace {

/// A Spark pod has about 8 kB of JSON, and ten times that in memory.
constexpr int kPageSize = 250;
constexpr http::RetryPolicy kPauses{};

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

/// Before the next page after `fruitless` pages without an item, which a healthy server rarely
/// sends.
void pause_after_fruitless(Api& api, int fruitless) {
  Pause pause(api.clock(), http::retry_delay(kPauses, fruitless, api.jitter()));
  if (!http::run(api.transport(), api.clock(), pause, [&api] { return api.is_interrupted(); })) {
    throw api.interrupted();
  }
}

}  // namespace

Call page_of(const Call& list, const std::string& token) {
  Call page = list;
  page.query += fmt::format("{}limit={}", page.query.empty() ? "?" : "&", kPageSize);
  if (!token.empty()) {
    page.query += "&continue=" + percent_encode(token);
  }
  return page;
}

std::string for_each_item(Api& api, const Call& list,
                          const std::function<void(nlohmann::json&&)>& take,
                          const std::function<void(const Answer&)>& took_page) {
  std::string version;
  std::string next;
  int fruitless = 0;
  do {
    Answer answer = api.send(page_of(list, next));
    const std::string token = json::text_at(answer.body, {"metadata", "continue"});
    if (answer.ok() && !token.empty() && token == next) {
      throw api.error(list, no_kubernetes_answer("the list repeats the same page"));
    }
    next = token;
    // A 410 with a new token continues with the current state.
    if (!answer.ok() && (answer.status != 410 || next.empty())) {
      throw api.error(list, answer);
    }
    version = json::text_at(answer.body, {"metadata", "resourceVersion"});
    const bool brought_items = answer.ok() && json::field_at(answer.body, {"items"}).is_array() &&
                               !answer.body["items"].empty();
    if (brought_items) {
      for (nlohmann::json& item : answer.body["items"]) {
        take(std::move(item));
      }
    }
    if (took_page) {
      took_page(answer);
    }
    if (!brought_items && !next.empty()) {
      pause_after_fruitless(api, ++fruitless);
    }
  } while (!next.empty());
  return version;
}

}  // namespace firesteel::kube
