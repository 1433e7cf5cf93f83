#include "storage/oauth/token_request.h"

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <variant>

#include <fmt/format.h>

#include "base/printable_url.h"
#include "base/text.h"
#include "base/uri.h"
#include "firesteel/environment.h"
#include "http/server_address.h"
#include "http/transport.h"
#include "storage/call.h"
#include "storage/oauth/access_token.h"
#include "storage/oauth/token_answer.h"
#include "storage/store.h"

namespace firesteel::storage {

TokenRequest::TokenRequest(const Surroundings& surroundings, TokenServer server,
                           Call::MakeAttempt make, Call::IsTemporary is_temporary)
    : clock_(surroundings.clock),
      server_(std::move(server)),
      call_(surroundings, std::move(make), std::move(is_temporary), server_.policy) {}

void TokenRequest::step() {
  call_.turn();
  if (!call_.done()) {
    return;
  }
  const auto* const response = std::get_if<http::Response>(&call_.result());
  // Another cloud's server refuses the question in its own way.
  const bool is_refusal =
      response != nullptr && response->status / 100 == 4 && response->status != 429;
  if (server_.may_be_absent && (response == nullptr || is_refusal)) {
    finish(std::nullopt);
    return;
  }
  if (response == nullptr) {
    fail_token(server_.source, base::one_line(std::get<http::Failure>(call_.result()).message, 300),
               "check the network and the proxy");
  }
  finish(token_in(*response, server_.source, server_.hint, clock_.now()));
}

void require_safe_url(const std::string& url, const std::string& source) {
  const bool is_url = url.starts_with("https://") || url.starts_with("http://");
  const http::ServerAddress server = is_url ? http::address_of(url) : http::ServerAddress();
  if (!is_url || (!server.https && !http::is_loopback(server.host))) {
    fail_token(source,
               fmt::format("{} is not an https URL, and secrets are sent to it",
                           base::one_line(base::printable_url(url), 200)),
               "write an https URL");
  }
}

Attempt post_form(const std::string& url, const FormFields& fields, const std::string& source,
                  const Environment& environment) {
  require_safe_url(url, source);
  Attempt attempt;
  attempt.request.method = "POST";
  attempt.request.url = url;
  attempt.request.max_body = 1U << 20U;
  attempt.request.headers = {
      {.name = "Content-Type", .value = "application/x-www-form-urlencoded"}};
  for (const auto& [name, value] : fields) {
    if (!value.empty()) {
      attempt.request.body += fmt::format("{}{}={}", attempt.request.body.empty() ? "" : "&", name,
                                          base::percent_encode(value));
    }
  }
  set_route(attempt, environment);
  return attempt;
}

std::unique_ptr<TokenSource> ask_with_form(const Surroundings& surroundings, TokenServer server,
                                           std::string url, FormFields fields) {
  std::string source = server.source;
  return std::make_unique<TokenRequest>(
      surroundings, std::move(server),
      [url = std::move(url), fields = std::move(fields), source = std::move(source),
       &environment = surroundings.environment] {
        return post_form(url, fields, source, environment);
      });
}

}  // namespace firesteel::storage
