#pragma once
/// Uploads to a container of Azure Storage (abfs:, abfss:), by the Blob service of its account.

#include <memory>
#include <string_view>

#include "storage/store.h"

namespace firesteel::storage {

/// Throws Error kUpload for a setting that is wrong.
[[nodiscard]] std::unique_ptr<Store> open_abfs(std::string_view uri,
                                               const Surroundings& surroundings);

}  // namespace firesteel::storage
