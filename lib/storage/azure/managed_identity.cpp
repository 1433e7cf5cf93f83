#include "storage/azure/managed_identity.h"

#include <chrono>
#include <memory>
#include <string>

#include <fmt/format.h>

#include "base/uri.h"
#include "firesteel/environment.h"
#include "http/retry.h"
#include "http/transport.h"
#include "storage/azure/azure_settings.h"
#include "storage/azure/token_endpoints.h"
#include "storage/call.h"
#include "storage/oauth/access_token.h"
#include "storage/oauth/token_request.h"
#include "storage/store.h"

namespace firesteel::storage {

namespace {

constexpr http::RetryPolicy kPolicy{.first = std::chrono::milliseconds(500),
                                    .budget = std::chrono::seconds(20),
                                    .first_contact_budget = std::chrono::seconds(10)};

Attempt attempt_for(const AzureTokens& tokens, const Environment& environment) {
  std::string url = tokens.endpoint;
  if (url.empty()) {
    url = environment.find_non_empty("AZURE_POD_IDENTITY_AUTHORITY_HOST")
              .value_or("http://169.254.169.254");
    url += "/metadata/identity/oauth2/token";
  }
  url += fmt::format("?api-version=2018-02-01&resource={}", base::percent_encode(kStorageResource));
  if (!tokens.tenant.empty()) {
    url += "&authority=" + base::percent_encode(tokens.authority + tokens.tenant);
  }
  if (!tokens.client_id.empty()) {
    url += "&client_id=" + base::percent_encode(tokens.client_id);
  }
  Attempt attempt;  // never by a proxy
  attempt.request.url = url;
  attempt.request.headers = {{.name = "Metadata", .value = "true"}};
  attempt.request.connect_timeout = std::chrono::seconds(1);
  attempt.request.timeout = std::chrono::seconds(10);
  attempt.request.max_body = 1U << 20U;
  return attempt;
}

/// While the service is updated, and shortly after an identity was assigned.
bool is_not_ready(const http::Response& response, const Basis& /*basis*/) {
  return response.status == 404 || response.status == 410;
}

}  // namespace

std::unique_ptr<TokenSource> managed_identity_tokens(const Surroundings& surroundings,
                                                     const AzureTokens& tokens, bool is_perhaps) {
  return std::make_unique<TokenRequest>(
      surroundings,
      TokenServer{.source = "the instance metadata service",
                  .hint = "assign a managed identity to the VM, or set "
                          "fs.azure.account.oauth2.client.id if it has several",
                  .may_be_absent = is_perhaps,
                  .policy = is_perhaps ? kOnce : kPolicy},
      [tokens, &environment = surroundings.environment] {
        return attempt_for(tokens, environment);
      },
      is_not_ready);
}

}  // namespace firesteel::storage
