#pragma once
/// Applications described by documents, as a front end beside the command line.  Mirrors what
/// spark-operator v2.5.2 makes of sparkoperator.k8s.io/v1beta2 SparkApplication: the defaults of
/// its webhook, the arguments that it gives to spark-submit, and its changes to the pods.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "firesteel/environment.h"
#include "firesteel/remark.h"
#include "firesteel/sources.h"

namespace firesteel {

/// How the operator was started, for the Ingress of the Spark UI.
struct IngressDefaults {
  /// "{{$appName}}.spark.example.org" or with a path; empty: no Ingress.
  std::string url_format = {};
  std::string class_name = {};
  std::string tls = {};          ///< JSON list; for applications without ingressTLS
  std::string annotations = {};  ///< JSON object; for applications without ingressAnnotations
};

struct DeclarationOptions {
  /// Wins over metadata.namespace.  Empty: the document decides, else "default".
  std::string kubernetes_namespace = {};
  std::string name = {};  ///< wins over metadata.name
  /// "spec.executor.instances=5", applied in order before the document is checked.
  std::vector<std::string> changes = {};
  /// "spec.sparkConf=conf.yaml": the same with the content of a file as value, after `changes`.
  std::vector<std::string> file_changes = {};
  /// What cannot be honoured without an operator is a warning instead of an error.
  bool lenient = false;
  IngressDefaults ingress = {};
  /// A process waits for the driver, so that restartPolicy can be honored; else it is a warning.
  bool supervises = false;
  /// Name the driver pod after the application if the document does not.  False if a key names it
  /// (Sources::idempotency_key).
  bool names_driver_pod = true;
};

/// When a ScheduledSparkApplication runs.
struct Schedule {
  std::string schedule;     ///< as a CronJob takes it
  std::string time_zone;    ///< empty: the cluster's
  std::string concurrency;  ///< Allow, Forbid or Replace; empty: not given
  bool suspend = false;
  std::optional<int> keep_successful, keep_failed;
};

/// One application of a document.
struct Declaration {
  std::string name;                       ///< metadata.name
  std::string kubernetes_namespace;       ///< where it runs
  bool suspended = false;                 ///< spec.suspend: must not be submitted
  std::optional<Schedule> schedule = {};  ///< of a ScheduledSparkApplication
  std::string document = {};  ///< JSON of the SparkApplication, with the changes of the options
  Sources sources;
  std::vector<Remark> remarks = {};
};

/// What is wrong in a document, or likely to be.
struct DocumentProblem {
  enum class Severity { kError, kWarning };
  Severity severity = Severity::kError;
  std::string rule;    ///< stable, for programs: "yaml", "schema", "rule", "not-honored", …
  std::string source;  ///< the file
  int line = 0;        ///< from 1; 0: unknown
  int column = 0;
  std::string path;  ///< "spec.driver.corse"; empty: the document
  std::string message;
  std::string hint;  ///< may be empty

  /// "app.yaml:12:5", or the file alone.
  [[nodiscard]] std::string place() const;
};

/// A document of another kind in a file of applications, such as a ConfigMap that they mount.
struct OtherObject {
  std::string place;  ///< "app.yaml:17:1"
  std::string kind;
  std::string name;
  std::string kubernetes_namespace;  ///< may be empty
  std::string json;
};

/// One document, and what reading it found.
struct CheckedDocument {
  std::string source;
  int line = 0;                            ///< where it begins
  std::string name;                        ///< metadata.name; may be empty
  std::optional<Declaration> declaration;  ///< none if there are errors
  std::optional<OtherObject> other = {};   ///< an object of another kind
  std::vector<DocumentProblem> problems = {};
};

/// Objects of other kinds without any application beside them are errors: nobody meant them.
void require_an_application(std::vector<CheckedDocument>& documents);

/// Every document in `text`, with all problems of each.  A document that is not YAML does not hide
/// the others.  Throws Error kUsage or kInput only for a change (DeclarationOptions) that cannot be
/// applied.
[[nodiscard]] std::vector<CheckedDocument> check_declarations(std::string_view text,
                                                              const std::string& source,
                                                              const DeclarationOptions& options);

/// The applications in `text`: YAML documents or JSON.  `source` names it in messages.  Throws
/// Error kInput if it cannot be parsed or has no application; kUsage with the file, line and
/// column of every field that is unknown, of the wrong type, or cannot be honoured.
[[nodiscard]] std::vector<Declaration> read_declarations(std::string_view text,
                                                         const std::string& source,
                                                         const DeclarationOptions& options);

/// The applications in a file of at most 16 MiB; "-" is standard input.
[[nodiscard]] std::vector<Declaration> read_declaration_file(const std::string& path,
                                                             const DeclarationOptions& options);

/// The JSON schema (draft 7) of a file that `firesteel run -f` takes, for editors.
[[nodiscard]] std::string declaration_schema();

/// `environment` without the variables of a local Spark or Hadoop installation, so that a document
/// means the same on every machine.
[[nodiscard]] Environment environment_of_declarations(const Environment& environment);

/// The path of each field that a SparkApplication can have: "spec.driver.env[].name",
/// "spec.sparkConf.*".
[[nodiscard]] std::vector<std::string> declaration_fields();

}  // namespace firesteel
