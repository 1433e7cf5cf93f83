#pragma once
/// Which proxy a server is reached through: the kubeconfig's proxy-url or the environment's.

#include <optional>
#include <string>
#include <string_view>

#include "firesteel/environment.h"
#include "http/transport.h"
#include "kube/config/master_url.h"

namespace firesteel::kube {

/// The name of the variable that names a proxy for `server` (HTTPS_PROXY, https_proxy, ALL_PROXY,
/// …); nothing when none does or NO_PROXY exempts the host.  Loopback is never proxied.
[[nodiscard]] std::optional<std::string> proxy_variable(const ServerAddress& server,
                                                        const Environment& environment);

/// The proxy behind `url`: http, https, socks5 or socks5h, with or without USER:PASSWORD@; without
/// a scheme it is http when `scheme_optional` (variables, as Go reads them).  `source` names where
/// it stands.  Throws Error kUsage, never with what may be a password in it.
[[nodiscard]] http::Proxy parse_proxy(std::string_view url, const std::string& source,
                                      bool scheme_optional);

/// `proxy_url` of the kubeconfig (named by `source`) if there is one: it outranks the environment
/// and NO_PROXY.  Else what proxy_variable() finds; else none.
[[nodiscard]] http::Proxy proxy_for(const ServerAddress& server, const std::string& proxy_url,
                                    const std::string& source, const Environment& environment);

/// One entry of NO_PROXY: `*`, a host, a domain (with or without its dot), an address or a CIDR
/// block, as Go's httpproxy reads it.  A port in the entry must be the server's.
[[nodiscard]] bool exempts(std::string_view entry, const ServerAddress& server);

}  // namespace firesteel::kube
