#pragma once
/// One submission, typed and validated: the result of command line, properties files and
/// environment, from which the Kubernetes objects are built.  Values know their origin.

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace firesteel {

/// The origin of a value.
struct Origin {
  enum class Kind {
    kDefault,      ///< Spark's default
    kFlag,         ///< a dedicated option; `name` is the option ("--driver-memory")
    kConf,         ///< --conf
    kFile,         ///< a properties file; `name` is its path, `line` the line (from 1)
    kEnvironment,  ///< an environment variable; `name` is the variable
    kDerived,      ///< computed from other values, which `name` describes
  };
  Kind kind = Kind::kDefault;
  std::string name;
  int line = 0;

  /// For people: "--conf", "/etc/spark/spark-defaults.conf:3", "environment SPARK_USER",
  /// "default".
  [[nodiscard]] std::string describe() const;
};

/// A value, its origin, and the spark.* key (or variable) that it was read from.
template <class T>
struct Setting {
  T value{};
  Origin origin;
  std::string key;
};

using Text = Setting<std::string>;
using OptionalText = std::optional<Setting<std::string>>;

/// What versions of Spark changed: conf/profile.h.
enum class Feature : std::uint8_t;

/// The Spark version whose behaviour to follow, and how it was decided.
struct SparkVersion {
  int major = 4;
  int minor = 3;
  int patch = 0;
  std::string text = "4.3.0";  ///< the value of the label spark-version
  std::string
      decided_by;  ///< "--spark-version", "RELEASE in /opt/spark", "tag of image X", "newest"
  [[nodiscard]] bool has(Feature feature) const;
};

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
  OptionalText oauth_token;
  std::optional<InlineFile> ca_cert, client_key, client_cert;
  [[nodiscard]] bool any() const { return oauth_token || ca_cert || client_key || client_cert; }
};

struct HadoopConf {
  std::optional<std::vector<InlineFile>>
      files;                     ///< files of HADOOP_CONF_DIR; the list may be empty
  OptionalText config_map_name;  ///< spark.kubernetes.hadoop.configMapName
};

struct KerberosConf {
  std::optional<InlineFile> krb5;  ///< spark.kubernetes.kerberos.krb5.path
  OptionalText krb5_config_map;
  std::optional<InlineFile> keytab;  ///< a keytab on the local machine
  OptionalText token_secret_name, token_secret_item_key;
  std::optional<std::string> delegation_tokens;  ///< bytes of HADOOP_TOKEN_FILE_LOCATION
};

/// spark.kubernetes.{driver,executor}.podTemplateFile.  conf sets `text` for a local file, app
/// for a remote one; `uri` is as given.
struct PodTemplate {
  Text uri;
  std::optional<std::string> text;
  OptionalText container_name;
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

/// A probable mistake of the user, printed once on stderr; the submission continues.  `id` is
/// stable and identifies it in tests and in the manual ("conf-file-skipped").
struct Warning {
  std::string id;
  std::string logger;  ///< Spark's logger if Spark logs it too, else "Firesteel"
  std::string message;
};

/// Settings for the connection to the API server; kube resolves them (spark-submit.md §5).
struct ConnectionSettings {
  OptionalText master;      ///< as given: k8s://https://host:port; none: the kubeconfig's server
  OptionalText kubeconfig;  ///< --kubeconfig; none: KUBECONFIG, ~/.kube/config
  OptionalText context;     ///< --context, spark.kubernetes.context
  OptionalText cluster;     ///< --cluster: replaces the context's
  OptionalText user;        ///< --user: replaces the context's
  OptionalText impersonate_user, impersonate_uid;    ///< --as, --as-uid
  std::vector<std::string> impersonate_groups = {};  ///< --as-group
  OptionalText oauth_token;                          ///< spark.kubernetes.authenticate.submission.*
  OptionalText oauth_token_file;
  OptionalText ca_cert_file, client_key_file, client_cert_file;
  bool trust_certificates = false;  ///< spark.kubernetes.trust.certificates: no TLS verification
  bool anonymous = false;           ///< --anonymous: send no credentials
  std::int64_t connection_timeout_ms = 10000;
  std::int64_t request_timeout_ms = 10000;  ///< for one exchange
  std::int64_t retry_for_ms = 60000;        ///< --retry-for: limit for the retries of one call
  /// The same for refused connections and unknown hosts before the server's first answer;
  /// --retry-for sets it too.
  std::int64_t first_contact_ms = 10000;
};

// NOLINTNEXTLINE(clang-analyzer-optin.performance.Padding): ordered by meaning; one instance exists
struct SubmissionSpec {
  SparkVersion spark_version;
  ConnectionSettings connection;

