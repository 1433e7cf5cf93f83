#pragma once
/// Which schemes can be uploaded to, and the store of each.

#include <memory>
#include <string>
#include <string_view>

#include "storage/store.h"

namespace firesteel::storage {

/// Throws Error kUpload if nothing can be uploaded to `uri`: its scheme is not supported, or it is
/// a local directory on another host.  Sends nothing.
void require_store(std::string_view uri);

/// True if the stores of that scheme read files (Store::read()) without an API server.
[[nodiscard]] bool is_readable(std::string_view scheme);

/// A text that is equal for all URIs of one store: scheme and authority.
[[nodiscard]] std::string store_key(std::string_view uri);

/// The store of the target `uri`.  Throws Error kUpload, as require_store(), or for a setting that
/// is wrong.
[[nodiscard]] std::unique_ptr<Store> open_store(std::string_view uri,
                                                const Surroundings& surroundings);

}  // namespace firesteel::storage
