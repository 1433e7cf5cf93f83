// KerberosConfDriverFeatureStep: krb5.conf, then a keytab or else delegation tokens.

#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "firesteel/submission_spec.h"
#include "manifest/driver.h"
#include "manifest/steps.h"

namespace firesteel::manifest {

namespace {

void mount_krb5(const Submission& submission, Driver& driver) {
  const KerberosConf& kerberos = submission.spec.kerberos;
  Json source;
  if (kerberos.krb5_config_map) {
    source["name"] = kerberos.krb5_config_map->value;
  } else if (kerberos.krb5) {
    const std::string name = fmt::format("{}-krb5-file", submission.identity.resource_prefix);
    source["name"] = name;
    source["items"] = Json::array({{{"key", kerberos.krb5->name}, {"path", kerberos.krb5->name}}});
    driver.resources.push_back(config_map(submission.spec, name, {*kerberos.krb5}));
  } else {
    return;
  }
  driver.add_volume("krb5-file", "configMap", std::move(source));
  // As in Spark, subPath is fixed, so the mount works only for a file with that name.
  driver.container["volumeMounts"].push_back(
      {{"name", "krb5-file"}, {"mountPath", "/etc/krb5.conf"}, {"subPath", "krb5.conf"}});
}

void mount_keytab(const Submission& submission, const InlineFile& keytab, Driver& driver) {
  constexpr std::string_view kMountPath = "/mnt/secrets/kerberos-keytab";
  const std::string name = fmt::format("{}-kerberos-keytab", submission.identity.resource_prefix);
  driver.add_volume("kerberos-keytab", "secret", {{"secretName", name}});
  driver.add_mount("kerberos-keytab", kMountPath);
  driver.resources.push_back(secret(submission.spec, name, {keytab}));
  driver.properties["spark.kerberos.keytab"] = fmt::format("{}/{}", kMountPath, keytab.name);
}

void mount_tokens(std::string_view secret_name, std::string_view item_key, Driver& driver) {
  constexpr std::string_view kMountPath = "/mnt/secrets/hadoop-credentials";
  driver.add_volume("hadoop-secret", "secret", {{"secretName", secret_name}});
  driver.add_mount("hadoop-secret", kMountPath);
  driver.add_environment("HADOOP_TOKEN_FILE_LOCATION", fmt::format("{}/{}", kMountPath, item_key));
}

}  // namespace

void mount_kerberos_conf(const Submission& submission, Driver& driver) {
  constexpr std::string_view kTokenKey = "hadoop-tokens";
  const KerberosConf& kerberos = submission.spec.kerberos;
  mount_krb5(submission, driver);
  if (kerberos.keytab) {
    mount_keytab(submission, *kerberos.keytab, driver);
  } else if (kerberos.token_secret_name && kerberos.token_secret_item_key) {
    mount_tokens(kerberos.token_secret_name->value, kerberos.token_secret_item_key->value, driver);
  } else if (kerberos.delegation_tokens) {
    const std::string name =
        fmt::format("{}-delegation-tokens", submission.identity.resource_prefix);
    driver.resources.push_back(
        secret(submission.spec, name,
               {{.name = std::string(kTokenKey), .content = *kerberos.delegation_tokens}}));
    mount_tokens(name, kTokenKey, driver);
  }
}

}  // namespace firesteel::manifest
