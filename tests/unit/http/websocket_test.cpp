#include "http/websocket.h"

#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <thread>
#include <variant>
#include <vector>

#include "http/curl_transport.h"
#include "http/transport.h"
#include "support/catch.h"
#include "support/fake_world.h"
#include "support/loopback_server.h"
#include "support/websocket_peer.h"

namespace http = firesteel::http;
using firesteel::testing::FakeRandom;
using firesteel::testing::LoopbackServer;
using firesteel::testing::WebSocketPeer;
using std::chrono::milliseconds;
using std::chrono::seconds;
using std::chrono::steady_clock;

namespace {

using Script = std::function<void(WebSocketPeer& peer, const LoopbackServer::Request& request)>;

LoopbackServer::Handler playing(Script script) {
  return [script](const LoopbackServer::Request& request) {
    LoopbackServer::Reply reply;
    reply.take_over = [script, request](int socket, const std::atomic<bool>& stopping) {
      WebSocketPeer peer(socket, stopping);
      script(peer, request);
    };
    return reply;
  };
}

/// A client and what it has been told.
struct Client {
  explicit Client(const LoopbackServer& server, milliseconds timeout = seconds(10)) {
    http::Request request;
    request.url = server.url() + "/socket?a=b";
    request.timeout = timeout;
    socket = std::make_unique<http::WebSocket>(
        transport, random, request, http::Tls{}, "test.protocol",
        http::WebSocketCallbacks{
            .on_open = [this] { opened = true; },
            .on_refused = [this](http::Result result) { refused = std::move(result); },
            .on_message = [this](std::string_view text) { messages.emplace_back(text); },
            .on_sent = [this] { ++sent; },
            .on_end = [this](const http::WebSocketEnd& how) { end = how; }});
  }

  void run_until(const std::function<bool()>& done) {
    const auto limit = steady_clock::now() + seconds(20);
    while (!done() && steady_clock::now() < limit) {
      transport.run_once(milliseconds(200));
    }
    REQUIRE(done());
  }

  [[nodiscard]] std::string refusal() {
    run_until([this] { return refused.has_value(); });
    REQUIRE(std::holds_alternative<http::Failure>(*refused));
    return std::get<http::Failure>(*refused).message;
  }

  http::CurlTransport transport{"agent/1"};
  FakeRandom random;
  bool opened = false;
  int sent = 0;
  std::optional<http::Result> refused;
  std::vector<std::string> messages;
  std::optional<http::WebSocketEnd> end;
  std::unique_ptr<http::WebSocket> socket;
};

}  // namespace

TEST_CASE("A WebSocket carries messages both ways and ends with the server's close") {
  std::optional<WebSocketPeer::Frame> answer;
  const LoopbackServer server(playing([&](WebSocketPeer& peer, const auto& request) {
    peer.accept(request);
    while (const auto frame = peer.read()) {
      if (frame->opcode == 8) {
        answer = frame;
        return;
      }
      peer.send(2, "echo " + frame->payload);
      peer.send(8, std::string("\x03\xe8") + "done");
    }
  }));
  Client client(server);
  client.run_until([&] { return client.opened; });
  client.socket->send("hello");
  client.run_until([&] { return client.end.has_value(); });
  CHECK(client.messages == std::vector<std::string>{"echo hello"});
  CHECK(client.end->code == 1000);
  CHECK(client.end->reason == "done");
  REQUIRE(server.requests().size() == 1);
  const auto request = server.requests()[0];
  CHECK(request.target == "/socket?a=b");
  CHECK(request.headers.at("host") == server.url().substr(7));
  CHECK(request.headers.at("user-agent") == "agent/1");
  CHECK(request.headers.at("connection") == "Upgrade");
  CHECK(request.headers.at("sec-websocket-version") == "13");
}

TEST_CASE("What comes together with the 101 is not lost") {
  const LoopbackServer server(playing([](WebSocketPeer& peer, const auto& request) {
    const std::string accept = http::websocket_accept(request.headers.at("sec-websocket-key"));
    peer.write(
        "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        "Sec-WebSocket-Accept: " +
        accept + "\r\nSec-WebSocket-Protocol: test.protocol\r\n\r\n\x82\x05" + "early");
    (void)peer.read();
  }));
  Client client(server);
  client.run_until([&] { return !client.messages.empty(); });
  CHECK(client.messages == std::vector<std::string>{"early"});
}

