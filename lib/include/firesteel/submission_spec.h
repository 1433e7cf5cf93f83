#pragma once
/// What is submitted, typed and validated: the result of a front end's settings, from which the
/// Kubernetes objects are built.  Values know their origin.

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "firesteel/conf_value.h"
#include "firesteel/document.h"
#include "firesteel/spark_version.h"

namespace firesteel {

/// By suffix of the primary resource (.py, .R/.r, else java).
enum class ResourceType { kJava, kPython, kR };

struct HostPathVolume {
  std::string path;
  std::string type;  ///< empty: no check
};
struct EmptyDirVolume {
  std::string medium;  ///< empty: the node's default
  std::optional<std::string> size_limit;
};
struct NfsVolume {
  std::string server;
  std::string path;
};
/// The claim is created only when both `storage_class` and `size_limit` are set.
struct ClaimVolume {
  std::string claim_name;  ///< as given: "OnDemand" is replaced later
  std::optional<std::string> storage_class;
  std::optional<std::string> size_limit;
  std::map<std::string, std::string> labels;
  std::map<std::string, std::string> annotations;
};

/// spark.kubernetes.driver.volumes.TYPE.NAME.*
struct Volume {
  std::string name;
  std::string mount_path;
  std::string sub_path;
  std::string sub_path_expr;
  bool read_only = false;
  std::variant<HostPathVolume, EmptyDirVolume, NfsVolume, ClaimVolume> source;
};

struct SecretKeyRef {
  std::string secret;
  std::string key;
};

/// spark.driver.resource.NAME.*: an extended resource, written to limits as VENDOR/NAME.
struct ExtendedResource {
  std::string name;
  std::string vendor;
  std::int64_t amount = 0;
};

/// A small file inside an object: its key (or file name) and content.
struct InlineFile {
  std::string name;
  std::string content;
};

/// spark.kubernetes.authenticate.driver.*: stored in a Secret if any is set.
struct DriverCredentials {
  std::optional<ConfValue> oauth_token;
  std::optional<InlineFile> ca_cert, client_key, client_cert;
  [[nodiscard]] bool any() const { return oauth_token || ca_cert || client_key || client_cert; }
};

struct HadoopConf {
  std::optional<std::vector<InlineFile>>
      files;                                 ///< files of HADOOP_CONF_DIR; the list may be empty
  std::optional<ConfValue> config_map_name;  ///< spark.kubernetes.hadoop.configMapName
};

struct KerberosConf {
  std::optional<InlineFile> krb5;  ///< spark.kubernetes.kerberos.krb5.path
  std::optional<ConfValue> krb5_config_map;
  std::optional<InlineFile> keytab;  ///< a keytab on the local machine
  std::optional<ConfValue> token_secret_name, token_secret_item_key;
  std::optional<std::string> delegation_tokens;  ///< bytes of HADOOP_TOKEN_FILE_LOCATION
};

/// A pod template, or the parts of a pod that a front end asks for.
struct PodTemplate {
  ConfValue uri;  ///< as given; for messages if a front end made the template
  /// The content of the file; nothing for a remote file that app has not read yet.
  std::optional<std::string> text = std::nullopt;
  /// The parsed content; nothing for a template of executors, which Spark parses in the driver.
  std::optional<Document> document = std::nullopt;
};

/// A change of a pod once Spark's steps have built it, as the webhook of spark-operator makes it.
struct PodChange {
  enum class How {
    kReplace,
    kAppend,               ///< elements of a list
    kAppendNewContainers,  ///< those whose name and image no container has
    kMerge,                ///< members of a map; the new ones win
  };
  enum class Part {
    kSpec,       ///< the pod's spec
    kContainer,  ///< the container in which Spark runs
  };
  How how = How::kReplace;
  Part part = Part::kSpec;
  std::string path;  ///< members, with dots: "resources.limits"
  Document value;    ///< an array or object where `how` needs one
};

/// A local file that travels in the driver's ConfigMap instead of being uploaded.
struct CarriedFile {
  std::string uri;   ///< as the application or a list names it, without #fragment; empty: no file
  std::string path;  ///< where the driver finds it, below conf::kCarriedDirectory
  std::string content;
};

struct DriverMemory {
  std::int64_t heap_mib = 1024;
  std::int64_t overhead_mib = 384;
  /// Written to spark.properties as spark.kubernetes.memoryOverheadFactor, formatted as in Java.
  std::string exported_factor = "0.1";
};

/// Ports of the driver.  As in Spark, `block_manager_container` and `block_manager_service` can
/// differ (BasicDriverFeatureStep and DriverServiceFeatureStep read different keys).
struct DriverPorts {
  int driver = 7078;
  int block_manager_container = 7079;
  int block_manager_service = 7079;
  int ui = 4040;
  int connect = 15002;
};

// NOLINTNEXTLINE(clang-analyzer-optin.performance.Padding): ordered by meaning; one instance exists
struct SubmissionSpec {
  SparkVersion spark_version;

