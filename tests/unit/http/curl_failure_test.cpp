#include "http/curl_failure.h"

#include <cerrno>
#include <chrono>
#include <string>
#include <vector>

#include <curl/curl.h>

#include "http/transport.h"
#include "support/catch.h"

namespace http = firesteel::http;
using Kind = http::Failure::Kind;

namespace {

http::FailureFacts said(const std::string& message) {
  http::FailureFacts facts;
  facts.message = message;
  return facts;
}

http::FailureFacts proxied(int connect_status, long proxy_error = CURLPX_OK) {
  http::FailureFacts facts;
  facts.has_proxy = true;
  facts.connect_status = connect_status;
  facts.proxy_error = proxy_error;
  return facts;
}

}  // namespace

TEST_CASE("What libcurl ended with has its kind") {
  struct Row {
    std::string name;
    CURLcode code;
    http::FailureFacts facts;
    Kind kind;
  };
  const std::vector<Row> rows = {
      {"no such host", CURLE_COULDNT_RESOLVE_HOST, {}, Kind::kResolve},
      {"no such proxy", CURLE_COULDNT_RESOLVE_PROXY, {}, Kind::kResolve},
      {"refused", CURLE_COULDNT_CONNECT, {}, Kind::kConnect},
      {"too slow", CURLE_OPERATION_TIMEDOUT, {}, Kind::kTimeout},
      {"unknown authority", CURLE_PEER_FAILED_VERIFICATION, {}, Kind::kTls},
      {"unreadable client certificate", CURLE_SSL_CERTPROBLEM, {}, Kind::kTls},
      {"unreadable bundle", CURLE_SSL_CACERT_BADFILE, {}, Kind::kTls},
      {"handshake refused", CURLE_SSL_CONNECT_ERROR, said("tlsv1 alert unknown ca"), Kind::kTls},
      {"handshake cut by a reset", CURLE_SSL_CONNECT_ERROR,
       said("OpenSSL SSL_connect: Connection reset by peer in connection to 10.0.0.1:443"),
       Kind::kConnect},
      {"handshake cut by a close", CURLE_SSL_CONNECT_ERROR,
       said("OpenSSL SSL_connect: SSL_ERROR_SYSCALL in connection to 10.0.0.1:443"),
       Kind::kConnect},
      {"handshake cut as OpenSSL 3 says it", CURLE_SSL_CONNECT_ERROR,
       said("error:0A000126:SSL routines::unexpected eof while reading"), Kind::kConnect},
      {"a reset after the handshake", CURLE_RECV_ERROR,
       said("OpenSSL SSL_read: Connection reset by peer, errno 104"), Kind::kReset},
      {"client certificate wanted, TLS 1.3", CURLE_RECV_ERROR,
       said("OpenSSL SSL_read: error:0A00045C:SSL routines::tlsv13 alert certificate required"),
       Kind::kTls},
      {"closed without an answer", CURLE_GOT_NOTHING, {}, Kind::kReset},
      {"closed within the answer", CURLE_PARTIAL_FILE, {}, Kind::kReset},
      {"stream reset", CURLE_HTTP2_STREAM, {}, Kind::kReset},
      {"not HTTP", CURLE_UNSUPPORTED_PROTOCOL, {}, Kind::kProtocol},
      {"proxy wants a password", CURLE_RECV_ERROR, proxied(407), Kind::kProxy},
      {"proxy accepts, then the server closes", CURLE_GOT_NOTHING, proxied(0), Kind::kReset},
      {"SOCKS refuses", CURLE_PROXY, proxied(0, CURLPX_REPLY_NOT_ALLOWED), Kind::kProxy},
  };
  for (const Row& row : rows) {
    INFO(row.name);
    CHECK(http::classify_failure(row.code, row.facts).kind == row.kind);
  }
}

TEST_CASE("A limit that was exceeded is the failure, whatever libcurl says") {
  http::FailureFacts facts = said("Failure writing output to destination");
  facts.too_large = true;
  facts.request_sent = true;
  facts.max_body = 100;
  const http::Failure body = http::classify_failure(CURLE_WRITE_ERROR, facts);
  CHECK(body.kind == Kind::kTooLarge);
  CHECK(body.message == "the answer is larger than 100 bytes");
  CHECK(body.request_sent);
  facts.endless_headers = true;
  CHECK(http::classify_failure(CURLE_WRITE_ERROR, facts).message ==
        "the headers of the answer are too long");
}

