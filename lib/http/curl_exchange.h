#pragma once
/// One request and its answer in libcurl: the handle, the data it refers to, and the data received
/// so far.

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

/// Held by pointer, because libcurl stores its address.
struct CurlExchange {
  Transport::Id id = 0;
  PeerCertificate peer;  ///< declared before the handle, because it outlives the handshake
  Easy easy;
  List headers;
  List connect_to;
  Request request;
  Callbacks callbacks;
  std::optional<SocketCallbacks> upgrade;  ///< if the exchange upgrades its connection
  std::unique_ptr<CurlSocket> socket;      ///< the upgraded connection
  CurlMulti* multi = nullptr;              ///< the multi handle; null: not started yet
  Response response;
  std::string undelivered;                        ///< data of a stream until the callbacks can run
  std::deque<Transport::Id>* arrivals = nullptr;  ///< ids of exchanges with undelivered data
  std::string queue;  ///< plain http: the server's address, whose exchanges run in turn
  std::string unfit;  ///< why the request cannot be sent
  std::unique_ptr<BodySource> source;  ///< the body, if it is not in memory
  std::string unreadable;              ///< why `source` ended the exchange
  std::size_t header_bytes = 0;
  bool has_all_headers = false;  ///< of the answer; libcurl is content with less
  int sends = 0;                 ///< how often sending of the request started
  bool has_tunnel = false;       ///< uses CONNECT of an HTTP proxy
  bool connecting = false;       ///< on a new connection, before the request was sent
  int connect_status = 0;        ///< status of a proxy's refusal; 0: none
  bool too_large = false;
  curl_off_t sent_bytes = 0;
  std::chrono::steady_clock::time_point last_activity;
  /// When to check for inactivity; nothing: no limit.
  std::optional<std::chrono::steady_clock::time_point> due;
  std::array<char, CURL_ERROR_SIZE> error{};

  [[nodiscard]] bool is_stream() const { return request.timeout.count() == 0; }
  [[nodiscard]] bool delivers_data() const {
    return callbacks.on_data != nullptr && response.status >= 200 && response.status < 300;
  }
};

/// The exchange that a handle belongs to.
[[nodiscard]] CurlExchange& exchange_of(CURL* easy);

/// Makes libcurl write received data into the exchange, whose address must not change.
void set_callbacks(CurlExchange& exchange);

/// Counts bytes sent since the last call as activity.
void note_upload(CurlExchange& exchange, std::chrono::steady_clock::time_point now);

/// The number of connections opened for it.
[[nodiscard]] int connections_of(const CurlExchange& exchange);
[[nodiscard]] bool is_http2(const CurlExchange& exchange);

/// The failure for libcurl's `code`.
[[nodiscard]] Failure failure_of(const CurlExchange& exchange, CURLcode code);

}  // namespace firesteel::http
