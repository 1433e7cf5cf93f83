#include "kube/proxy_setting.h"

#include <arpa/inet.h>
#include <array>
#include <charconv>
#include <cstddef>
#include <initializer_list>
#include <netinet/in.h>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>

#include "base/text.h"
#include "firesteel/environment.h"
#include "kube/master_url.h"

namespace firesteel::kube {

namespace {

struct Address {
  std::array<unsigned char, 16> bytes{};
  std::size_t bits = 0;  ///< 32 or 128; 0: the text is no address
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
  std::size_t prefix = 0;
  const std::string_view digits = block.substr(slash + 1);
  const char* begin = digits.data();
  const char* end = begin + digits.size();
  const auto [stopped, error] = std::from_chars(begin, end, prefix);
  return error == std::errc{} && stopped == end && network.bits != 0 &&
         network.bits == address.bits && prefix <= network.bits &&
         same_network(network, address, prefix);
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

}  // namespace firesteel::kube
