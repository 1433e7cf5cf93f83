#pragma once
/// One SparkApplication as the operator sees it once its webhook has filled in the defaults.

#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "declare/crd.h"
#include "firesteel/conf_value.h"
#include "firesteel/document.h"
#include "firesteel/remark.h"

namespace firesteel::declare {

using Json = nlohmann::json;

struct Application {
  Document document;  ///< as it was read, for the places of its fields
  std::string name;
  std::string kubernetes_namespace;
  Json metadata;  ///< without null values
  Json spec;      ///< likewise; defaults are filled in
  bool lenient = false;
  bool supervises = false;       ///< DeclarationOptions::supervises
  bool names_driver_pod = true;  ///< DeclarationOptions::names_driver_pod
  std::vector<Remark> remarks = {};
  std::vector<Problem> problems = {};

  /// Where the field at `path` ("spec.driver.cores") is, or the nearest field around it.
  [[nodiscard]] Origin origin(std::string_view path) const;
  /// A setting that comes from the field at `path`.
  [[nodiscard]] ConfValue setting(std::string key, std::string value, std::string_view path) const;
  /// "app.yaml:12:5" of the same field.
  [[nodiscard]] std::string place(std::string_view path) const;
  void warn(std::string_view path, std::string_view id, std::string_view text);
  /// For a field that is valid but cannot be honoured: a problem, or a warning if `lenient`.
  void refuse(std::string_view path, std::string_view why, std::string_view hint);
  /// A problem that the schema does not find.
  void reject(std::string_view path, std::string what, std::string_view hint);
};

/// Takes out null values, which count as absent.
void remove_nulls(Json& value);

/// A problem unless the name is one of a Service.
void check_name(Application& application);

/// Checks a document of kind SparkApplication against the schema and the rules of the operator's
/// validating webhook, and fills in the defaults.  False, with all problems, if it breaks them.
[[nodiscard]] bool check_and_default(Application& application);

/// "spec.executor.instances=5": sets a value in a document.  The value has the type of the schema.
/// Throws Error kUsage for a path that cannot be followed.
void set_value(Json& document, std::string_view assignment);
/// "spec.driver.template=pod.yaml": the same with the content of a file of at most 1 MiB.  Throws
/// Error kInput too, for a file that cannot be read.
void set_file(Json& document, std::string_view assignment);

/// Fills in what Prometheus monitoring and batch schedulers change in the spec before the
/// arguments are built, and returns the objects that they need.
[[nodiscard]] std::vector<Json> add_monitoring(Application& application);
[[nodiscard]] std::vector<Json> add_batch_scheduler(Application& application);

}  // namespace firesteel::declare
