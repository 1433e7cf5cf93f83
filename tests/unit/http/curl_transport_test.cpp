#include "http/curl_transport.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>
#include <netinet/in.h>
#include <optional>
#include <stdexcept>
#include <string>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>
#include <utility>
#include <variant>
#include <vector>

#include "firesteel/outlet.h"
#include "http/body_source.h"
#include "http/exchange.h"
#include "http/transport.h"
#include "support/catch.h"
#include "support/loopback_server.h"
#include "support/temp_folder.h"

namespace http = firesteel::http;
using firesteel::testing::LoopbackServer;
using firesteel::testing::TempFolder;
using std::chrono::milliseconds;
using std::chrono::seconds;
using std::chrono::steady_clock;

namespace {

http::Request get(const std::string& url) {
  http::Request request;
  request.url = url;
  return request;
}

/// Turns the loop until `done` or the test has clearly failed.
void run_until(http::Transport& transport, const std::function<bool()>& done) {
  const auto limit = steady_clock::now() + seconds(20);
  while (!done() && steady_clock::now() < limit) {
    transport.run_once(milliseconds(200));
  }
  REQUIRE(done());
}

http::Result exchange(http::Transport& transport, const http::Request& request,
                      const http::Tls& tls = {}) {
  std::optional<http::Result> result;
  transport.start(request, tls,
                  {.on_done = [&](http::Result r) { result = std::move(r); }, .on_data = nullptr});
  run_until(transport, [&] { return result.has_value(); });
  return *result;
}

LoopbackServer::Reply ok(const std::string& body) {
  return {.status = 200, .headers = {}, .body = body};
}

const http::Response& response(const http::Result& result) {
  REQUIRE(std::holds_alternative<http::Response>(result));
  return std::get<http::Response>(result);
}

const http::Failure& failure(const http::Result& result) {
  REQUIRE(std::holds_alternative<http::Failure>(result));
  return std::get<http::Failure>(result);
}

}  // namespace

TEST_CASE("An exchange that waits for the connection of another has its own time limit") {
  const int listener = ::socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t size = sizeof address;
  auto* const generic = reinterpret_cast<sockaddr*>(&address);
  REQUIRE(::bind(listener, generic, size) == 0);
  REQUIRE(::getsockname(listener, generic, &size) == 0);
  REQUIRE(::listen(listener, 0) == 0);
  // Fill the queue, so that the kernel drops who comes next: nothing connects, nothing is refused.
  std::array<int, 3> fill{};
  for (int& one : fill) {
    one = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
    (void)::connect(one, generic, size);
  }
  http::CurlTransport transport("agent/1");
  http::Request first = get("https://127.0.0.1:" + std::to_string(ntohs(address.sin_port)) + "/");
  http::Request second = first;
  second.connect_timeout = second.timeout = milliseconds(500);
  bool first_ended = false;
  std::optional<http::Result> result;
  transport.start(first, {}, {.on_done = [&](const http::Result&) { first_ended = true; }});
  transport.run_once(milliseconds(100));
  transport.start(second, {}, {.on_done = [&](http::Result done) { result = std::move(done); }});
  run_until(transport, [&] { return result.has_value(); });
  CHECK_FALSE(first_ended);
  REQUIRE(std::holds_alternative<http::Failure>(*result));
  CHECK(std::get<http::Failure>(*result).kind == http::Failure::Kind::kTimeout);
  CHECK(std::get<http::Failure>(*result).message == "no connection within 500ms");
  for (const int one : fill) {
    ::close(one);
  }
  ::close(listener);
}

TEST_CASE("An answer comes with its status, headers and body") {
  const LoopbackServer server([](const auto&) {
    return LoopbackServer::Reply{.status = 404, .headers = {{"X-Thing", " a b "}}, .body = "gone"};
  });
  http::CurlTransport transport("agent/1");
  const http::Result result = exchange(transport, get(server.url() + "/a?b=c"));
  CHECK(response(result).status == 404);
  CHECK(response(result).body == "gone");
  CHECK(http::find_header(response(result).headers, "x-thing") == "a b");
  CHECK(http::find_header(response(result).headers, "x-other") == std::nullopt);
  REQUIRE(server.requests().size() == 1);
  CHECK(server.requests()[0].target == "/a?b=c");
  CHECK(server.requests()[0].headers.at("user-agent") == "agent/1");
}

