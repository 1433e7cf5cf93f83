#pragma once
/// The smallest submission and what is looked for in what becomes of it.

#include <stdexcept>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "conf/template_file.h"
#include "firesteel/conf_value.h"
#include "firesteel/submission_spec.h"
#include "manifest/manifest.h"

namespace firesteel::testing {

using Json = nlohmann::json;

inline SparkVersion spark(int major, int minor) {
  return {.major = major,
          .minor = minor,
          .text = std::to_string(major) + "." + std::to_string(minor) + ".0",
          .source = "the test"};
}

inline ConfValue text(std::string value) {
  return {.value = std::move(value), .origin = {}, .key = {}};
}

/// A driver template with this text.
inline PodTemplate driver_template(const std::string& yaml,
                                   const SparkVersion& version = spark(4, 3)) {
  return conf::parsed_template(text("file:/t.yaml"), yaml, version);
}

/// spark-submit --class org.example.Main local:///opt/app/a.jar, as conf resolves it.
inline SubmissionSpec minimal_spec(SparkVersion version = spark(4, 3)) {
  SubmissionSpec spec;
  spec.spark_version = std::move(version);
  spec.app_name = text("org.example.Main");
  spec.kubernetes_namespace = text("default");
  spec.main_class = text("org.example.Main");
  spec.primary_resource = text("local:///opt/app/a.jar");
  spec.spark_user = text("@USER@");
  spec.image = text("repo.example/spark:1");
  spec.image_pull_policy = text("IfNotPresent");
  spec.cpu_request = text("1");
  return spec;
}

inline manifest::ObjectNames fixed_identity() {
  return {.app_id = "spark-0123456789abcdef0123456789abcdef",
          .resource_prefix = "org-example-main-0a0b0c1234567890",
          .service_unique_id = "a1b2c31234567890",
          .conf_map_name = "spark-drv-d1e2f31234567890-conf-map",
          .local_dir_uuid = "11111111-2222-4333-8444-555555555555",
          .submission_label = "submission-1",
          .submit_time_ms = 1'795'237'920'123};
}

inline manifest::Manifest built(const SubmissionSpec& spec) {
  return manifest::build(spec, fixed_identity());
}

/// The driver's container: always the last.
inline Json driver_container(const manifest::Manifest& manifest) {
  return manifest.pod.at("spec").at("containers").back();
}

/// The first object of that kind whose name ends so; null when there is none.
inline Json object_of(const manifest::Manifest& manifest, std::string_view kind,
                      std::string_view name_end = {}) {
  for (const Json& object : manifest.others) {
    if (object.at("kind") == kind &&
        object.at("metadata").at("name").get<std::string>().ends_with(name_end)) {
      return object;
    }
  }
  return nullptr;
}

/// The entry of a list with that name; null when there is none.
inline Json named(const Json& list, std::string_view name) {
  for (const Json& entry : list) {
    if (entry.at("name") == name) {
      return entry;
    }
  }
  return nullptr;
}

/// "NAME=value" of each variable, in order; "NAME<-" for one from elsewhere.
inline std::vector<std::string> environment_of(const manifest::Manifest& manifest) {
  std::vector<std::string> lines;
  const Json container = driver_container(manifest);
  for (const Json& variable : container.at("env")) {
    const auto name = variable.at("name").get<std::string>();
    lines.push_back(variable.contains("value")
                        ? name + "=" + variable.at("value").get<std::string>()
                        : name + "<-");
  }
  return lines;
}

/// The lines of spark.properties.
inline std::string properties_of(const manifest::Manifest& manifest) {
  return manifest.others.back().at("data").at("spark.properties").get<std::string>();
}

inline bool has_property(const manifest::Manifest& manifest, const std::string& line) {
  return properties_of(manifest).find("\n" + line + "\n") != std::string::npos;
}

/// What building throws; "no error" when it does not.
std::string error_of(const SubmissionSpec& spec);

}  // namespace firesteel::testing
