#pragma once
/// One event loop for everything that waits: HTTP exchanges, streams, descriptors and the clock.
/// `Transport` is the seam that tests replace; curl_transport.h has the real one.

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

/// The first header of that name (names compare without case); nothing when absent.
[[nodiscard]] std::optional<std::string_view> find_header(const Headers& headers,
                                                          std::string_view name);

/// TLS of one server.  Everything is PEM text in memory: no file is written.
struct Tls {
  std::string ca_pem;                 ///< trusted roots; empty: those of ca_file and ca_directory
  std::string ca_file, ca_directory;  ///< of SSL_CERT_FILE, SSL_CERT_DIR; both empty: the system's
  std::string client_certificate_pem;
  std::string client_key_pem;
  std::string
      server_name;  ///< name to ask for and verify instead of the URL's host; empty: the host
  bool verify = true;
};

/// What stands between this machine and the server.
struct Proxy {
  std::string url;  ///< SCHEME://HOST:PORT of http, https, socks5 or socks5h; empty: no proxy
  std::string user, password;         ///< empty: none
  std::string source;                 ///< for messages: the variable or the kubeconfig's key
  std::string ca_file, ca_directory;  ///< of https proxies, as in Tls
};

struct Request {
  std::string method = "GET";
  std::string url;
  Headers headers;
  std::string body;
  OpenBody open_body;  ///< if set, instead of `body`: bytes that are read as they are sent
  std::chrono::milliseconds connect_timeout{10'000};
  std::chrono::milliseconds timeout{10'000};  ///< of the whole exchange; 0: none (streams)
  std::chrono::seconds idle_timeout{0};       ///< no byte for so long ends it; 0: none
  std::size_t max_body = 64U << 20U;          ///< a larger answer is a Failure kTooLarge
  Proxy proxy;                                ///< the environment is never asked for one
};

struct Response {
  int status = 0;
  Headers headers;
  std::string body;  ///< empty when the exchange was started with on_data
  /// The request went out twice because a kept-alive connection died under it: the server may have
  /// acted on the first one already.
  bool sent_twice = false;
};

/// The transport failed: there is no answer.  kProxy: the proxy refused to connect (407, 403, …).
struct Failure {
  enum class Kind { kResolve, kConnect, kTls, kTimeout, kReset, kTooLarge, kProtocol, kProxy };
  Kind kind = Kind::kReset;
  std::string message;           ///< for a person, without the URL
  bool request_sent = false;     ///< the server may have acted on the request
  int proxy_status = 0;          ///< what an http proxy answered instead of connecting; 0: nothing
  bool proxy_tls = false;        ///< kTls: it was the proxy's certificate
  bool behind_proxy = false;     ///< kProxy: it could not reach the server, which may pass
  std::string certificate = {};  ///< kTls: what the server showed, for a person; empty: nothing
};

using Result = std::variant<Response, Failure>;

struct Callbacks {
  std::function<void(Result)> on_done;  ///< exactly once, never for a cancelled one
  std::function<void(std::string_view)> on_data =
      nullptr;  ///< for answers of status 2xx: the body as it comes
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
  /// Forgets an exchange; its callbacks never run again.  Unknown ids are ignored.
  virtual void cancel(Id id) = 0;
  /// Wakes run_once() when `descriptor` is readable.
  virtual void watch_descriptor(int descriptor) = 0;
  /// Waits at most `longest` for something to happen and runs the callbacks that are due.
  virtual void run_once(std::chrono::milliseconds longest) = 0;
  /// This transport as one that carries more than HTTP; null when it does not.
  virtual SocketTransport* sockets() { return nullptr; }
};

}  // namespace firesteel::http
