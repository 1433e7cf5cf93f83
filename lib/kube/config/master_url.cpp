#include "kube/config/master_url.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "base/text.h"
#include "firesteel/error.h"
#include "firesteel/log_sink.h"
#include "http/server_address.h"
#include "json/fields.h"

namespace firesteel::kube {

namespace {

constexpr std::string_view kPrefix = "k8s://";
constexpr std::string_view kMaster = "--master";

[[noreturn]] void refuse_url(std::string_view url, std::string_view source, std::string_view why) {
  throw Error(ErrorKind::kUsage,
              fmt::format("{}: {} is not a valid URL of an API server: {}", source,
                          base::one_line(url, 200), why),
              source == kMaster ? "use k8s://https://HOST:PORT" : "use https://HOST:PORT");
}

}  // namespace

std::string server_of_master(std::string_view master, LogSink& log) {
  const bool prefixed = master.starts_with(kPrefix);
  const std::string_view url = prefixed ? master.substr(kPrefix.size()) : master;
  if (url.find("://") != std::string_view::npos) {
    return normalised_server(url, kMaster);
  }
  if (!prefixed) {
    refuse_url(master, kMaster, "does not start with k8s://");
  }
  if (url.empty()) {
    refuse_url(master, kMaster, "nothing follows k8s://");
  }
  const std::string resolved = normalised_server(fmt::format("https://{}", url), kMaster);
  log.write(LogLevel::kInfo, "Utils",
            fmt::format("No scheme specified for kubernetes master URL, so defaulting to https. "
                        "Resolved URL is {}.",
                        resolved));
  return resolved;
}

std::string normalised_server(std::string_view url, std::string_view source) {
  const std::size_t colon = url.find("://");
  if (colon == std::string_view::npos) {
    refuse_url(url, source, "no scheme");
  }
  const std::string scheme = base::lower(url.substr(0, colon));
  if (scheme != "http" && scheme != "https") {
    refuse_url(url, source, fmt::format("the scheme is {}, not https", scheme));
  }
  if (std::ranges::any_of(url, [](char c) { return static_cast<unsigned char>(c) <= ' '; })) {
    refuse_url(url, source, "contains whitespace");
  }
  if (url.find_first_of("?#") != std::string_view::npos) {
    refuse_url(url, source, "contains a query or a fragment");
  }
  std::string_view rest = url.substr(colon + 3);
  while (rest.ends_with('/')) {
    rest.remove_suffix(1);
  }
  const std::string_view authority = rest.substr(0, rest.find('/'));
  if (authority.find('@') != std::string_view::npos) {
    // The URL is not printed: it may contain a password.
    throw Error(ErrorKind::kUsage,
                fmt::format("{}: the URL of the API server contains a user name", source),
                "remove the user name from the URL and put the credentials in a kubeconfig");
  }
  const http::Authority parts = http::split_authority(authority);
  if (!parts.valid || parts.host.empty()) {
    refuse_url(url, source, parts.valid ? "no host" : "the host or port is not valid");
  }
  // As Go cleans a path: a server answers doubled slashes with a redirect.
  std::string cleaned;
  for (const char c : rest) {
    if (c != '/' || !cleaned.ends_with('/')) {
      cleaned += c;
    }
  }
  return fmt::format("{}://{}", scheme, cleaned);
}

}  // namespace firesteel::kube
