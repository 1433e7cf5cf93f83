#pragma once
/// Local files that travel in the driver's ConfigMap instead of being uploaded (--inline-files, and
/// a script from standard input).

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "firesteel/sources.h"
#include "firesteel/submission_spec.h"

namespace firesteel::conf {

/// Where the driver finds them.
inline constexpr std::string_view kCarriedDirectory = "/opt/firesteel/files";
/// The API server refuses a ConfigMap whose values are longer in all.
inline constexpr std::size_t kConfigMapLimit = 1U << 20U;

/// The URI of a script that was read from standard input, as the driver sees it.
[[nodiscard]] std::string script_uri();

/// The URI by which the driver reads a carried file: local: for the application; file: for the
/// entries of lists, which Spark hands to the executors then.
[[nodiscard]] std::string carried_uri(std::string_view scheme, const CarriedFile& file);

/// Reads the files that `spec` would upload, if `sources` ask for it, and adds the script.  Throws
/// Error kInput for a file that cannot be read, kUsage if they are too large for a ConfigMap.
[[nodiscard]] std::vector<CarriedFile> read_carried_files(const Sources& sources,
                                                          const SubmissionSpec& spec);

}  // namespace firesteel::conf
