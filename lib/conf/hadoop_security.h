#pragma once
/// What Spark can do with a Kerberos ticket and Firesteel cannot: obtain delegation tokens.

#include <optional>
#include <string>
#include <string_view>

#include "firesteel/submission_spec.h"

namespace firesteel::conf {

/// The value of a property in Hadoop's XML (the last one, as in Hadoop); nothing when it is not
/// there.  Reads what Configuration writes and people type: no entities, no includes.
[[nodiscard]] std::optional<std::string> hadoop_property(std::string_view xml,
                                                         std::string_view name);

/// Throws Error kUsage when Hadoop is configured for Kerberos and the driver would get neither a
/// keytab nor tokens: Spark's client obtains them with the submitter's ticket
/// (HadoopDelegationTokenManager), which needs Java.
void require_credentials_for_hadoop(const SubmissionSpec& spec);

}  // namespace firesteel::conf
