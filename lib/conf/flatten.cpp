#include "conf/flatten.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <utility>

#include "base/text.h"
#include "conf/main_class.h"
#include "conf/profile.h"
#include "conf/uri.h"
#include "conf/validate.h"

namespace firesteel::conf {

namespace {

constexpr std::string_view kInternal = "spark-internal";

void put(Settings& properties, const std::string& key, std::string value, Origin origin) {
  properties.insert_or_assign(
      key, ConfValue{.value = std::move(value), .origin = std::move(origin), .key = key});
}

Origin derived(std::string from) {
  return {.kind = Origin::Kind::kDerived, .name = std::move(from)};
}

/// Mirrors File.getName: the part after the last slash, ignoring trailing slashes.
std::string file_name(std::string path) {
  while (path.size() > 1 && path.back() == '/') {
    path.pop_back();
  }
  return path.substr(path.rfind('/') + 1);
}

ConfValue application_name(const Merged& merged, const Sources& sources,
                           const std::string& resource) {
  if (const ConfValue* const name = merged.find("spark.app.name")) {
    return *name;
  }
  if (const auto& main_class = sources.main_class) {
    return {.value = main_class->value,
            .origin = derived(main_class->origin.describe()),
            .key = "spark.app.name"};
  }
  return {.value = file_name(resource),
          .origin = derived("the application's file"),
          .key = "spark.app.name"};
}

ConfValue main_class(const Sources& sources, const SubmissionSpec& spec) {
  const auto runner = [](const char* name) {
    return ConfValue{.value = name, .origin = derived("the application's file"), .key = "--class"};
  };
  if (spec.resource_type == ResourceType::kPython) {
    return runner("org.apache.spark.deploy.PythonRunner");
  }
  if (spec.resource_type == ResourceType::kR) {
    return runner("org.apache.spark.deploy.RRunner");
  }
  if (sources.main_class) {
    return *sources.main_class;
  }
  return {.value = infer_main_class(spec.primary_resource.value),
          .origin = derived("the manifest of " + spec.primary_resource.value),
          .key = "--class"};
}

/// Expands the patterns in --jars, --files, --archives and --py-files.
void resolve_patterns(Settings& properties, const Environment& environment) {
  for (const char* const key :
       {"spark.jars", "spark.files", "spark.submit.pyFiles", "spark.archives"}) {
    if (const auto found = properties.find(key); found != properties.end()) {
      found->second.value = resolve_globs(found->second.value, environment.working_directory);
    }
  }
}

/// Adds the application's jar to spark.jars.
void add_application_jar(Settings& properties, const Settings& system, const SubmissionSpec& spec) {
  const auto set = properties.find("spark.jars");
  const auto defined = system.find("spark.jars");
  ConfValue jars{.value = {}, .origin = derived("the application's file"), .key = "spark.jars"};
  if (set != properties.end()) {
    jars = set->second;
  } else if (defined != system.end()) {
    jars = defined->second;
  }
  std::vector<std::string> list = base::split_list(jars.value);
  if (spec.primary_resource.value != kInternal) {
    list.push_back(spec.primary_resource.value);
  }
  jars.value = base::join(list, ",");
  properties.insert_or_assign("spark.jars", std::move(jars));
}

void resolve_paths(Settings& properties, const Environment& environment) {
  for (const char* const key :
       {"spark.jars", "spark.files", "spark.archives", "spark.yarn.dist.files",
        "spark.yarn.dist.archives", "spark.yarn.dist.jars", "spark.submit.pyFiles"}) {
    if (const auto found = properties.find(key); found != properties.end()) {
      found->second.value = resolve_uris(found->second.value, environment.working_directory);
    }
  }
}

}  // namespace

std::string resolved_resource(const std::string& resource, const Environment& environment) {
  return resource == kInternal ? resource : resolve_uri(resource, environment.working_directory);
}

ResourceType type_of_resource(const std::string& resource) {
  if (resource.ends_with(".py")) {
    return ResourceType::kPython;
  }
  return resource.ends_with(".R") || resource.ends_with(".r") ? ResourceType::kR
                                                              : ResourceType::kJava;
}

void flatten(const Sources& sources, Merged& merged, const Environment& environment,
             SubmissionSpec& spec) {
  spec.primary_resource = sources.primary_resource.value_or(ConfValue{});
  spec.primary_resource.value = resolved_resource(spec.primary_resource.value, environment);
  spec.resource_type = type_of_resource(spec.primary_resource.value);
  spec.app_name = application_name(merged, sources, spec.primary_resource.value);
  spec.properties = std::move(merged.properties);
  spec.properties.insert_or_assign("spark.app.name", spec.app_name);
  if (sources.total_executor_cores && !spec.spark_version.has(Feature::kNoTotalCores)) {
    put(spec.properties, "spark.cores.max", sources.total_executor_cores->value,
        sources.total_executor_cores->origin);
  }
  spec.main_class = main_class(sources, spec);
  if (const auto master = spec.properties.find("spark.master"); master != spec.properties.end()) {
    master->second.value = normalised_master(master->second);
  }
  resolve_patterns(spec.properties, environment);
  if (spec.resource_type == ResourceType::kJava) {
    add_application_jar(spec.properties, merged.system, spec);
  }
  for (const auto& [key, setting] : merged.system) {
    if (key.starts_with("spark.")) {
      spec.properties.try_emplace(key, setting);
    }
  }
  spec.properties.erase("spark.driver.host");
  if (const auto remote = spec.properties.find("spark.remote");
      remote != spec.properties.end() && remote->second.origin.kind == Origin::Kind::kEnvironment) {
    // A Spark that takes it as any other property does not read the variable.
    spec.properties.erase(remote);
  }
  if (!spec.properties.contains("spark.submit.pyFiles")) {
    put(spec.properties, "spark.submit.pyFiles", "", {});
  }
  resolve_paths(spec.properties, environment);
}

}  // namespace firesteel::conf
