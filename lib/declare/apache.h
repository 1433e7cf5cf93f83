#pragma once
/// spark.apache.org/v1 SparkApplication, as spark-kubernetes-operator 1.0.0 understands it.

#include "declare/application.h"
#include "firesteel/sources.h"

namespace firesteel::declare {

/// Checks the document against the schema and what the operator refuses.  False, with all problems,
/// if it breaks that.
[[nodiscard]] bool check_apache(Application& application);

/// What the document submits.  Fields that only a controller could honour are problems, or warnings
/// if the application is lenient.
[[nodiscard]] Sources apache_sources(Application& application);

}  // namespace firesteel::declare
