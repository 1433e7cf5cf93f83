#include "storage/google/authorized_user.h"

#include <memory>

#include "storage/oauth/access_token.h"
#include "storage/oauth/token_answer.h"
#include "storage/oauth/token_request.h"
#include "storage/store.h"

namespace firesteel::storage {

std::unique_ptr<TokenSource> authorized_user_tokens(const Surroundings& surroundings,
                                                    const AuthorizedUser& user) {
  constexpr const char* kHint = "log in again: gcloud auth application-default login";
  if (user.client_id.empty() || user.client_secret.empty() || user.refresh_token.empty()) {
    fail_token(user.source,
               "client ID, client secret and refresh token are needed, and one is not there",
               kHint);
  }
  return ask_with_form(surroundings, {.source = user.source, .hint = kHint}, user.token_url,
                       {{"grant_type", "refresh_token"},
                        {"client_id", user.client_id},
                        {"client_secret", user.client_secret},
                        {"refresh_token", user.refresh_token}});
}

}  // namespace firesteel::storage
