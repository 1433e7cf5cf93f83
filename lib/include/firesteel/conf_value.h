#pragma once
/// A configuration value that remembers where it came from.

#include <functional>
#include <map>
#include <string>

namespace firesteel {

/// Where a value came from.
struct Origin {
  enum class Kind {
    kDefault,      ///< Spark's default
    kFlag,         ///< a dedicated option; `name` is the option ("--driver-memory")
    kConf,         ///< --conf
    kFile,         ///< a properties file; `name` is its path, `line` the line (from 1)
    kEnvironment,  ///< an environment variable; `name` is the variable
    kDocument,     ///< a YAML or JSON document; `name` is its file, `line` and `column` the place
    kDerived,      ///< computed from other values; `name` says from what
  };
  Kind kind = Kind::kDefault;
  std::string name;
  int line = 0;
  int column = 0;

  /// For a person: "--conf", "/etc/spark/spark-defaults.conf:3", "app.yaml:12:5",
  /// "environment SPARK_USER", "default".
  [[nodiscard]] std::string describe() const;
};

/// `key` is the spark.* key, option or variable that the value was read from.
struct ConfValue {
  std::string value;
  Origin origin;
  std::string key;
};

/// Settings by key.
using Settings = std::map<std::string, ConfValue, std::less<>>;

}  // namespace firesteel
