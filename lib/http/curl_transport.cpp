#include "http/curl_transport.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <optional>
#include <poll.h>
#include <span>
#include <string>
#include <string_view>
#include <sys/socket.h>
#include <system_error>
#include <utility>
#include <vector>

#include <curl/curl.h>
#include <fmt/format.h>
#include <openssl/crypto.h>

#include "base/text.h"
#include "firesteel/error.h"
#include "http/curl_socket.h"
#include "http/peer_certificate.h"
#include "http/socket_transport.h"
#include "http/system_roots.h"
#include "http/transport.h"

namespace firesteel::http {

namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

/// Of one answer: more is an attack or a mistake.
constexpr std::size_t kMaxHeaderBytes = 256U << 10U;
/// How often a descriptor that is readable and that nobody reads may end run_once().
constexpr milliseconds kUnreadDescriptorPause{50};

struct EasyDeleter {
  void operator()(CURL* easy) const { curl_easy_cleanup(easy); }
};
struct MultiDeleter {
  void operator()(CURLM* multi) const { curl_multi_cleanup(multi); }
};
struct ListDeleter {
  void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};
struct UrlDeleter {
  void operator()(CURLU* url) const { curl_url_cleanup(url); }
};
struct TextDeleter {
  void operator()(char* text) const { curl_free(text); }
};
using Easy = std::unique_ptr<CURL, EasyDeleter>;
using Multi = std::unique_ptr<CURLM, MultiDeleter>;
using List = std::unique_ptr<curl_slist, ListDeleter>;
using Url = std::unique_ptr<CURLU, UrlDeleter>;

/// libcurl counts its users, so two transports in one process are fine.
class CurlLibrary {
 public:
  CurlLibrary() {
    if (curl_global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK) {
      throw Error(ErrorKind::kInternal, "libcurl cannot be initialised");
    }
  }
  ~CurlLibrary() { curl_global_cleanup(); }
  CurlLibrary(const CurlLibrary&) = delete;
  CurlLibrary& operator=(const CurlLibrary&) = delete;
  CurlLibrary(CurlLibrary&&) = delete;
  CurlLibrary& operator=(CurlLibrary&&) = delete;
};

template <class Value>
void set(const Easy& easy, CURLoption option, Value value) {
  const CURLcode code = curl_easy_setopt(easy.get(), option, value);
  if (code != CURLE_OK) {
    throw Error(ErrorKind::kInternal,
                fmt::format("libcurl refuses option {}: {}", static_cast<int>(option),
                            curl_easy_strerror(code)));
  }
}

void append(List& list, const std::string& line) {
  curl_slist* const head = curl_slist_append(list.get(), line.c_str());
  if (head == nullptr) {
    throw Error(ErrorKind::kInternal, "out of memory");
  }
  if (!list) {
    list.reset(head);  // later ones leave the head where it is
  }
}

bool is_readable(int descriptor) {
  pollfd polled{.fd = descriptor, .events = POLLIN, .revents = 0};
  return ::poll(&polled, 1, 0) > 0;
}

/// One exchange under way.  Its address is given to libcurl, so it lives behind a pointer.
struct Exchange {
  PeerCertificate peer;  ///< before the handle: it outlives the handshake
  Easy easy;
  List headers;
  List connect_to;
  Request request;
  Callbacks callbacks;
  std::optional<SocketCallbacks> upgrade;  ///< of one that becomes a connection of bytes
  std::unique_ptr<CurlSocket> socket;      ///< once it is connected
  Response response;
  std::string undelivered;  ///< of a stream, until the callbacks may run
  std::string queue;        ///< plain http: the server's address; exchanges wait for each other
  std::string unfit;        ///< why it cannot be sent at all
  std::size_t header_bytes = 0;
  int sends = 0;
  bool added = false;
  bool too_large = false;
  curl_off_t sent_bytes = 0;
  steady_clock::time_point last_activity;
  std::array<char, CURL_ERROR_SIZE> error{};

