#pragma once
/// Access tokens for a person who has logged in: `gcloud auth application-default login` keeps a
/// refresh token.

#include <memory>
#include <string>

#include "storage/google/service_account.h"
#include "storage/oauth/access_token.h"
#include "storage/store.h"

namespace firesteel::storage {

struct AuthorizedUser {
  std::string client_id, client_secret, refresh_token;
  std::string token_url = kGoogleTokenUrl;
  std::string source;  ///< for messages
};

/// Throws Error kUpload if something is missing.  The references in `surroundings` must outlive the
/// source.
[[nodiscard]] std::unique_ptr<TokenSource> authorized_user_tokens(const Surroundings& surroundings,
                                                                  const AuthorizedUser& user);

}  // namespace firesteel::storage
