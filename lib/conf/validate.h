#pragma once
/// What spark-submit refuses before it looks at Kubernetes, and what Firesteel cannot do.
/// Mirrors SparkSubmitArguments.validateArguments and the first part of
/// SparkSubmit.prepareSubmitEnvironment.

#include <string>

#include "conf/merge.h"
#include "firesteel/arguments.h"
#include "firesteel/submission_spec.h"

namespace firesteel::conf {

/// Throws Error kUsage with Spark's message in gist for arguments that Spark refuses.
void validate_arguments(const SparkArguments& arguments, const Merged& merged,
                        const SparkVersion& version);

/// Throws Error kUsage for client mode, other cluster managers, shells and servers, and Spark
/// Connect, each with what to use instead.
void refuse_unsupported(const SparkArguments& arguments, const Merged& merged);

/// The first of these alone: a master that is not a Kubernetes.  All that --kill and --status need.
void refuse_other_masters(const Merged& merged);

/// Utils.checkAndGetK8sMasterUrl: "k8s://host:port" becomes "k8s://https://host:port".  Throws
/// Error kUsage for a scheme that is neither http nor https.
[[nodiscard]] std::string normalised_master(const Text& master);

}  // namespace firesteel::conf