  ConfValue app_name;
  ConfValue kubernetes_namespace;
  ConfValue main_class;
  ConfValue primary_resource;  ///< URI as Spark resolves it; "spark-internal" for none
  ResourceType resource_type = ResourceType::kJava;
  std::vector<std::string> app_arguments;
  std::optional<ConfValue> proxy_user;
  ConfValue spark_user;  ///< SPARK_USER of the driver container
  std::optional<ConfValue> pyspark_python, pyspark_driver_python;

  ConfValue image;  ///< with placeholders
  ConfValue image_pull_policy;
  std::vector<std::string> image_pull_secrets;
  std::optional<ConfValue> driver_pod_name;
  std::optional<std::string> idempotency_key;      ///< --submission-id; never with driver_pod_name
  std::optional<ConfValue> resource_name_prefix;   ///< test-only key of Spark's
  std::map<std::string, std::string> labels;       ///< of the driver, with placeholders
  std::map<std::string, std::string> annotations;  ///< likewise
  std::map<std::string, std::string> service_labels, service_annotations;
  std::map<std::string, std::string> node_selector;  ///< generic, overridden by the driver's
  std::optional<ConfValue> scheduler_name;
  std::optional<ConfValue> service_account;
  std::map<std::string, std::string> environment;
  std::map<std::string, std::string> secret_mounts;     ///< secret name -> mount path
  std::map<std::string, SecretKeyRef> secret_env_refs;  ///< variable -> secret and key
  bool allow_privilege_escalation = false;

  DriverMemory memory;
  ConfValue cpu_request;
  std::optional<ConfValue> cpu_limit;
  std::vector<ExtendedResource> extended_resources;
  DriverPorts ports;
  std::string ip_family_policy = "SingleStack";
  std::vector<std::string> ip_families = {"IPv4"};
  bool publish_not_ready_addresses = false;

  std::vector<Volume> volumes;  ///< by type and name; on-demand claims are numbered in this order
  std::string claim_access_mode = "ReadWriteOncePod";
  /// None: /var/data/spark-<uuid>.  "," is an empty list: the driver gets no directory.
  std::optional<std::vector<std::string>> local_dirs;
  bool local_dirs_tmpfs = false;

  DriverCredentials credentials;
  HadoopConf hadoop;
  KerberosConf kerberos;
  /// spark.kubernetes.{driver,executor}.podTemplateFile and what is merged over it, in order.
  std::vector<PodTemplate> driver_templates, executor_templates;
  std::optional<ConfValue> driver_container_name;  ///< podTemplateContainerName
  std::vector<PodChange> driver_changes;           ///< in order
  /// Other objects of the application, complete but for owner and Firesteel's labels.
  std::vector<Document> other_objects;
  bool volcano = false;               ///< VolcanoFeatureStep is requested
  std::optional<Document> pod_group;  ///< content of podGroupTemplateFile or podGroupTemplateJson
  std::vector<std::string> excluded_steps;  ///< excludedFeatureSteps, full class names

  std::vector<InlineFile> conf_files;  ///< from SPARK_CONF_DIR: filtered, sorted, limited in size

  /// The merged configuration for spark.properties, before the feature steps add to it; raw text
  /// without substitution.
  Settings properties;

  std::optional<ConfValue> upload_path;  ///< spark.kubernetes.file.upload.path
  /// Uploads are named by their SHA-256, so that a file is uploaded once whoever submits it; else
  /// each submission has directories of its own, as in Spark.
  bool names_uploads_by_content = false;
  /// Local files travel in the ConfigMap; nothing is uploaded, even with an upload path.
  bool carries_files = false;
  std::vector<CarriedFile> carried_files;  ///< in the order in which they were named
  bool structured_logging = false;         ///< spark.log.structuredLogging.enabled
};

}  // namespace firesteel
