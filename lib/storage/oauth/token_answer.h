#pragma once
/// Reads what token servers answer.

#include <string>
#include <string_view>

#include "firesteel/clock.h"
#include "http/transport.h"
#include "storage/oauth/access_token.h"

namespace firesteel::storage {

/// Throws Error kUpload: "cannot get an access token from SOURCE: WHY".
[[noreturn]] void fail_token(std::string_view source, std::string_view why, std::string hint);

/// The token in an answer received at `now`: a JSON object with access_token and expires_in or
/// expires_on, or with accessToken and expireTime.  Throws Error kUpload with the server's reason;
/// the message never has a token.
[[nodiscard]] AccessToken token_in(const http::Response& response, const std::string& source,
                                   const std::string& hint, SystemTime now);

/// For people: the reason in an answer, either {"error": "CODE", "error_description": "…"} or
/// {"error": {"message": "…"}}; empty if there is none.
[[nodiscard]] std::string json_reason(std::string_view body);

}  // namespace firesteel::storage
