#pragma once
/// What the submission reads from files of this machine besides properties: configuration
/// directories, credentials, Kerberos files, pod templates.

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

/// krb5.conf, keytab, delegation tokens (KerberosConfDriverFeatureStep).  Fills also the warnings.
[[nodiscard]] KerberosConf read_kerberos_conf(const ConfReader& reader,
                                              const Environment& environment,
                                              std::vector<Warning>& warnings);

/// The pod template that `file` names; its text when it lies on this machine.
[[nodiscard]] std::optional<PodTemplate> read_pod_template(const ConfReader& reader, KeyName file,
                                                           KeyName container,
                                                           const Environment& environment);

/// VolcanoFeatureStep's PodGroup: podGroupTemplateFile's text, else podGroupTemplateJson's.
[[nodiscard]] std::optional<std::string> read_pod_group(const ConfReader& reader,
                                                        const SparkVersion& version,
                                                        const Environment& environment);

/// The files of the configuration directory that travel in the driver's ConfigMap, filtered, in
/// order and within spark.kubernetes.configMap.maxSize (KubernetesClientUtils).
[[nodiscard]] std::vector<InlineFile> read_conf_files(const ConfReader& reader,
                                                      const Environment& environment,
                                                      SubmissionSpec& spec);

}  // namespace firesteel::conf