  [[nodiscard]] bool is_stream() const { return request.timeout.count() == 0; }
  [[nodiscard]] bool delivers_data() const {
    return callbacks.on_data != nullptr && response.status >= 200 && response.status < 300;
  }
};

std::size_t on_body(char* bytes, std::size_t size, std::size_t count, void* user) {
  auto& exchange = *static_cast<Exchange*>(user);
  const std::string_view data(bytes, size * count);
  exchange.last_activity = steady_clock::now();
  if (exchange.delivers_data()) {
    exchange.undelivered.append(data);
    return data.size();
  }
  if (exchange.response.body.size() + data.size() > exchange.request.max_body) {
    exchange.too_large = true;
    return 0;
  }
  exchange.response.body.append(data);
  return data.size();
}

int status_of(std::string_view line) {
  const std::size_t space = line.find(' ');
  int status = 0;
  for (std::size_t i = space + 1; space != std::string_view::npos && i < line.size(); ++i) {
    if (line[i] < '0' || line[i] > '9' || status > 99) {
      break;
    }
    status = (status * 10) + (line[i] - '0');
  }
  return status;
}

std::size_t on_header(char* bytes, std::size_t size, std::size_t count, void* user) {
  auto& exchange = *static_cast<Exchange*>(user);
  const std::string_view line(bytes, size * count);
  exchange.last_activity = steady_clock::now();
  exchange.header_bytes += line.size();
  if (exchange.header_bytes > kMaxHeaderBytes) {
    exchange.too_large = true;
    return 0;
  }
  if (line.starts_with("HTTP/")) {  // also after an interim answer (100 Continue)
    exchange.response.headers.clear();
    exchange.response.status = status_of(line);
    return line.size();
  }
  const std::size_t colon = line.find(':');
  if (colon != std::string_view::npos) {
    exchange.response.headers.push_back(
        {std::string(line.substr(0, colon)), std::string(base::trim(line.substr(colon + 1)))});
  }
  return line.size();
}

/// Called each time the request is about to be written to a connection.
int on_send(void* user, char* /*remote_ip*/, char* /*local_ip*/, int /*remote_port*/,
            int /*local_port*/) {
  ++static_cast<Exchange*>(user)->sends;
  return CURL_PREREQFUNC_OK;
}

/// A peer that vanished (laptop asleep, node gone) is noticed by the kernel in half a minute, so
/// that no new request is put on a dead connection.
int on_socket(void* /*user*/, curl_socket_t socket, curlsocktype /*purpose*/) {
#ifdef TCP_USER_TIMEOUT
  const unsigned int longest_unanswered = 20'000;
  (void)::setsockopt(socket, IPPROTO_TCP, TCP_USER_TIMEOUT, &longest_unanswered,
                     sizeof longest_unanswered);
#else
  (void)socket;
#endif
  return CURL_SOCKOPT_OK;
}

curl_blob blob(const std::string& text) {
  // libcurl copies; it never writes through the pointer.
  return {.data = const_cast<char*>(text.data()), .len = text.size(), .flags = CURL_BLOB_COPY};
}

void set_blob(const Easy& easy, CURLoption option, const std::string& text) {
  const curl_blob value = blob(text);
  set(easy, option, &value);
}

void set_roots(const Easy& easy, const Tls& tls, TransportCounters& counters) {
  const char* const none = nullptr;
  if (!tls.verify) {
    set(easy, CURLOPT_SSL_VERIFYPEER, 0L);
    set(easy, CURLOPT_SSL_VERIFYHOST, 0L);
    set(easy, CURLOPT_CAINFO, none);
    set(easy, CURLOPT_CAPATH, none);
    return;
  }
  set(easy, CURLOPT_SSL_VERIFYPEER, 1L);
  set(easy, CURLOPT_SSL_VERIFYHOST, 2L);
  if (!tls.ca_pem.empty()) {
    // The system's bundle costs 17 ms to load: without the path nothing of it is read.
    set(easy, CURLOPT_CAINFO, none);
    set(easy, CURLOPT_CAPATH, none);
    set_blob(easy, CURLOPT_CAINFO_BLOB, tls.ca_pem);
    return;
  }
  const bool named = !tls.ca_file.empty() || !tls.ca_directory.empty();
  const std::string file = named ? tls.ca_file : system_roots_file();
  counters.system_roots_used += named ? 0 : 1;
  if (named || !file.empty()) {
    set(easy, CURLOPT_CAINFO, file.empty() ? none : file.c_str());
    set(easy, CURLOPT_CAPATH, tls.ca_directory.empty() ? none : tls.ca_directory.c_str());
  }
}

CURLcode on_tls_context(CURL* /*easy*/, void* context, void* user) {
  static_cast<PeerCertificate*>(user)->observe(static_cast<SSL_CTX*>(context));
  return CURLE_OK;
}

/// Only OpenSSL's context is understood; a libcurl with another library tells less.
void set_observer(Exchange& exchange) {
  const char* const library = curl_version_info(CURLVERSION_NOW)->ssl_version;
  if (library != nullptr && std::string_view(library).starts_with("OpenSSL")) {
    set(exchange.easy, CURLOPT_SSL_CTX_FUNCTION, &on_tls_context);
    set(exchange.easy, CURLOPT_SSL_CTX_DATA, static_cast<void*>(&exchange.peer));
  }
}

void set_tls(const Easy& easy, const Tls& tls, TransportCounters& counters) {
  set(easy, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
  set_roots(easy, tls, counters);
  if (!tls.client_certificate_pem.empty()) {
    set_blob(easy, CURLOPT_SSLCERT_BLOB, tls.client_certificate_pem);
  }
  if (!tls.client_key_pem.empty()) {
    set_blob(easy, CURLOPT_SSLKEY_BLOB, tls.client_key_pem);
    set(easy, CURLOPT_KEYPASSWD, "");  // never ask the terminal for a pass phrase
  }
}

/// A part of the URL, empty when it has none.
std::string url_part(const Url& url, CURLUPart part, unsigned int flags = 0) {
  char* text = nullptr;
  if (curl_url_get(url.get(), part, &text, flags) != CURLUE_OK) {
    return {};
  }
  const std::unique_ptr<char, TextDeleter> owner(text);
  return text;
}

/// The name that TLS asks for stands in the URL and the connection goes to the host: libcurl has no
/// option for the name alone.  The Host header stays the URL's, as kubectl's does.
void set_url(Exchange& exchange, const std::string& server_name) {
  const Url url(curl_url());
  if (!url ||
      curl_url_set(url.get(), CURLUPART_URL, exchange.request.url.c_str(), 0) != CURLUE_OK) {
    exchange.unfit = "the address is not a URL";
    return;
  }
  const std::string scheme = url_part(url, CURLUPART_SCHEME);
  const std::string host = url_part(url, CURLUPART_HOST);
  const std::string port = url_part(url, CURLUPART_PORT, CURLU_DEFAULT_PORT);
  if (scheme == "http") {
    exchange.queue = fmt::format("{}:{}", host, port);
  }
  if (server_name.empty() || scheme != "https") {
    set(exchange.easy, CURLOPT_URL, exchange.request.url.c_str());
    return;
  }
  const std::string explicit_port = url_part(url, CURLUPART_PORT);
  append(exchange.headers, explicit_port.empty() ? fmt::format("Host: {}", host)
                                                 : fmt::format("Host: {}:{}", host, explicit_port));
  append(exchange.connect_to, fmt::format("{}:{}:{}:{}", server_name, port, host, port));
  set(exchange.easy, CURLOPT_CONNECT_TO, exchange.connect_to.get());
  if (curl_url_set(url.get(), CURLUPART_HOST, server_name.c_str(), 0) != CURLUE_OK) {
    exchange.unfit = fmt::format("{} is not a server name", server_name);
    return;
  }
  set(exchange.easy, CURLOPT_URL, url_part(url, CURLUPART_URL).c_str());
}

bool has_line_break(std::string_view text) {
  return text.find_first_of(std::string_view("\r\n\0", 3)) != std::string_view::npos;
}

void set_headers(Exchange& exchange) {
  append(exchange.headers, "Expect:");
  if (!find_header(exchange.request.headers, "Content-Type")) {
    append(exchange.headers, "Content-Type:");
  }
  for (const Header& header : exchange.request.headers) {
    if (has_line_break(header.name) || has_line_break(header.value)) {
      exchange.unfit = fmt::format("the header {} has a line break in it",
                                   has_line_break(header.name) ? "name" : header.name);
      return;
    }
    append(exchange.headers, header.value.empty()
                                 ? fmt::format("{};", header.name)
                                 : fmt::format("{}: {}", header.name, header.value));
  }
  set(exchange.easy, CURLOPT_HTTPHEADER, exchange.headers.get());
}

/// libcurl's own 64 KiB, or less when the body is smaller: each exchange has a buffer.
long upload_buffer_size(std::size_t body) {
  constexpr std::size_t kLeast = 16U << 10U;
  constexpr std::size_t kMost = 64U << 10U;
  return static_cast<long>(std::clamp(body, kLeast, kMost));
}

void set_method(const Exchange& exchange) {
  const Request& request = exchange.request;
  const bool has_body = !request.body.empty();
  if (request.method == "HEAD") {
    set(exchange.easy, CURLOPT_NOBODY, 1L);
    return;
  }
  if (request.method == "GET" && !has_body) {
    return;
  }
  if (has_body || request.method == "POST" || request.method == "PUT" ||
      request.method == "PATCH") {
    set(exchange.easy, CURLOPT_POST, 1L);
    set(exchange.easy, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(request.body.size()));
    set(exchange.easy, CURLOPT_POSTFIELDS, request.body.c_str());
    set(exchange.easy, CURLOPT_UPLOAD_BUFFERSIZE, upload_buffer_size(request.body.size()));
  }
  if (request.method != "POST") {
    set(exchange.easy, CURLOPT_CUSTOMREQUEST, request.method.c_str());
  }
}

/// Go, and so kubectl, lets the proxy look up names for both kinds of socks5.
std::string curl_proxy(const std::string& url) {
  constexpr std::string_view kLocalNames = "socks5://";
  return url.starts_with(kLocalNames) ? "socks5h://" + url.substr(kLocalNames.size()) : url;
}

/// libcurl would ask the environment for what is not set here.
void set_proxy(const Easy& easy, const Proxy& proxy, TransportCounters& counters) {
  set(easy, CURLOPT_PROXY, curl_proxy(proxy.url).c_str());
  set(easy, CURLOPT_NOPROXY, "");
  if (proxy.url.empty()) {
    return;
  }
  set(easy, CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L);
  set(easy, CURLOPT_HEADEROPT, static_cast<long>(CURLHEADER_SEPARATE));
  set(easy, CURLOPT_PROXYAUTH, static_cast<long>(CURLAUTH_BASIC));
  set(easy, CURLOPT_SOCKS5_AUTH, static_cast<long>(CURLAUTH_BASIC));
  if (!proxy.user.empty() || !proxy.password.empty()) {
    set(easy, CURLOPT_PROXYUSERNAME, proxy.user.c_str());
    set(easy, CURLOPT_PROXYPASSWORD, proxy.password.c_str());
  }
  if (!proxy.url.starts_with("https:")) {
    return;
  }
  const char* const none = nullptr;
  const bool named = !proxy.ca_file.empty() || !proxy.ca_directory.empty();
  const std::string file = named ? proxy.ca_file : system_roots_file();
  counters.system_roots_used += named ? 0 : 1;
  set(easy, CURLOPT_PROXY_SSL_VERIFYPEER, 1L);
  set(easy, CURLOPT_PROXY_SSL_VERIFYHOST, 2L);
  set(easy, CURLOPT_PROXY_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
  if (named || !file.empty()) {
    set(easy, CURLOPT_PROXY_CAINFO, file.empty() ? none : file.c_str());
    set(easy, CURLOPT_PROXY_CAPATH, proxy.ca_directory.empty() ? none : proxy.ca_directory.c_str());
  }
}

void set_behaviour(const Exchange& exchange, const std::string& user_agent) {
  const Easy& easy = exchange.easy;
  set(easy, CURLOPT_NOSIGNAL, 1L);
  set(easy, CURLOPT_USERAGENT, user_agent.c_str());
  set(easy, CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_2TLS));
  // Requests started together wait for the one connection instead of opening one each.
  set(easy, CURLOPT_PIPEWAIT, exchange.queue.empty() ? 1L : 0L);
  set(easy, CURLOPT_FOLLOWLOCATION, 0L);
#if LIBCURL_VERSION_NUM >= 0x075500
  set(easy, CURLOPT_PROTOCOLS_STR, "http,https");
#else
  set(easy, CURLOPT_PROTOCOLS, static_cast<long>(CURLPROTO_HTTP | CURLPROTO_HTTPS));
#endif
  const long connect_timeout = exchange.request.connect_timeout.count();
  const long timeout = exchange.request.timeout.count();
  set(easy, CURLOPT_CONNECTTIMEOUT_MS, connect_timeout);
  set(easy, CURLOPT_TIMEOUT_MS, timeout);
  set(easy, CURLOPT_TCP_KEEPALIVE, 1L);
  set(easy, CURLOPT_TCP_KEEPIDLE, 20L);
  set(easy, CURLOPT_TCP_KEEPINTVL, 5L);
}

/// libcurl connects and no more: HTTP/1.1, on a connection that nobody else uses.
void set_connect_only(const Easy& easy) {
  set(easy, CURLOPT_CONNECT_ONLY, 1L);
  set(easy, CURLOPT_FRESH_CONNECT, 1L);
  set(easy, CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_1_1));
  set(easy, CURLOPT_PIPEWAIT, 0L);
}

/// What libcurl would have sent.
std::string request_text(const Exchange& exchange, const std::string& user_agent) {
  const Url url(curl_url());
  if (!url ||
      curl_url_set(url.get(), CURLUPART_URL, exchange.request.url.c_str(), 0) != CURLUE_OK) {
    throw Error(ErrorKind::kInternal, "the address is not a URL");
  }
  const std::string port = url_part(url, CURLUPART_PORT);
  const std::string query = url_part(url, CURLUPART_QUERY);
  std::string text =
      fmt::format("{} {}{}{} HTTP/1.1\r\nHost: {}{}{}\r\nUser-Agent: {}\r\n",
                  exchange.request.method, url_part(url, CURLUPART_PATH), query.empty() ? "" : "?",
                  query, url_part(url, CURLUPART_HOST), port.empty() ? "" : ":", port, user_agent);
  for (const Header& header : exchange.request.headers) {
    text += fmt::format("{}: {}\r\n", header.name, header.value);
  }
  return text + "\r\n";
}

void set_callbacks(Exchange& exchange) {
  const Easy& easy = exchange.easy;
  void* const self = &exchange;
  set(easy, CURLOPT_ERRORBUFFER, exchange.error.data());
  set(easy, CURLOPT_WRITEFUNCTION, &on_body);
  set(easy, CURLOPT_WRITEDATA, self);
  set(easy, CURLOPT_HEADERFUNCTION, &on_header);
  set(easy, CURLOPT_HEADERDATA, self);
  set(easy, CURLOPT_PREREQFUNCTION, &on_send);
  set(easy, CURLOPT_PREREQDATA, self);
  set(easy, CURLOPT_SOCKOPTFUNCTION, &on_socket);
}

Failure::Kind failure_kind(CURLcode code) {
  switch (code) {
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_COULDNT_RESOLVE_PROXY:
      return Failure::Kind::kResolve;
    case CURLE_COULDNT_CONNECT:
      return Failure::Kind::kConnect;
    case CURLE_OPERATION_TIMEDOUT:
      return Failure::Kind::kTimeout;
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CERTPROBLEM:
    case CURLE_SSL_CIPHER:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_CLIENTCERT:
    case CURLE_SSL_ISSUER_ERROR:
      return Failure::Kind::kTls;
    case CURLE_PROXY:
      return Failure::Kind::kProxy;
    case CURLE_SEND_ERROR:
    case CURLE_RECV_ERROR:
    case CURLE_GOT_NOTHING:
    case CURLE_PARTIAL_FILE:
    case CURLE_HTTP2:
    case CURLE_HTTP2_STREAM:
      return Failure::Kind::kReset;
    default:
      return Failure::Kind::kProtocol;
  }
}

/// In OpenSSL's words, which libcurl hands on.
bool is_cut_handshake(std::string_view message) {
  return message.find("SSL_ERROR_SYSCALL") != std::string_view::npos ||
         message.find("reset by peer") != std::string_view::npos ||
         message.find("unexpected eof") != std::string_view::npos;
}

/// A SOCKS proxy's answer that tells of the server, not of who asks.
bool is_server_out_of_reach(long proxy_error) {
  switch (proxy_error) {
    case CURLPX_REPLY_CONNECTION_REFUSED:
    case CURLPX_REPLY_GENERAL_SERVER_FAILURE:
    case CURLPX_REPLY_HOST_UNREACHABLE:
    case CURLPX_REPLY_NETWORK_UNREACHABLE:
    case CURLPX_REPLY_TTL_EXPIRED:
      return true;
    default:
      return false;
  }
}

/// What the proxy said when it did not connect, and whose certificate failed.
void add_proxy(Failure& failure, const Exchange& exchange) {
  if (exchange.request.proxy.url.empty()) {
    return;
  }
  CURL* const easy = exchange.easy.get();
  long status = 0;
  if (exchange.sends == 0 &&
      curl_easy_getinfo(easy, CURLINFO_HTTP_CONNECTCODE, &status) == CURLE_OK && status >= 300) {
    failure.kind = Failure::Kind::kProxy;
    failure.proxy_status = static_cast<int>(status);
    failure.behind_proxy = status >= 500;
  }
  long proxy_error = CURLPX_OK;
  if (failure.kind == Failure::Kind::kProxy && failure.proxy_status == 0 &&
      curl_easy_getinfo(easy, CURLINFO_PROXY_ERROR, &proxy_error) == CURLE_OK) {
    failure.behind_proxy = is_server_out_of_reach(proxy_error);
  }
  long verified = 0;
  failure.proxy_tls =
      failure.kind == Failure::Kind::kTls &&
      curl_easy_getinfo(easy, CURLINFO_PROXY_SSL_VERIFYRESULT, &verified) == CURLE_OK &&
      verified != 0;
}

Failure failure_of(const Exchange& exchange, CURLcode code) {
  Failure failure{.kind = failure_kind(code), .message = {}, .request_sent = exchange.sends > 0};
  if (exchange.too_large) {
    failure.kind = Failure::Kind::kTooLarge;
    failure.message =
        exchange.header_bytes > kMaxHeaderBytes
            ? std::string("the headers of the answer do not end")
            : fmt::format("the answer is larger than {} bytes", exchange.request.max_body);
    return failure;
  }
  failure.message = exchange.error[0] != '\0' ? exchange.error.data() : curl_easy_strerror(code);
  if (code == CURLE_PARTIAL_FILE) {
    failure.message = "the connection was closed before the whole answer had come";
  }
  // A connection that dies during the handshake says nothing about certificates.
  if (code == CURLE_SSL_CONNECT_ERROR && is_cut_handshake(failure.message)) {
    failure.kind = Failure::Kind::kConnect;
  }
  // TLS 1.3: a server that wants a client certificate says so after the handshake.
  if (failure.kind == Failure::Kind::kReset && failure.message.find("alert") != std::string::npos) {
    failure.kind = Failure::Kind::kTls;
  }
  add_proxy(failure, exchange);
  failure.certificate =
      failure.kind == Failure::Kind::kTls ? exchange.peer.description() : std::string();
  long number = 0;
  if (code == CURLE_COULDNT_CONNECT &&
      curl_easy_getinfo(exchange.easy.get(), CURLINFO_OS_ERRNO, &number) == CURLE_OK &&
      number != 0) {
    failure.message +=
        fmt::format(" ({})", std::generic_category().message(static_cast<int>(number)));
  }
  return failure;
}

/// A refusal counts even if its body is cut.  With a 401 the API server says GOAWAY, and libcurl
/// 7.88 then closes the connection under the other exchanges on it.
bool is_cut_refusal(const Exchange& exchange, CURLcode code) {
  const int status = exchange.response.status;
  return code == CURLE_PARTIAL_FILE && status >= 400 && status < 500;
}

int connections_of(const Exchange& exchange) {
  long count = 0;
  (void)curl_easy_getinfo(exchange.easy.get(), CURLINFO_NUM_CONNECTS, &count);
  return static_cast<int>(count);
}

struct Descriptor {
  int number = -1;
  bool woke = false;  ///< it ended the last wait
};

/// A socket of this process.
struct Watched {
  Interest wanted;
  std::function<void()> on_ready;
  bool ready = false;
};

struct Timer {
  steady_clock::time_point due;
  std::function<void()> on_due;
};

/// Turns of one connection before the others have theirs.
constexpr int kTurnsInARow = 32;

short events_of(Interest wanted) {
  return static_cast<short>((wanted.readable ? CURL_WAIT_POLLIN : 0) |
                            (wanted.writable ? CURL_WAIT_POLLOUT : 0));
}

}  // namespace

