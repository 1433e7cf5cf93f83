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
#include "firesteel/conf_value.h"
#include "firesteel/connection_settings.h"
#include "firesteel/environment.h"
#include "firesteel/remark.h"
#include "firesteel/sources.h"
#include "firesteel/submission_spec.h"

namespace firesteel::testing {

/// Everything that becomes of a submission, the spec's fields at hand.
struct Resolved : SubmissionSpec {
  explicit Resolved(ResolvedSubmission resolved)
      : SubmissionSpec(std::move(resolved.spec)),
        connection(std::move(resolved.connection)),
        wait(resolved.wait),
        remarks(std::move(resolved.diagnostics.remarks)),
        properties_files(std::move(resolved.diagnostics.properties_files)) {}
  ConnectionSettings connection;
  WaitSettings wait;
  std::vector<Remark> remarks;
  std::vector<std::string> properties_files;
};

struct Submission {
  std::vector<ArgumentOption> options = {
      {"--master", "k8s://https://h:6443"},
      {"--deploy-mode", "cluster"},
      {"--class", "M"},
      {"--conf", "spark.kubernetes.container.image=spark:4.3.0"}};
  std::optional<std::string> resource = "local:///a.jar";
  std::vector<std::string> arguments = {};
  std::map<std::string, std::string, std::less<>> variables = {};
  std::string directory = "/nonexistent";
  std::optional<ConfValue> version = std::nullopt;
  ConnectionSettings connection = {};
  bool inline_files = false;
  std::optional<std::string> script = std::nullopt;

  Submission& inlined() {
    inline_files = true;
    return *this;
  }
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
  Submission& argument(const std::string& word) {
    arguments.push_back(word);
    return *this;
  }
  Submission& profile(const std::string& wanted) {
    version = ConfValue{.value = wanted,
                        .origin = {.kind = Origin::Kind::kFlag, .name = "--spark-version"},
                        .key = "--spark-version"};
    return *this;
  }
  [[nodiscard]] Environment environment() const {
    return {.variables = variables,
            .user = "someone",
            .home = "/home/someone",
            .working_directory = directory};
  }
  [[nodiscard]] Sources sources() const {
    SubmissionRequest request;
    request.arguments = {
        .options = options, .primary_resource = resource, .app_arguments = arguments};
    request.spark_version = version;
    request.connection = connection;
    request.inline_files = inline_files;
    request.script = script;
    return sources_of(request, environment());
  }
  [[nodiscard]] Resolved resolve() const {
    return Resolved(firesteel::resolve(sources(), environment()));
  }
};

/// The value of a property; "(none)" when it is not there.
inline std::string property(const SubmissionSpec& spec, const std::string& key) {
  const auto found = spec.properties.find(key);
  return found == spec.properties.end() ? "(none)" : found->second.value;
}

inline bool says(const Resolved& resolved, const std::string& id, Remark::Severity severity) {
  return std::ranges::any_of(resolved.remarks, [&](const Remark& remark) {
    return remark.id == id && remark.severity == severity;
  });
}

inline bool warns(const Resolved& resolved, const std::string& id) {
  return says(resolved, id, Remark::Severity::kWarning);
}

inline bool notes(const Resolved& resolved, const std::string& id) {
  return says(resolved, id, Remark::Severity::kInfo);
}

/// Message and hint of the refusal; empty when it is accepted.
std::string refusal(const Submission& submission);

}  // namespace firesteel::testing
