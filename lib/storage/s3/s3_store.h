#pragma once
/// Uploads to a bucket of S3, or of a store that speaks its protocol (s3a:, s3:).

#include <memory>
#include <string_view>

#include "storage/store.h"

namespace firesteel::storage {

/// Throws Error kUpload for a setting that is wrong.
[[nodiscard]] std::unique_ptr<Store> open_s3(std::string_view uri,
                                             const Surroundings& surroundings);

}  // namespace firesteel::storage
