#include "app/find/find_application.h"

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "app/session/wire.h"
#include "base/glob.h"
#include "base/text.h"
#include "driver/application_summary.h"
#include "firesteel/clock.h"
#include "firesteel/duration.h"
#include "firesteel/environment.h"
#include "firesteel/error.h"
#include "firesteel/find_application.h"
#include "firesteel/host.h"
#include "firesteel/labels.h"
#include "firesteel/log_sink.h"
#include "json/fields.h"
#include "json/metadata.h"
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

/// Splits "NAMESPACE:NAME"; kubectl's "pod/NAME" is NAME.
std::pair<std::string, std::string> parts_of(const ApplicationQuery& query) {
  std::string_view name = query.name;
  for (const std::string_view kind : {"pod/", "pods/", "po/"}) {
    if (name.starts_with(kind) && name.size() > kind.size()) {
      return {"", std::string(name.substr(kind.size()))};
    }
  }
  const std::size_t colon = name.find(':');
  if (colon == std::string::npos) {
    return {"", std::string(name)};
  }
  return {std::string(name.substr(0, colon)), std::string(name.substr(colon + 1))};
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

bool is_beyond_ascii(std::string_view text) {
  return std::ranges::any_of(text, [](char c) { return static_cast<signed char>(c) < 0; });
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
  } else if (label.empty() && is_beyond_ascii(name)) {
    selectors.emplace_back("spark-app-name=");  // Spark drops such letters
  }
  return selectors;
}

bool is_driver(const Json& pod) {
  return json::label_of(pod, kRoleLabel) == kDriverRole;
}

/// An annotation with the full name outranks the label, which is shortened and sanitized.
bool is_called(const Json& pod, const std::string& name) {
  const std::string whole = driver::annotated_name_of(pod);
  if (whole.empty()) {
    return !manifest::app_name_label(name).empty();
  }
  return whole == name || driver::app_id_of(pod) == name ||
         json::label_of(pod, kAppNameLabel) == name ||
         json::label_of(pod, "sparkoperator.k8s.io/app-name") == name;
}

