#include "storage/google/answers.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "base/number.h"
#include "base/text.h"
#include "base/uri.h"
#include "http/transport.h"
#include "json/fields.h"
#include "json/parse.h"
#include "storage/oauth/token_answer.h"

namespace firesteel::storage {

GcsObject gcs_object_in(const http::Response& response) {
  const nlohmann::json object = json::parse(response.body);
  return {.size = base::number_of<std::uint64_t>(json::text_at(object, {"size"})),
          .md5 = json::text_at(object, {"md5Hash"})};
}

std::optional<std::string> session_in(const http::Response& response) {
  const std::string url(http::find_header(response.headers, "Location").value_or(""));
  const std::string scheme = base::scheme_of(url);
  return scheme == "http" || scheme == "https" ? std::optional(url) : std::nullopt;
}

std::optional<std::uint64_t> arrived_in(const http::Response& response) {
  const auto range = http::find_header(response.headers, "Range");
  if (!range) {
    return 0;
  }
  constexpr std::string_view kBegin = "bytes=0-";
  const auto last = range->starts_with(kBegin)
                        ? base::number_of<std::uint64_t>(range->substr(kBegin.size()))
                        : std::nullopt;
  return last && *last < UINT64_MAX ? std::optional(*last + 1) : std::nullopt;
}

/// Some answers are plain text.
std::string gcs_reason(const http::Response& response) {
  const std::string reason = json_reason(response.body);
  const bool is_text = response.body.find_first_of("<{") == std::string::npos;
  return reason.empty() && is_text ? base::one_line(base::trim(response.body), 300) : reason;
}

}  // namespace firesteel::storage
