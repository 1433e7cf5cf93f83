#include "conf/hadoop_security.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include <fmt/format.h>

#include "base/file.h"
#include "base/text.h"
#include "conf/hadoop_configuration.h"
#include "conf/spark_env.h"
#include "firesteel/conf_value.h"
#include "firesteel/environment.h"
#include "firesteel/error.h"
#include "firesteel/submission_spec.h"

namespace firesteel::conf {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view kAuthentication = "hadoop.security.authentication";

/// The directories on the class path of bin/spark-class, in their order.
std::vector<fs::path> class_path(const Environment& environment) {
  std::vector<fs::path> folders;
  for (const std::string& folder :
       {conf_directory(environment), environment.find("HADOOP_CONF_DIR").value_or(""),
        environment.find("YARN_CONF_DIR").value_or("")}) {
    if (!folder.empty()) {
      folders.push_back(fs::path(environment.working_directory) / folder);
    }
  }
  return folders;
}

std::optional<fs::path> find_file(const std::vector<fs::path>& folders, std::string_view name) {
  for (const fs::path& folder : folders) {
    std::error_code error;
    if (fs::is_regular_file(folder / name, error)) {
      return folder / name;
    }
  }
  return std::nullopt;
}

/// core-site.xml, the first on the class path.
HadoopProperties read_core_site(const Environment& environment) {
  std::vector<fs::path> folders = class_path(environment);
  const std::optional<fs::path> file = find_file(folders, "core-site.xml");
  if (!file) {
    return {};
  }
  folders.push_back(file->parent_path());
  const auto include = [&folders](std::string_view name) -> std::optional<std::string> {
    const std::optional<fs::path> found = find_file(folders, name);
    return found ? std::optional(base::read_file(found->string(), "the included file"))
                 : std::nullopt;
  };
  return read_hadoop_configuration(base::read_file(file->string(), "the Hadoop configuration file"),
                                   file->string(), include);
}

/// The methods of UserGroupInformation.AuthenticationMethod that a process can log in with.
void require_login_method(const std::string& method) {
  if (!base::equal_ignoring_case(method, "simple") &&
      !base::equal_ignoring_case(method, "kerberos")) {
    throw Error(ErrorKind::kUsage,
                fmt::format("invalid value of {}: \"{}\"", kAuthentication, method),
                "write simple or kerberos, without blanks around it");
  }
}

}  // namespace

bool hadoop_uses_kerberos(const Settings& system, const Environment& environment) {
  constexpr std::string_view kPrefix = "spark.hadoop.";
  HadoopProperties properties = read_core_site(environment);
  // Spark sets up Hadoop's security before it has read --conf and its properties files.
  for (const auto& [key, setting] : system) {
    if (key.starts_with(kPrefix)) {
      properties.insert_or_assign(key.substr(kPrefix.size()),
                                  HadoopProperty{.value = setting.value});
    }
  }
  const auto found = properties.find(kAuthentication);
  if (found == properties.end()) {
    return false;
  }
  const auto system_property = [&system](std::string_view name) {
    const auto property = system.find(name);
    return property == system.end() ? std::nullopt : std::optional(property->second.value);
  };
  const auto variable = [&environment](std::string_view name) { return environment.find(name); };
  const std::string method =
      substitute_hadoop_variables(found->second.value, properties, system_property, variable);
  require_login_method(method);
  return base::equal_ignoring_case(method, "kerberos");
}

void require_credentials_for_hadoop(const SubmissionSpec& spec) {
  const KerberosConf& kerberos = spec.kerberos;
  const bool has_some = kerberos.keytab || kerberos.token_secret_name ||
                        kerberos.delegation_tokens ||
                        spec.properties.contains("spark.kerberos.keytab");
  if (!has_some) {
    throw Error(ErrorKind::kUsage,
                "Hadoop is configured for Kerberos (hadoop.security.authentication), but Firesteel "
                "cannot obtain delegation tokens with a ticket (that requires Java)",
                "set --principal and --keytab, a Secret with tokens "
                "(spark.kubernetes.kerberos.tokenSecret.name and .itemKey), or a token file in "
                "HADOOP_TOKEN_FILE_LOCATION");
  }
}

}  // namespace firesteel::conf
