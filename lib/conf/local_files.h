#pragma once
/// Reads the local files of a submission except properties: configuration directories, credentials,
/// Kerberos files, pod templates.

#include <optional>
#include <string>
#include <vector>

#include "conf/keys.h"
#include "conf/reader.h"
#include "firesteel/environment.h"
#include "firesteel/submission_spec.h"

namespace firesteel::conf {

/// spark.kubernetes.authenticate.driver.* (DriverKubernetesCredentialsFeatureStep).
[[nodiscard]] DriverCredentials read_driver_credentials(const ConfReader& reader,
                                                        const Environment& environment);

/// HADOOP_CONF_DIR or spark.kubernetes.hadoop.configMapName (HadoopConfDriverFeatureStep).
[[nodiscard]] HadoopConf read_hadoop_conf(const ConfReader& reader, const Environment& environment,
                                          std::vector<Warning>& warnings);

/// krb5.conf, keytab, delegation tokens (KerberosConfDriverFeatureStep).  Adds warnings.
[[nodiscard]] KerberosConf read_kerberos_conf(const ConfReader& reader,
                                              const Environment& environment,
                                              std::vector<Warning>& warnings);

/// The pod template in the key `file`, with its text if it is a local file.
[[nodiscard]] std::optional<PodTemplate> read_pod_template(const ConfReader& reader, KeyName file,
                                                           KeyName container,
                                                           const Environment& environment);

/// VolcanoFeatureStep's PodGroup: the content of podGroupTemplateFile, else podGroupTemplateJson.
[[nodiscard]] std::optional<std::string> read_pod_group(const ConfReader& reader,
                                                        const SparkVersion& version,
                                                        const Environment& environment);

/// The files of the configuration directory for the driver's ConfigMap: filtered, in order and
/// within spark.kubernetes.configMap.maxSize (KubernetesClientUtils).
[[nodiscard]] std::vector<InlineFile> read_conf_files(const ConfReader& reader,
                                                      const Environment& environment,
                                                      SubmissionSpec& spec);

}  // namespace firesteel::conf
