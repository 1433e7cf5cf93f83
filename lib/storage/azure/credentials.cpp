#include "storage/azure/credentials.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "firesteel/environment.h"
#include "firesteel/error.h"
#include "storage/azure/azure_settings.h"
#include "storage/azure/client_secret.h"
#include "storage/azure/managed_identity.h"
#include "storage/azure/token_endpoints.h"
#include "storage/azure/workload_identity.h"
#include "storage/oauth/access_token.h"
#include "storage/oauth/token_chain.h"
#include "storage/store.h"

namespace firesteel::storage {

namespace {

using Kind = AzureTokens::Kind;

std::unique_ptr<TokenSource> found(std::optional<AccessToken> token,
                                   const Surroundings& surroundings) {
  return std::make_unique<FoundValue<AccessToken>>(std::move(token), surroundings.clock);
}

/// What Azure's libraries read from the environment.
AzureTokens tokens_of(const Environment& environment) {
  AzureTokens tokens;
  const auto text = [&environment](std::string_view name) {
    return environment.find_non_empty(name).value_or("");
  };
  tokens.tenant = text("AZURE_TENANT_ID");
  tokens.client_id = text("AZURE_CLIENT_ID");
  tokens.client_secret = text("AZURE_CLIENT_SECRET");
  tokens.token_file = text("AZURE_FEDERATED_TOKEN_FILE");
  tokens.authority = environment.find_non_empty("AZURE_AUTHORITY_HOST")
                         .value_or("https://login.microsoftonline.com");
  tokens.authority += tokens.authority.ends_with('/') ? "" : "/";
  return tokens;
}

/// In the order of Azure's libraries.
std::unique_ptr<TokenSource> open_usual(std::size_t number, const Surroundings& surroundings) {
  AzureTokens tokens = tokens_of(surroundings.environment);
  const bool has_client = !tokens.tenant.empty() && !tokens.client_id.empty();
  switch (number) {
    case 0:
      tokens.endpoint = tenant_endpoint(tokens.authority, tokens.tenant);
      if (has_client && !tokens.client_secret.empty()) {
        return client_secret_tokens(surroundings, tokens, "AZURE_CLIENT_SECRET");
      }
      return found(std::nullopt, surroundings);
    case 1:
      if (has_client && !tokens.token_file.empty()) {
        return workload_identity_tokens(surroundings, tokens, "AZURE_FEDERATED_TOKEN_FILE");
      }
      return found(std::nullopt, surroundings);
    case 2:
      tokens.tenant.clear();
      return managed_identity_tokens(surroundings, tokens, true);
    default:
      return nullptr;
  }
}

std::unique_ptr<TokenSource> open_source(std::size_t number, const Surroundings& surroundings,
                                         const AzureSettings& settings) {
  const AzureTokens& tokens = settings.tokens;
  if (tokens.kind == Kind::kUsual) {
    return open_usual(number, surroundings);
  }
  if (number > 0) {
    return nullptr;
  }
  switch (tokens.kind) {
    case Kind::kClientSecret:
      return client_secret_tokens(surroundings, tokens, "fs.azure.account.oauth2.client.secret");
    case Kind::kRefreshToken:
      return refresh_token_tokens(surroundings, tokens, "fs.azure.account.oauth2.refresh.token");
    case Kind::kWorkloadIdentity:
      return workload_identity_tokens(surroundings, tokens, "fs.azure.account.oauth2.token.file");
    case Kind::kManagedIdentity:
      return managed_identity_tokens(surroundings, tokens, false);
    case Kind::kNone:
    case Kind::kUsual:
      break;
  }
  return found(AccessToken{.value = {}, .expires = {}, .source = settings.source}, surroundings);
}

}  // namespace

AzureCredentials::AzureCredentials(const Surroundings& surroundings, const AzureSettings& settings)
    : TokenChain(surroundings.clock, [surroundings, settings](std::size_t number) {
        return open_source(number, surroundings, settings);
      }) {}

void AzureCredentials::fail() const {
  throw Error(ErrorKind::kUpload,
              "no Azure credentials were found: not in spark.hadoop.fs.azure.account.*, "
              "AZURE_STORAGE_KEY, AZURE_STORAGE_SAS_TOKEN, AZURE_CLIENT_SECRET, "
              "AZURE_FEDERATED_TOKEN_FILE, or the instance metadata service",
              "set AZURE_STORAGE_KEY, or AZURE_TENANT_ID, AZURE_CLIENT_ID and "
              "AZURE_CLIENT_SECRET");
}

}  // namespace firesteel::storage
