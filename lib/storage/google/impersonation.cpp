#include "storage/google/impersonation.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "base/uri.h"
#include "firesteel/clock.h"
#include "firesteel/environment.h"
#include "storage/call.h"
#include "storage/google/service_account.h"
#include "storage/oauth/access_token.h"
#include "storage/oauth/token_request.h"
#include "storage/store.h"

namespace firesteel::storage {

namespace {

/// The service account in a URL that ends with EMAIL:generateAccessToken, for messages.
std::string email_in(std::string_view url) {
  url = url.substr(url.rfind('/') + 1);
  return base::one_line(base::percent_decode(url.substr(0, url.find(':'))), 200);
}

}  // namespace

std::string impersonation_url(std::string_view email, const Environment& environment) {
  std::string base = environment.find_non_empty("CLOUDSDK_API_ENDPOINT_OVERRIDES_IAMCREDENTIALS")
                         .value_or("https://iamcredentials.googleapis.com");
  while (base.ends_with('/')) {
    base.pop_back();
  }
  return fmt::format("{}/v1/projects/-/serviceAccounts/{}:generateAccessToken", base,
                     base::percent_encode(email, "-._~@"));
}

ImpersonatedTokens::ImpersonatedTokens(const Surroundings& surroundings,
                                       std::unique_ptr<TokenSource> caller, std::string url,
                                       nlohmann::json delegates)
    : surroundings_(surroundings),
      caller_(std::move(caller)),
      url_(std::move(url)),
      delegates_(std::move(delegates)) {}

void ImpersonatedTokens::step() {
  if (!request_) {
    caller_->turn();
    if (!caller_->done()) {
      return;
    }
    const std::optional<AccessToken> caller = caller_->take();
    if (!caller) {
      finish(std::nullopt);
      return;
    }
    const TokenServer server{
        .source = fmt::format("{} as {}", caller->source, email_in(url_)),
        .hint = "grant roles/iam.serviceAccountTokenCreator on the service account to who asks"};
    request_ = std::make_unique<TokenRequest>(surroundings_, server,
                                              [this, token = *caller] { return attempt(token); });
  }
  request_->turn();
  if (request_->done()) {
    finish(request_->take());
  }
}

SteadyTime ImpersonatedTokens::next_step() const {
  return request_ ? request_->due() : caller_->due();
}

Attempt ImpersonatedTokens::attempt(const AccessToken& caller) const {
  Attempt attempt = post_form(url_, {}, caller.source, surroundings_.environment);
  attempt.request.headers = {{.name = "Content-Type", .value = "application/json"},
                             {.name = "Authorization", .value = "Bearer " + caller.value}};
  nlohmann::json body = {{"scope", {kGoogleScope}}, {"lifetime", "3600s"}};
  if (delegates_.is_array() && !delegates_.empty()) {
    body["delegates"] = delegates_;
  }
  attempt.request.body = body.dump();
  return attempt;
}

}  // namespace firesteel::storage
