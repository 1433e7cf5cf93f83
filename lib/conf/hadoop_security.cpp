#include "conf/hadoop_security.h"

#include <optional>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "base/text.h"
#include "conf/hadoop_configuration.h"
#include "conf/hadoop_settings.h"
#include "firesteel/conf_value.h"
#include "firesteel/environment.h"
#include "firesteel/error.h"
#include "firesteel/submission_spec.h"

namespace firesteel::conf {

namespace {

constexpr std::string_view kAuthentication = "hadoop.security.authentication";

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
  HadoopProperties properties = read_site_file("core-site.xml", environment);
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
