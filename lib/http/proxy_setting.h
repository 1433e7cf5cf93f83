#pragma once
/// Selects the proxy for a server: the kubeconfig's proxy-url, else the environment's.

#include <optional>
#include <string>
#include <string_view>

#include "firesteel/environment.h"
#include "http/server_address.h"
#include "http/transport.h"

namespace firesteel::http {

/// The name of the variable that sets the proxy for `server` (HTTPS_PROXY, https_proxy, ALL_PROXY,
/// …); nothing if none is set or NO_PROXY exempts the host.  Loopback is never proxied.
[[nodiscard]] std::optional<std::string> proxy_variable(const ServerAddress& server,
                                                        const Environment& environment);

/// Parses a proxy URL: http, https, socks5 or socks5h, with an optional USER:PASSWORD@.  If
/// `scheme_optional`, a missing scheme means http (for variables, as in Go).  `source` names the
/// setting in messages.  Throws Error kUsage; the message never contains the URL, which may include
/// a password.
[[nodiscard]] Proxy parse_proxy(std::string_view url, const std::string& source,
                                bool scheme_optional);

/// The proxy in `proxy_url` of the kubeconfig (named by `source`) if set, regardless of NO_PROXY;
/// else the one that proxy_variable() finds; else none.
[[nodiscard]] Proxy proxy_for(const ServerAddress& server, const std::string& proxy_url,
                              const std::string& source, const Environment& environment);

/// True if one entry of NO_PROXY matches: `*`, a host, a domain (with or without its leading dot),
/// an address or a CIDR block, as in Go's httpproxy.  A port in the entry must be the server's.
[[nodiscard]] bool exempts(std::string_view entry, const ServerAddress& server);

}  // namespace firesteel::http
