#pragma once
/// Why libcurl ended an exchange, in the terms of the transport.  Pure: no handle, no network.

#include <chrono>
#include <cstddef>
#include <string>

#include <curl/curl.h>

#include "http/transport.h"

namespace firesteel::http {

/// What was observed of an exchange that libcurl ended with an error.
struct FailureFacts {
  std::string message;        ///< of libcurl's error buffer; empty: it wrote none
  bool request_sent = false;  ///< the request was about to be written at least once
  bool answer_begun = false;  ///< its status has come
  /// Limits that a time-out exceeded.
  std::chrono::milliseconds connect_timeout{0};
  std::chrono::milliseconds timeout{0};
  std::string unreadable_body;   ///< ended by us: the body of the request could not be read
  bool too_large = false;        ///< ended by us: the answer exceeds a limit
  bool endless_headers = false;  ///< with too_large: its headers did
  std::size_t max_body = 0;      ///< in bytes
  bool has_proxy = false;        ///< the rest of what is about a proxy counts only with one
  int connect_status =
      0;  ///< what an HTTP proxy answered to CONNECT; 0: it was not asked, or agreed
  long proxy_error = CURLPX_OK;   ///< why a SOCKS proxy did not connect
  bool proxy_unverified = false;  ///< the proxy's certificate was not accepted
  int os_error = 0;               ///< errno of a connection that could not be made; 0: none
  std::string certificate;        ///< what the server showed; empty: nothing
};

[[nodiscard]] Failure classify_failure(CURLcode code, const FailureFacts& facts);

/// True for a refusal (4xx) whose body is cut: the refusal counts.  With a 401 the API server says
/// GOAWAY, and libcurl 7.88 then closes the connection under the other exchanges on it.
[[nodiscard]] bool is_cut_refusal(CURLcode code, int status);

}  // namespace firesteel::http
