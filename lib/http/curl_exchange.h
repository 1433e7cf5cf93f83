#pragma once
/// One request and its answer as libcurl carries it: the handle, what it refers to, and what it has
/// brought so far.

#include <array>
#include <chrono>
#include <cstddef>
#include <deque>
#include <memory>
#include <optional>
#include <string>

#include <curl/curl.h>

#include "http/body_source.h"
#include "http/curl_failure.h"
#include "http/curl_handles.h"
#include "http/curl_multi.h"
#include "http/curl_socket.h"
#include "http/peer_certificate.h"
#include "http/socket_transport.h"
#include "http/transport.h"

namespace firesteel::http {

/// Its address is given to libcurl, so it lives behind a pointer.
struct CurlExchange {
  Transport::Id id = 0;
  PeerCertificate peer;  ///< before the handle: it outlives the handshake
  Easy easy;
  List headers;
  List connect_to;
  Request request;
  Callbacks callbacks;
  std::optional<SocketCallbacks> upgrade;  ///< of one that becomes a connection of bytes
  std::unique_ptr<CurlSocket> socket;      ///< of an upgrade
  CurlMulti* multi = nullptr;              ///< that carries it; null: it has not begun
  Response response;
  std::string undelivered;                        ///< of a stream, until the callbacks may run
  std::deque<Transport::Id>* arrivals = nullptr;  ///< of those that have something undelivered
  std::string queue;  ///< plain http: the server's address; exchanges wait for each other
  std::string unfit;  ///< why it cannot be sent at all
  std::unique_ptr<BodySource> source;  ///< of a body that is not in memory
  std::string unreadable;              ///< why `source` ended the exchange
  std::size_t header_bytes = 0;
  int sends = 0;            ///< how often the request was about to be written to a connection
  bool has_tunnel = false;  ///< an HTTP proxy is asked to CONNECT
  bool connecting = false;  ///< on a new connection, on which the request was not sent yet
  int connect_status = 0;   ///< with which the proxy refused; 0: it did not
  bool too_large = false;
  curl_off_t sent_bytes = 0;
  std::chrono::steady_clock::time_point last_activity;
  /// When to look whether it is silent; nothing: it may be silent.
  std::optional<std::chrono::steady_clock::time_point> due;
  std::array<char, CURL_ERROR_SIZE> error{};

  [[nodiscard]] bool is_stream() const { return request.timeout.count() == 0; }
  [[nodiscard]] bool delivers_data() const {
    return callbacks.on_data != nullptr && response.status >= 200 && response.status < 300;
  }
};

/// The exchange that a handle belongs to.
[[nodiscard]] CurlExchange& exchange_of(CURL* easy);

/// Makes libcurl write what comes into the exchange, which must stay where it is.
void set_callbacks(CurlExchange& exchange);

/// Bytes that went out since the last call are activity too.
void note_upload(CurlExchange& exchange, std::chrono::steady_clock::time_point now);

/// Connections that were opened for it.
[[nodiscard]] int connections_of(const CurlExchange& exchange);
[[nodiscard]] bool is_http2(const CurlExchange& exchange);

/// Why libcurl ended it with `code`.
[[nodiscard]] Failure failure_of(const CurlExchange& exchange, CURLcode code);

}  // namespace firesteel::http