TEST_CASE("A large body is sent without asking for leave and with only the headers given") {
  const LoopbackServer server([](const auto&) { return ok("{}"); });
  http::CurlTransport transport("agent/1");
  http::Request request = get(server.url());
  request.method = "POST";
  request.body = std::string(3'000'000, 'x');
  request.headers = {{"Content-Type", "application/json"}, {"X-Empty", ""}};
  CHECK(response(exchange(transport, request)).status == 200);
  const auto seen = server.requests().at(0);
  CHECK(seen.method == "POST");
  CHECK(seen.body == request.body);
  CHECK(seen.headers.at("content-type") == "application/json");
  CHECK(seen.headers.at("x-empty").empty());
  CHECK_FALSE(seen.headers.contains("expect"));
}

TEST_CASE("Every method is sent as it is named") {
  const LoopbackServer server([](const auto&) { return ok(""); });
  http::CurlTransport transport("agent/1");
  for (const char* method : {"GET", "POST", "PUT", "PATCH", "DELETE", "HEAD"}) {
    for (const char* body : {"", "body"}) {
      http::Request request = get(server.url());
      request.method = method;
      request.body = std::string(method) == "HEAD" ? "" : body;
      CHECK(response(exchange(transport, request)).status == 200);
      CHECK(server.requests().back().method == method);
      CHECK(server.requests().back().body == request.body);
    }
  }
}

TEST_CASE("Requests one after the other and together share one plain connection") {
  const LoopbackServer server([](const auto&) { return ok("x"); });
  http::CurlTransport transport("agent/1");
  CHECK(response(exchange(transport, get(server.url()))).status == 200);
  int done = 0;
  for (int i = 0; i < 5; ++i) {
    transport.start(get(server.url()), {}, {.on_done = [&](const auto&) { ++done; }});
  }
  run_until(transport, [&] { return done == 5; });
  CHECK(server.connections() == 1);
  CHECK(transport.counters().connections_opened == 1);
  CHECK(transport.counters().requests_started == 6);
}

TEST_CASE("A stream delivers its body as it comes and does not hold up other requests") {
  const LoopbackServer server([](const LoopbackServer::Request& request) {
    LoopbackServer::Reply reply = ok("quick");
    if (request.target == "/watch") {
      reply.stream = [](const LoopbackServer::Stream& stream) {
        stream.write("one\n");
        stream.wait(seconds(30));
      };
    }
    return reply;
  });
  http::CurlTransport transport("agent/1");
  http::Request watch = get(server.url() + "/watch");
  watch.timeout = milliseconds(0);
  std::string seen;
  bool ended = false;
  const auto id = transport.start(
      watch, {},
      {.on_done = [&](const auto&) { ended = true; }, .on_data = [&](auto data) { seen += data; }});
  run_until(transport, [&] { return seen == "one\n"; });
  CHECK(response(exchange(transport, get(server.url() + "/get"))).body == "quick");
  CHECK_FALSE(ended);
  transport.cancel(id);
  CHECK(response(exchange(transport, get(server.url() + "/get"))).body == "quick");
  CHECK_FALSE(ended);
  CHECK(transport.counters().connections_opened == 2);
}

TEST_CASE("The body of a refused stream is in its answer, not in the data") {
  const LoopbackServer server([](const auto&) {
    return LoopbackServer::Reply{.status = 403, .headers = {}, .body = "no"};
  });
  http::CurlTransport transport("agent/1");
  std::string data;
  std::optional<http::Result> result;
  transport.start(get(server.url()), {},
                  {.on_done = [&](http::Result r) { result = std::move(r); },
                   .on_data = [&](auto part) { data += part; }});
  run_until(transport, [&] { return result.has_value(); });
  CHECK(response(*result).body == "no");
  CHECK(data.empty());
}

