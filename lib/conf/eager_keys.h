#pragma once
/// Keys that spark-submit reads as typed values although they matter to the driver only.

#include "conf/reader.h"

namespace firesteel::conf {

/// Throws Error kUsage for a value that Spark's client refuses.
void check_eager_keys(const ConfReader& reader);

}  // namespace firesteel::conf