TEST_CASE("A ping is answered with its payload") {
  std::atomic<bool> answered = false;
  const LoopbackServer server(playing([&](WebSocketPeer& peer, const auto& request) {
    peer.accept(request);
    peer.send(9, "are you there");
    const auto frame = peer.read();
    answered = frame && frame->opcode == 10 && frame->payload == "are you there";
    peer.send(8, "");
    (void)peer.read();
  }));
  Client client(server);
  client.run_until([&] { return client.end.has_value(); });
  CHECK(answered);
  CHECK(client.end->code == http::kCloseNoStatus);
}

TEST_CASE("One who pings and reads no answers gets no more of them") {
  constexpr int kPings =
      200'000;  // with a pong for each 26 MB would wait, beside what the kernel took
  std::atomic<bool> seen = false;
  const LoopbackServer server(playing([&](WebSocketPeer& peer, const auto& request) {
    peer.accept(request);
    std::string pings;
    for (int i = 0; i < kPings; ++i) {
      pings += "\x89\x7d" + std::string(125, 'p');
    }
    peer.write(pings + "\x82\x01x");
    while (!seen) {
      std::this_thread::sleep_for(milliseconds(1));
    }
  }));
  Client client(server);
  client.run_until([&] { return !client.messages.empty(); });
  seen = true;
  CHECK(client.messages == std::vector<std::string>{"x"});
  CHECK(client.socket->unsent() < (128U << 10U));
}

TEST_CASE("A server that breaks the protocol is told so, and the WebSocket ends") {
  std::atomic<int> told = 0;
  const LoopbackServer server(playing([&](WebSocketPeer& peer, const auto& request) {
    peer.accept(request);
    peer.write("\xc2\x01x");
    const auto frame = peer.read();
    told = frame && frame->opcode == 8 && frame->payload == "\x03\xea" ? 1 : -1;
  }));
  Client client(server);
  client.run_until([&] { return client.end.has_value() && told != 0; });
  CHECK(told == 1);
  CHECK(client.end->code == 0);
  CHECK(client.end->reason.find("reserved bit") != std::string::npos);
}

TEST_CASE("A refused upgrade gives the answer with its body") {
  const LoopbackServer server([](const auto&) {
    return LoopbackServer::Reply{.status = 403, .headers = {}, .body = "not you"};
  });
  Client client(server);
  client.run_until([&] { return client.refused.has_value(); });
  REQUIRE(std::holds_alternative<http::Response>(*client.refused));
  CHECK(std::get<http::Response>(*client.refused).status == 403);
  CHECK(std::get<http::Response>(*client.refused).body == "not you");
  CHECK_FALSE(client.opened);
}

TEST_CASE("A 101 that does not fit the request is no WebSocket") {
  std::string answer;
  std::string reason;
  SECTION("a wrong accept") {
    answer = "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: AAAA\r\n\r\n";
    reason = "wrong Sec-WebSocket-Accept";
  }
  SECTION("another protocol") {
    answer = "Upgrade: h2c\r\nConnection: Upgrade\r\n\r\n";
    reason = "another protocol";
  }
  const LoopbackServer server(playing([&](WebSocketPeer& peer, const auto&) {
    peer.write("HTTP/1.1 101 Switching Protocols\r\n" + answer);
    (void)peer.read();
  }));
  Client client(server);
  CHECK(client.refusal().find(reason) != std::string::npos);
}

TEST_CASE("A subprotocol or an extension that was not asked for is no WebSocket") {
  const LoopbackServer server(playing([](WebSocketPeer& peer, const auto& request) {
    peer.accept(request, "Sec-WebSocket-Extensions: permessage-deflate\r\n");
    (void)peer.read();
  }));
  Client client(server);
  CHECK(client.refusal().find("extension") != std::string::npos);
}

TEST_CASE("A server that takes the request and says nothing is given up") {
  const LoopbackServer server(playing([](WebSocketPeer& peer, const auto&) { (void)peer.read(); }));
  Client client(server, milliseconds(1000));
  CHECK(client.refusal().find("no data for") != std::string::npos);
}

