#pragma once
/// The feature steps of the driver, one file each.  Each adds its part to the driver and mirrors
/// the class of org.apache.spark.deploy.k8s.features with its name.

#include "manifest/driver.h"

namespace firesteel::manifest {

void add_basic_driver(const Submission& submission, Driver& driver);
void add_driver_credentials(const Submission& submission, Driver& driver);
void add_driver_service(const Submission& submission, Driver& driver);
void add_network_policy(const Submission& submission, Driver& driver);
void mount_secrets(const Submission& submission, Driver& driver);
void add_secret_environment(const Submission& submission, Driver& driver);
void mount_volumes(const Submission& submission, Driver& driver);
void add_driver_command(const Submission& submission, Driver& driver);
void mount_hadoop_conf(const Submission& submission, Driver& driver);
void mount_kerberos_conf(const Submission& submission, Driver& driver);
void mount_executor_template(const Submission& submission, Driver& driver);
void mount_local_dirs(const Submission& submission, Driver& driver);
void add_volcano_pod_group(const Submission& submission, Driver& driver);

/// Not a step in Spark, but done by Client.run after the steps: puts spark.properties and the files
/// of the configuration directory in a ConfigMap.
void mount_spark_conf(const Submission& submission, Driver& driver);

}  // namespace firesteel::manifest
