#pragma once
/// Rejects what spark-submit rejects before it uses Kubernetes, and what Firesteel does not
/// support. Mirrors SparkSubmitArguments.validateArguments and the first part of
/// SparkSubmit.prepareSubmitEnvironment.

#include <string>
#include <string_view>

#include "conf/merge.h"
#include "firesteel/conf_value.h"
#include "firesteel/sources.h"
#include "firesteel/spark_version.h"

namespace firesteel::conf {

/// Throws Error kUsage, with a message like Spark's, for settings that Spark rejects.
void validate_arguments(const Sources& sources, const Merged& merged, const SparkVersion& version);

inline constexpr std::string_view kConnectServer =
    "org.apache.spark.sql.connect.service.SparkConnectServer";

/// Throws Error kUsage for client mode, other cluster managers, shells, servers and Spark Connect,
/// with the alternative as the hint.
void refuse_unsupported(const Sources& sources, const Merged& merged, const SparkVersion& version);

/// Throws Error kUsage only for a master that is not Kubernetes, for --kill and --status.
void refuse_other_masters(const Merged& merged);

/// Utils.checkAndGetK8sMasterUrl: "k8s://host:port" becomes "k8s://https://host:port".  Throws
/// Error kUsage for a scheme that is neither http nor https.
[[nodiscard]] std::string normalised_master(const ConfValue& master);

}  // namespace firesteel::conf
