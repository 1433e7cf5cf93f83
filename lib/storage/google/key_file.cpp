#include "storage/google/key_file.h"

#include <memory>
#include <string>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "json/fields.h"
#include "json/parse.h"
#include "storage/google/authorized_user.h"
#include "storage/google/external_account.h"
#include "storage/google/impersonation.h"
#include "storage/google/service_account.h"
#include "storage/oauth/access_token.h"
#include "storage/oauth/token_answer.h"
#include "storage/store.h"

namespace firesteel::storage {

namespace {

using Json = nlohmann::json;

constexpr const char* kKeyFileHint =
    "use a key of a service account, or run: gcloud auth application-default login";

std::string first_of(const std::string& one, const std::string& other, const std::string& usual) {
  if (!one.empty()) {
    return one;
  }
  return other.empty() ? usual : other;
}

std::unique_ptr<TokenSource> service_account(const Json& file, const Surroundings& surroundings,
                                             const std::string& token_url,
                                             const std::string& source) {
  ServiceAccountKey key{
      .email = json::text_at(file, {"client_email"}),
      .private_key = json::text_at(file, {"private_key"}),
      .key_id = json::text_at(file, {"private_key_id"}),
      .token_url = first_of(token_url, json::text_at(file, {"token_uri"}), kGoogleTokenUrl),
      .source = source};
  if (key.email.empty() || key.private_key.empty()) {
    fail_token(source, "client_email or private_key is missing", kKeyFileHint);
  }
  return std::make_unique<ServiceAccountTokens>(surroundings, std::move(key));
}

std::unique_ptr<TokenSource> authorized_user(const Json& file, const Surroundings& surroundings,
                                             const std::string& token_url,
                                             const std::string& source) {
  return authorized_user_tokens(
      surroundings,
      {.client_id = json::text_at(file, {"client_id"}),
       .client_secret = json::text_at(file, {"client_secret"}),
       .refresh_token = json::text_at(file, {"refresh_token"}),
       .token_url = first_of(token_url, json::text_at(file, {"token_uri"}), kGoogleTokenUrl),
       .source = source});
}

std::unique_ptr<TokenSource> source_of(const Json& file, const Surroundings& surroundings,
                                       const std::string& token_url, const std::string& source) {
  const std::string type = json::text_at(file, {"type"});
  if (type == "service_account") {
    return service_account(file, surroundings, token_url, source);
  }
  if (type == "authorized_user") {
    return authorized_user(file, surroundings, token_url, source);
  }
  if (type == "external_account") {
    return std::make_unique<ExternalAccountTokens>(surroundings, file, source);
  }
  fail_token(source,
             type.empty() ? std::string("it has no type")
                          : fmt::format("the type {} is not supported", base::one_line(type, 100)),
             kKeyFileHint);
}

}  // namespace

std::unique_ptr<TokenSource> read_key_file(const std::string& content,
                                           const Surroundings& surroundings,
                                           const std::string& token_url,
                                           const std::string& source) {
  const Json file = json::parse(content);
  if (!file.is_object()) {
    fail_token(source, "it is not a JSON object", kKeyFileHint);
  }
  const bool is_impersonated = json::text_at(file, {"type"}) == "impersonated_service_account";
  const std::string url = json::text_at(file, {"service_account_impersonation_url"});
  std::unique_ptr<TokenSource> caller =
      source_of(is_impersonated ? json::field_at(file, {"source_credentials"}) : file, surroundings,
                token_url, source);
  if (url.empty()) {
    return caller;
  }
  return std::make_unique<ImpersonatedTokens>(surroundings, std::move(caller), url,
                                              json::field_at(file, {"delegates"}));
}

}  // namespace firesteel::storage
