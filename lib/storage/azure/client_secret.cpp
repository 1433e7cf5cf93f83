#include "storage/azure/client_secret.h"

#include <memory>
#include <string>

#include "storage/azure/azure_settings.h"
#include "storage/azure/token_endpoints.h"
#include "storage/oauth/access_token.h"
#include "storage/oauth/token_request.h"
#include "storage/store.h"

namespace firesteel::storage {

std::unique_ptr<TokenSource> client_secret_tokens(const Surroundings& surroundings,
                                                  const AzureTokens& tokens,
                                                  const std::string& source) {
  FormFields fields = resource_field(tokens.endpoint);
  fields.insert(fields.end(), {{"grant_type", "client_credentials"},
                               {"client_id", tokens.client_id},
                               {"client_secret", tokens.client_secret}});
  return ask_with_form(
      surroundings,
      {.source = source,
       .hint = "check the client ID, its secret, which may have expired, and the tenant"},
      tokens.endpoint, fields);
}

std::unique_ptr<TokenSource> refresh_token_tokens(const Surroundings& surroundings,
                                                  const AzureTokens& tokens,
                                                  const std::string& source) {
  const std::string endpoint =
      tokens.endpoint.empty() ? tokens.authority + "Common/oauth2/token" : tokens.endpoint;
  return ask_with_form(
      surroundings, {.source = source, .hint = "log in again to get a new refresh token"}, endpoint,
      {{"grant_type", "refresh_token"},
       {"refresh_token", tokens.refresh_token},
       {"client_id", tokens.client_id}});
}

}  // namespace firesteel::storage
