#pragma once
/// What Hadoop's file systems are configured with: the spark.hadoop.* settings of a submission over
/// core-site.xml and hdfs-site.xml.  Mirrors SparkHadoopUtil.newConfiguration.

#include <optional>
#include <string>
#include <string_view>

#include "conf/hadoop_configuration.h"
#include "firesteel/conf_value.h"
#include "firesteel/environment.h"

namespace firesteel::conf {

/// The first file called `name` on the class path of spark-submit (SPARK_CONF_DIR, HADOOP_CONF_DIR,
/// YARN_CONF_DIR); nothing if no such file exists.  Throws Error kInput if Hadoop does not read it.
[[nodiscard]] HadoopProperties read_site_file(std::string_view name,
                                              const Environment& environment);

class HadoopSettings {
 public:
  HadoopSettings() = default;
  /// Reads the two files.  `properties` are those of the submission.  Throws Error kInput.
  HadoopSettings(const Settings& properties, const Environment& environment);

  /// The value of a Hadoop key ("fs.s3a.endpoint"), trimmed and with its variables substituted;
  /// nothing if it is not set.  Throws Error kInput for a value that Hadoop cannot substitute.
  [[nodiscard]] std::optional<std::string> find(std::string_view key) const;
  /// The same, nothing if the value is empty.
  [[nodiscard]] std::optional<std::string> find_non_empty(std::string_view key) const;
  /// True if the submission itself sets the key, so that the driver has it too.
  [[nodiscard]] bool is_submitted(std::string_view key) const;

 private:
  HadoopProperties properties_;
  Settings submitted_;  ///< by Hadoop's key
  Environment environment_;
};

}  // namespace firesteel::conf
