#include "http/curl_failure.h"

#include <algorithm>
#include <chrono>
#include <string>
#include <string_view>
#include <system_error>

#include <curl/curl.h>
#include <fmt/format.h>

#include "http/transport.h"

namespace firesteel::http {

namespace {

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

std::string limit_text(std::chrono::milliseconds limit) {
  return limit.count() % 1000 == 0 ? fmt::format("{}s", limit.count() / 1000)
                                   : fmt::format("{}ms", limit.count());
}

/// libcurl's own text may name a host that it never looked up.
std::string time_out(const FailureFacts& facts) {
  if (!facts.request_sent) {
    return fmt::format(
        "no connection within {}",
        limit_text(facts.timeout.count() == 0 ? facts.connect_timeout
                                              : std::min(facts.connect_timeout, facts.timeout)));
  }
  return (facts.answer_begun ? "incomplete answer after " : "no answer within ") +
         limit_text(facts.timeout);
}

std::string message_of(CURLcode code, const FailureFacts& facts) {
  if (facts.has_proxy && facts.connect_status != 0) {
    return fmt::format("the proxy answered CONNECT with status {}", facts.connect_status);
  }
  if (code == CURLE_PARTIAL_FILE) {
    return "the connection was closed before the answer was complete";
  }
  if (code == CURLE_OPERATION_TIMEDOUT) {
    return time_out(facts);
  }
  return facts.message.empty() ? curl_easy_strerror(code) : facts.message;
}

Failure too_large(const FailureFacts& facts) {
  return {.kind = Failure::Kind::kTooLarge,
          .message = facts.endless_headers
                         ? std::string("the headers of the answer are too long")
                         : fmt::format("the answer is larger than {} bytes", facts.max_body),
          .request_sent = facts.request_sent};
}

/// What the proxy said when it did not connect, and whose certificate failed.
void add_proxy(Failure& failure, const FailureFacts& facts) {
  if (!facts.has_proxy) {
    return;
  }
  if (facts.connect_status != 0) {
    failure.kind = Failure::Kind::kProxy;
    failure.proxy_status = facts.connect_status;
    failure.behind_proxy = facts.connect_status >= 500;
  } else if (failure.kind == Failure::Kind::kProxy) {
    failure.behind_proxy = is_server_out_of_reach(facts.proxy_error);
  }
  failure.proxy_tls = failure.kind == Failure::Kind::kTls && facts.proxy_unverified;
}

}  // namespace

Failure classify_failure(CURLcode code, const FailureFacts& facts) {
  if (!facts.unreadable_body.empty()) {
    return {.kind = Failure::Kind::kProtocol,
            .message = facts.unreadable_body,
            .request_sent = facts.request_sent};
  }
  if (facts.too_large) {
    return too_large(facts);
  }
  Failure failure{.kind = failure_kind(code),
                  .message = message_of(code, facts),
                  .request_sent = facts.request_sent};
  // A connection that dies during the handshake says nothing about certificates.
  if (code == CURLE_SSL_CONNECT_ERROR && is_cut_handshake(failure.message)) {
    failure.kind = Failure::Kind::kConnect;
  }
  // TLS 1.3: a server that wants a client certificate says so after the handshake.
  if (failure.kind == Failure::Kind::kReset && failure.message.find("alert") != std::string::npos) {
    failure.kind = Failure::Kind::kTls;
  }
  add_proxy(failure, facts);
  if (failure.kind == Failure::Kind::kTls) {
    failure.certificate = facts.certificate;
  }
  if (code == CURLE_COULDNT_CONNECT && facts.os_error != 0) {
    failure.message += fmt::format(" ({})", std::generic_category().message(facts.os_error));
  }
  return failure;
}

bool is_cut_refusal(CURLcode code, int status) {
  return code == CURLE_PARTIAL_FILE && status >= 400 && status < 500;
}

}  // namespace firesteel::http