  Text app_name;
  Text kubernetes_namespace;
  Text main_class;
  Text primary_resource;  ///< URI as Spark resolves it; "spark-internal" for none
  ResourceType resource_type = ResourceType::kJava;
  std::vector<std::string> app_arguments;
  OptionalText proxy_user;
  Text spark_user;  ///< SPARK_USER of the driver container
  OptionalText pyspark_python, pyspark_driver_python;

  Text image;  ///< with placeholders
  Text image_pull_policy;
  std::vector<std::string> image_pull_secrets;
  OptionalText driver_pod_name;
  std::optional<std::string> submission_key;       ///< --submission-id; never with driver_pod_name
  OptionalText resource_name_prefix;               ///< test-only key of Spark's
  std::map<std::string, std::string> labels;       ///< of the driver, with placeholders
  std::map<std::string, std::string> annotations;  ///< likewise
  std::map<std::string, std::string> service_labels, service_annotations;
  std::map<std::string, std::string> node_selector;  ///< generic, overridden by the driver's
  OptionalText scheduler_name;
  OptionalText service_account;
  std::map<std::string, std::string> environment;
  std::map<std::string, std::string> secret_mounts;     ///< secret name -> mount path
  std::map<std::string, SecretKeyRef> secret_env_refs;  ///< variable -> secret and key
  bool allow_privilege_escalation = false;

  DriverMemory memory;
  Text cpu_request;
  OptionalText cpu_limit;
  std::vector<ExtendedResource> extended_resources;
  DriverPorts ports;
  std::string ip_family_policy = "SingleStack";
  std::vector<std::string> ip_families = {"IPv4"};
  bool publish_not_ready_addresses = false;

  std::vector<Volume> volumes;  ///< by type and name; on-demand claims are numbered in this order
  std::string claim_access_mode = "ReadWriteOncePod";
  std::vector<std::string> local_dirs;  ///< empty: /var/data/spark-<uuid>
  bool local_dirs_tmpfs = false;

  DriverCredentials credentials;
  HadoopConf hadoop;
  KerberosConf kerberos;
  std::optional<PodTemplate> driver_template, executor_template;
  bool volcano = false;  ///< VolcanoFeatureStep is requested
  std::optional<std::string>
      pod_group_text;  ///< content of podGroupTemplateFile or podGroupTemplateJson
  std::vector<std::string> excluded_steps;  ///< excludedFeatureSteps, full class names

  std::vector<InlineFile> conf_files;  ///< from SPARK_CONF_DIR: filtered, sorted, limited in size

  /// The merged configuration for spark.properties, before the feature steps add to it; raw text
  /// without substitution.
  std::map<std::string, Text> properties;

  OptionalText upload_path;  ///< spark.kubernetes.file.upload.path
  bool wait_app_completion = true;
  std::int64_t report_interval_ms = 1000;
  bool report_interval_set = false;  ///< the user set spark.kubernetes.report.interval
  std::vector<Warning> warnings;
  bool strict = false;           ///< a warning fails the submission before anything is sent
  std::vector<Warning> notices;  ///< messages that Spark's client logs at INFO while preparing
  std::vector<std::string> properties_files;  ///< files read, highest precedence first
  bool structured_logging = false;            ///< spark.log.structuredLogging.enabled
};

}  // namespace firesteel