TEST_CASE("A cancelled exchange is never heard of again, even cancelled from its own callback") {
  const LoopbackServer server([](const auto&) {
    LoopbackServer::Reply reply;
    reply.stream = [](const LoopbackServer::Stream& stream) {
      while (stream.is_open()) {
        stream.write("data");
        stream.wait(milliseconds(10));
      }
    };
    return reply;
  });
  http::CurlTransport transport("agent/1");
  int calls = 0;
  http::Transport::Id id = 0;
  id = transport.start(get(server.url()), {},
                       {.on_done = [&](const auto&) { calls += 100; },
                        .on_data =
                            [&](auto) {
                              ++calls;
                              transport.cancel(id);
                              transport.cancel(id);
                            }});
  run_until(transport, [&] { return calls > 0; });
  transport.run_once(milliseconds(50));
  transport.run_once(milliseconds(50));
  CHECK(calls == 1);
}

TEST_CASE("A callback may start the next exchange") {
  const LoopbackServer server(
      [](const LoopbackServer::Request& request) { return ok(request.target); });
  http::CurlTransport transport("agent/1");
  std::string second;
  transport.start(get(server.url() + "/1"), {}, {.on_done = [&](const auto&) {
                    transport.start(get(server.url() + "/2"), {},
                                    {.on_done = [&](const auto& r) { second = response(r).body; }});
                  }});
  run_until(transport, [&] { return !second.empty(); });
  CHECK(second == "/2");
  CHECK(server.connections() == 1);
}

TEST_CASE("A refused connection says so and that nothing was sent") {
  std::string url;
  {
    const LoopbackServer gone([](const auto&) { return ok(""); });
    url = gone.url();
  }
  http::CurlTransport transport("agent/1");
  const http::Result result = exchange(transport, get(url));
  CHECK(failure(result).kind == http::Failure::Kind::kConnect);
  CHECK_FALSE(failure(result).request_sent);
  CHECK_THAT(failure(result).message, Catch::Matchers::Contains("Connection refused"));
}

TEST_CASE("A name that does not exist is a failure to resolve") {
  http::CurlTransport transport("agent/1");
  const http::Result result = exchange(transport, get("http://does-not-exist.invalid/"));
  CHECK(failure(result).kind == http::Failure::Kind::kResolve);
}

TEST_CASE("A connection that closes without an answer may have delivered the request") {
  const LoopbackServer server([](const auto&) {
    LoopbackServer::Reply reply;
    reply.hang_up = true;
    return reply;
  });
  http::CurlTransport transport("agent/1");
  const http::Result result = exchange(transport, get(server.url()));
  CHECK(failure(result).kind == http::Failure::Kind::kReset);
  CHECK(failure(result).request_sent);
}

TEST_CASE("A request that a dying connection swallowed goes out again and the answer says so") {
  std::atomic<int> count = 0;
  const LoopbackServer server([&](const auto&) {
    LoopbackServer::Reply reply = ok("x");
    reply.hang_up = ++count == 2;
    return reply;
  });
  http::CurlTransport transport("agent/1");
  CHECK_FALSE(response(exchange(transport, get(server.url()))).sent_twice);
  http::Request post = get(server.url());
  post.method = "POST";
  post.body = "{}";
  const http::Result result = exchange(transport, post);
  CHECK(response(result).sent_twice);
  CHECK(server.requests().size() == 3);
}

TEST_CASE("An answer that takes too long is a time-out") {
  const LoopbackServer server([](const auto&) {
    LoopbackServer::Reply reply;
    reply.stream = [](const LoopbackServer::Stream& stream) { stream.wait(seconds(30)); };
    return reply;
  });
  http::CurlTransport transport("agent/1");
  http::Request request = get(server.url());
  request.timeout = milliseconds(100);
  const http::Result result = exchange(transport, request);
  CHECK(failure(result).kind == http::Failure::Kind::kTimeout);
  CHECK(failure(result).request_sent);
}

TEST_CASE("A stream that falls silent ends after the idle time") {
  const LoopbackServer server([](const auto&) {
    LoopbackServer::Reply reply;
    reply.stream = [](const LoopbackServer::Stream& stream) {
      stream.write("hello");
      stream.wait(seconds(30));
    };
    return reply;
  });
  http::CurlTransport transport("agent/1");
  http::Request request = get(server.url());
  request.timeout = milliseconds(0);
  request.idle_timeout = seconds(1);
  std::string data;
  std::optional<http::Result> result;
  transport.start(request, {},
                  {.on_done = [&](http::Result r) { result = std::move(r); },
                   .on_data = [&](auto part) { data += part; }});
  run_until(transport, [&] { return result.has_value(); });
  CHECK(data == "hello");
  CHECK(failure(*result).kind == http::Failure::Kind::kTimeout);
}

