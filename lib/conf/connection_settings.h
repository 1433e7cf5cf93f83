#pragma once
/// Reads the connection settings from the keys that spark-submit itself uses
/// (spark.kubernetes.authenticate.submission.*, spark.kubernetes.context, …).

#include "conf/reader.h"
#include "firesteel/connection_settings.h"

namespace firesteel::conf {

/// `given`, completed by the keys; `given` wins.  Throws Error kUsage for invalid or conflicting
/// values.
[[nodiscard]] ConnectionSettings read_connection(ConnectionSettings given,
                                                 const ConfReader& reader);

}  // namespace firesteel::conf
