#include "app/find/find_application.h"

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "app/session/wire.h"
#include "base/glob.h"
#include "base/text.h"
#include "base/timestamp.h"
#include "driver/application_summary.h"
#include "firesteel/duration.h"
#include "firesteel/environment.h"
#include "firesteel/error.h"
#include "firesteel/find_application.h"
#include "firesteel/runtime.h"
#include "json/fields.h"
#include "kube/client/api.h"
#include "kube/client/paged_list.h"
#include "kube/config/connection.h"
#include "manifest/names.h"

namespace firesteel::app {

namespace {

using Json = nlohmann::json;

constexpr std::string_view kDrivers = "spark-role=driver";
constexpr std::size_t kMostCandidates = 20;

constexpr std::string_view kAlphanumeric =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

/// Splits "NAMESPACE:NAME".
std::pair<std::string, std::string> parts_of(const ApplicationQuery& query) {
  const std::size_t colon = query.name.find(':');
  if (colon == std::string::npos) {
    return {"", query.name};
  }
  return {query.name.substr(0, colon), query.name.substr(colon + 1)};
}

[[noreturn]] void refuse(const std::string& name) {
  throw Error(ErrorKind::kUsage, fmt::format("'{}' is not a valid name of an application", name),
              "use the name of a driver pod, an application id or the name of an application, "
              "optionally as NAMESPACE:NAME");
}

/// True if the API server accepts the text as a label's value or, in lower case, as a name.
bool is_plain(std::string_view text, std::size_t longest) {
  constexpr std::string_view kInner = "-_.";
  return !text.empty() && text.size() <= longest &&
         kAlphanumeric.find(text.front()) != std::string_view::npos &&
         kAlphanumeric.find(text.back()) != std::string_view::npos &&
         std::ranges::all_of(text, [&](char c) {
           return kAlphanumeric.find(c) != std::string_view::npos ||
                  kInner.find(c) != std::string_view::npos;
         });
}

std::string selector_of(const ApplicationQuery& query, const std::string& more = {}) {
  std::string selector(kDrivers);
  for (const std::string& part : {query.selector, more}) {
    selector += part.empty() ? "" : "," + part;
  }
  return selector;
}

/// One label selector for each kind of name.
std::vector<std::string> name_selectors(const std::string& name) {
  std::vector<std::string> selectors;
  const std::string label = manifest::app_name_label(name);
  if (is_plain(name, manifest::kLabelLimit)) {
    selectors.push_back("spark-app-selector=" + name);
    selectors.push_back(label.empty() || label == name
                            ? "spark-app-name=" + name
                            : fmt::format("spark-app-name in ({},{})", label, name));
    selectors.push_back("sparkoperator.k8s.io/app-name=" + name);
  } else if (is_plain(label, manifest::kLabelLimit)) {
    selectors.push_back("spark-app-name=" + label);
  }
  return selectors;
}

bool is_driver(const Json& pod) {
  return json::text_at(pod, {"metadata", "labels", "spark-role"}) == "driver";
}

/// An annotation with the full name outranks the label, which is shortened and sanitized.
bool is_called(const Json& pod, const std::string& name) {
  const std::string whole = json::text_at(pod, {"metadata", "annotations", "spark-app-name"});
  return whole.empty() || whole == name || driver::app_id_of(pod) == name ||
         json::text_at(pod, {"metadata", "labels", "spark-app-name"}) == name ||
         json::text_at(pod, {"metadata", "labels", "sparkoperator.k8s.io/app-name"}) == name;
}

/// Collects the pods of several answers without duplicates.
class Found {
 public:
  void add(Json pod) {
    const std::string uid = json::text_at(pod, {"metadata", "uid"});
    const bool is_new = std::ranges::none_of(
        pods_, [&](const Json& other) { return json::text_at(other, {"metadata", "uid"}) == uid; });
    if (is_new) {
      pods_.push_back(std::move(pod));
    }
  }
  [[nodiscard]] std::vector<Json> take() { return std::move(pods_); }

