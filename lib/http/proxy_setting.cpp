#include "http/proxy_setting.h"

#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <netinet/in.h>
#include <optional>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "base/number.h"
#include "base/text.h"
#include "firesteel/environment.h"
#include "firesteel/error.h"
#include "http/server_address.h"
#include "http/transport.h"

namespace firesteel::http {

namespace {

struct Address {
  std::array<unsigned char, 16> bytes{};
  std::size_t bits = 0;  ///< 32 or 128; 0: not an address
};

Address parse_address(std::string_view text) {
  Address address;
  const std::string copy(text);
  if (::inet_pton(AF_INET, copy.c_str(), address.bytes.data()) == 1) {
    address.bits = 32;
  } else if (::inet_pton(AF_INET6, copy.c_str(), address.bytes.data()) == 1) {
    address.bits = 128;
  }
  return address;
}

bool same_network(const Address& a, const Address& b, std::size_t prefix) {
  for (std::size_t bit = 0; bit < prefix; ++bit) {
    const auto mask = static_cast<unsigned char>(0x80U >> (bit % 8));
    if ((a.bytes.at(bit / 8) & mask) != (b.bytes.at(bit / 8) & mask)) {
      return false;
    }
  }
  return true;
}

bool in_block(std::string_view block, std::string_view host) {
  const std::size_t slash = block.find('/');
  const Address network = parse_address(block.substr(0, slash));
  const Address address = parse_address(host);
  const auto prefix = base::number_of<std::size_t>(block.substr(slash + 1));
  return prefix && network.bits != 0 && network.bits == address.bits && *prefix <= network.bits &&
         same_network(network, address, *prefix);
}

std::optional<std::string> first_set(const Environment& environment,
                                     std::initializer_list<const char*> names) {
  for (const char* name : names) {
    if (environment.find_non_empty(name)) {
      return name;
    }
  }
  return std::nullopt;
}

[[noreturn]] void refuse_proxy(const std::string& source, std::string_view why) {
  // The value is not printed: it may contain a password.
  throw Error(ErrorKind::kUsage, fmt::format("{} is not a valid proxy URL: {}", source, why),
              "use http://HOST:PORT (or https, socks5, socks5h)");
}

std::string decoded(std::string_view text, const std::string& source) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '%') {
      out += text[i];
      continue;
    }
    const std::string_view digits = text.substr(i + 1, 2);
    const auto byte = base::number_of<unsigned char>(digits, 16).value_or(0);
    if (digits.size() != 2 || byte == 0) {
      refuse_proxy(source,
                   "a % in the user name or password is not followed by two hexadecimal digits");
    }
    out += static_cast<char>(byte);
    i += 2;
  }
  return out;
}

std::string_view usual_port(std::string_view scheme) {
  if (scheme == "http") {
    return "80";
  }
  return scheme == "https" ? "443" : "1080";
}

/// HOST:PORT, with the default port if none is given.
std::string checked_authority(std::string_view scheme, std::string_view authority,
                              const std::string& source) {
  const auto is_odd = [](char c) { return c <= ' ' || c > '~' || c == '%' || c == '\\'; };
  if (std::ranges::any_of(authority, is_odd)) {
    refuse_proxy(source, "the host contains whitespace or special characters");
  }
  const bool v6 = authority.starts_with('[');
  const std::size_t bracket = authority.find(']');
  const std::size_t colon =
      authority.find(':', v6 && bracket != std::string_view::npos ? bracket : 0);
  const std::string_view host = authority.substr(0, colon);
  const std::string_view port =
      colon == std::string_view::npos ? usual_port(scheme) : authority.substr(colon + 1);
  if (host.empty() || (v6 && (!host.ends_with(']') ||
                              parse_address(host.substr(1, host.size() - 2)).bits != 128))) {
    refuse_proxy(source, "no host");
  }
  const auto number = base::number_of<std::uint16_t>(port).value_or(0);
  if (number == 0) {
    refuse_proxy(source, "the port is not a number from 1 to 65535");
  }
  return fmt::format("{}:{}", host, number);
}

}  // namespace

bool exempts(std::string_view entry, const ServerAddress& server) {
  if (entry == "*") {
    return true;
  }
  if (entry.find('/') != std::string_view::npos) {
    return in_block(entry, server.host);
  }
  const Address address = parse_address(entry);
  if (address.bits != 0) {
    const Address own = parse_address(server.host);
    return own.bits == address.bits && own.bytes == address.bytes;
  }
  const std::size_t colon = entry.rfind(':');
  if (colon != std::string_view::npos) {
    if (entry.substr(colon + 1) != server.port) {
      return false;
    }
    entry = entry.substr(0, colon);
  }
  if (entry.starts_with("*.")) {
    entry.remove_prefix(1);
  }
  const std::string host = base::lower(server.host);
  const std::string name = base::lower(entry);
  if (name.empty()) {
    return false;
  }
  return name[0] == '.' ? host.ends_with(name) : host == name || host.ends_with("." + name);
}

std::optional<std::string> proxy_variable(const ServerAddress& server,
                                          const Environment& environment) {
  if (is_loopback(server.host)) {
    return std::nullopt;
  }
  std::optional<std::string> variable =
      server.https
          ? first_set(environment, {"HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"})
          : first_set(environment, {"HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"});
  const std::optional<std::string> list = first_set(environment, {"NO_PROXY", "no_proxy"});
  if (variable && list) {
    for (const std::string& entry : base::split_list(environment.find(*list).value_or(""))) {
      if (exempts(entry, server)) {
        return std::nullopt;
      }
    }
  }
  return variable;
}

Proxy parse_proxy(std::string_view url, const std::string& source, bool scheme_optional) {
  url = base::trim(url);
  const std::size_t mark = url.find("://");
  if (mark == std::string_view::npos && !scheme_optional) {
    refuse_proxy(source, "no scheme");
  }
  const std::string scheme =
      mark == std::string_view::npos ? std::string("http") : base::lower(url.substr(0, mark));
  if (scheme != "http" && scheme != "https" && scheme != "socks5" && scheme != "socks5h") {
    refuse_proxy(source, "the scheme is not http, https, socks5 or socks5h");
  }
  std::string_view authority = mark == std::string_view::npos ? url : url.substr(mark + 3);
  authority = authority.substr(0, authority.find_first_of("/?#"));
  Proxy proxy;
  proxy.source = source;
  if (const std::size_t at = authority.rfind('@'); at != std::string_view::npos) {
    const std::string_view login = authority.substr(0, at);
    const std::size_t colon = login.find(':');
    proxy.user = decoded(login.substr(0, colon), source);
    proxy.password =
        colon == std::string_view::npos ? std::string() : decoded(login.substr(colon + 1), source);
    authority.remove_prefix(at + 1);
  }
  proxy.url = fmt::format("{}://{}", scheme, checked_authority(scheme, authority, source));
  return proxy;
}

Proxy proxy_for(const ServerAddress& server, const std::string& proxy_url,
                const std::string& source, const Environment& environment) {
  Proxy proxy;
  if (!proxy_url.empty()) {
    proxy = parse_proxy(proxy_url, source, false);
  } else if (const auto variable = proxy_variable(server, environment)) {
    proxy = parse_proxy(environment.find(*variable).value_or(""), *variable, true);
  }
  if (proxy.url.starts_with("https:")) {
    proxy.ca_file = environment.find_non_empty("SSL_CERT_FILE").value_or("");
    proxy.ca_directory = environment.find_non_empty("SSL_CERT_DIR").value_or("");
  }
  return proxy;
}

}  // namespace firesteel::http
