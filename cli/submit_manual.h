#pragma once
/// What only the manual page of submit says, as mdoc.

#include <string>

namespace firesteel::cli {

[[nodiscard]] std::string submit_environment();
/// Where local files can be uploaded to.
[[nodiscard]] std::string submit_uploads();
[[nodiscard]] std::string submit_files();
[[nodiscard]] std::string submit_examples();
/// Where Firesteel differs from spark-submit on purpose.
[[nodiscard]] std::string submit_differences();
/// From a line that submits to a standalone master to one that submits to Kubernetes.
[[nodiscard]] std::string submit_migration();

}  // namespace firesteel::cli