TEST_CASE("A proxy that did not connect is told from a server that is out of its reach") {
  struct Row {
    std::string name;
    CURLcode code;
    http::FailureFacts facts;
    int proxy_status;
    bool behind_proxy;
  };
  const std::vector<Row> rows = {
      {"password", CURLE_RECV_ERROR, proxied(407), 407, false},
      {"forbidden", CURLE_RECV_ERROR, proxied(403), 403, false},
      {"bad gateway", CURLE_RECV_ERROR, proxied(502), 502, true},
      {"SOCKS rule", CURLE_PROXY, proxied(0, CURLPX_REPLY_NOT_ALLOWED), 0, false},
      {"SOCKS host", CURLE_PROXY, proxied(0, CURLPX_REPLY_HOST_UNREACHABLE), 0, true},
      {"SOCKS refused", CURLE_PROXY, proxied(0, CURLPX_REPLY_CONNECTION_REFUSED), 0, true},
  };
  for (const Row& row : rows) {
    INFO(row.name);
    const http::Failure failure = http::classify_failure(row.code, row.facts);
    CHECK(failure.kind == Kind::kProxy);
    CHECK(failure.proxy_status == row.proxy_status);
    CHECK(failure.behind_proxy == row.behind_proxy);
  }
  CHECK(http::classify_failure(CURLE_WRITE_ERROR, proxied(407)).message ==
        "the proxy answered CONNECT with status 407");
}

TEST_CASE("Whose certificate failed is said, and what the server showed") {
  http::FailureFacts facts;
  facts.certificate = "subject CN=api";
  const http::Failure server = http::classify_failure(CURLE_PEER_FAILED_VERIFICATION, facts);
  CHECK(server.certificate == "subject CN=api");
  CHECK_FALSE(server.proxy_tls);
  CHECK(http::classify_failure(CURLE_GOT_NOTHING, facts).certificate.empty());
  facts.has_proxy = true;
  facts.proxy_unverified = true;
  CHECK(http::classify_failure(CURLE_PEER_FAILED_VERIFICATION, facts).proxy_tls);
  CHECK_FALSE(http::classify_failure(CURLE_GOT_NOTHING, facts).proxy_tls);
}

TEST_CASE("The message is libcurl's, with the system's reason for a connection that failed") {
  http::FailureFacts facts = said("Failed to connect to 127.0.0.1 port 1");
  facts.os_error = ECONNREFUSED;
  CHECK(http::classify_failure(CURLE_COULDNT_CONNECT, facts).message ==
        "Failed to connect to 127.0.0.1 port 1 (Connection refused)");
  CHECK(http::classify_failure(CURLE_RECV_ERROR, facts).message == facts.message);
  CHECK(http::classify_failure(CURLE_GOT_NOTHING, {}).message ==
        curl_easy_strerror(CURLE_GOT_NOTHING));
  CHECK(http::classify_failure(CURLE_PARTIAL_FILE, said("transfer closed")).message ==
        "the connection was closed before the answer was complete");
}

TEST_CASE("A time-out says in our own words what did not come within which time") {
  http::FailureFacts facts = said("Failed to resolve host '(nil)' with timeout after 0 ms");
  facts.connect_timeout = std::chrono::milliseconds(2'500);
  facts.timeout = std::chrono::seconds(10);
  const auto message = [&facts] {
    return http::classify_failure(CURLE_OPERATION_TIMEDOUT, facts).message;
  };
  CHECK(message() == "no connection within 2500ms");
  facts.timeout = std::chrono::seconds(2);
  CHECK(message() == "no connection within 2s");
  facts.timeout = std::chrono::seconds(0);  // a stream
  CHECK(message() == "no connection within 2500ms");
  facts.timeout = std::chrono::seconds(10);
  facts.request_sent = true;
  CHECK(message() == "no answer within 10s");
  facts.answer_begun = true;
  CHECK(message() == "incomplete answer after 10s");
}

TEST_CASE("A body that cannot be read ends the exchange with the reason") {
  http::FailureFacts facts = said("operation aborted by callback");
  facts.unreadable_body = "cannot read /a.jar: Input/output error";
  CHECK(http::classify_failure(CURLE_ABORTED_BY_CALLBACK, facts).message == facts.unreadable_body);
}

TEST_CASE("Only a refusal counts when its body is cut") {
  CHECK(http::is_cut_refusal(CURLE_PARTIAL_FILE, 401));
  CHECK(http::is_cut_refusal(CURLE_PARTIAL_FILE, 404));
  CHECK_FALSE(http::is_cut_refusal(CURLE_PARTIAL_FILE, 200));
  CHECK_FALSE(http::is_cut_refusal(CURLE_PARTIAL_FILE, 503));
  CHECK_FALSE(http::is_cut_refusal(CURLE_RECV_ERROR, 401));
}
