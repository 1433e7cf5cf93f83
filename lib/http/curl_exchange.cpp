#include "http/curl_exchange.h"

#include <chrono>
#include <cstddef>
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

/// A number that libcurl keeps with the handle; 0 when it does not know.
template <class Number>
Number info(const Exchange& exchange, CURLINFO which) {
  Number number = 0;
  return curl_easy_getinfo(exchange.easy.get(), which, &number) == CURLE_OK ? number : 0;
}

}  // namespace

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

void note_upload(Exchange& exchange, steady_clock::time_point now) {
  const auto sent = info<curl_off_t>(exchange, CURLINFO_SIZE_UPLOAD_T);
  if (sent != exchange.sent_bytes) {
    exchange.sent_bytes = sent;
    exchange.last_activity = now;
  }
}

int connections_of(const Exchange& exchange) {
  return static_cast<int>(info<long>(exchange, CURLINFO_NUM_CONNECTS));
}

bool is_http2(const Exchange& exchange) {
  return info<long>(exchange, CURLINFO_HTTP_VERSION) == CURL_HTTP_VERSION_2_0;
}

Failure failure_of(const Exchange& exchange, CURLcode code) {
  FailureFacts facts;
  facts.message = exchange.error.data();
  facts.request_sent = exchange.sends > 0;
  facts.too_large = exchange.too_large;
  facts.endless_headers = exchange.header_bytes > kMaxHeaderBytes;
  facts.max_body = exchange.request.max_body;
  facts.has_proxy = !exchange.request.proxy.url.empty();
  facts.connect_status = info<long>(exchange, CURLINFO_HTTP_CONNECTCODE);
  facts.proxy_error = info<long>(exchange, CURLINFO_PROXY_ERROR);
  facts.proxy_unverified = info<long>(exchange, CURLINFO_PROXY_SSL_VERIFYRESULT) != 0;
  facts.os_error = static_cast<int>(info<long>(exchange, CURLINFO_OS_ERRNO));
  facts.certificate = exchange.peer.description();
  return classify_failure(code, facts);
}

}  // namespace firesteel::http
