#include "http/server_address.h"

#include <arpa/inet.h>
#include <array>
#include <cstddef>
#include <netinet/in.h>
#include <string>
#include <string_view>

#include "base/number.h"
#include "base/text.h"

namespace firesteel::http {

namespace {

bool is_port(std::string_view text) {
  return base::number_of<std::uint16_t>(text).value_or(0) > 0;
}

std::string_view authority_of(std::string_view server) {
  const std::string_view rest = server.substr(server.find("://") + 3);
  return rest.substr(0, rest.find('/'));
}

}  // namespace

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

std::string origin_of(std::string_view url) {
  const std::size_t begin = url.find("://");
  return std::string(url.substr(0, url.find('/', begin == std::string_view::npos ? 0 : begin + 3)));
}

ServerAddress address_of(std::string_view url) {
  const Authority parts = split_authority(authority_of(url));
  const bool https = url.starts_with("https:");
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

}  // namespace firesteel::http
