#include "http/curl_exchange.h"

#include <chrono>
#include <cstddef>
#include <cstdio>
#include <exception>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <string>
#include <string_view>
#include <sys/socket.h>

#include <curl/curl.h>

#include "base/text.h"
#include "http/curl_failure.h"
#include "http/curl_handles.h"
#include "http/transport.h"

namespace firesteel::http {

namespace {

using std::chrono::steady_clock;

/// Of one answer: more is an attack or a mistake.
constexpr std::size_t kMaxHeaderBytes = 256U << 10U;

std::size_t on_body(char* bytes, std::size_t size, std::size_t count, void* user) {
  auto& exchange = *static_cast<CurlExchange*>(user);
  const std::string_view data(bytes, size * count);
  exchange.last_activity = steady_clock::now();
  if (exchange.delivers_data()) {
    if (exchange.undelivered.empty()) {
      exchange.arrivals->push_back(exchange.id);
    }
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

int status_in(std::string_view line) {
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

/// A line of what the proxy answers to CONNECT; false when that was its last one and it refused.
/// libcurl would read the body of a refusal within one call, however long it is.
bool take_connect_line(CurlExchange& exchange, std::string_view line) {
  if (line.starts_with("HTTP/")) {
    const int status = status_in(line);
    exchange.connect_status = status >= 300 ? status : 0;
  }
  return exchange.connect_status == 0 || !base::trim(line).empty();
}

std::size_t on_header(char* bytes, std::size_t size, std::size_t count, void* user) {
  auto& exchange = *static_cast<CurlExchange*>(user);
  const std::string_view line(bytes, size * count);
  exchange.last_activity = steady_clock::now();
  exchange.header_bytes += line.size();
  if (exchange.header_bytes > kMaxHeaderBytes) {
    exchange.too_large = true;
    return 0;
  }
  if (exchange.connecting && exchange.has_tunnel) {
    return take_connect_line(exchange, line) ? line.size() : 0;
  }
  if (line.starts_with("HTTP/")) {  // also after an interim answer (100 Continue)
    exchange.response.headers.clear();
    exchange.response.status = status_in(line);
    exchange.has_all_headers = false;
    return line.size();
  }
  exchange.has_all_headers = exchange.has_all_headers || base::trim(line).empty();
  const std::size_t colon = line.find(':');
  if (colon != std::string_view::npos) {
    exchange.response.headers.push_back(
        {std::string(line.substr(0, colon)), std::string(base::trim(line.substr(colon + 1)))});
  }
  return line.size();
}

std::size_t on_read(char* buffer, std::size_t size, std::size_t count, void* user) {
  auto& exchange = *static_cast<CurlExchange*>(user);
  exchange.last_activity = steady_clock::now();
  try {
    return exchange.source->read({buffer, size * count});
  } catch (const std::exception& error) {
    exchange.unreadable = error.what();
    return CURL_READFUNC_ABORT;
  }
}

/// A connection died under the request: it is sent once more, from its beginning.
int on_rewind(void* user, curl_off_t offset, int origin) {
  auto& exchange = *static_cast<CurlExchange*>(user);
  if (offset != 0 || origin != SEEK_SET) {
    return CURL_SEEKFUNC_FAIL;
  }
  try {
    exchange.source = exchange.request.open_body();
    return CURL_SEEKFUNC_OK;
  } catch (const std::exception& error) {
    exchange.unreadable = error.what();
    return CURL_SEEKFUNC_FAIL;
  }
}

/// Called each time the request is about to be written to a connection.
int on_send(void* user, char* /*remote_ip*/, char* /*local_ip*/, int /*remote_port*/,
            int /*local_port*/) {
  auto& exchange = *static_cast<CurlExchange*>(user);
  ++exchange.sends;
  exchange.connecting = false;
  exchange.header_bytes = 0;
  return CURL_PREREQFUNC_OK;
}

/// A peer that vanished (laptop asleep, node gone) is noticed by the kernel in half a minute, so
/// that no new request is put on a dead connection.
int on_socket(void* user, curl_socket_t socket, curlsocktype /*purpose*/) {
  auto& exchange = *static_cast<CurlExchange*>(user);
  exchange.connecting = true;
  if (exchange.multi != nullptr) {
    exchange.multi->opened(socket);
  } else if (exchange.socket) {
    exchange.socket->opened(socket);
  }
  (void)::fcntl(socket, F_SETFD, FD_CLOEXEC);  // no child inherits the connection
#ifdef TCP_USER_TIMEOUT
  const unsigned int longest_unanswered = 20'000;
  (void)::setsockopt(socket, IPPROTO_TCP, TCP_USER_TIMEOUT, &longest_unanswered,
                     sizeof longest_unanswered);
#elif defined(TCP_RXT_CONNDROPTIME)  // macOS; in seconds
  const int longest_unanswered = 20;
  (void)::setsockopt(socket, IPPROTO_TCP, TCP_RXT_CONNDROPTIME, &longest_unanswered,
                     sizeof longest_unanswered);
#endif
  return CURL_SOCKOPT_OK;
}

/// A number that libcurl keeps with the handle; 0 when it does not know.
template <class Number>
Number info(const CurlExchange& exchange, CURLINFO which) {
  Number number = 0;
  return curl_easy_getinfo(exchange.easy.get(), which, &number) == CURLE_OK ? number : 0;
}

}  // namespace

void set_callbacks(CurlExchange& exchange) {
  const Easy& easy = exchange.easy;
  void* const self = &exchange;
  set(easy, CURLOPT_PRIVATE, self);
  set(easy, CURLOPT_ERRORBUFFER, exchange.error.data());
  set(easy, CURLOPT_WRITEFUNCTION, &on_body);
  set(easy, CURLOPT_WRITEDATA, self);
  set(easy, CURLOPT_HEADERFUNCTION, &on_header);
  set(easy, CURLOPT_HEADERDATA, self);
  if (exchange.source) {
    set(easy, CURLOPT_READFUNCTION, &on_read);
    set(easy, CURLOPT_READDATA, self);
    set(easy, CURLOPT_SEEKFUNCTION, &on_rewind);
    set(easy, CURLOPT_SEEKDATA, self);
  }
  set(easy, CURLOPT_PREREQFUNCTION, &on_send);
  set(easy, CURLOPT_PREREQDATA, self);
  set(easy, CURLOPT_SOCKOPTFUNCTION, &on_socket);
  set(easy, CURLOPT_SOCKOPTDATA, self);
}

CurlExchange& exchange_of(CURL* easy) {
  char* self = nullptr;
  (void)curl_easy_getinfo(easy, CURLINFO_PRIVATE, &self);
  // NOLINTNEXTLINE(bugprone-casting-through-void): libcurl keeps the pointer as a char*
  return *static_cast<CurlExchange*>(static_cast<void*>(self));
}

void note_upload(CurlExchange& exchange, steady_clock::time_point now) {
  const auto sent = info<curl_off_t>(exchange, CURLINFO_SIZE_UPLOAD_T);
  if (sent != exchange.sent_bytes) {
    exchange.sent_bytes = sent;
    exchange.last_activity = now;
  }
}

int connections_of(const CurlExchange& exchange) {
  return static_cast<int>(info<long>(exchange, CURLINFO_NUM_CONNECTS));
}

bool is_http2(const CurlExchange& exchange) {
  return info<long>(exchange, CURLINFO_HTTP_VERSION) == CURL_HTTP_VERSION_2_0;
}

Failure failure_of(const CurlExchange& exchange, CURLcode code) {
  FailureFacts facts;
  facts.message = exchange.error.data();
  facts.request_sent = exchange.sends > 0;
  facts.answer_begun = exchange.response.status != 0;
  facts.connect_timeout = exchange.request.connect_timeout;
  facts.timeout = exchange.request.timeout;
  facts.unreadable_body = exchange.unreadable;
  facts.too_large = exchange.too_large;
  facts.endless_headers = exchange.header_bytes > kMaxHeaderBytes;
  facts.max_body = exchange.request.max_body;
  facts.has_proxy = !exchange.request.proxy.url.empty();
  facts.connect_status = exchange.connect_status;
  facts.proxy_error = info<long>(exchange, CURLINFO_PROXY_ERROR);
  facts.proxy_unverified = info<long>(exchange, CURLINFO_PROXY_SSL_VERIFYRESULT) != 0;
  facts.os_error = static_cast<int>(info<long>(exchange, CURLINFO_OS_ERRNO));
  facts.certificate = exchange.peer.description();
  return classify_failure(code, facts);
}

}  // namespace firesteel::http
