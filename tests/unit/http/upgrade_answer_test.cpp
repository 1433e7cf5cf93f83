#include "http/upgrade_answer.h"

#include <optional>
#include <string>
#include <string_view>

#include "http/transport.h"
#include "support/catch.h"

namespace http = firesteel::http;

TEST_CASE("A 101 is whole with its headers, and what follows is kept") {
  http::UpgradeAnswer answer;
  CHECK(answer.feed("HTTP/1.1 101 Switching Protocols\r\nUpgrade: web"));
  CHECK_FALSE(answer.take());
  CHECK(answer.feed("socket\r\n\r\n\x82\x01x"));
  const auto response = answer.take();
  REQUIRE(response);
  CHECK(response->status == 101);
  CHECK(http::find_header(response->headers, "upgrade") == "websocket");
  CHECK(answer.rest() == "\x82\x01x");
}

TEST_CASE("A refusal comes with its body, whatever says how long it is") {
  for (const std::string_view text :
       {"HTTP/1.1 403 Forbidden\r\nContent-Length: 4\r\n\r\ndeny",
        "HTTP/1.1 403 Forbidden\r\nTransfer-Encoding: "
        "chunked\r\n\r\n2\r\nde\r\n2;x=y\r\nny\r\n0\r\n\r\n",
        "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 403 Forbidden\r\nContent-Length: 4\r\n\r\ndeny"}) {
    CAPTURE(text);
    http::UpgradeAnswer answer;
    for (const char byte : text) {
      CHECK(answer.feed(std::string_view(&byte, 1)));
    }
    const auto response = answer.take();
    REQUIRE(response);
    CHECK(response->status == 403);
    CHECK(response->body == "deny");
  }
}

TEST_CASE("A body of unknown length ends with the connection") {
  http::UpgradeAnswer answer;
  CHECK(answer.feed("HTTP/1.0 502 Bad Gateway\r\n\r\nno"));
  CHECK_FALSE(answer.take());
  answer.end();
  const auto response = answer.take();
  REQUIRE(response);
  CHECK(response->body == "no");
}

TEST_CASE("What is no answer of HTTP/1.1 is refused") {
  for (const std::string& text :
       {std::string("SSH-2.0-x\r\n\r\n"), std::string("HTTP/1.1 1x1 X\r\n\r\n"),
        std::string("HTTP/1.1 200 OK\r\nno colon\r\n\r\n"),
        std::string("HTTP/1.1 403 X\r\nContent-Length: -1\r\n\r\n"),
        std::string("HTTP/1.1 403 X\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"),
        std::string(300'000, 'x')}) {
    http::UpgradeAnswer answer;
    CHECK_FALSE(answer.feed(text));
    CHECK_FALSE(answer.take());
  }
}
