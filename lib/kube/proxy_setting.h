#pragma once
/// Whether the environment asks for a proxy to reach a server.

#include <optional>
#include <string>
#include <string_view>

#include "firesteel/environment.h"
#include "kube/master_url.h"

namespace firesteel::kube {

/// The name of the variable that names a proxy for `server` (HTTPS_PROXY, https_proxy, ALL_PROXY,
/// …); nothing when none does or NO_PROXY exempts the host.  Loopback is never proxied.
[[nodiscard]] std::optional<std::string> proxy_variable(const ServerAddress& server,
                                                        const Environment& environment);

/// One entry of NO_PROXY: `*`, a host, a domain (with or without its dot), an address or a CIDR
/// block, as Go's httpproxy reads it.  A port in the entry must be the server's.
[[nodiscard]] bool exempts(std::string_view entry, const ServerAddress& server);

}  // namespace firesteel::kube
