#include "http/curl_options.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include <curl/curl.h>
#include <fmt/format.h>

#include "firesteel/error.h"
#include "http/curl_exchange.h"
#include "http/curl_handles.h"
#include "http/peer_certificate.h"
#include "http/system_roots.h"
#include "http/transport.h"
#include "http/transport_counters.h"

namespace firesteel::http {

namespace {

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
void set_observer(CurlExchange& exchange) {
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
void set_url(CurlExchange& exchange, const std::string& server_name) {
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
  return std::ranges::any_of(text, [](char c) { return c == '\r' || c == '\n' || c == '\0'; });
}

void set_headers(CurlExchange& exchange) {
  append(exchange.headers, "Expect:");
  if (!find_header(exchange.request.headers, "Content-Type")) {
    append(exchange.headers, "Content-Type:");
  }
  for (const Header& header : exchange.request.headers) {
    if (has_line_break(header.name) || has_line_break(header.value)) {
      exchange.unfit = fmt::format("the header {} contains a line break",
                                   has_line_break(header.name) ? "name" : header.name);
      return;
    }
    append(exchange.headers,
           header.value.empty() ? header.name + ";" : header.name + ": " + header.value);
  }
  set(exchange.easy, CURLOPT_HTTPHEADER, exchange.headers.get());
}

/// libcurl's own 64 KiB, or less when the body is smaller: each exchange has a buffer.
long upload_buffer_size(std::uint64_t body) {
  constexpr std::uint64_t kLeast = 16U << 10U;
  constexpr std::uint64_t kMost = 64U << 10U;
  return static_cast<long>(std::clamp(body, kLeast, kMost));
}

/// `size` bytes, which stand in the request or are read as they are sent.
void set_body(const CurlExchange& exchange, std::uint64_t size) {
  set(exchange.easy, CURLOPT_POST, 1L);
  set(exchange.easy, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(size));
  if (!exchange.source) {
    set(exchange.easy, CURLOPT_POSTFIELDS, exchange.request.body.c_str());
  }
  set(exchange.easy, CURLOPT_UPLOAD_BUFFERSIZE, upload_buffer_size(size));
}

void set_method(CurlExchange& exchange) {
  const Request& request = exchange.request;
  if (request.open_body) {
    exchange.source = request.open_body();
  }
  const std::uint64_t size = exchange.source ? exchange.source->size() : request.body.size();
  if (request.method == "HEAD") {
    set(exchange.easy, CURLOPT_NOBODY, 1L);
    return;
  }
  if (request.method == "GET" && size == 0) {
    return;
  }
  if (size > 0 || request.method == "POST" || request.method == "PUT" ||
      request.method == "PATCH") {
    set_body(exchange, size);
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

void set_behaviour(const CurlExchange& exchange, const std::string& user_agent) {
  const Easy& easy = exchange.easy;
  set(easy, CURLOPT_NOSIGNAL, 1L);
  // Otherwise the end of an exchange waits for the resolver, which may be silent for 10 s.
  set(easy, CURLOPT_QUICK_EXIT, 1L);
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

}  // namespace

void set_options(CurlExchange& exchange, const Tls& tls, const std::string& user_agent,
                 TransportCounters& counters) {
  const Request& request = exchange.request;
  set_url(exchange, tls.server_name);
  set_headers(exchange);
  set_method(exchange);
  set_behaviour(exchange, user_agent);
  set_proxy(exchange.easy, request.proxy, counters);
  exchange.has_tunnel = request.proxy.url.starts_with("http") && exchange.queue.empty();
  set_tls(exchange.easy, tls, counters);
  if (tls.verify || request.proxy.url.starts_with("https:")) {
    set_observer(exchange);
  }
  set_callbacks(exchange);
}

void set_connect_only(const Easy& easy) {
  set(easy, CURLOPT_CONNECT_ONLY, 1L);
  set(easy, CURLOPT_FRESH_CONNECT, 1L);
  set(easy, CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_1_1));
  set(easy, CURLOPT_PIPEWAIT, 0L);
}

std::string request_text(const CurlExchange& exchange, const std::string& user_agent) {
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

}  // namespace firesteel::http
