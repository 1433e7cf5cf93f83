#include "storage/google/metadata_server.h"

#include <chrono>
#include <memory>
#include <optional>
#include <string>

#include "base/uri.h"
#include "firesteel/environment.h"
#include "http/retry.h"
#include "storage/call.h"
#include "storage/google/service_account.h"
#include "storage/oauth/access_token.h"
#include "storage/oauth/token_request.h"
#include "storage/store.h"

namespace firesteel::storage {

namespace {

constexpr http::RetryPolicy kPolicy{.first = std::chrono::milliseconds(200),
                                    .budget = std::chrono::seconds(10),
                                    .first_contact_budget = std::chrono::seconds(10)};

Attempt attempt_for(const Environment& environment) {
  const std::string host =
      environment.find_non_empty("GCE_METADATA_HOST")
          .value_or(environment.find_non_empty("GCE_METADATA_ROOT").value_or("169.254.169.254"));
  Attempt attempt;  // never by a proxy
  attempt.request.url = "http://" + host +
                        "/computeMetadata/v1/instance/service-accounts/default/token?scopes=" +
                        base::percent_encode(kGoogleScope);
  // What a page that was tricked into a request cannot send.
  attempt.request.headers = {{.name = "Metadata-Flavor", .value = "Google"}};
  attempt.request.connect_timeout = std::chrono::seconds(1);
  attempt.request.timeout = std::chrono::seconds(5);
  attempt.request.max_body = 1U << 20U;
  return attempt;
}

}  // namespace

std::unique_ptr<TokenSource> metadata_server_tokens(const Surroundings& surroundings,
                                                    MetadataServer kind) {
  const bool is_perhaps = kind == MetadataServer::kPerhaps;
  if (is_perhaps && surroundings.environment.find("NO_GCE_CHECK") == "true") {
    return std::make_unique<FoundValue<AccessToken>>(std::nullopt, surroundings.clock);
  }
  return std::make_unique<TokenRequest>(
      surroundings,
      TokenServer{.source = "the metadata server",
                  .hint = "attach a service account to the VM or the pod, or use other credentials",
                  .may_be_absent = is_perhaps,
                  .policy = is_perhaps ? kOnce : kPolicy},
      [&environment = surroundings.environment] { return attempt_for(environment); });
}

}  // namespace firesteel::storage
