#include "conf/traps.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "base/text.h"
#include "base/uri.h"
#include "conf/keys.h"
#include "conf/known_keys.h"
#include "conf/remarks.h"
#include "conf/units.h"
#include "conf/uploads.h"
#include "firesteel/conf_value.h"
#include "firesteel/environment.h"

namespace firesteel::conf {

namespace {

/// Variables by which the AWS SDKs find the endpoint of S3, in their order.
constexpr auto kEndpointVariables =
    std::to_array<std::string_view>({"AWS_ENDPOINT_URL_S3", "AWS_ENDPOINT_URL"});

/// True for keys whose names look secret but whose values are names, paths or sizes.
bool only_sounds_secret(std::string_view key) {
  static constexpr std::array<std::string_view, 11> kParts = {
      ".secrets.",       ".secretKeyRef.",   "oauthTokenFile",    ".tokenSecret.",
      ".pullSecrets",    "spark.redaction.", ".keytab",           ".token.file",
      ".token.endpoint", ".token.provider",  ".token.server.url",
  };
  return std::ranges::any_of(
      kParts, [key](std::string_view part) { return key.find(part) != std::string_view::npos; });
}

void warn_of_readable_secrets(const ConfReader& reader, const SubmissionSpec& spec,
                              std::vector<Remark>& remarks) {
  if (reader.redaction().hides_all()) {
    warn(remarks, "redaction-regex",
         "spark.redaction.regex uses syntax that Firesteel does not know; all values are redacted "
         "in its output.");
    return;
  }
  std::vector<std::string> keys;
  for (const auto& [key, setting] : spec.properties) {
    // Spark itself redacts keys that end in oauthToken.
    if (!setting.value.empty() && !key.ends_with("oauthToken") && reader.redaction().matches(key) &&
        !only_sounds_secret(key)) {
      keys.push_back(key);
    }
  }
  if (!keys.empty()) {
    warn(remarks, "readable-secret",
         fmt::format("{} will be readable in the driver's ConfigMap. Put it in a Secret and use "
                     "spark.kubernetes.driver.secretKeyRef.* or spark.kubernetes.driver.secrets.*.",
                     base::join(keys, ", ")));
  }
}

void warn_of_ports(const SubmissionSpec& spec, std::vector<Remark>& remarks) {
  if (spec.ports.block_manager_container != spec.ports.block_manager_service) {
    warn(remarks, "block-manager-port",
         fmt::format(
             "spark.blockManager.port opens port {} of the driver container, but its Service "
             "has port {}: set spark.driver.blockManager.port too.",
             spec.ports.block_manager_container, spec.ports.block_manager_service));
  }
}

void warn_of_ignored_service_account(const SubmissionSpec& spec, std::vector<Remark>& remarks) {
  if (spec.service_account && spec.credentials.any()) {
    warn(
        remarks, "service-account-ignored",
        fmt::format("service account {} is ignored, because "
                    "spark.kubernetes.authenticate.driver.* sets other credentials for the driver.",
                    spec.service_account->value));
  }
}

void warn_of_local_environment(const SubmissionSpec& spec, const ConfReader& reader,
                               std::vector<Remark>& remarks) {
  if (spec.local_dirs && reader.raw("spark.local.dir") == nullptr) {
    warn(remarks, "local-dirs-from-environment",
         fmt::format("The local SPARK_LOCAL_DIRS sets the driver's local directories: {}.",
                     base::join(*spec.local_dirs, ",")));
  }
  if (spec.pyspark_python && spec.pyspark_python->origin.kind == Origin::Kind::kEnvironment) {
    warn(remarks, "pyspark-python-from-environment",
         fmt::format("The local PYSPARK_PYTHON is passed to the driver: {}. "
                     "To override it, set --conf spark.pyspark.python.",
                     spec.pyspark_python->value));
  }
}

/// Mirrors SparkConf.logDeprecationWarning.
void warn_of_deprecated_keys(const SubmissionSpec& spec, std::vector<Remark>& remarks) {
  for (const Key& key : kKeys) {
    if (!key.deprecated.empty() && spec.properties.contains(std::string(key.deprecated))) {
      warn(remarks, "deprecated-key",
           fmt::format("The configuration key '{}' has been deprecated as of Spark {} and may be "
                       "removed in the future. Please use the new key '{}' instead.",
                       key.deprecated, key.deprecated_since, key.name),
           "SparkConf");
    }
  }
}

void warn_of_r_file(const SubmissionSpec& spec, std::vector<Remark>& remarks) {
  if (spec.resource_type == ResourceType::kR && spec.primary_resource.value.starts_with("file:")) {
    warn(remarks, "r-file-not-uploaded",
         fmt::format("Spark does not upload R files: the driver expects {} in its image.",
                     spec.primary_resource.value));
  }
}

/// An upload loses the #name of files, except in spark.archives.
void warn_of_lost_names(const ConfReader& reader, std::vector<Remark>& remarks) {
  for (const char* const key : {"spark.files", "spark.jars", "spark.submit.pyFiles"}) {
    const ConfValue* const list = reader.raw(key);
    for (const std::string& uri : base::split_list(list == nullptr ? "" : list->value)) {
      if (uri.starts_with("file:") && uri.find('#') != std::string::npos) {
        warn(remarks, "file-name-lost",
             fmt::format("{} in {} is uploaded without its #name, as Spark does.", uri, key));
      }
    }
  }
}

/// --strict makes an error of it.
void warn_of_misspelt_keys(const SubmissionSpec& spec, std::vector<Remark>& remarks) {
  Spelling spelling(spec.spark_version);
  for (const auto& [key, setting] : spec.properties) {
    const std::string meant = spelling.probable_key(key);
    if (!meant.empty()) {
      warn(remarks, "unknown-key",
           fmt::format("Spark {}.{} has no key {} (from {}). Did you mean {}?",
                       spec.spark_version.major, spec.spark_version.minor, key,
                       setting.origin.describe(), meant));
    }
  }
}

bool is_beyond_ascii(const std::string& text) {
  return std::ranges::any_of(text, [](char c) { return static_cast<signed char>(c) < 0; });
}

/// Java and Python decode arguments by the locale, which most images do not set.
void warn_of_arguments(const SubmissionSpec& spec, std::vector<Remark>& remarks) {
  const bool sets_locale = spec.environment.contains("LC_ALL") || spec.environment.contains("LANG");
  if (!sets_locale && std::ranges::any_of(spec.app_arguments, is_beyond_ascii)) {
    warn(remarks, "arguments-beyond-ascii",
         "an argument of the application has letters beyond ASCII. In an image without a locale, "
         "Spark turns them into question marks: set spark.kubernetes.driverEnv.LC_ALL=C.UTF-8.");
  }
}

void warn_of_file_names(const SubmissionSpec& spec, std::vector<Remark>& remarks) {
  const bool sets_locale = spec.environment.contains("LC_ALL") || spec.environment.contains("LANG");
  const auto file = std::ranges::find_if(
      spec.carried_files, [](const CarriedFile& each) { return is_beyond_ascii(each.path); });
  if (!sets_locale && file != spec.carried_files.end()) {
    warn(remarks, "file-name-beyond-ascii",
         fmt::format("the name of {} has letters beyond ASCII. In an image without a locale, Spark "
                     "cannot open it: rename it, or set "
                     "spark.kubernetes.driverEnv.LC_ALL=C.UTF-8.",
                     file->path));
  }
}

/// Mirrors the minimum of memory.UnifiedMemoryManager: 1.5 times 300 MiB.
void warn_of_memory(const ConfReader& reader, const SubmissionSpec& spec,
                    std::vector<Remark>& remarks) {
  constexpr std::int64_t kLeastMib = 450;
  const bool is_tested = reader.raw("spark.testing.memory") != nullptr ||
                         reader.raw("spark.testing.reservedMemory") != nullptr;
  if (spec.memory.heap_mib < kLeastMib && !is_tested) {
    warn(remarks, "driver-memory-too-small",
         fmt::format("Spark needs at least {} MiB for the driver, so it will fail with {} MiB: "
                     "raise spark.driver.memory.",
                     kLeastMib, spec.memory.heap_mib));
  }
}

/// Mirrors cluster.SchedulerBackendUtils.getInitialTargetExecutorNumber (Spark 4.3.0), whose
/// requirement ends the driver.
void warn_of_executor_numbers(const ConfReader& reader, std::vector<Remark>& remarks) {
  const auto number = [&reader](std::string_view key) {
    const std::optional<ConfValue> setting = reader.find_any(key);
    return setting ? parse_int(base::trim(setting->value)) : std::nullopt;
  };
  constexpr std::string_view kMost = "spark.dynamicAllocation.maxExecutors";
  const auto enabled = reader.find_any("spark.dynamicAllocation.enabled");
  const auto most = number(kMost);
  if (!enabled || base::lower(base::trim(enabled->value)) != "true" || !most) {
    return;
  }
  for (const std::string_view key :
       {"spark.dynamicAllocation.minExecutors", "spark.dynamicAllocation.initialExecutors",
        "spark.executor.instances"}) {
    if (const auto first = number(key); first && *first > *most) {
      warn(remarks, "more-executors-than-allowed",
           fmt::format("{} is {}, more than {}, which is {}, so the driver will fail: lower it, or "
                       "raise the other.",
                       key, *first, kMost, *most));
    }
  }
}

/// True if the driver may get settings or keys that are not in its properties: from a Secret, a
/// template, or the Hadoop configuration.
bool driver_may_have_more(const SubmissionSpec& spec) {
  const bool has_site_file = std::ranges::find(spec.conf_files, "core-site.xml",
                                               &InlineFile::name) != spec.conf_files.end();
  return has_site_file || spec.hadoop.files || spec.hadoop.config_map_name ||
         !spec.secret_env_refs.empty() || !spec.secret_mounts.empty() ||
         !spec.driver_templates.empty();
}

/// What gives the keys of a cloud to this machine, and what may give them to the driver.
struct CloudKeys {
  std::array<std::string_view, 2> schemes;   ///< of places to upload to
  std::string_view variable;                 ///< on this machine
  std::array<std::string_view, 2> settings;  ///< what names of properties for the driver begin with
  std::string_view advice;
};
constexpr std::string_view kAwsAdvice =
    "Put the keys in a Secret and add --conf "
    "spark.kubernetes.driver.secretKeyRef.AWS_ACCESS_KEY_ID=SECRET:KEY and --conf "
    "spark.kubernetes.driver.secretKeyRef.AWS_SECRET_ACCESS_KEY=SECRET:KEY, or use a service "
    "account with a role.";
constexpr auto kCloudKeys = std::to_array<CloudKeys>(
    {{.schemes = {"s3a:", "s3:"},
      .variable = "AWS_ACCESS_KEY_ID",
      .settings = {"spark.hadoop.fs.s3a.access.key",
                   "spark.hadoop.fs.s3a.aws.credentials.provider"},
      .advice = kAwsAdvice},
     {.schemes = {"s3a:", "s3:"},
      .variable = "AWS_PROFILE",
      .settings = {"spark.hadoop.fs.s3a.access.key",
                   "spark.hadoop.fs.s3a.aws.credentials.provider"},
      .advice = kAwsAdvice},
     {.schemes = {"gs:", "gs:"},
      .variable = "GOOGLE_APPLICATION_CREDENTIALS",
      .settings = {"spark.hadoop.fs.gs.auth.", "spark.hadoop.google.cloud.auth."},
      .advice = "Put the file in a Secret and add --conf "
                "spark.kubernetes.driver.secrets.SECRET=/etc/gcs, --conf "
                "spark.kubernetes.driverEnv.GOOGLE_APPLICATION_CREDENTIALS=/etc/gcs/KEY.json and "
                "--conf spark.hadoop.fs.gs.auth.type=APPLICATION_DEFAULT, or use a service account "
                "with workload identity."},
     {.schemes = {"abfss:", "abfs:"},
      .variable = "AZURE_STORAGE_KEY",
      .settings = {"spark.hadoop.fs.azure.account.", "spark.hadoop.fs.azure.sas."},
      .advice = "Put the key in a Secret and add --conf "
                "spark.kubernetes.driver.secretKeyRef.AZURE_STORAGE_KEY=SECRET:KEY and --conf "
                "spark.hadoop.fs.azure.account.key='${env.AZURE_STORAGE_KEY}', or use a service "
                "account with workload identity."}});

/// The driver reads its files with keys of its own.  Nothing is said if it may have others: those
/// of a service account, a Secret, a template or a provider.
void warn_of_keys_of_this_machine(const Environment& environment, const SubmissionSpec& spec,
                                  std::vector<Remark>& remarks) {
  if (spec.service_account || driver_may_have_more(spec)) {
    return;
  }
  const auto is_set = [&spec](std::string_view prefix) {
    const auto found = spec.properties.lower_bound(prefix);
    return found != spec.properties.end() && found->first.starts_with(prefix);
  };
  const auto is_place = [&spec](std::string_view scheme) {
    return spec.upload_path->value.starts_with(scheme);
  };
  for (const CloudKeys& cloud : kCloudKeys) {
    if (std::ranges::any_of(cloud.schemes, is_place) &&
        environment.find_non_empty(cloud.variable) &&
        !spec.environment.contains(std::string(cloud.variable)) &&
        std::ranges::none_of(cloud.settings, is_set)) {
      warn(remarks, "keys-of-this-machine",
           fmt::format("{} is set on this machine only, so the driver may not be allowed to read "
                       "the uploads. {}",
                       cloud.variable, cloud.advice));
      return;
    }
  }
}

/// The driver would look for the uploads at AWS.
void warn_of_endpoint_of_this_machine(const Environment& environment, const SubmissionSpec& spec,
                                      std::vector<Remark>& remarks) {
  const bool driver_has_one = std::ranges::any_of(spec.properties, [](const auto& setting) {
    return setting.first.starts_with("spark.hadoop.fs.s3a.") &&
           setting.first.ends_with(".endpoint");
  });
  for (const std::string_view name : kEndpointVariables) {
    if (!environment.find_non_empty(name)) {
      continue;
    }
    if (!driver_has_one && !driver_may_have_more(spec) &&
        !spec.environment.contains(std::string(name))) {
      warn(remarks, "endpoint-of-this-machine",
           fmt::format("{0} is set on this machine only, so the driver will look for the uploads "
                       "at AWS. Add --conf spark.hadoop.fs.s3a.endpoint=${0}",
                       name));
    }
    return;
  }
}

/// Spark does not escape the names that uploads get: java.net.URI refuses them in the driver.  A
/// claim is read by paths that are escaped.
void warn_of_blanks(const std::string& upload_path, const std::vector<std::string>& files,
                    std::vector<Remark>& remarks) {
  const auto has_blank = [](const std::string& uri) {
    const std::string path = base::file_path(uri);
    return path.find(' ', path.rfind('/') + 1) != std::string::npos;
  };
  if (upload_path.starts_with("pvc:")) {
    return;
  }
  const auto file = std::ranges::find_if(files, has_blank);
  if (upload_path.find(' ') != std::string::npos) {
    warn(remarks, "blank-in-upload",
         "the driver cannot read what is uploaded, because spark.kubernetes.file.upload.path has a "
         "blank: use another path.");
  } else if (file != files.end()) {
    warn(remarks, "blank-in-upload",
         fmt::format("the driver cannot read {}, because its name has a blank: rename it.",
                     base::file_path(*file)));
  }
}

/// What only this machine knows of the place that files are uploaded to.
void warn_of_upload_access(const Environment& environment, const SubmissionSpec& spec,
                           std::vector<Remark>& remarks) {
  if (!spec.upload_path) {
    return;
  }
  const std::vector<std::string> files = files_to_upload(spec);
  if (files.empty()) {
    return;
  }
  warn_of_blanks(spec.upload_path->value, files, remarks);
  warn_of_keys_of_this_machine(environment, spec, remarks);
  if (spec.upload_path->value.starts_with("s3")) {
    warn_of_endpoint_of_this_machine(environment, spec, remarks);
  }
}

}  // namespace

void warn_of_traps(const ConfReader& reader, const SubmissionSpec& spec,
                   const Environment& environment, std::vector<Remark>& remarks) {
  warn_of_readable_secrets(reader, spec, remarks);
  warn_of_ports(spec, remarks);
  warn_of_file_names(spec, remarks);
  warn_of_ignored_service_account(spec, remarks);
  warn_of_local_environment(spec, reader, remarks);
  warn_of_deprecated_keys(spec, remarks);
  warn_of_r_file(spec, remarks);
  warn_of_lost_names(reader, remarks);
  warn_of_misspelt_keys(spec, remarks);
  warn_of_arguments(spec, remarks);
  warn_of_memory(reader, spec, remarks);
  warn_of_executor_numbers(reader, remarks);
  warn_of_upload_access(environment, spec, remarks);
}

}  // namespace firesteel::conf
