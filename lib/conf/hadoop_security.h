#pragma once
/// Detects submissions that need delegation tokens.  Spark obtains them with a Kerberos ticket;
/// Firesteel cannot.

#include "firesteel/conf_value.h"
#include "firesteel/environment.h"
#include "firesteel/submission_spec.h"

namespace firesteel::conf {

/// True if Hadoop is configured for Kerberos: by spark.hadoop.* among `system`, the Java system
/// properties (--conf and properties files come too late for it), else by the first core-site.xml
/// on the class path of spark-submit (SPARK_CONF_DIR, HADOOP_CONF_DIR, YARN_CONF_DIR).  Throws
/// Error kInput for a core-site.xml that Hadoop does not read, kUsage for an unknown method of
/// authentication.
[[nodiscard]] bool hadoop_uses_kerberos(const Settings& system, const Environment& environment);

/// For a Hadoop with Kerberos: throws Error kUsage if the driver would get neither a keytab nor
/// tokens.  Spark's client would obtain them with the submitter's ticket
/// (HadoopDelegationTokenManager), which requires Java.
void require_credentials_for_hadoop(const SubmissionSpec& spec);

}  // namespace firesteel::conf