/// Collects the pods of several answers without duplicates.
class Found {
 public:
  void add(Json pod) {
    const std::string uid = json::uid_of(pod);
    const bool is_new =
        std::ranges::none_of(pods_, [&](const Json& other) { return json::uid_of(other) == uid; });
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
    calls.push_back(
        kube::get_call({.kind = kube::kPod, .object_namespace = in_namespace, .name = name}));
  }
  for (const std::string& selector : name_selectors(name)) {
    calls.push_back(kube::list_call(kube::kPod, in_namespace, selector_of(query, selector)));
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

FoundPods find_by_pattern(kube::Api& api, const ApplicationQuery& query,
                          const std::string& in_namespace, const std::string& pattern) {
  FoundPods found;
  std::size_t all = 0;
  kube::for_each_item(api, kube::list_call(kube::kPod, in_namespace, selector_of(query)),
                      [&](Json&& pod) {
                        ++all;
                        if (is_meant(query, driver::summary_of(pod))) {
                          pod["metadata"].erase("managedFields");
                          found.pods.push_back(std::move(pod));
                        }
                      });
  found.are_all = !pattern.empty() && query.selector.empty() && all > 1 && found.pods.size() == all;
  return found;
}

bool is_alive(const ApplicationSummary& application) {
  return application.phase == "Pending" || application.phase == "Running";
}

/// The one that a name means: the newest of those that run, else the newest.  All are of one
/// namespace.
std::size_t most_current(const std::vector<ApplicationSummary>& runs) {
  const auto order = [&](const ApplicationSummary& run) {
    return std::tuple(is_alive(run), run.phase == "Terminating", run.created_s, run.pod_name);
  };
  return static_cast<std::size_t>(std::ranges::max_element(runs, {}, order) - runs.begin());
}

/// How `run` was chosen.
std::string_view which_of(const std::vector<ApplicationSummary>& runs,
                          const ApplicationSummary& run) {
  if (!is_alive(run)) {
    return "the newest";
  }
  return std::ranges::count_if(runs, is_alive) > 1 ? "the newest running one" : "the running one";
}

bool are_of_one_namespace(const std::vector<ApplicationSummary>& runs) {
  return std::ranges::all_of(runs, [&](const ApplicationSummary& run) {
    return run.pod_namespace == runs.front().pod_namespace;
  });
}

std::vector<ApplicationSummary> summaries_of(const std::vector<Json>& pods) {
  std::vector<ApplicationSummary> summaries;
  summaries.reserve(pods.size());
  std::ranges::transform(pods, std::back_inserter(summaries), driver::summary_of);
  return summaries;
}

std::string age_text(const ApplicationSummary& run, SystemTime now) {
  const auto seconds =
      std::chrono::duration_cast<std::chrono::seconds>(now.time_since_epoch()).count();
  return run.created_s == 0 ? "" : ", " + duration_text(seconds - run.created_s) + " old";
}

std::string place(const std::string& in_namespace) {
  return in_namespace.empty() ? "in any namespace" : "in namespace " + in_namespace;
}

std::string candidates(const std::vector<Json>& pods, SystemTime now) {
  std::string text = "choose one by driver pod or application id:";
  for (std::size_t i = 0; i < std::min(pods.size(), kMostCandidates); ++i) {
    const ApplicationSummary each = driver::summary_of(pods[i]);
    text += fmt::format("{} {}:{} ({}, {}{})", i == 0 ? "" : ",", each.pod_namespace, each.pod_name,
                        each.app_id.empty() ? each.app_name : each.app_id, each.phase,
                        age_text(each, now));
  }
  if (pods.size() > kMostCandidates) {
    text += fmt::format(" and {} more", pods.size() - kMostCandidates);
  }
  return text;
}

/// NAMESPACE/NAME, as some of kubectl's output spells it, when it is not a name with a slash.
std::optional<ApplicationQuery> with_colon(const ApplicationQuery& query) {
  const std::size_t slash = query.name.find('/');
  if (slash == std::string::npos || query.name.find(':') != std::string::npos ||
      query.kubernetes_namespace || query.all_namespaces ||
      !is_plain(query.name.substr(0, slash), manifest::kLabelLimit) ||
      query.name.size() == slash + 1) {
    return std::nullopt;
  }
  ApplicationQuery other = query;
  other.name[slash] = ':';
  return other;
}

FoundPods find_as_spelled(kube::Api& api, const ApplicationQuery& query) {
  const auto [prefix, name] = parts_of(query);
  const bool malformed = (!prefix.empty() && !is_plain(prefix, manifest::kLabelLimit)) ||
                         (query.name.find(':') != std::string::npos && prefix.empty()) ||
                         (name.empty() && query.selector.empty() && !query.all_namespaces);
  if (malformed) {
    refuse(query.name);
  }
  const std::string in_namespace = namespace_of(query, api.connection());
  if (name.empty() || base::has_wildcard(name)) {
    return find_by_pattern(api, query, in_namespace, name);
  }
  return {.pods = find_by_name(api, query, in_namespace, name)};
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
  return prefix.empty() ? connection.default_namespace() : prefix;
}

bool is_meant(const ApplicationQuery& query, const ApplicationSummary& application) {
  const std::string pattern = parts_of(query).second;
  return pattern.empty() || base::glob_matches(pattern, application.pod_name) ||
         base::glob_matches(pattern, application.app_name) || pattern == application.app_id;
}

FoundPods find_matches(kube::Api& api, const ApplicationQuery& query) {
  FoundPods found = find_as_spelled(api, query);
  if (const auto other = found.pods.empty() ? with_colon(query) : std::nullopt) {
    return find_as_spelled(api, *other);
  }
  return found;
}

std::vector<Json> find_driver_pods(kube::Api& api, const ApplicationQuery& query) {
  return find_matches(api, query).pods;
}

bool is_one_name(const ApplicationQuery& query) {
  return !query.name.empty() && !base::has_wildcard(query.name);
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

Error several_applications(const ApplicationQuery& query, const kube::Connection& connection,
                           const std::vector<Json>& pods, SystemTime now) {
  return Error(ErrorKind::kNotFound,
               fmt::format("found {} applications{} {}", pods.size(), what_is_meant(query),
                           place(namespace_of(query, connection))),
               candidates(pods, now));
}

Json find_driver_pod(kube::Api& api, const ApplicationQuery& query, Host host) {
  std::vector<Json> pods = find_driver_pods(api, query);
  if (pods.empty()) {
    throw no_application(query, api.connection());
  }
  if (pods.size() == 1) {
    return std::move(pods.front());
  }
  const std::vector<ApplicationSummary> runs = summaries_of(pods);
  if (!is_one_name(query) || !are_of_one_namespace(runs)) {
    throw several_applications(query, api.connection(), pods, host.clock.now());
  }
  const std::size_t chosen = most_current(runs);
  const ApplicationSummary& run = runs[chosen];
  host.log.write(
      LogLevel::kNotice, "Firesteel",
      fmt::format("{} of {} applications{}: driver pod {} ({}{}{}); all of them: firesteel list "
                  "-n {} {}",
                  which_of(runs, run), runs.size(), what_is_meant(query), run.pod_name, run.phase,
                  run.exit_code ? fmt::format(", exit code {}", *run.exit_code) : "",
                  age_text(run, host.clock.now()), base::shell_quoted(run.pod_namespace),
                  base::shell_quoted(parts_of(query).second)));
  return std::move(pods[chosen]);
}

}  // namespace firesteel::app

namespace firesteel {

std::vector<ApplicationSummary> find_applications(const ApplicationQuery& query,
                                                  const Environment& environment, Host host) {
  return app::with_api(query.connection, environment, host, [&](kube::Api& api) {
    std::vector<ApplicationSummary> found;
    for (const nlohmann::json& pod : app::find_driver_pods(api, query)) {
      found.push_back(driver::summary_of(pod));
    }
    return found;
  });
}

}  // namespace firesteel
