#include "kube/config/impersonation.h"

#include <algorithm>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "base/text.h"
#include "base/uri.h"
#include "firesteel/error.h"
#include "http/transport.h"

namespace firesteel::kube {

namespace {

/// The key with every character percent-encoded that is not allowed in a header's name (RFC 9110's
/// token), and the percent sign.
std::string header_key(std::string_view key) {
  constexpr std::string_view kSigns = "!#$&'*+-.^_`|~";
  return base::percent_encode(base::lower(key), kSigns);
}

void check_value(const std::string& value, std::string_view what, const std::string& source) {
  if (std::ranges::any_of(
          value, [](char c) { return static_cast<unsigned char>(c) < ' ' || c == '\x7f'; })) {
    throw Error(ErrorKind::kUsage,
                fmt::format("the {} to impersonate ({}) contains control characters", what, source),
                "remove the control characters");
  }
}

}  // namespace

http::Headers impersonation_headers(const Impersonation& impersonation) {
  http::Headers headers;
  if (impersonation.user.empty()) {
    return headers;
  }
  headers.push_back({"Impersonate-User", impersonation.user});
  if (!impersonation.uid.empty()) {
    headers.push_back({"Impersonate-Uid", impersonation.uid});
  }
  for (const std::string& group : impersonation.groups) {
    headers.push_back({"Impersonate-Group", group});
  }
  for (const auto& [key, values] : impersonation.extra) {
    for (const std::string& value : values) {
      headers.push_back({"Impersonate-Extra-" + header_key(key), value});
    }
  }
  return headers;
}

void check_impersonation(const Impersonation& impersonation, const std::string& source) {
  const bool rest =
      !impersonation.uid.empty() || !impersonation.groups.empty() || !impersonation.extra.empty();
  if (impersonation.user.empty() && rest) {
    throw Error(
        ErrorKind::kUsage,
        fmt::format("impersonation of groups, a uid or extra fields requires a user: {}", source),
        "set the user too: --as USER");
  }
  check_value(impersonation.user, "user", source);
  check_value(impersonation.uid, "uid", source);
  for (const std::string& group : impersonation.groups) {
    check_value(group, "group", source);
  }
  for (const auto& [key, values] : impersonation.extra) {
    for (const std::string& value : values) {
      check_value(value, fmt::format("extra field \"{}\"", key), source);
    }
  }
}

}  // namespace firesteel::kube
