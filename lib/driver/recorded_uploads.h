#pragma once
/// The files that a submission uploaded, as its driver pod lists them.

#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json_fwd.hpp>

namespace firesteel::driver {

/// Annotation, on driver pods: the URIs of the files that were uploaded for this submission alone,
/// as a JSON array.
inline constexpr std::string_view kUploadsAnnotation = "firesteel/uploads";

/// The directory of one upload is called this and a UUID, as in Spark.
inline constexpr std::string_view kUploadDirectory = "spark-upload-";

/// The URIs in that annotation that a submission can have written there:
/// PATH/spark-upload-UUID/NAME without "..".  Everyone who may create pods can write the
/// annotation, so other URIs, which may name anything, are left out.
[[nodiscard]] std::vector<std::string> uploads_of(const nlohmann::json& pod);

}  // namespace firesteel::driver
