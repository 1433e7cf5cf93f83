#pragma once
/// Access tokens by workload identity: the token of a Kubernetes service account, in a file, is
/// exchanged for one.

#include <memory>
#include <string>

#include "storage/azure/azure_settings.h"
#include "storage/oauth/access_token.h"
#include "storage/store.h"

namespace firesteel::storage {

/// The file is read for each request: its token is replaced before it expires.  `source` is for
/// messages.  The references in `surroundings` must outlive the source.
[[nodiscard]] std::unique_ptr<TokenSource> workload_identity_tokens(
    const Surroundings& surroundings, const AzureTokens& tokens, const std::string& source);

}  // namespace firesteel::storage
