#pragma once
/// Classifies why libcurl ended an exchange.  Pure: no handle, no network.

#include <chrono>
#include <cstddef>
#include <string>

#include <curl/curl.h>

#include "http/transport.h"

namespace firesteel::http {

/// The observed facts of an exchange that libcurl ended with an error.
struct FailureFacts {
  std::string message;        ///< from libcurl's error buffer; may be empty
  bool request_sent = false;  ///< sending of the request started at least once
  bool answer_begun = false;  ///< the status line has arrived
  /// The limits for a timeout.
  std::chrono::milliseconds connect_timeout{0};
  std::chrono::milliseconds timeout{0};
  std::string unreadable_body;    ///< ended by us: why the request body could not be read
  bool too_large = false;         ///< ended by us: the answer exceeds a limit
  bool endless_headers = false;   ///< with too_large: the headers exceed it
  std::size_t max_body = 0;       ///< in bytes
  bool has_proxy = false;         ///< the other proxy fields are valid only if set
  int connect_status = 0;         ///< an HTTP proxy's error status for CONNECT; 0: none
  long proxy_error = CURLPX_OK;   ///< why a SOCKS proxy did not connect
  bool proxy_unverified = false;  ///< the proxy's certificate was not accepted
  int os_error = 0;               ///< errno of a failed connect; 0: none
  std::string certificate;        ///< the server's certificate; empty: none
};

[[nodiscard]] Failure classify_failure(CURLcode code, const FailureFacts& facts);

/// True for an incomplete 4xx answer, whose status is used nevertheless.  With a 401 the API server
/// sends GOAWAY, and libcurl 7.88 then closes the connection of all exchanges on it.
[[nodiscard]] bool is_cut_refusal(CURLcode code, int status);

}  // namespace firesteel::http
