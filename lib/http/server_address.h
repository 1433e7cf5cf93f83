#pragma once
/// Host and port of a URL.

#include <string>
#include <string_view>

namespace firesteel::http {

/// HOST, HOST:PORT, [V6] or [V6]:PORT.
struct Authority {
  std::string_view host;
  std::string_view port;
  bool valid = false;
};

[[nodiscard]] Authority split_authority(std::string_view text);

struct ServerAddress {
  bool https = true;
  std::string host;  ///< an IPv6 address without its brackets
  std::string port;
};

/// Scheme, host and port of a URL, as they are: what follows may have a secret.
[[nodiscard]] std::string origin_of(std::string_view url);

/// The address in an http or https URL, with the usual port if it has none.
[[nodiscard]] ServerAddress address_of(std::string_view url);

/// True for localhost, 127.0.0.0/8 and ::1: traffic to them does not leave the machine.
[[nodiscard]] bool is_loopback(std::string_view host);

}  // namespace firesteel::http
