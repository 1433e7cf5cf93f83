#pragma once
/// Reads the local files of a submission except properties: configuration directories, credentials,
/// Kerberos files, pod templates.

#include <optional>
#include <string>
#include <vector>

#include "conf/reader.h"
#include "firesteel/document.h"
#include "firesteel/environment.h"
#include "firesteel/remark.h"
#include "firesteel/submission_spec.h"

namespace firesteel::conf {

/// spark.kubernetes.authenticate.driver.* (DriverKubernetesCredentialsFeatureStep).
[[nodiscard]] DriverCredentials read_driver_credentials(const ConfReader& reader,
                                                        const Environment& environment);

/// HADOOP_CONF_DIR or spark.kubernetes.hadoop.configMapName (HadoopConfDriverFeatureStep).
[[nodiscard]] HadoopConf read_hadoop_conf(const ConfReader& reader, const Environment& environment,
                                          std::vector<Remark>& remarks);

/// krb5.conf, keytab, delegation tokens (KerberosConfDriverFeatureStep).
[[nodiscard]] KerberosConf read_kerberos_conf(const ConfReader& reader,
                                              const Environment& environment,
                                              std::vector<Remark>& remarks);

/// The pod template of spark.kubernetes.driver.podTemplateFile, parsed, without text if it is not a
/// local file; none if the key is not set.
[[nodiscard]] std::vector<PodTemplate> read_driver_template(const ConfReader& reader,
                                                            const SparkVersion& version,
                                                            const Environment& environment);

/// The same for spark.kubernetes.executor.podTemplateFile, not parsed: Spark does that in the
/// driver.
[[nodiscard]] std::vector<PodTemplate> read_executor_template(const ConfReader& reader,
                                                              const Environment& environment);

/// The PodGroup of VolcanoFeatureStep: podGroupTemplateFile, else podGroupTemplateJson.
[[nodiscard]] std::optional<Document> read_pod_group(const ConfReader& reader,
                                                     const SparkVersion& version,
                                                     const Environment& environment);

/// The files of the configuration directory for the driver's ConfigMap: filtered, in order and
/// within spark.kubernetes.configMap.maxSize (KubernetesClientUtils).
[[nodiscard]] std::vector<InlineFile> read_conf_files(const ConfReader& reader,
                                                      const Environment& environment,
                                                      std::vector<Remark>& remarks);

}  // namespace firesteel::conf
