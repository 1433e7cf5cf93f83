#pragma once
/// A submission in a few words, for the tests of conf.

#include <algorithm>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "firesteel/arguments.h"
#include "firesteel/environment.h"
#include "firesteel/error.h"
#include "firesteel/submission_spec.h"

namespace firesteel::testing {

struct Submission {
  std::vector<ArgumentOption> options = {{"--master", "k8s://https://h:6443"},
                                         {"--deploy-mode", "cluster"},
                                         {"--class", "M"},
                                         {"--conf", "spark.kubernetes.container.image=i"}};
  std::optional<std::string> resource = "local:///a.jar";
  std::vector<std::string> arguments = {};
  std::map<std::string, std::string, std::less<>> variables = {};
  std::string directory = "/nonexistent";
  OptionalText version = std::nullopt;
  OptionalText request_timeout = std::nullopt, retry_for = std::nullopt;

  Submission& conf(const std::string& key, const std::string& value) {
    options.push_back({"--conf", key + "=" + value});
    return *this;
  }
  Submission& option(const std::string& name, const std::string& value = {}) {
    options.push_back({name, value});
    return *this;
  }
  Submission& without(const std::string& name) {
    std::erase_if(options, [&](const ArgumentOption& given) { return given.name == name; });
    return *this;
  }
  Submission& env(const std::string& name, const std::string& value) {
    variables[name] = value;
    return *this;
  }
  Submission& app(const std::string& file) {
    resource = file;
    return *this;
  }
  Submission& profile(const std::string& wanted) {
    version = Text{.value = wanted, .origin = {}, .key = "--spark-version"};
    return *this;
  }
  [[nodiscard]] SubmissionSpec resolve() const {
    SubmissionRequest request;
    request.arguments = {
        .options = options, .primary_resource = resource, .app_arguments = arguments};
    request.spark_version = version;
    request.request_timeout = request_timeout;
    request.retry_for = retry_for;
    return firesteel::resolve(request, {.variables = variables,
                                        .user = "someone",
                                        .home = "/home/someone",
                                        .working_directory = directory});
  }
};

/// The value of a property; "(none)" when it is not there.
inline std::string property(const SubmissionSpec& spec, const std::string& key) {
  const auto found = spec.properties.find(key);
  return found == spec.properties.end() ? "(none)" : found->second.value;
}

inline bool warns(const SubmissionSpec& spec, const std::string& id) {
  return std::ranges::any_of(spec.warnings,
                             [&](const Warning& warning) { return warning.id == id; });
}

inline bool notes(const SubmissionSpec& spec, const std::string& id) {
  return std::ranges::any_of(spec.notices, [&](const Warning& notice) { return notice.id == id; });
}

/// Message and hint of the refusal; empty when it is accepted.
inline std::string refusal(const Submission& submission) {
  try {
    (void)submission.resolve();
    return {};
  } catch (const Error& error) {
    return std::string(error.what()) + " | " + error.hint();
  }
}

}  // namespace firesteel::testing
