#pragma once
/// What libcurl is told about a request before it is sent.

#include <string>

#include "http/curl_exchange.h"
#include "http/transport.h"
#include "http/transport_counters.h"

namespace firesteel::http {

/// Sets all options of `exchange.easy` by `exchange.request` and `tls`.  What cannot be sent at all
/// (no URL, a line break in a header) is said in `exchange.unfit`.
void set_options(CurlExchange& exchange, const Tls& tls, const std::string& user_agent,
                 TransportCounters& counters);

/// libcurl connects and no more: HTTP/1.1, on a connection that nobody else uses.
void set_connect_only(const Easy& easy);

/// The head of the request as libcurl would have sent it, for a connection that is only opened.
[[nodiscard]] std::string request_text(const CurlExchange& exchange, const std::string& user_agent);

}  // namespace firesteel::http
