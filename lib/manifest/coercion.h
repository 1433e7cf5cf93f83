#pragma once
/// Converts templates as kubernetes-client does when it reads them into its typed model: scalars
/// get the type of their field (a label 1 becomes the string "1"), null and empty lists of known
/// fields are dropped, unknown fields are kept.

#include <nlohmann/json_fwd.hpp>

#include "firesteel/document.h"
#include "firesteel/spark_version.h"
#include "manifest/model.h"

namespace firesteel::manifest {

/// The document as an object of this type, as the client of that version of Spark reads it.  Throws
/// Error kUsage, with the place and the path of the field, for a value of the wrong type.
[[nodiscard]] nlohmann::json coerced(const Document& document, Type object,
                                     const SparkVersion& version);

}  // namespace firesteel::manifest
