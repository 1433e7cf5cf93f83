#pragma once
/// Uploads to a bucket of Google Cloud Storage (gs:).

#include <memory>
#include <string_view>

#include "storage/store.h"

namespace firesteel::storage {

/// Throws Error kUpload for a setting that is wrong.
[[nodiscard]] std::unique_ptr<Store> open_gcs(std::string_view uri,
                                              const Surroundings& surroundings);

}  // namespace firesteel::storage
