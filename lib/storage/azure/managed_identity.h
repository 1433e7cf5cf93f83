#pragma once
/// Access tokens of the identity of an Azure VM: its metadata service gives them.

#include <memory>

#include "storage/azure/azure_settings.h"
#include "storage/oauth/access_token.h"
#include "storage/store.h"

namespace firesteel::storage {

/// Without an answer this is no such machine if `is_perhaps`, else it is an error.  The references
/// in `surroundings` must outlive the source.
[[nodiscard]] std::unique_ptr<TokenSource> managed_identity_tokens(const Surroundings& surroundings,
                                                                   const AzureTokens& tokens,
                                                                   bool is_perhaps);

}  // namespace firesteel::storage