TEST_CASE("A server that nobody runs is a failure to connect") {
  int port = 0;
  {
    const LoopbackServer gone([](const auto&) { return LoopbackServer::Reply{}; });
    port = gone.port();
  }
  http::CurlTransport transport("agent/1");
  FakeRandom random;
  std::optional<http::Result> refused;
  http::Request request;
  request.url = "http://127.0.0.1:" + std::to_string(port) + "/";
  const http::WebSocket socket(
      transport, random, request, http::Tls{}, "p",
      {.on_open = [] {},
       .on_refused = [&](http::Result result) { refused = std::move(result); },
       .on_message = [](std::string_view) {},
       .on_sent = [] {},
       .on_end = [](const http::WebSocketEnd&) {}});
  const auto limit = steady_clock::now() + seconds(20);
  while (!refused && steady_clock::now() < limit) {
    transport.run_once(milliseconds(200));
  }
  REQUIRE(refused);
  REQUIRE(std::holds_alternative<http::Failure>(*refused));
  CHECK(std::get<http::Failure>(*refused).kind == http::Failure::Kind::kConnect);
}

TEST_CASE("While paused nothing is read, and nothing is lost") {
  constexpr std::size_t kMessages = 200;
  const std::string part(32U << 10U, 'x');
  const LoopbackServer server(playing([&](WebSocketPeer& peer, const auto& request) {
    peer.accept(request);
    for (std::size_t i = 0; i < kMessages; ++i) {
      peer.send(2, part);
    }
    peer.send(8, "");
    (void)peer.read();
  }));
  Client client(server);
  client.run_until([&] { return client.opened; });
  client.socket->pause(true);
  client.transport.run_once(milliseconds(50));
  const std::size_t paused_at = client.messages.size();
  for (int i = 0; i < 5; ++i) {
    client.transport.run_once(milliseconds(20));
  }
  CHECK(client.messages.size() == paused_at);
  client.socket->pause(false);
  client.run_until([&] { return client.end.has_value(); });
  CHECK(client.messages.size() == kMessages);
  CHECK(client.messages.back() == part);
}

TEST_CASE("A WebSocket that is closed from within a callback ends quietly") {
  const LoopbackServer server(playing([](WebSocketPeer& peer, const auto& request) {
    peer.accept(request);
    peer.send(2, "one");
    peer.send(2, "two");
    (void)peer.read();
  }));
  http::CurlTransport transport("agent/1");
  FakeRandom random;
  std::vector<std::string> messages;
  std::unique_ptr<http::WebSocket> socket;
  http::Request request;
  request.url = server.url() + "/";
  bool ended = false;
  socket = std::make_unique<http::WebSocket>(
      transport, random, request, http::Tls{}, "p",
      http::WebSocketCallbacks{.on_open = [] {},
                               .on_refused = [](const http::Result&) {},
                               .on_message =
                                   [&](std::string_view text) {
                                     messages.emplace_back(text);
                                     socket->close_now();
                                   },
                               .on_sent = [] {},
                               .on_end = [&](const http::WebSocketEnd&) { ended = true; }});
  const auto limit = steady_clock::now() + seconds(20);
  while (messages.empty() && steady_clock::now() < limit) {
    transport.run_once(milliseconds(200));
  }
  for (int i = 0; i < 3; ++i) {
    transport.run_once(milliseconds(10));
  }
  CHECK(messages == std::vector<std::string>{"one"});
  CHECK_FALSE(ended);
}

TEST_CASE("A timer runs once when it is due, and never when it was cancelled") {
  http::CurlTransport transport("agent/1");
  int due = 0;
  bool wrong = false;
  transport.start_timer(milliseconds(1), [&] { ++due; });
  const auto cancelled = transport.start_timer(milliseconds(1), [&] { wrong = true; });
  transport.cancel(cancelled);
  const auto limit = steady_clock::now() + seconds(20);
  while (due == 0 && steady_clock::now() < limit) {
    transport.run_once(seconds(10));
  }
  transport.run_once(milliseconds(5));
  CHECK(due == 1);
  CHECK_FALSE(wrong);
}
