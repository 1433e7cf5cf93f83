#include "storage/google/external_account.h"

#include <memory>
#include <string>
#include <utility>
#include <variant>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/base64.h"
#include "base/file.h"
#include "base/printable_url.h"
#include "base/text.h"
#include "firesteel/clock.h"
#include "http/transport.h"
#include "json/fields.h"
#include "json/parse.h"
#include "storage/call.h"
#include "storage/google/service_account.h"
#include "storage/oauth/access_token.h"
#include "storage/oauth/token_answer.h"
#include "storage/oauth/token_request.h"
#include "storage/store.h"

namespace firesteel::storage {

namespace {

using Json = nlohmann::json;

constexpr const char* kTokenExchangeUrl = "https://sts.googleapis.com/v1/token";
constexpr const char* kPoolHint = "check the workload identity pool, its provider and the audience";
constexpr const char* kSourceHint = "check credential_source in the credential configuration";

}  // namespace

ExternalAccountTokens::ExternalAccountTokens(const Surroundings& surroundings, Json config,
                                             std::string source)
    : surroundings_(surroundings), config_(std::move(config)), source_(std::move(source)) {
  const Json& place = json::field_at(config_, {"credential_source"});
  if (json::text_at(place, {"file"}).empty() && json::text_at(place, {"url"}).empty()) {
    fail_token(source_, "its credential_source is neither a file nor a url, which is not supported",
               "use a token of a file or a url, or another kind of credentials");
  }
}

void ExternalAccountTokens::step() {
  if (exchange_) {
    exchange_->turn();
    if (exchange_->done()) {
      finish(exchange_->take());
    }
    return;
  }
  look();
}

SteadyTime ExternalAccountTokens::next_step() const {
  if (exchange_) {
    return exchange_->due();
  }
  return call_ ? call_->due() : surroundings_.clock.steady_now();
}

/// The file is read each time: its token is replaced before it expires.
void ExternalAccountTokens::look() {
  const std::string file = json::text_at(config_, {"credential_source", "file"});
  if (!file.empty()) {
    const std::string path = surroundings_.environment.absolute(file);
    exchange(subject_in(base::read_regular_file(path, "the token of credential_source"), file));
    return;
  }
  const std::string url = json::text_at(config_, {"credential_source", "url"});
  if (!call_) {
    call_ = std::make_unique<Call>(surroundings_, [this] { return subject_attempt(); });
  }
  call_->turn();
  if (!call_->done()) {
    return;
  }
  const std::string place = base::one_line(base::printable_url(url), 200);
  const auto* const response = std::get_if<http::Response>(&call_->result());
  if (response == nullptr || response->status != 200) {
    fail_token(source_,
               response == nullptr
                   ? fmt::format("{} does not answer: {}", place,
                                 std::get<http::Failure>(call_->result()).message)
                   : fmt::format("{} answered with HTTP status {}", place, response->status),
               kSourceHint);
  }
  exchange(subject_in(response->body, place));
}

/// The headers of the configuration may be secrets.
Attempt ExternalAccountTokens::subject_attempt() const {
  Attempt attempt;
  attempt.request.url = json::text_at(config_, {"credential_source", "url"});
  attempt.request.max_body = 1U << 20U;
  const Json& headers = json::field_at(config_, {"credential_source", "headers"});
  if (headers.is_object()) {
    for (const auto& [name, value] : headers.items()) {
      attempt.request.headers.push_back({name, json::text_of(value)});
    }
  }
  set_route(attempt, surroundings_.environment);
  return attempt;
}

std::string ExternalAccountTokens::subject_in(const std::string& content,
                                              const std::string& place) const {
  const Json& format = json::field_at(config_, {"credential_source", "format"});
  std::string subject(base::trim(content));
  if (json::text_at(format, {"type"}) == "json") {
    const std::string field = json::text_at(format, {"subject_token_field_name"});
    subject = json::text_at(json::parse(content), {field});
  }
  if (subject.empty()) {
    fail_token(source_, fmt::format("there is no token in {}", place), kSourceHint);
  }
  return subject;
}

void ExternalAccountTokens::exchange(const std::string& subject) {
  std::string url = json::text_at(config_, {"token_url"});
  url = url.empty() ? kTokenExchangeUrl : url;
  const FormFields fields = {
      {"grant_type", "urn:ietf:params:oauth:grant-type:token-exchange"},
      {"audience", json::text_at(config_, {"audience"})},
      {"scope", kGoogleScope},
      {"requested_token_type", "urn:ietf:params:oauth:token-type:access_token"},
      {"subject_token", subject},
      {"subject_token_type", json::text_at(config_, {"subject_token_type"})}};
  exchange_ = ask_with_form(surroundings_, {.source = source_, .hint = kPoolHint}, url, fields);
}

}  // namespace firesteel::storage