struct CurlTransport::State {
  using Exchanges = std::map<Id, std::unique_ptr<Exchange>>;

  std::string user_agent;
  std::optional<CurlLibrary> library;
  Multi multi;
  Exchanges exchanges;
  std::vector<std::pair<Id, CURLcode>> ended;
  std::vector<Descriptor> descriptors;
  std::map<int, Watched> watched;
  std::map<Id, Timer> timers;
  std::vector<std::unique_ptr<Exchange>> cancelled;  ///< whose callbacks may be running
  Id last_id = 0;
  TransportCounters counters;
  bool connections_suspect = false;  ///< an exchange timed out: its connection may be dead

  void open() {
    if (!library) {
      library.emplace();
    }
    if (connections_suspect && exchanges.empty()) {
      multi.reset();  // closes what is kept alive
    }
    connections_suspect = connections_suspect && !exchanges.empty();
    if (!multi) {
      multi.reset(curl_multi_init());
      if (!multi) {
        throw Error(ErrorKind::kInternal, "libcurl cannot make an event loop");
      }
    }
  }

  std::pair<Id, Exchange*> start(const Request& request, const Tls& tls, Callbacks callbacks) {
    open();
    auto exchange = std::make_unique<Exchange>();
    exchange->easy.reset(curl_easy_init());
    if (!exchange->easy) {
      throw Error(ErrorKind::kInternal, "libcurl cannot make a request");
    }
    exchange->request = request;
    exchange->callbacks = std::move(callbacks);
    set_url(*exchange, tls.server_name);
    set_headers(*exchange);
    set_method(*exchange);
    set_behaviour(*exchange, user_agent);
    set_proxy(exchange->easy, request.proxy, counters);
    set_tls(exchange->easy, tls, counters);
    if (tls.verify || request.proxy.url.starts_with("https:")) {
      set_observer(*exchange);
    }
    set_callbacks(*exchange);
    ++counters.requests_started;
    Exchange* const started = exchange.get();
    const Id id = ++last_id;
    exchanges.emplace(id, std::move(exchange));
    return {id, started};
  }

