#pragma once
/// Where Spark's configuration directory is, and what its spark-env.sh makes of the environment.
/// Mirrors bin/load-spark-env.sh.

#include <string>

#include "firesteel/environment.h"

namespace firesteel::conf {

/// SPARK_CONF_DIR, else conf in SPARK_HOME; empty: there is none.
[[nodiscard]] std::string conf_directory(const Environment& environment);

/// The environment after spark-env.sh was sourced by bash, all its assignments exported.  The same
/// environment, and no process started, when there is no such file or SPARK_ENV_LOADED says it was
/// done.  What the script prints goes to standard error.  Throws Error kInput when it fails.
[[nodiscard]] Environment load_spark_env(const Environment& environment);

}  // namespace firesteel::conf
