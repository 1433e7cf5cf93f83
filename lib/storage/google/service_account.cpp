#include "storage/google/service_account.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>

#include <nlohmann/json.hpp>

#include "base/base64.h"
#include "base/rsa.h"
#include "firesteel/clock.h"
#include "http/transport.h"
#include "storage/call.h"
#include "storage/oauth/access_token.h"
#include "storage/oauth/token_answer.h"
#include "storage/oauth/token_request.h"
#include "storage/server_clock.h"
#include "storage/store.h"

namespace firesteel::storage {

namespace {

using Json = nlohmann::json;

constexpr const char* kAccountHint =
    "check that the key was not deleted or disabled; a new one: gcloud iam service-accounts keys "
    "create";
/// The longest that Google accepts.
constexpr std::int64_t kLifetime = 3600;

/// Also of what is not UTF-8.
std::string text_of(const Json& value) {
  return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace

std::string signed_assertion(const ServiceAccountKey& key, SystemTime now) {
  const std::int64_t time =
      std::chrono::duration_cast<std::chrono::seconds>(now.time_since_epoch()).count();
  Json header = {{"alg", "RS256"}, {"typ", "JWT"}};
  if (!key.key_id.empty()) {
    header["kid"] = key.key_id;
  }
  // The audience is Google's token server, wherever the request is sent.
  const Json claims = {{"iss", key.email},
                       {"scope", kGoogleScope},
                       {"aud", kGoogleTokenUrl},
                       {"iat", time},
                       {"exp", time + kLifetime}};
  const std::string text =
      base::base64_url_encode(text_of(header)) + "." + base::base64_url_encode(text_of(claims));
  const std::optional<std::string> signature = base::rsa_sha256(key.private_key, text);
  if (!signature) {
    fail_token(key.source, "its private key is not an RSA key in PEM", kAccountHint);
  }
  return text + "." + base::base64_url_encode(*signature);
}

/// A statement whose time is not the server's is refused as any other that is wrong.
ServiceAccountTokens::ServiceAccountTokens(const Surroundings& surroundings, ServiceAccountKey key)
    : key_(std::move(key)),
      clock_(surroundings.clock),
      request_(
          surroundings, {.source = key_.source, .hint = kAccountHint},
          [this, &environment = surroundings.environment] {
            Attempt attempt =
                post_form(key_.token_url,
                          {{"grant_type", "urn:ietf:params:oauth:grant-type:jwt-bearer"},
                           {"assertion", signed_assertion(key_, clock_.now())}},
                          key_.source, environment);
            attempt.basis.corrections = clock_.corrections();
            return attempt;
          },
          [this](const http::Response& response, const Basis& basis) {
            return response.status == 400 && clock_.correct(response, basis.corrections);
          }) {}

void ServiceAccountTokens::step() {
  request_.turn();
  if (request_.done()) {
    finish(request_.take());
  }
}

}  // namespace firesteel::storage