  /// Plain http has no streams, so exchanges with one server take turns on its connection.  What
  /// may last (a watch) gets a connection of its own.
  [[nodiscard]] bool must_wait(const Exchange& exchange) const {
    if (exchange.queue.empty() || exchange.is_stream()) {
      return false;
    }
    return std::ranges::any_of(exchanges, [&](const auto& entry) {
      const Exchange& other = *entry.second;
      return other.added && !other.is_stream() && other.queue == exchange.queue;
    });
  }

  void add(Exchange& exchange) const {
    exchange.added = true;
    exchange.last_activity = steady_clock::now();
    if (curl_multi_add_handle(multi.get(), exchange.easy.get()) != CURLM_OK) {
      exchange.unfit = "libcurl does not take it";
    }
  }

  void add_waiting() {
    for (auto& [id, exchange] : exchanges) {
      if (!exchange->added && !exchange->upgrade && exchange->unfit.empty() &&
          !must_wait(*exchange)) {
        add(*exchange);
      }
    }
  }

  /// Takes it out of the loop; its connection stays for the next one.
  std::unique_ptr<Exchange> remove(Exchanges::iterator found) {
    std::unique_ptr<Exchange> exchange = std::move(found->second);
    exchanges.erase(found);
    if (exchange->added) {
      (void)curl_multi_remove_handle(multi.get(), exchange->easy.get());
    }
    counters.connections_opened += connections_of(*exchange);
    return exchange;
  }

