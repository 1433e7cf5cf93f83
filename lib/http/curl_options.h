#pragma once
/// Sets the options of a libcurl handle for a request.

#include <string>

#include "http/curl_exchange.h"
#include "http/transport.h"
#include "http/transport_counters.h"

namespace firesteel::http {

/// Sets all options of `exchange.easy` from `exchange.request` and `tls`.  If the request cannot be
/// sent (invalid URL, a line break in a header), sets `exchange.unfit` to the reason.
void set_options(CurlExchange& exchange, const Tls& tls, const std::string& user_agent,
                 TransportCounters& counters);

/// Makes libcurl only connect: HTTP/1.1, on a connection that is not shared.
void set_connect_only(const Easy& easy);

/// The head of the request as libcurl would send it, for a connect-only connection.
[[nodiscard]] std::string request_text(const CurlExchange& exchange, const std::string& user_agent);

}  // namespace firesteel::http
