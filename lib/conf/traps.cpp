#include "conf/traps.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/text.h"
#include "conf/keys.h"

namespace firesteel::conf {

namespace {

void warn(SubmissionSpec& spec, std::string id, std::string message,
          std::string logger = "Firesteel") {
  spec.warnings.push_back(
      {.id = std::move(id), .logger = std::move(logger), .message = std::move(message)});
}

/// True for keys whose names look secret but whose values are names, paths or sizes.
bool only_sounds_secret(std::string_view key) {
  static constexpr std::array<std::string_view, 7> kParts = {
      ".secrets.",    ".secretKeyRef.",   "oauthTokenFile", ".tokenSecret.",
      ".pullSecrets", "spark.redaction.", ".keytab",
  };
  return std::ranges::any_of(
      kParts, [key](std::string_view part) { return key.find(part) != std::string_view::npos; });
}

void warn_of_readable_secrets(const ConfReader& reader, SubmissionSpec& spec) {
  if (reader.redaction().hides_all()) {
    warn(spec, "redaction-regex",
         "spark.redaction.regex uses syntax that Firesteel does not know; all values are redacted "
         "in its output.");
    return;
  }
  std::vector<std::string> keys;
  for (const auto& [key, setting] : spec.properties) {
    // Spark itself redacts keys that end in oauthToken.
    if (!setting.value.empty() && !key.ends_with("oauthToken") && !only_sounds_secret(key) &&
        reader.redaction().matches(key)) {
      keys.push_back(key);
    }
  }
  if (!keys.empty()) {
    warn(spec, "readable-secret",
         fmt::format("{} will be readable in the driver's ConfigMap. Put it in a Secret and use "
                     "spark.kubernetes.driver.secretKeyRef.* or spark.kubernetes.driver.secrets.*.",
                     base::join(keys, ", ")));
  }
}

void warn_of_ports(SubmissionSpec& spec) {
  if (spec.ports.block_manager_container != spec.ports.block_manager_service) {
    warn(spec, "block-manager-port",
         fmt::format(
             "spark.blockManager.port opens port {} of the driver container, but its Service "
             "has port {}: set spark.driver.blockManager.port too.",
             spec.ports.block_manager_container, spec.ports.block_manager_service));
  }
}

void warn_of_ignored_service_account(SubmissionSpec& spec) {
  if (spec.service_account && spec.credentials.any()) {
    warn(
        spec, "service-account-ignored",
        fmt::format("service account {} is ignored, because "
                    "spark.kubernetes.authenticate.driver.* sets other credentials for the driver.",
                    spec.service_account->value));
  }
}

void warn_of_local_environment(SubmissionSpec& spec, const ConfReader& reader) {
  if (!spec.local_dirs.empty() && reader.raw("spark.local.dir") == nullptr) {
    warn(spec, "local-dirs-from-environment",
         fmt::format("The local SPARK_LOCAL_DIRS sets the driver's local directories: {}.",
                     base::join(spec.local_dirs, ",")));
  }
  if (spec.pyspark_python && spec.pyspark_python->origin.kind == Origin::Kind::kEnvironment) {
    warn(spec, "pyspark-python-from-environment",
         fmt::format("The local PYSPARK_PYTHON is passed to the driver: {}. "
                     "To override it, set --conf spark.pyspark.python.",
                     spec.pyspark_python->value));
  }
}

/// Mirrors SparkConf.logDeprecationWarning.
void warn_of_deprecated_keys(SubmissionSpec& spec) {
  for (const Key& key : kKeys) {
    if (!key.deprecated.empty() && spec.properties.contains(std::string(key.deprecated))) {
      warn(spec, "deprecated-key",
           fmt::format("The configuration key '{}' has been deprecated as of Spark {} and may be "
                       "removed in the future. Please use the new key '{}' instead.",
                       key.deprecated, key.deprecated_since, key.name),
           "SparkConf");
    }
  }
}

void warn_of_r_file(SubmissionSpec& spec) {
  if (spec.resource_type == ResourceType::kR && spec.primary_resource.value.starts_with("file:")) {
    warn(spec, "r-file-not-uploaded",
         fmt::format("Spark does not upload R files: the driver expects {} in its image.",
                     spec.primary_resource.value));
  }
}

/// An upload loses the #name of files, except in spark.archives.
void warn_of_lost_names(const ConfReader& reader, SubmissionSpec& spec) {
  for (const char* const key : {"spark.files", "spark.jars", "spark.submit.pyFiles"}) {
    const Text* const list = reader.raw(key);
    for (const std::string& uri : base::split_list(list == nullptr ? "" : list->value)) {
      if (uri.starts_with("file:") && uri.find('#') != std::string::npos) {
        warn(spec, "file-name-lost",
             fmt::format("{} in {} is uploaded without its #name, as Spark does.", uri, key));
      }
    }
  }
}

}  // namespace

void warn_of_traps(const ConfReader& reader, SubmissionSpec& spec) {
  warn_of_readable_secrets(reader, spec);
  warn_of_ports(spec);
  warn_of_ignored_service_account(spec);
  warn_of_local_environment(spec, reader);
  warn_of_deprecated_keys(spec);
  warn_of_r_file(spec);
  warn_of_lost_names(reader, spec);
}

}  // namespace firesteel::conf
