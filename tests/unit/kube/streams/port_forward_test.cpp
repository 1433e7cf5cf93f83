#include "kube/streams/port_forward.h"

#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

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

using Kind = kube::ChannelMessage::Kind;
using Script = std::function<void(WebSocketPeer& peer)>;
constexpr std::string_view kPort4040("\xc8\x0f", 2);

std::string message(int channel, std::string_view payload) {
  return std::string(1, static_cast<char>(channel)) + std::string(payload);
}

LoopbackServer::Handler kubelet(Script script) {
  return [script](const LoopbackServer::Request& request) {
    LoopbackServer::Reply reply;
    reply.take_over = [script, request](int socket, const std::atomic<bool>& stopping) {
      WebSocketPeer peer(socket, stopping);
      peer.accept(request);
      peer.send(2, message(0, kPort4040));
      peer.send(2, message(1, kPort4040));
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
    forward = std::make_unique<kube::PortForward>(
        *api, transport, world.random,
        kube::PodPort{.pod_namespace = "space", .pod_name = "pi-driver", .port = 4040},
        kube::PortForwardCallbacks{
            .on_open = [this] { forward->send("hello"); },
            .on_refused = [this](const kube::SocketRefusal& why) { refused = why; },
            .on_data = [this](std::string_view bytes) { data.append(bytes); },
            .on_sent = [] {},
            .on_end = [this](const std::string& error) { end = error; }});
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
  std::string data;
  std::optional<kube::SocketRefusal> refused;
  std::optional<std::string> end;
  std::unique_ptr<kube::PortForward> forward;
};

}  // namespace

TEST_CASE("The first message of each channel is the port, the others are its bytes") {
  kube::ChannelReader reader(4040);
  CHECK(reader.read(message(0, kPort4040)).kind == Kind::kPort);
  CHECK(reader.read(message(0, "ab")).kind == Kind::kData);
  CHECK(reader.read(message(1, kPort4040)).kind == Kind::kPort);
  const std::string error = message(1, "no");
  CHECK(reader.read(error).kind == Kind::kError);
  CHECK(reader.read(error).payload == "no");
  CHECK(reader.read(message(0, "")).kind == Kind::kData);
}

TEST_CASE("Another port, another channel and an empty message are wrong") {
  kube::ChannelReader reader(4040);
  CHECK(reader.read("").kind == Kind::kWrong);
  CHECK(reader.read(message(2, kPort4040)).kind == Kind::kWrong);
  CHECK(reader.read(message(0, "\xc8")).kind == Kind::kWrong);
  CHECK(reader.read(message(0, std::string_view("\xc9\x0f", 2))).kind == Kind::kWrong);
}

TEST_CASE("What the kubelet writes about a closed port becomes short") {
  CHECK(kube::short_forward_error(
            "error forwarding port 9 to pod 1, uid : failed to execute portforward in network "
            "namespace \"/var/run/netns/x\": IPv4: dial tcp4 127.0.0.1:9: connect: connection "
            "refused IPv6 dial tcp6: address localhost: no suitable address") ==
        "connection refused");
  CHECK(kube::short_forward_error("something\nelse") == "something else");
}

TEST_CASE("Bytes go both ways until the pod's side ends") {
  std::string got;
  const LoopbackServer server(kubelet([&](WebSocketPeer& peer) {
    const auto frame = peer.read();
    got = frame ? frame->payload : "";
    peer.send(2, message(0, "wor"));
    peer.send(2, message(0, "ld"));
    peer.send(8, "\x03\xe8");
    (void)peer.read();
  }));
  Client client(server);
  client.run_until([&] { return client.end.has_value(); });
  CHECK(got == message(0, "hello"));
  CHECK(client.data == "world");
  CHECK(client.end->empty());
  REQUIRE(server.requests().size() == 1);
  const auto request = server.requests()[0];
  CHECK(request.target == "/api/v1/namespaces/space/pods/pi-driver/portforward?ports=4040");
  CHECK(request.headers.at("sec-websocket-protocol") == "v4.channel.k8s.io");
  CHECK(request.headers.at("authorization") == "Bearer t0ken");
  CHECK_FALSE(request.headers.contains("accept"));  // the kubelet refuses application/json
}

TEST_CASE("An error of the kubelet is what the end says") {
  const LoopbackServer server(kubelet([](WebSocketPeer& peer) {
    peer.send(2, message(1, "dial tcp4 127.0.0.1:4040: connect: connection refused"));
    peer.send(8, "\x03\xe8");
    (void)peer.read();
  }));
  Client client(server);
  client.run_until([&] { return client.end.has_value(); });
  CHECK(*client.end == "connection refused");
}

TEST_CASE("A connection that breaks is no normal end") {
  const LoopbackServer server(kubelet([](WebSocketPeer&) {}));
  Client client(server);
  client.run_until([&] { return client.end.has_value(); });
  CHECK_FALSE(client.end->empty());
}

TEST_CASE("A refusal is worth another try when the API server has no time, not when it forbids") {
  const int status = GENERATE(403, 503, 404, 200);
  const LoopbackServer server([status](const auto&) {
    return LoopbackServer::Reply{
        .status = status, .headers = {}, .body = R"({"kind": "Status", "message": "why"})"};
  });
  Client client(server);
  client.run_until([&] { return client.refused.has_value(); });
  CHECK(client.refused->worth_another_try == (status == 503));
  CHECK(client.refused->answer.ok() == false);
}
