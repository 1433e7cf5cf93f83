#include "kube/client/paged_list.h"

#include <functional>
#include <string>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "firesteel/error.h"
#include "json/fields.h"
#include "kube/client/api.h"
#include "kube/client/refusal.h"
#include "kube/objects/resource_path.h"

namespace firesteel::kube {

namespace {

/// A Spark pod has about 8 kB of JSON, and ten times that in memory.
constexpr int kPageSize = 250;

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
    if (answer.ok() && json::field_at(answer.body, {"items"}).is_array()) {
      for (nlohmann::json& item : answer.body["items"]) {
        take(std::move(item));
      }
    }
    if (took_page) {
      took_page(answer);
    }
  } while (!next.empty());
  return version;
}

}  // namespace firesteel::kube
