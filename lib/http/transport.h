#pragma once
/// One event loop for everything that waits: HTTP exchanges, streams, descriptors and the clock.
/// Tests replace `Transport`; curl_transport.h has the real one.

#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "http/body_source.h"

namespace firesteel::http {

struct Header {
  std::string name;
  std::string value;
};
using Headers = std::vector<Header>;

/// The first header with that name (case-insensitive); nothing if absent.
[[nodiscard]] std::optional<std::string_view> find_header(const Headers& headers,
                                                          std::string_view name);

/// TLS settings of one server.  Keys and certificates are PEM text in memory, never written to
/// files.
struct Tls {
  std::string ca_pem;                 ///< trusted roots; empty: those of ca_file and ca_directory
  std::string ca_file, ca_directory;  ///< of SSL_CERT_FILE, SSL_CERT_DIR; both empty: system's
  std::string client_certificate_pem;
  std::string client_key_pem;
  std::string
      server_name;  ///< name to request and verify instead of the URL's host; empty: the host
  bool verify = true;
};

/// An HTTP or SOCKS proxy.
struct Proxy {
  std::string url;  ///< SCHEME://HOST:PORT of http, https, socks5 or socks5h; empty: no proxy
  std::string user, password;         ///< empty: none
  std::string source;                 ///< for messages: the variable or the kubeconfig's key
  std::string ca_file, ca_directory;  ///< for https proxies, as in Tls
};

struct Request {
  std::string method = "GET";
  std::string url;
  Headers headers;
  std::string body;
  OpenBody open_body;  ///< if set, instead of `body`: bytes that are read as they are sent
  std::chrono::milliseconds connect_timeout{10'000};
  std::chrono::milliseconds timeout{10'000};  ///< for the whole exchange; 0: none (streams)
  std::chrono::seconds idle_timeout{0};  ///< aborts if no data arrives for this long; 0: no limit
  std::size_t max_body = 64U << 20U;     ///< a larger answer is a Failure kTooLarge
  Proxy proxy;                           ///< the environment is never used
};

struct Response {
  int status = 0;
  Headers headers;
  std::string body;  ///< empty if the exchange has on_data
  /// The request was sent twice because a reused connection was lost: the server may have acted on
  /// the first one already.
  bool sent_twice = false;
};

/// The transport failed and there is no answer.  kProxy: the proxy refused to connect (407, 403,
/// …).
struct Failure {
  enum class Kind { kResolve, kConnect, kTls, kTimeout, kReset, kTooLarge, kProtocol, kProxy };
  Kind kind = Kind::kReset;
  std::string message;           ///< for people, without the URL
  bool request_sent = false;     ///< the server may have acted on the request
  int proxy_status = 0;          ///< status of an http proxy that did not connect; 0: none
  bool proxy_tls = false;        ///< kTls: about the proxy's certificate
  bool behind_proxy = false;     ///< kProxy: it could not reach the server, which may recover
  std::string certificate = {};  ///< kTls: the server's certificate, for people; empty: none
};

using Result = std::variant<Response, Failure>;

struct Callbacks {
  std::function<void(Result)> on_done;  ///< called exactly once, never if cancelled
  std::function<void(std::string_view)> on_data =
      nullptr;  ///< for 2xx answers: the body as it arrives
};

class SocketTransport;

class Transport {
 public:
  using Id = std::uint64_t;
  Transport() = default;
  virtual ~Transport() = default;
  Transport(const Transport&) = delete;
  Transport& operator=(const Transport&) = delete;
  Transport(Transport&&) = delete;
  Transport& operator=(Transport&&) = delete;

  /// Starts an exchange; its callbacks run inside run_once().
  virtual Id start(const Request& request, const Tls& tls, Callbacks callbacks) = 0;
  /// Cancels an exchange; its callbacks never run again.  Ignores unknown ids.
  virtual void cancel(Id id) = 0;
  /// True if the server may have received the request; false for unknown and finished ids.
  [[nodiscard]] virtual bool was_sent(Id id) const = 0;
  /// Wakes run_once() when `descriptor` becomes readable, until it is forgotten.  Forget it before
  /// closing it.
  virtual void watch_descriptor(int descriptor) = 0;
  virtual void forget_descriptor(int descriptor) = 0;
  /// Waits at most `longest` for an event and runs the due callbacks.
  virtual void run_once(std::chrono::milliseconds longest) = 0;
  /// This transport as a SocketTransport; null if it is not one.
  virtual SocketTransport* sockets() { return nullptr; }
};

}  // namespace firesteel::http