  /// Everything libcurl can do now, without waiting.
  void perform() {
    add_waiting();
    int running = 0;
    (void)curl_multi_perform(multi.get(), &running);
    int left = 0;
    while (const CURLMsg* message = curl_multi_info_read(multi.get(), &left)) {
      if (message->msg != CURLMSG_DONE) {
        continue;
      }
      const auto found = std::ranges::find_if(exchanges, [&](const auto& entry) {
        return entry.second->easy.get() == message->easy_handle;
      });
      if (found != exchanges.end()) {
        ended.emplace_back(found->first, message->data.result);
      }
    }
    for (const auto& [id, exchange] : exchanges) {
      if (exchange->socket && !exchange->socket->is_connected()) {
        const auto code = exchange->socket->connect();
        if (code && code != CURLE_OK) {
          ended.emplace_back(id, *code);
        }
      }
    }
  }

  /// Runs the callbacks that are due; they may start and cancel exchanges.
  bool deliver() {
    bool any = deliver_data();
    any = deliver_watched() || any;
    any = deliver_sockets() || any;
    any = deliver_timers() || any;
    cancelled.clear();
    while (!ended.empty()) {
      const auto [id, code] = ended.front();
      ended.erase(ended.begin());
      const auto found = exchanges.find(id);
      if (found != exchanges.end()) {
        finish(found, code);
        any = true;
      }
    }
    return deliver_idle() || any;
  }

