#include "storage/azure/workload_identity.h"

#include <memory>
#include <string>

#include "base/file.h"
#include "base/text.h"
#include "storage/azure/azure_settings.h"
#include "storage/azure/token_endpoints.h"
#include "storage/oauth/access_token.h"
#include "storage/oauth/token_request.h"
#include "storage/store.h"

namespace firesteel::storage {

std::unique_ptr<TokenSource> workload_identity_tokens(const Surroundings& surroundings,
                                                      const AzureTokens& tokens,
                                                      const std::string& source) {
  return std::make_unique<TokenRequest>(
      surroundings,
      TokenServer{.source = source,
                  .hint = "check the federated credential of the application: its issuer, subject "
                          "and audience"},
      [tokens, source, &environment = surroundings.environment] {
        const std::string file = environment.absolute(tokens.token_file);
        const std::string content = base::read_regular_file(file, "the token of " + source);
        const std::string endpoint = tenant_endpoint(tokens.authority, tokens.tenant);
        FormFields fields = resource_field(endpoint);
        fields.insert(fields.end(), {{"grant_type", "client_credentials"},
                                     {"client_id", tokens.client_id},
                                     {"client_assertion_type",
                                      "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"},
                                     {"client_assertion", std::string(base::trim(content))}});
        return post_form(endpoint, fields, source, environment);
      });
}

}  // namespace firesteel::storage