TEST_CASE("An answer larger than allowed is refused") {
  const LoopbackServer server([](const auto&) { return ok(std::string(100'000, 'x')); });
  http::CurlTransport transport("agent/1");
  http::Request request = get(server.url());
  request.max_body = 100'000;
  CHECK(response(exchange(transport, request)).body.size() == 100'000);
  request.max_body = 99'999;
  CHECK(failure(exchange(transport, request)).kind == http::Failure::Kind::kTooLarge);
}

TEST_CASE("A refusal counts even if its body is cut, a success does not") {
  for (const int status : {200, 401}) {
    const LoopbackServer server([&](const auto&) {
      LoopbackServer::Reply reply;
      reply.status = status;
      reply.headers = {{"Content-Length", "1000"}};
      reply.stream = [](const LoopbackServer::Stream& stream) { stream.write("part"); };
      return reply;
    });
    http::CurlTransport transport("agent/1");
    const http::Result result = exchange(transport, get(server.url()));
    if (status == 200) {
      CHECK(failure(result).kind == http::Failure::Kind::kReset);
    } else {
      CHECK(response(result).status == 401);
      CHECK(response(result).body == "part");
    }
  }
}

TEST_CASE("An answer whose headers are cut is lost, unless it is a refusal") {
  for (const int status : {200, 503, 404}) {
    const LoopbackServer server([&](const auto&) {
      LoopbackServer::Reply reply;
      reply.take_over = [status](int socket, const auto&) {
        const std::string part = "HTTP/1.1 " + std::to_string(status) + " X\r\nDate: now\r\nETa";
        CHECK(::send(socket, part.data(), part.size(), MSG_NOSIGNAL) > 0);
      };
      return reply;
    });
    http::CurlTransport transport("agent/1");
    const http::Result result = exchange(transport, get(server.url()));
    if (status == 404) {
      CHECK(response(result).status == 404);
    } else {
      CHECK(failure(result).kind == http::Failure::Kind::kReset);
    }
  }
}

TEST_CASE("Endless headers are refused") {
  const LoopbackServer server([](const auto&) {
    LoopbackServer::Reply reply;
    std::string head = "HTTP/1.1 200 OK\r\n";
    for (int i = 0; i < 40'000; ++i) {
      head.append("X-Header: ").append(80, 'x').append("\r\n");
    }
    reply.verbatim = head;
    return reply;
  });
  http::CurlTransport transport("agent/1");
  CHECK(failure(exchange(transport, get(server.url()))).kind == http::Failure::Kind::kTooLarge);
}

TEST_CASE("What is not HTTP is a protocol failure") {
  const LoopbackServer server([](const auto&) {
    LoopbackServer::Reply reply;
    reply.verbatim = "SSH-2.0-OpenSSH_9.2\r\n";
    return reply;
  });
  http::CurlTransport transport("agent/1");
  CHECK(failure(exchange(transport, get(server.url()))).kind == http::Failure::Kind::kProtocol);
}

TEST_CASE("Redirects are not followed") {
  const LoopbackServer server([](const auto&) {
    return LoopbackServer::Reply{.status = 302, .headers = {{"Location", "/login"}}, .body = ""};
  });
  http::CurlTransport transport("agent/1");
  CHECK(response(exchange(transport, get(server.url()))).status == 302);
  CHECK(server.requests().size() == 1);
}

TEST_CASE("TLS against a plain server is a TLS failure") {
  const LoopbackServer server([](const auto&) { return ok(""); });
  http::CurlTransport transport("agent/1");
  const std::string url = "https://127.0.0.1:" + std::to_string(server.port());
  http::Request request = get(url);
  request.timeout = seconds(2);  // the server waits for the end of a request line
  http::Tls tls;
  tls.verify = false;
  const http::Result result = exchange(transport, request, tls);
  CHECK_FALSE(failure(result).request_sent);
}

TEST_CASE("A connection that dies during the TLS handshake says nothing about certificates") {
  const int listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t size = sizeof address;
  auto* const generic = reinterpret_cast<sockaddr*>(&address);
  REQUIRE(::bind(listener, generic, size) == 0);
  REQUIRE(::listen(listener, 1) == 0);
  REQUIRE(::getsockname(listener, generic, &size) == 0);
  std::thread acceptor([listener] {
    const int accepted = ::accept(listener, nullptr, nullptr);
    std::array<char, 1> first{};
    (void)::recv(accepted, first.data(), first.size(), MSG_PEEK);
    ::close(accepted);
  });
  http::CurlTransport transport("agent/1");
  const std::string url = "https://127.0.0.1:" + std::to_string(ntohs(address.sin_port));
  const http::Result result = exchange(transport, get(url));
  acceptor.join();
  ::close(listener);
  CHECK(failure(result).kind == http::Failure::Kind::kConnect);
  CHECK_FALSE(failure(result).request_sent);
}

TEST_CASE("Only http and https are spoken, and a header cannot smuggle a second one") {
  http::CurlTransport transport("agent/1");
  CHECK(failure(exchange(transport, get("file:///etc/hostname"))).kind ==
        http::Failure::Kind::kProtocol);
  CHECK(failure(exchange(transport, get("not a url"))).kind == http::Failure::Kind::kProtocol);
  http::Request request = get("http://127.0.0.1:1/");
  request.headers = {{"Authorization", "Bearer a\r\nX-Admin: yes"}};
  const http::Result result = exchange(transport, request);
  CHECK(failure(result).kind == http::Failure::Kind::kProtocol);
  CHECK_THAT(failure(result).message, !Catch::Matchers::Contains("Bearer"));
}

TEST_CASE(
    "A readable descriptor ends a turn of the loop, and an unread one does not make it spin") {
  std::array<int, 2> ends{};
  REQUIRE(::pipe(ends.data()) == 0);
  http::CurlTransport transport("agent/1");
  transport.watch_descriptor(ends[0]);
  transport.watch_descriptor(ends[0]);
  transport.watch_descriptor(-1);
  REQUIRE(::write(ends[1], "x", 1) == 1);
  transport.run_once(std::chrono::hours(100'000));  // ends at once
  int turns = 0;
  const auto end = steady_clock::now() + milliseconds(300);
  while (steady_clock::now() < end) {
    transport.run_once(seconds(1));
    ++turns;
  }
  CHECK(turns < 20);
  char byte = 0;
  REQUIRE(::read(ends[0], &byte, 1) == 1);
  transport.run_once(milliseconds(0));
  REQUIRE(::write(ends[1], "y", 1) == 1);
  transport.run_once(std::chrono::hours(100'000));
  ::close(ends[0]);
  ::close(ends[1]);
}

TEST_CASE("The system's roots are asked for only when no others are given") {
  http::CurlTransport transport("agent/1");
  const auto start = [&](const http::Tls& tls) {
    transport.cancel(transport.start(get("https://127.0.0.1:1/"), tls, {.on_done = nullptr}));
    return transport.counters().system_roots_used;
  };
  http::Tls pem;
  pem.ca_pem = "pem";
  http::Tls file;
  file.ca_file = "/some/file";
  http::Tls directory;
  directory.ca_directory = "/some/directory";
  http::Tls unverified;
  unverified.verify = false;
  for (const http::Tls& tls : {pem, file, directory, unverified}) {
    CHECK(start(tls) == 0);
  }
  CHECK(start({}) == 1);
}

TEST_CASE(
    "A connection on which an exchange timed out takes no new ones, although a watch is on it") {
  const LoopbackServer server([](const LoopbackServer::Request& request) {
    LoopbackServer::Reply reply = ok("quick");
    if (request.target != "/quick") {
      reply.stream = [](const LoopbackServer::Stream& stream) {
        stream.write("one\n");
        stream.wait(seconds(30));
      };
    }
    return reply;
  });
  http::CurlTransport transport("agent/1");
  http::Request watch = get(server.url() + "/watch");
  watch.timeout = milliseconds(0);
  std::string seen;
  bool ended = false;
  (void)transport.start(
      watch, {},
      {.on_done = [&](const auto&) { ended = true; }, .on_data = [&](auto data) { seen += data; }});
  CHECK(response(exchange(transport, get(server.url() + "/quick"))).body == "quick");
  run_until(transport, [&] { return seen == "one\n"; });
  CHECK(server.connections() == 2);
  http::Request slow = get(server.url() + "/slow");
  slow.timeout = milliseconds(100);
  CHECK(failure(exchange(transport, slow)).kind == http::Failure::Kind::kTimeout);
  const int before = server.connections();
  CHECK(response(exchange(transport, get(server.url() + "/quick"))).body == "quick");
  CHECK(response(exchange(transport, get(server.url() + "/quick"))).body == "quick");
  CHECK(server.connections() == before + 1);
  CHECK_FALSE(ended);
}

TEST_CASE("Plain exchanges take their turns in order, and a cancelled one is passed over") {
  const LoopbackServer server(
      [](const LoopbackServer::Request& request) { return ok(request.target); });
  http::CurlTransport transport("agent/1");
  std::string order;
  const auto start = [&](const std::string& name) {
    return transport.start(get(server.url() + "/" + name), {},
                           {.on_done = [&](const auto& r) { order += response(r).body; }});
  };
  (void)start("a");
  const auto second = start("b");
  (void)start("c");
  transport.run_once(milliseconds(0));
  transport.cancel(second);
  run_until(transport, [&] { return order.size() >= 4; });
  CHECK(order == "/a/c");
  CHECK(server.connections() == 1);
}

TEST_CASE("What was not delivered when a callback threw is delivered in the next turn") {
  const LoopbackServer server([](const auto&) {
    LoopbackServer::Reply reply;
    reply.stream = [](const LoopbackServer::Stream& stream) {
      stream.write("x");
      stream.wait(seconds(30));
    };
    return reply;
  });
  http::CurlTransport transport("agent/1");
  int data = 0;
  for (int i = 0; i < 4; ++i) {
    http::Request watch = get(server.url());
    watch.timeout = milliseconds(0);
    (void)transport.start(watch, {},
                          {.on_done = [](const auto&) {},
                           .on_data =
                               [&](auto) {
                                 ++data;
                                 throw std::runtime_error("callback");
                               }});
  }
  const auto limit = steady_clock::now() + seconds(20);
  int thrown = 0;
  while (data < 4 && steady_clock::now() < limit) {
    try {
      transport.run_once(milliseconds(200));
    } catch (const std::runtime_error&) {
      ++thrown;
    }
  }
  CHECK(data == 4);
  CHECK(thrown == 4);
}

TEST_CASE("A body is read as it is sent, and again from its beginning on another connection") {
  const TempFolder folder;
  std::string content(3'000'000, 'x');
  content[0] = '<';
  content.back() = '>';
  const std::string path = folder.write("body", content);
  for (const bool dies : {false, true}) {
    std::atomic<int> count = 0;
    const LoopbackServer server([&](const auto&) {
      LoopbackServer::Reply reply = ok("x");
      reply.hang_up = dies && ++count == 2;
      return reply;
    });
    http::CurlTransport transport("agent/1");
    CHECK(response(exchange(transport, get(server.url()))).status == 200);
    http::Request put = get(server.url());
    put.method = "PUT";
    put.open_body = [&] { return http::open_file_body(path); };
    CHECK(response(exchange(transport, put)).sent_twice == dies);
    const auto seen = server.requests().back();
    CHECK(seen.method == "PUT");
    CHECK(seen.headers.at("content-length") == "3000000");
    CHECK(seen.body == content);
  }
}

TEST_CASE("An exchange whose body becomes unreadable ends with the reason") {
  const TempFolder folder;
  const std::string path = folder.write("body", std::string(3'000'000, 'x'));
  const LoopbackServer server([](const auto&) { return ok("x"); });
  http::CurlTransport transport("agent/1");
  http::Request put = get(server.url());
  put.method = "PUT";
  put.open_body = [&] {
    auto body = http::open_file_body(path);
    std::filesystem::resize_file(path, 1'000'000);
    return body;
  };
  CHECK_THAT(failure(exchange(transport, put)).message, Catch::Matchers::Contains("was truncated"));
}

TEST_CASE("A proxy that refuses is believed at the end of its headers, however long its body is") {
  const LoopbackServer proxy([](const LoopbackServer::Request& request) {
    LoopbackServer::Reply reply;
    CHECK(request.method == "CONNECT");
    reply.take_over = [](int socket, const std::atomic<bool>& stopping) {
      const std::string head = "HTTP/1.1 407 Who are you\r\nContent-Length: 99999999999\r\n\r\n";
      const std::string body(65'536, 'x');
      ssize_t sent = ::send(socket, head.data(), head.size(), MSG_NOSIGNAL);
      while (sent > 0 && !stopping) {
        sent = ::send(socket, body.data(), body.size(), MSG_NOSIGNAL);
      }
    };
    return reply;
  });
  http::CurlTransport transport("agent/1");
  http::Request request = get("https://10.0.0.1/");
  request.proxy.url = proxy.url();
  const http::Result result = exchange(transport, request);
  CHECK(failure(result).kind == http::Failure::Kind::kProxy);
  CHECK(failure(result).proxy_status == 407);
  CHECK(failure(result).message == "the proxy answered CONNECT with status 407");
  CHECK_FALSE(failure(result).request_sent);
}

TEST_CASE("A proxy whose headers do not end is refused") {
  const LoopbackServer proxy([](const auto&) {
    LoopbackServer::Reply reply;
    reply.take_over = [](int socket, const std::atomic<bool>& stopping) {
      const std::string line = "X-Header: " + std::string(1'000, 'x') + "\r\n";
      ssize_t sent = ::send(socket, "HTTP/1.1 200 OK\r\n", 17, MSG_NOSIGNAL);
      while (sent > 0 && !stopping) {
        sent = ::send(socket, line.data(), line.size(), MSG_NOSIGNAL);
      }
    };
    return reply;
  });
  http::CurlTransport transport("agent/1");
  http::Request request = get("https://10.0.0.1/");
  request.proxy.url = proxy.url();
  CHECK(failure(exchange(transport, request)).kind == http::Failure::Kind::kTooLarge);
}

TEST_CASE("An owned exchange is cancelled with its owner, also when an exception passes") {
  const LoopbackServer server([](const auto&) { return ok("x"); });
  http::CurlTransport transport("agent/1");
  int done = 0;
  const auto count = [&done](const auto&) { ++done; };
  try {
    const http::Exchange owned(transport, get(server.url()), {}, {.on_done = count});
    CHECK(owned.is_open());
    throw std::runtime_error("something else");
  } catch (const std::runtime_error&) {
    CHECK(transport.counters().requests_started == 1);
  }
  http::Exchange second(transport, get(server.url()), {}, {.on_done = count});
  http::Exchange third = std::move(second);
  CHECK_FALSE(second.is_open());  // NOLINT(bugprone-use-after-move): that is what is asked
  third = http::Exchange(transport, get(server.url()), {}, {.on_done = [&](const auto&) {
                           ++done;
                           third.done();
                         }});
  run_until(transport, [&] { return done > 0; });
  transport.run_once(milliseconds(50));
  CHECK(done == 1);
  CHECK_FALSE(third.is_open());
}

TEST_CASE("The loop passes on what an outlet keeps when its reader takes it") {
  class Kept final : public firesteel::Outlet {
   public:
    explicit Kept(int descriptor) : descriptor_(descriptor) {}
    [[nodiscard]] int waiting_descriptor() const override { return flushed < 2 ? descriptor_ : -1; }
    void flush() override { ++flushed; }
    int flushed = 0;

   private:
    int descriptor_;
  };
  std::array<int, 2> ends{};
  REQUIRE(::pipe(ends.data()) == 0);
  Kept kept(ends[1]);
  const std::array<firesteel::Outlet*, 1> outlets{&kept};
  http::CurlTransport transport("test");
  transport.serve(outlets);
  run_until(transport, [&] { return kept.flushed > 0; });
  for (int turn = 0; turn < 4; ++turn) {
    transport.run_once(milliseconds(1));
  }
  CHECK(kept.flushed == 2);
  ::close(ends[0]);
  ::close(ends[1]);
}
