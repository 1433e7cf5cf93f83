#include "kube/streams/exec.h"

#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "http/curl_transport.h"
#include "kube/client/api.h"
#include "kube/config/connection.h"
#include "kube/streams/pod_socket.h"
#include "support/catch.h"
#include "support/fake_world.h"
#include "support/limits.h"
#include "support/loopback_server.h"
#include "support/websocket_peer.h"

namespace http = firesteel::http;
namespace kube = firesteel::kube;
using firesteel::testing::FakeWorld;
using firesteel::testing::LoopbackServer;
using firesteel::testing::WebSocketPeer;
using std::chrono::milliseconds;
using std::chrono::seconds;
using std::chrono::steady_clock;

namespace {

using Script = std::function<void(WebSocketPeer& peer)>;

std::string message(int channel, std::string_view payload) {
  return std::string(1, static_cast<char>(channel)) + std::string(payload);
}

LoopbackServer::Handler kubelet(Script script) {
  return [script](const LoopbackServer::Request& request) {
    LoopbackServer::Reply reply;
    reply.take_over = [script, request](int socket, const std::atomic<bool>& stopping) {
      WebSocketPeer peer(socket, stopping);
      peer.accept(request);
      script(peer);
    };
    return reply;
  };
}

struct Client {
  explicit Client(const LoopbackServer& server) {
    kube::Connection connection;
    connection.server = server.url();
    connection.token = "t0ken";
    api = std::make_unique<kube::Api>(transport, connection, world.clock, world.random, world.log,
                                      firesteel::testing::kLimits);
    exec = std::make_unique<kube::Exec>(
        *api, transport, world.random,
        kube::PodCommand{.pod_namespace = "space",
                         .pod_name = "a-upload",
                         .container = "upload",
                         .words = {"sh", "-c", "cat > \"$1\" && echo", "a b"}},
        kube::ExecCallbacks{.on_open = [this] { exec->send("hello"); },
                            .on_refused = [this](const kube::SocketRefusal& why) { refused = why; },
                            .on_output = [this](std::string_view bytes) { output.append(bytes); },
                            .on_sent = [] {},
                            .on_end = [this](const kube::ExecEnd& how) { end = how; }});
  }

  void run_until(const std::function<bool()>& done) {
    const auto limit = steady_clock::now() + seconds(20);
    while (!done() && steady_clock::now() < limit) {
      transport.run_once(milliseconds(200));
    }
    REQUIRE(done());
  }

  FakeWorld world;
  http::CurlTransport transport{"agent/1"};
  std::unique_ptr<kube::Api> api;
  std::string output;
  std::optional<kube::SocketRefusal> refused;
  std::optional<kube::ExecEnd> end;
  std::unique_ptr<kube::Exec> exec;
};

}  // namespace

TEST_CASE("A command gets its input, and its output, errors and exit code come back") {
  std::string got;
  const LoopbackServer server(kubelet([&](WebSocketPeer& peer) {
    const auto frame = peer.read();
    got = frame ? frame->payload : "";
    peer.send(2, message(1, "out"));
    peer.send(2, message(2, "no space"));
    peer.send(2, message(1, "put"));
    peer.send(2, message(3, R"({"status":"Failure","reason":"NonZeroExitCode","message":"x",)"
                            R"("details":{"causes":[{"reason":"ExitCode","message":"2"}]}})"));
    peer.send(8, "\x03\xe8");
    (void)peer.read();
  }));
  Client client(server);
  client.run_until([&] { return client.end.has_value(); });
  CHECK(got == message(0, "hello"));
  CHECK(client.output == "output");
  CHECK(client.end->exit_code == 2);
  CHECK(client.end->errors == "no space");
  CHECK_FALSE(client.end->was_lost);
  const auto request = server.requests().at(0);
  CHECK(request.target ==
        "/api/v1/namespaces/space/pods/a-upload/exec?container=upload&stdin=true&stdout=true"
        "&stderr=true&command=sh&command=-c&command=cat%20%3E%20%22%241%22%20%26%26%20echo"
        "&command=a%20b");
  CHECK(request.headers.at("sec-websocket-protocol") == "v4.channel.k8s.io");
  CHECK(request.headers.at("authorization") == "Bearer t0ken");
}

TEST_CASE("A connection that ends without a status was lost") {
  const LoopbackServer server(kubelet([&](WebSocketPeer& peer) { (void)peer.read(); }));
  Client client(server);
  client.run_until([&] { return client.end.has_value(); });
  CHECK(client.end->was_lost);
  CHECK_FALSE(client.end->exit_code);
  CHECK_FALSE(client.end->message.empty());
}

TEST_CASE("A refusal has the answer of the API server") {
  const LoopbackServer server([](const LoopbackServer::Request&) {
    LoopbackServer::Reply reply;
    reply.status = 403;
    reply.body = R"({"kind":"Status","message":"no"})";
    return reply;
  });
  Client client(server);
  client.run_until([&] { return client.refused.has_value(); });
  CHECK(client.refused->answer.status == 403);
  CHECK_FALSE(client.refused->worth_another_try);
}

TEST_CASE("The status of a command is its exit code, or why it did not start") {
  CHECK(kube::read_exec_status(R"({"metadata":{},"status":"Success"})").exit_code == 0);
  const kube::ExecEnd missing = kube::read_exec_status(
      R"({"status":"Failure","message":"exec: \"sh\": not found","reason":"InternalError"})");
  CHECK_FALSE(missing.exit_code);
  CHECK(missing.message == "exec: \"sh\": not found");
  CHECK(kube::read_exec_status("nonsense").message ==
        "the API server did not say how the command ended");
}
