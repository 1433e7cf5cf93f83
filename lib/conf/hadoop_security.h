#pragma once
/// Detects submissions that need delegation tokens.  Spark obtains them with a Kerberos ticket;
/// Firesteel cannot.

#include <optional>
#include <string>
#include <string_view>

#include "firesteel/submission_spec.h"

namespace firesteel::conf {

/// The value of a property in Hadoop's XML (the last one, as in Hadoop); nothing if it is not set.
/// Supports no entities and no includes.
[[nodiscard]] std::optional<std::string> hadoop_property(std::string_view xml,
                                                         std::string_view name);

/// Throws Error kUsage if Hadoop is configured for Kerberos and the driver would get neither a
/// keytab nor tokens.  Spark's client would obtain them with the submitter's ticket
/// (HadoopDelegationTokenManager), which requires Java.
void require_credentials_for_hadoop(const SubmissionSpec& spec);

}  // namespace firesteel::conf
