#pragma once
/// Access tokens for the secret of an application, and for the refresh token of a person.

#include <memory>
#include <string>

#include "storage/azure/azure_settings.h"
#include "storage/oauth/access_token.h"
#include "storage/store.h"

namespace firesteel::storage {

/// `source` is for messages.  The references in `surroundings` must outlive the source.
[[nodiscard]] std::unique_ptr<TokenSource> client_secret_tokens(const Surroundings& surroundings,
                                                                const AzureTokens& tokens,
                                                                const std::string& source);
[[nodiscard]] std::unique_ptr<TokenSource> refresh_token_tokens(const Surroundings& surroundings,
                                                                const AzureTokens& tokens,
                                                                const std::string& source);

}  // namespace firesteel::storage
