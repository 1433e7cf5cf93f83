#pragma once
/// The snapshot of the process's environment that the library works with.

#include <string>

#include "firesteel/environment.h"

namespace firesteel::cli {

/// Variables, user, home and working directory of this process.  A user without a name in the user
/// database (a container with a random uid) is USER, else LOGNAME, else the uid's digits.
[[nodiscard]] Environment process_environment();

/// What bin/find-spark-home of Spark adds: without SPARK_HOME, the Spark folder is the one above
/// the folder of `program` (argv[0], searched for in PATH as a shell does), or the pyspark package
/// that pip installed beside it.  Nothing is added when no Spark is there.
[[nodiscard]] Environment with_spark_home(Environment environment, const std::string& program);

}  // namespace firesteel::cli
