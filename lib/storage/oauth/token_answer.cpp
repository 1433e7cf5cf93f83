#include "storage/oauth/token_answer.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/number.h"
#include "base/text.h"
#include "base/timestamp.h"
#include "firesteel/clock.h"
#include "firesteel/error.h"
#include "http/transport.h"
#include "json/fields.h"
#include "json/parse.h"
#include "storage/oauth/access_token.h"

namespace firesteel::storage {

namespace {

using Json = nlohmann::json;

constexpr std::size_t kLongestText = 300;
/// No token is valid for longer; a larger number is a mistake, and would overflow.
constexpr std::int64_t kLongestLife = 10LL * 366 * 24 * 3600;

/// A number, or a text of one: some servers quote it.
std::optional<std::int64_t> whole_number(const Json& value) {
  if (value.is_number_integer()) {
    return value.get<std::int64_t>();
  }
  return base::number_of<std::int64_t>(json::text_of(value));
}

std::optional<SystemTime> expiry_in(const Json& answer, SystemTime now) {
  if (const auto time = base::parse_timestamp(json::text_at(answer, {"expireTime"}))) {
    return time;
  }
  auto seconds = whole_number(json::field_at(answer, {"expires_in"}));
  if (!seconds) {
    if (const auto until = whole_number(json::field_at(answer, {"expires_on"}))) {
      seconds =
          *until - std::chrono::duration_cast<std::chrono::seconds>(now.time_since_epoch()).count();
    }
  }
  if (!seconds || *seconds < -kLongestLife || *seconds > kLongestLife) {
    return std::nullopt;
  }
  return now + std::chrono::seconds(*seconds);
}

}  // namespace

void fail_token(std::string_view source, std::string_view why, std::string hint) {
  throw Error(ErrorKind::kUpload,
              fmt::format("cannot get an access token from {}: {}", source, why), std::move(hint));
}

std::string json_reason(std::string_view body) {
  const Json answer = json::parse(body);
  std::string code = json::text_at(answer, {"error"});
  std::string message = json::text_at(answer, {"error_description"});
  if (code.empty()) {
    message = json::text_at(answer, {"error", "message"});
  }
  code = base::one_line(code, kLongestText);
  message = base::one_line(message, kLongestText);
  return fmt::format("{}{}{}", code, code.empty() || message.empty() ? "" : ": ", message);
}

AccessToken token_in(const http::Response& response, const std::string& source,
                     const std::string& hint, SystemTime now) {
  if (response.status != 200) {
    const std::string reason = json_reason(response.body);
    fail_token(source,
               fmt::format("{} (HTTP status {})", reason.empty() ? "no reason given" : reason,
                           response.status),
               hint);
  }
  const Json answer = json::parse(response.body);
  AccessToken token{.value = json::text_at(answer, {"access_token"}),
                    .expires = expiry_in(answer, now),
                    .source = source};
  if (token.value.empty()) {
    token.value = json::text_at(answer, {"accessToken"});
  }
  // What could end a header would be another one.
  if (token.value.empty() || token.value.find_first_of("\r\n") != std::string::npos) {
    fail_token(
        source,
        answer.is_object() ? "the answer has no access_token" : "the answer is not a JSON object",
        hint);
  }
  return token;
}

}  // namespace firesteel::storage
