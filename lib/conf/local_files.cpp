#include "conf/local_files.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <tuple>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/file.h"
#include "base/text.h"
#include "base/unicode.h"
#include "conf/profile.h"
#include "conf/remarks.h"
#include "conf/spark_env.h"
#include "conf/template_file.h"
#include "conf/token_file.h"
#include "conf/uri.h"
#include "firesteel/conf_value.h"
#include "firesteel/document.h"
#include "firesteel/error.h"
#include "firesteel/remark.h"
#include "firesteel/submission_spec.h"

namespace firesteel::conf {

namespace {

namespace fs = std::filesystem;

/// As java.io.File, without the slash at the end.
std::string java_file(const std::string& path, const Environment& environment) {
  std::string file = environment.absolute(path);
  while (file.size() > 1 && file.ends_with('/')) {
    file.pop_back();
  }
  return file;
}

std::string base_name(const std::string& path) {
  return fs::path(path).filename().string();
}

/// Length in UTF-16 code units, as in Java.
std::size_t java_length(std::string_view utf8) {
  if (base::is_ascii(utf8)) {
    return utf8.size();
  }
  std::size_t length = 0;
  for (const char c : utf8) {
    const auto byte = static_cast<unsigned char>(c);
    const bool continues = (byte & 0xC0U) == 0x80;
    const bool surrogate_pair = byte >= 0xF0;
    length += (continues ? 0U : 1U) + (surrogate_pair ? 1U : 0U);
  }
  return length;
}

/// The regular files of a directory (symlinks followed), sorted by name; empty if it cannot be
/// listed.
std::vector<fs::path> files_in(const std::string& folder) {
  std::vector<fs::path> files;
  std::error_code error;
  for (fs::directory_iterator entry(folder, error), end; !error && entry != end;
       entry.increment(error)) {
    std::error_code unreadable;
    if (entry->is_regular_file(unreadable)) {
      files.push_back(entry->path());
    }
  }
  std::ranges::sort(files, {}, [](const fs::path& path) -> const std::string& {
    return path.native();  // all are in one directory
  });
  return files;
}

std::optional<InlineFile> credentials_file(const ConfReader& reader, const std::string& key,
                                           const std::string& name, const std::string& what,
                                           const Environment& environment) {
  const ConfValue* const setting = reader.raw(key);
  if (setting == nullptr) {
    return std::nullopt;
  }
  const std::string path = java_file(setting->value, environment);
  std::error_code error;
  if (!fs::is_regular_file(path, error)) {
    throw Error(
        ErrorKind::kInput,
        fmt::format("{} provided at {} does not exist or is not a file", what, path),
        fmt::format("correct the path in {} (from {}); for a file in the driver's image, use "
                    "spark.kubernetes.authenticate.driver.mounted.*",
                    key, setting->origin.describe()));
  }
  return InlineFile{.name = name, .content = base::read_file(path, what)};
}

void require_not_both(const std::optional<ConfValue>& a, bool b, const std::string& message,
                      const std::string& hint) {
  if (a && b) {
    throw Error(ErrorKind::kUsage, message, hint);
  }
}

/// True for a token file without tokens and secrets (both formats of Hadoop's Credentials).
bool holds_no_tokens(std::string_view bytes) {
  using namespace std::string_view_literals;
  return bytes == "HDTS\0\0\0"sv || bytes == "HDTS\1\0"sv;
}

/// The text of a file.  Older versions of Spark replace what is not UTF-8.
std::string utf8_text(const std::string& path, const char* what, const SparkVersion& version) {
  std::string content = base::read_file(path, what);
  if (base::is_utf8(content)) {
    return content;
  }
  if (!version.has(Feature::kUtf8Required)) {
    return base::with_replacement_characters(content);
  }
  throw Error(ErrorKind::kInput, fmt::format("cannot read {} {}: not UTF-8 text", what, path),
              fmt::format("convert it: iconv -f ISO-8859-1 -t UTF-8 {}", base::shell_quoted(path)));
}

void read_krb5(const ConfReader& reader, const Environment& environment, KerberosConf& kerberos,
               std::vector<Remark>& remarks) {
  const std::optional<ConfValue> path = reader.find("spark.kubernetes.kerberos.krb5.path");
  kerberos.krb5_config_map = reader.find("spark.kubernetes.kerberos.krb5.configMapName");
  require_not_both(path, kerberos.krb5_config_map.has_value(),
                   "do not specify both a Krb5 local file and a ConfigMap",
                   "remove either spark.kubernetes.kerberos.krb5.path or "
                   "spark.kubernetes.kerberos.krb5.configMapName");
  if (!path) {
    return;
  }
  const std::string file = java_file(path->value, environment);
  kerberos.krb5 = InlineFile{.name = base_name(file),
                             .content = utf8_text(file, "the krb5 file", reader.version())};
  if (kerberos.krb5->name != "krb5.conf") {
    warn(remarks, "krb5-file-name",
         fmt::format("{} must be named krb5.conf, or the driver will not start: Spark mounts it by "
                     "that name. Rename the file.",
                     file));
  }
}

void read_keytab(const ConfReader& reader, const Environment& environment, KerberosConf& kerberos) {
  const std::optional<ConfValue> keytab = reader.find("spark.kerberos.keytab");
  if (keytab.has_value() != reader.has("spark.kerberos.principal")) {
    throw Error(ErrorKind::kUsage,
                keytab ? "if a Kerberos keytab is specified you must also specify a principal"
                       : "if a Kerberos principal is specified you must also specify a keytab",
                "set both --principal and --keytab, or neither");
  }
  if (!keytab || keytab->value.starts_with("local:")) {
    return;
  }
  const std::string file = java_file(keytab->value, environment);
  std::error_code error;
  if (!fs::exists(file, error)) {
    throw Error(ErrorKind::kInput, fmt::format("Keytab file: {} does not exist", keytab->value),
                "write a path, not a URI; for a keytab in the image, use local:///path");
  }
  kerberos.keytab =
      InlineFile{.name = base_name(file), .content = base::read_file(file, "the keytab")};
}

void read_tokens(const ConfReader& reader, const Environment& environment, KerberosConf& kerberos,
                 std::vector<Remark>& remarks) {
  kerberos.token_secret_name = reader.find("spark.kubernetes.kerberos.tokenSecret.name");
  kerberos.token_secret_item_key = reader.find("spark.kubernetes.kerberos.tokenSecret.itemKey");
  if (kerberos.token_secret_name.has_value() != kerberos.token_secret_item_key.has_value()) {
    throw Error(ErrorKind::kUsage,
                "a secret with Kerberos delegation tokens needs both its name and its item key",
                "set both spark.kubernetes.kerberos.tokenSecret.name and .itemKey, or neither");
  }
  const auto location = environment.find_non_empty("HADOOP_TOKEN_FILE_LOCATION");
  if (!location) {
    return;
  }
  const std::string file = java_file(*location, environment);
  std::error_code error;
  if (!fs::is_regular_file(file, error)) {
    warn(remarks, "token-file-missing",
         fmt::format(
             "File {} of HADOOP_TOKEN_FILE_LOCATION not found: the driver gets no delegation "
             "tokens.",
             file));
    return;
  }
  std::string tokens = base::read_file(file, "the delegation token file");
  if (!read_token_file(tokens)) {
    throw Error(ErrorKind::kInput,
                fmt::format("{} of HADOOP_TOKEN_FILE_LOCATION is not a file of Hadoop's delegation "
                            "tokens",
                            file),
                "get new tokens (hdfs fetchdt), or unset HADOOP_TOKEN_FILE_LOCATION");
  }
  const bool used = !kerberos.token_secret_name && !reader.has("spark.kerberos.keytab");
  if (used && !holds_no_tokens(tokens)) {
    kerberos.delegation_tokens = std::move(tokens);
  }
}

/// Mirrors KubernetesClientUtils.listConfFiles, which leaves out templates and Spark's properties.
bool is_left_out(const std::string& name) {
  const auto ends = [&name](std::string_view suffix) { return name.ends_with(suffix); };
  return ends(".template") || (name.starts_with("spark") && (ends("conf") || ends("properties")));
}

bool is_archive(const std::string& name) {
  return name.ends_with(".gz") || name.ends_with(".zip") || name.ends_with(".jar") ||
         name.ends_with(".tar");
}

struct ConfFile {
  fs::path path;
  std::string name;
  std::size_t size = 0;  ///< name and content
};

/// The candidates by size, then name; files above the limit are added to `too_large`.
std::vector<ConfFile> candidates(const std::string& directory, std::size_t limit,
                                 std::vector<std::string>& too_large) {
  std::vector<ConfFile> files;
  for (fs::path& path : files_in(directory)) {
    std::error_code error;
    ConfFile file{.path = std::move(path), .name = {}, .size = 0};
    file.name = file.path.filename().string();
    file.size = java_length(file.name) + fs::file_size(file.path, error);
    if (error || is_left_out(file.name) || is_archive(file.name)) {
      continue;
    }
    if (file.size > limit) {
      too_large.push_back(file.name);
      continue;
    }
    files.push_back(std::move(file));
  }
  std::ranges::sort(files, {}, [](const ConfFile& file) { return std::tie(file.size, file.name); });
  return files;
}

std::vector<InlineFile> within_limit(const std::vector<ConfFile>& files, std::size_t limit,
                                     std::vector<std::string>& skipped,
                                     std::vector<Remark>& remarks) {
  std::vector<InlineFile> taken;
  std::size_t total = 0;
  for (const ConfFile& file : files) {
    std::string content = base::read_file(file.path.string(), "the configuration file");
    if (!base::is_utf8(content)) {
      warn(remarks, "conf-file-not-utf8",
           fmt::format("Unable to read a non UTF-8 encoded file {}. Skipping...",
                       file.path.string()),
           "KubernetesClientUtils");
      continue;
    }
    const std::size_t size = java_length(file.name) + java_length(content);
    if (total + size >= limit) {
      skipped.push_back(file.name);
      continue;
    }
    total += size;
    taken.push_back({.name = file.name, .content = std::move(content)});
  }
  return taken;
}

/// The file that a template's URI names; nothing if it is not on this machine.
std::optional<std::string> template_file(const ConfValue& uri, const Environment& environment) {
  const std::optional<std::string> path = local_path(uri.value);
  return path ? std::optional(java_file(*path, environment)) : std::nullopt;
}

}  // namespace

DriverCredentials read_driver_credentials(const ConfReader& reader,
                                          const Environment& environment) {
  const std::string prefix = "spark.kubernetes.authenticate.driver.";
  DriverCredentials credentials;
  if (const ConfValue* const token = reader.raw(prefix + "oauthToken")) {
    credentials.oauth_token = *token;
  }
  credentials.ca_cert = credentials_file(reader, prefix + "caCertFile", "ca-cert",
                                         "Driver CA cert file", environment);
  credentials.client_key = credentials_file(reader, prefix + "clientKeyFile", "client-key",
                                            "Driver client key file", environment);
  credentials.client_cert = credentials_file(reader, prefix + "clientCertFile", "client-cert",
                                             "Driver client cert file", environment);
  return credentials;
}

HadoopConf read_hadoop_conf(const ConfReader& reader, const Environment& environment,
                            std::vector<Remark>& remarks) {
  HadoopConf hadoop{.files = std::nullopt,
                    .config_map_name = reader.find("spark.kubernetes.hadoop.configMapName")};
  const std::optional<std::string> directory = environment.find("HADOOP_CONF_DIR");
  require_not_both(hadoop.config_map_name, directory.has_value(),
                   "do not specify both HADOOP_CONF_DIR in the environment and "
                   "spark.kubernetes.hadoop.configMapName",
                   "unset HADOOP_CONF_DIR to use the existing ConfigMap");
  if (!directory) {
    return hadoop;
  }
  hadoop.files.emplace();
  const std::string folder = java_file(*directory, environment);
  for (const fs::path& path : files_in(folder)) {
    std::string content =
        utf8_text(path.string(), "the Hadoop configuration file", reader.version());
    hadoop.files->push_back({.name = path.filename().string(), .content = std::move(content)});
  }
  if (hadoop.files->empty()) {
    warn(remarks, "hadoop-conf-empty",
         fmt::format("HADOOP_CONF_DIR \"{}\" contains no files: an empty directory is mounted at "
                     "/opt/hadoop/conf.",
                     *directory));
  }
  return hadoop;
}

KerberosConf read_kerberos_conf(const ConfReader& reader, const Environment& environment,
                                std::vector<Remark>& remarks) {
  KerberosConf kerberos;
  read_krb5(reader, environment, kerberos, remarks);
  read_keytab(reader, environment, kerberos);
  read_tokens(reader, environment, kerberos, remarks);
  return kerberos;
}

std::vector<PodTemplate> read_driver_template(const ConfReader& reader, const SparkVersion& version,
                                              const Environment& environment) {
  const auto uri = reader.find("spark.kubernetes.driver.podTemplateFile");
  if (!uri) {
    return {};
  }
  const std::optional<std::string> file = template_file(*uri, environment);
  return {file ? parsed_template(*uri, base::read_file(*file, "the pod template file"), version)
               : PodTemplate{.uri = *uri}};
}

std::vector<PodTemplate> read_executor_template(const ConfReader& reader,
                                                const Environment& environment) {
  const auto uri = reader.find("spark.kubernetes.executor.podTemplateFile");
  if (!uri) {
    return {};
  }
  PodTemplate pod_template{.uri = *uri};
  if (const std::optional<std::string> file = template_file(*uri, environment)) {
    pod_template.text = utf8_text(*file, "the pod template file", reader.version());
  }
  return {std::move(pod_template)};
}

std::optional<Document> read_pod_group(const ConfReader& reader, const SparkVersion& version,
                                       const Environment& environment) {
  const std::string prefix = "spark.kubernetes.scheduler.volcano.";
  if (const ConfValue* const file = reader.raw(prefix + "podGroupTemplateFile")) {
    return parsed_pod_group(
        base::read_file(java_file(file->value, environment), "the PodGroup template file"),
        file->value, version);
  }
  const ConfValue* const json = reader.raw(prefix + "podGroupTemplateJson");
  return json == nullptr || !version.has(Feature::kPodGroupJson)
             ? std::nullopt
             : std::optional(parsed_pod_group(json->value, json->key, version));
}

std::vector<InlineFile> read_conf_files(const ConfReader& reader, const Environment& environment,
                                        std::vector<Remark>& remarks) {
  const auto limit = static_cast<std::size_t>(
      std::max<std::int64_t>(0, reader.number("spark.kubernetes.configMap.maxSize")));
  std::string directory = conf_directory(environment);
  if (const ConfValue* const home = reader.raw("spark.home");
      directory.empty() && home != nullptr) {
    directory = home->value + "/conf";
  }
  if (directory.empty()) {
    return {};
  }
  std::vector<std::string> too_large;
  std::vector<std::string> skipped;
  const std::vector<ConfFile> files =
      candidates(java_file(directory, environment), limit, too_large);
  std::vector<InlineFile> taken = within_limit(files, limit, skipped, remarks);
  if (!skipped.empty()) {
    warn(remarks, "conf-file-skipped",
         fmt::format("Skipped conf file(s) {}, due to size constraint. Please see, config: "
                     "`spark.kubernetes.configMap.maxSize` for more details.",
                     base::join(skipped, ",")),
         "KubernetesClientUtils");
  }
  if (!too_large.empty()) {
    warn(remarks, "conf-file-too-large",
         fmt::format("{} in {} will not be available in the driver: larger than "
                     "spark.kubernetes.configMap.maxSize ({} bytes).",
                     base::join(too_large, ","), directory, limit));
  }
  if (!taken.empty()) {
    std::vector<std::string> names;
    names.reserve(taken.size());
    for (const InlineFile& file : taken) {
      names.push_back(file.name);
    }
    remarks.push_back({.id = "conf-files",
                       .logger = "KubernetesClientUtils",
                       .message = fmt::format("Spark configuration files loaded from Some({}) : {}",
                                              directory, base::join(names, ",")),
                       .severity = Remark::Severity::kInfo});
  }
  return taken;
}

}  // namespace firesteel::conf