  bool deliver_data() {
    std::vector<Id> due;
    for (const auto& [id, exchange] : exchanges) {
      if (!exchange->undelivered.empty()) {
        due.push_back(id);
      }
    }
    for (const Id id : due) {
      const auto found = exchanges.find(id);
      if (found != exchanges.end()) {
        const std::string data = std::exchange(found->second->undelivered, {});
        const auto on_data = found->second->callbacks.on_data;  // it may cancel its own exchange
        on_data(data);
      }
    }
    return !due.empty();
  }

  bool deliver_watched() {
    std::vector<int> due;
    for (auto& [number, socket] : watched) {
      if (std::exchange(socket.ready, false)) {
        due.push_back(number);
      }
    }
    for (const int number : due) {
      const auto found = watched.find(number);
      if (found != watched.end()) {
        const auto on_ready = found->second.on_ready;  // it may forget its own socket
        on_ready();
      }
    }
    return !due.empty();
  }

  bool deliver_sockets() {
    std::vector<Id> due;
    for (const auto& [id, exchange] : exchanges) {
      if (exchange->socket && exchange->socket->has_work()) {
        due.push_back(id);
      }
    }
    bool any = false;
    for (const Id id : due) {
      for (int i = 0; i < kTurnsInARow && turn_socket(id); ++i) {
        any = true;
      }
    }
    return any;
  }

  /// True when that brought something and may bring more.
  bool turn_socket(Id id) {
    const auto found = exchanges.find(id);
    if (found == exchanges.end()) {
      return false;
    }
    Exchange& exchange = *found->second;  // lives until the end of deliver(), even if cancelled
    CurlSocket::News news = exchange.socket->turn();
    // NOLINTNEXTLINE(bugprone-unchecked-optional-access): who has a socket has an upgrade
    const SocketCallbacks& callbacks = *exchange.upgrade;
    if (news.sent) {
      callbacks.on_sent();
    }
    if (!exchanges.contains(id)) {
      return false;
    }
    const bool open = exchange.socket->is_open();
    if (news.over || (news.answer && !open)) {
      forget(id);
    } else if (news.answer) {
      exchange.request.idle_timeout = std::chrono::seconds(0);
    }
    if (news.answer) {
      callbacks.on_answer(std::move(*news.answer));
    } else if (!news.data.empty()) {
      callbacks.on_data(news.data);
    } else if (news.over && open) {
      callbacks.on_end(news.failure);
    } else if (news.over) {
      callbacks.on_answer(news.failure.value_or(Failure{}));
    }
    return news.any();
  }

