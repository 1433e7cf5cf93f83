#include "kube/config/master_url.h"

#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <cstddef>
#include <netinet/in.h>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "base/number.h"
#include "base/text.h"
#include "firesteel/error.h"
#include "firesteel/log_sink.h"
#include "json/fields.h"

namespace firesteel::kube {

namespace {

constexpr std::string_view kPrefix = "k8s://";
constexpr std::string_view kMaster = "--master";

[[noreturn]] void fail(std::string_view url, std::string_view source, std::string_view why) {
  throw Error(ErrorKind::kUsage,
              fmt::format("{}: {} is not a valid URL of an API server: {}", source,
                          base::one_line(url, 200), why),
              source == kMaster ? "use k8s://https://HOST:PORT" : "use https://HOST:PORT");
}

bool is_port(std::string_view text) {
  return base::number_of<std::uint16_t>(text).value_or(0) > 0;
}

/// HOST, HOST:PORT, [V6] or [V6]:PORT.
struct Authority {
  std::string_view host;
  std::string_view port;
  bool valid = false;
};

Authority split_authority(std::string_view text) {
  std::size_t host_end = text.find(':');
  std::string_view host = text.substr(0, host_end);
  if (text.starts_with('[')) {
    host_end = text.find(']');
    if (host_end == std::string_view::npos) {
      return {};
    }
    host = text.substr(1, host_end - 1);
    ++host_end;
  }
  const std::string_view rest = host_end < text.size() ? text.substr(host_end) : "";
  if (rest.empty()) {
    return {.host = host, .port = {}, .valid = true};
  }
  return {.host = host, .port = rest.substr(1), .valid = rest[0] == ':' && is_port(rest.substr(1))};
}

std::string_view authority_of(std::string_view server) {
  const std::string_view rest = server.substr(server.find("://") + 3);
  return rest.substr(0, rest.find('/'));
}

}  // namespace

std::string server_of_master(std::string_view master, LogSink& log) {
  const bool prefixed = master.starts_with(kPrefix);
  const std::string_view url = prefixed ? master.substr(kPrefix.size()) : master;
  if (url.find("://") != std::string_view::npos) {
    return normalised_server(url, kMaster);
  }
  if (!prefixed) {
    fail(master, kMaster, "does not start with k8s://");
  }
  if (url.empty()) {
    fail(master, kMaster, "nothing follows k8s://");
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
    fail(url, source, "no scheme");
  }
  const std::string scheme = base::lower(url.substr(0, colon));
  if (scheme != "http" && scheme != "https") {
    fail(url, source, fmt::format("the scheme is {}, not https", scheme));
  }
  if (std::ranges::any_of(url, [](char c) { return static_cast<unsigned char>(c) <= ' '; })) {
    fail(url, source, "contains whitespace");
  }
  if (url.find_first_of("?#") != std::string_view::npos) {
    fail(url, source, "contains a query or a fragment");
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
  const Authority parts = split_authority(authority);
  if (!parts.valid || parts.host.empty()) {
    fail(url, source, parts.valid ? "no host" : "the host or port is not valid");
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

ServerAddress address_of(std::string_view server) {
  const Authority parts = split_authority(authority_of(server));
  const bool https = server.starts_with("https:");
  const std::string_view usual = https ? "443" : "80";
  return {.https = https,
          .host = std::string(parts.host),
          .port = std::string(parts.port.empty() ? usual : parts.port)};
}

bool is_loopback(std::string_view host) {
  if (base::equal_ignoring_case(host, "localhost")) {
    return true;
  }
  const std::string text(host);
  std::array<unsigned char, 16> v6{};
  std::array<unsigned char, 4> v4{};
  if (::inet_pton(AF_INET, text.c_str(), v4.data()) == 1) {
    return v4[0] == 127;
  }
  constexpr std::array<unsigned char, 16> kLoopback = {0, 0, 0, 0, 0, 0, 0, 0,
                                                       0, 0, 0, 0, 0, 0, 0, 1};
  return ::inet_pton(AF_INET6, text.c_str(), v6.data()) == 1 && v6 == kLoopback;
}

}  // namespace firesteel::kube
