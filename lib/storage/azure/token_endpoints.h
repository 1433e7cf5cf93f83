#pragma once
/// Where Microsoft Entra ID gives access tokens, and for what.

#include <string>

#include "storage/oauth/token_request.h"

namespace firesteel::storage {

/// What the tokens are for.
inline constexpr const char* kStorageResource = "https://storage.azure.com/";

/// The token endpoint of a tenant.  `authority` ends with a slash.
[[nodiscard]] std::string tenant_endpoint(const std::string& authority, const std::string& tenant);

/// The field of a form that names what the token is for, which depends on the endpoint's version.
[[nodiscard]] FormFields resource_field(const std::string& endpoint);

}  // namespace firesteel::storage