  /// Cancelled or over; its callbacks may be running.
  void forget(Id id) {
    const auto found = exchanges.find(id);
    if (found == exchanges.end()) {
      return;
    }
    if (found->second->socket) {
      if (found->second->socket->is_open()) {
        (void)found->second->socket->flush();  // a last word, if the network takes it
      }
      cancelled.push_back(remove(found));
    } else {
      (void)remove(found);
    }
  }

  bool deliver_timers() {
    std::vector<Id> due;
    const auto now = steady_clock::now();
    for (const auto& [id, timer] : timers) {
      if (timer.due <= now) {
        due.push_back(id);
      }
    }
    for (const Id id : due) {
      if (auto timer = timers.extract(id)) {
        timer.mapped().on_due();
      }
    }
    return !due.empty();
  }

  void finish(Exchanges::iterator found, CURLcode code) {
    Exchange& ended_one = *found->second;
    if (ended_one.upgrade && code == CURLE_OK) {
      ended_one.socket =
          std::make_unique<CurlSocket>(ended_one.easy.get(), request_text(ended_one, user_agent));
      return;
    }
    const std::unique_ptr<Exchange> exchange = remove(found);
    if (code != CURLE_OK && !is_cut_refusal(*exchange, code)) {
      connections_suspect = connections_suspect || code == CURLE_OPERATION_TIMEDOUT;
      exchange->callbacks.on_done(failure_of(*exchange, code));
      return;
    }
    long version = 0;
    (void)curl_easy_getinfo(exchange->easy.get(), CURLINFO_HTTP_VERSION, &version);
    counters.http2_responses += version == CURL_HTTP_VERSION_2_0 ? 1 : 0;
    exchange->response.sent_twice = exchange->sends > 1;
    exchange->callbacks.on_done(std::move(exchange->response));
  }

  /// Ends what cannot be sent and what has been silent for too long.
  bool deliver_idle() {
    std::vector<Id> due;
    const auto now = steady_clock::now();
    for (const auto& [id, exchange] : exchanges) {
      note_upload(*exchange, now);
      const auto idle = exchange->request.idle_timeout;
      if (!exchange->unfit.empty() || ((exchange->added || exchange->socket) && idle.count() > 0 &&
                                       now - exchange->last_activity >= idle)) {
        due.push_back(id);
      }
    }
    for (const Id id : due) {
      const auto found = exchanges.find(id);
      if (found != exchanges.end()) {
        const std::unique_ptr<Exchange> exchange = remove(found);
        exchange->callbacks.on_done(idle_failure(*exchange));
      }
    }
    return !due.empty();
  }

  Failure idle_failure(const Exchange& exchange) {
    if (!exchange.unfit.empty()) {
      return {.kind = Failure::Kind::kProtocol, .message = exchange.unfit, .request_sent = false};
    }
    connections_suspect = true;
    return {.kind = Failure::Kind::kTimeout,
            .message = fmt::format("nothing came for {} s", exchange.request.idle_timeout.count()),
            .request_sent = exchange.sends > 0};
  }

  /// Bytes that go out are activity too.
  static void note_upload(Exchange& exchange, steady_clock::time_point now) {
    curl_off_t sent = 0;
    if (exchange.request.idle_timeout.count() > 0 &&
        curl_easy_getinfo(exchange.easy.get(), CURLINFO_SIZE_UPLOAD_T, &sent) == CURLE_OK &&
        sent != exchange.sent_bytes) {
      exchange.sent_bytes = sent;
      exchange.last_activity = now;
    }
  }

  [[nodiscard]] milliseconds until_idle(milliseconds longest) const {
    const auto now = steady_clock::now();
    for (const auto& [id, timer] : timers) {
      longest =
          std::clamp(std::chrono::ceil<milliseconds>(timer.due - now), milliseconds(0), longest);
    }
    for (const auto& [id, exchange] : exchanges) {
      if (exchange->socket && exchange->socket->has_work()) {
        return milliseconds(0);
      }
      const auto idle = exchange->request.idle_timeout;
      if ((exchange->added || exchange->socket) && idle.count() > 0) {
        const auto left = std::chrono::ceil<milliseconds>(exchange->last_activity + idle - now);
        longest = std::min(longest, std::max(left, milliseconds(0)));
      }
    }
    return longest;
  }

  void wait(milliseconds longest) {
    std::vector<curl_waitfd> polled(descriptors.size());
    unsigned int count = 0;
    std::vector<Descriptor*> by_position;
    for (Descriptor& descriptor : descriptors) {
      // One that nobody has read since it woke us must not make the loop spin.
      if (std::exchange(descriptor.woke, false) && is_readable(descriptor.number)) {
        longest = std::min(longest, kUnreadDescriptorPause);
        descriptor.woke = true;
        continue;
      }
      polled[count] = {.fd = descriptor.number, .events = CURL_WAIT_POLLIN, .revents = 0};
      by_position.push_back(&descriptor);
      ++count;
    }
    polled.resize(count);
    add_sockets(polled, longest);
    int events = 0;
    (void)curl_multi_poll(multi.get(), polled.data(), static_cast<unsigned int>(polled.size()),
                          static_cast<int>(longest.count()), &events);
    for (unsigned int i = 0; i < count; ++i) {
      by_position[i]->woke = polled[i].revents != 0;
    }
    note_ready(std::span(polled).subspan(count));
  }

