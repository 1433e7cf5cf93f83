#pragma once
/// Uploads to HDFS by its web interface: hdfs: and webhdfs: URIs.

#include <memory>
#include <string_view>

#include "storage/store.h"

namespace firesteel::storage {

/// Throws Error kUpload if a setting is missing (name_nodes.h).
[[nodiscard]] std::unique_ptr<Store> open_web_hdfs(std::string_view uri,
                                                   const Surroundings& surroundings);

}  // namespace firesteel::storage