 private:
  std::vector<Json> pods_;
};

/// Does not page, because one name has few runs.
std::vector<Json> find_by_name(kube::Api& api, const ApplicationQuery& query,
                               const std::string& in_namespace, const std::string& name) {
  std::vector<kube::Call> calls;
  const bool by_pod =
      !in_namespace.empty() && query.selector.empty() && is_plain(name, manifest::kNameLimit);
  if (by_pod) {
    calls.push_back(kube::get_call("v1", "Pod", in_namespace, name));
  }
  for (const std::string& selector : name_selectors(name)) {
    calls.push_back(kube::list_call("v1", "Pod", in_namespace, selector_of(query, selector)));
  }
  if (calls.empty()) {
    refuse(query.name);
  }
  const std::vector<kube::Answer> answers = api.send(calls);
  if (by_pod && answers.front().ok() && is_driver(answers.front().body)) {
    return {answers.front().body};
  }
  Found found;
  for (std::size_t i = by_pod ? 1 : 0; i < calls.size(); ++i) {
    if (!answers[i].ok()) {
      throw api.error(calls[i], answers[i]);
    }
    for (const Json& pod : json::field_at(answers[i].body, {"items"})) {
      if (is_called(pod, name)) {
        found.add(pod);
      }
    }
  }
  std::vector<Json> pods = found.take();
  constexpr int kForbidden = 403;
  if (pods.empty() && by_pod && answers.front().status == kForbidden) {
    // Not found cannot be concluded: the name may be that of a driver pod.
    throw api.error(calls.front(), answers.front());
  }
  return pods;
}

std::vector<Json> find_by_pattern(kube::Api& api, const ApplicationQuery& query,
                                  const std::string& in_namespace, const std::string& pattern) {
  std::vector<Json> found;
  kube::for_each_item(
      api, kube::list_call("v1", "Pod", in_namespace, selector_of(query)), [&](Json&& pod) {
        const bool meant = pattern.empty() ||
                           base::glob_matches(pattern, json::text_at(pod, {"metadata", "name"})) ||
                           base::glob_matches(pattern, driver::app_name_of(pod)) ||
                           base::glob_matches(pattern, driver::app_id_of(pod));
        if (meant) {
          pod["metadata"].erase("managedFields");
          found.push_back(std::move(pod));
        }
      });
  return found;
}

std::string place(const std::string& in_namespace) {
  return in_namespace.empty() ? "in any namespace" : "in namespace " + in_namespace;
}

std::string candidates(const std::vector<Json>& pods, SystemTime now) {
  std::string text = "choose one by driver pod or application id:";
  const auto seconds =
      std::chrono::duration_cast<std::chrono::seconds>(now.time_since_epoch()).count();
  for (std::size_t i = 0; i < std::min(pods.size(), kMostCandidates); ++i) {
    const ApplicationSummary each = driver::summary_of(pods[i]);
    const auto created = base::seconds_of(each.creation_time);
    text += fmt::format("{} {}:{} ({}, {}{})", i == 0 ? "" : ",", each.pod_namespace, each.pod_name,
                        each.app_id.empty() ? each.app_name : each.app_id, each.phase,
                        created ? ", " + duration_text(seconds - *created) + " old" : "");
  }
  if (pods.size() > kMostCandidates) {
    text += fmt::format(" and {} more", pods.size() - kMostCandidates);
  }
  return text;
}

std::string what_is_meant(const ApplicationQuery& query) {
  std::string what = query.name.empty() ? "" : fmt::format(" '{}'", query.name);
  what += query.selector.empty() ? "" : fmt::format(" with labels {}", query.selector);
  return what;
}

}  // namespace

std::string namespace_of(const ApplicationQuery& query, const kube::Connection& connection) {
  const std::string prefix = parts_of(query).first;
  if (query.all_namespaces) {
    return {};
  }
  if (query.kubernetes_namespace && !prefix.empty() && prefix != *query.kubernetes_namespace) {
    throw Error(
        ErrorKind::kUsage,
        fmt::format("the namespace of '{}' is not {}", query.name, *query.kubernetes_namespace),
        "remove either -n or the prefix of the name");
  }
  if (query.kubernetes_namespace) {
    return *query.kubernetes_namespace;
  }
  return prefix.empty() ? connection.context_namespace.value_or("default") : prefix;
}

std::vector<Json> find_driver_pods(kube::Api& api, const ApplicationQuery& query) {
  const auto [prefix, name] = parts_of(query);
  const bool malformed = (!prefix.empty() && !is_plain(prefix, manifest::kLabelLimit)) ||
                         (query.name.find(':') != std::string::npos && prefix.empty()) ||
                         (name.empty() && query.selector.empty() && !query.all_namespaces);
  if (malformed) {
    refuse(query.name);
  }
  const std::string in_namespace = namespace_of(query, api.connection());
  return name.empty() || base::has_wildcard(name) ? find_by_pattern(api, query, in_namespace, name)
                                                  : find_by_name(api, query, in_namespace, name);
}

Error no_application(const ApplicationQuery& query, const kube::Connection& connection) {
  const std::string in_namespace = namespace_of(query, connection);
  return Error(ErrorKind::kNotFound,
               fmt::format("application{} not found {}", what_is_meant(query), place(in_namespace)),
               in_namespace.empty()
                   ? "list the applications: firesteel list --all-namespaces"
                   : fmt::format("list the applications: firesteel list -n {} (all namespaces: -A)",
                                 base::shell_quoted(in_namespace)));
}

Json find_driver_pod(kube::Api& api, const ApplicationQuery& query, SystemTime now) {
  std::vector<Json> pods = find_driver_pods(api, query);
  if (pods.empty()) {
    throw no_application(query, api.connection());
  }
  if (pods.size() > 1) {
    throw Error(ErrorKind::kNotFound,
                fmt::format("found {} applications{} {}", pods.size(), what_is_meant(query),
                            place(namespace_of(query, api.connection()))),
                candidates(pods, now));
  }
  return std::move(pods.front());
}

}  // namespace firesteel::app

namespace firesteel {

std::vector<ApplicationSummary> find_applications(const ApplicationQuery& query,
                                                  const Environment& environment, Runtime runtime) {
  return app::with_api(query.connection, environment, runtime, [&](kube::Api& api) {
    std::vector<ApplicationSummary> found;
    for (const nlohmann::json& pod : app::find_driver_pods(api, query)) {
      found.push_back(driver::summary_of(pod));
    }
    return found;
  });
}

}  // namespace firesteel