  void add_sockets(std::vector<curl_waitfd>& polled, milliseconds& longest) const {
    for (const auto& [id, exchange] : exchanges) {
      const CurlSocket* const socket = exchange->socket.get();
      if (socket != nullptr && !socket->is_connected()) {
        socket->add_connecting(polled, longest);
      } else if (socket != nullptr) {
        const short events =
            events_of({.readable = socket->wants_to_read(), .writable = socket->wants_to_write()});
        polled.push_back({.fd = socket->descriptor(), .events = events, .revents = 0});
      }
    }
    for (const auto& [number, socket] : watched) {
      polled.push_back({.fd = number, .events = events_of(socket.wanted), .revents = 0});
    }
    // One that is watched for nothing would end every wait if its peer is gone.
    std::erase_if(polled, [](const curl_waitfd& one) { return one.events == 0; });
  }

  void note_ready(std::span<const curl_waitfd> polled) {
    std::map<curl_socket_t, short> ready;
    for (const curl_waitfd& one : polled) {
      if (one.revents != 0) {
        ready[one.fd] = one.revents;
      }
    }
    for (const auto& [id, exchange] : exchanges) {
      const auto found =
          exchange->socket ? ready.find(exchange->socket->descriptor()) : ready.end();
      if (found != ready.end()) {
        const int error = found->second & ~(CURL_WAIT_POLLIN | CURL_WAIT_POLLOUT);
        exchange->socket->ready((found->second & CURL_WAIT_POLLIN) != 0 || error != 0,
                                (found->second & CURL_WAIT_POLLOUT) != 0 || error != 0);
      }
    }
    for (auto& [number, socket] : watched) {
      socket.ready = ready.contains(number);
    }
  }
};

CurlTransport::CurlTransport(std::string user_agent) : state_(std::make_unique<State>()) {
  // Before anything else uses OpenSSL: what it would tidy up after main() ends with the process.
  (void)OPENSSL_init_crypto(OPENSSL_INIT_NO_ATEXIT, nullptr);
  state_->user_agent = std::move(user_agent);
}

CurlTransport::~CurlTransport() {
  while (!state_->exchanges.empty()) {
    (void)state_->remove(state_->exchanges.begin());
  }
}

Transport::Id CurlTransport::start(const Request& request, const Tls& tls, Callbacks callbacks) {
  return state_->start(request, tls, std::move(callbacks)).first;
}

/// Until the answer is there it is an exchange like any other, which ends when it is silent for too
/// long.
Transport::Id CurlTransport::open_socket(const Request& request, const Tls& tls,
                                         SocketCallbacks callbacks) {
  Request opening = request;
  opening.timeout = milliseconds(0);
  opening.idle_timeout = std::chrono::ceil<std::chrono::seconds>(request.timeout);
  const auto on_answer = callbacks.on_answer;
  const auto [id, exchange] =
      state_->start(opening, tls, {.on_done = on_answer, .on_data = nullptr});
  exchange->upgrade = std::move(callbacks);
  if (exchange->unfit.empty()) {
    set_connect_only(exchange->easy);
    exchange->socket = std::make_unique<CurlSocket>(exchange->easy.get(),
                                                    request_text(*exchange, state_->user_agent));
    exchange->last_activity = steady_clock::now();
  }
  return id;
}

void CurlTransport::send(Id id, std::string bytes) {
  const auto found = state_->exchanges.find(id);
  if (found != state_->exchanges.end() && found->second->socket) {
    found->second->socket->send(std::move(bytes));
  }
}

std::size_t CurlTransport::unsent(Id id) const {
  const auto found = state_->exchanges.find(id);
  return found != state_->exchanges.end() && found->second->socket ? found->second->socket->unsent()
                                                                   : 0;
}

void CurlTransport::pause(Id id, bool paused) {
  const auto found = state_->exchanges.find(id);
  if (found != state_->exchanges.end() && found->second->socket) {
    found->second->socket->pause(paused);
  }
}

void CurlTransport::watch_socket(int descriptor, Interest wanted, std::function<void()> on_ready) {
  state_->watched[descriptor] = {.wanted = wanted, .on_ready = std::move(on_ready), .ready = false};
}

void CurlTransport::forget_socket(int descriptor) {
  state_->watched.erase(descriptor);
}

Transport::Id CurlTransport::start_timer(milliseconds after, std::function<void()> on_due) {
  const Id id = ++state_->last_id;
  state_->timers.emplace(id,
                         Timer{.due = steady_clock::now() + after, .on_due = std::move(on_due)});
  return id;
}

void CurlTransport::cancel(Id id) {
  state_->forget(id);
  state_->timers.erase(id);
}

void CurlTransport::watch_descriptor(int descriptor) {
  if (descriptor >= 0 && std::ranges::none_of(state_->descriptors, [&](const Descriptor& known) {
        return known.number == descriptor;
      })) {
    state_->descriptors.push_back({.number = descriptor, .woke = false});
  }
}

void CurlTransport::run_once(milliseconds longest) {
  // libcurl takes an int; a day is as good as forever for one turn of a loop.
  longest = std::clamp<milliseconds>(longest, milliseconds(0), std::chrono::hours(24));
  state_->open();
  state_->perform();
  if (state_->deliver()) {
    return;
  }
  state_->wait(state_->until_idle(longest));
  state_->perform();
  (void)state_->deliver();
}

TransportCounters CurlTransport::counters() const {
  TransportCounters counters = state_->counters;
  for (const auto& [id, exchange] : state_->exchanges) {
    counters.connections_opened += connections_of(*exchange);
  }
  return counters;
}

}  // namespace firesteel::http
