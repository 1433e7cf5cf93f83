#include "base/tcp.h"

#include <fcntl.h>
#include <string>
#include <sys/socket.h>

#include "support/catch.h"

namespace base = firesteel::base;

namespace {

/// A client of the listener, accepted.
struct Pair {
  explicit Pair(const base::Listener& listener) : client(::socket(AF_INET, SOCK_STREAM, 0)) {
    sockaddr_storage at{};
    socklen_t size = sizeof at;
    auto* const address = reinterpret_cast<sockaddr*>(&at);
    REQUIRE(::getsockname(listener.descriptor.get(), address, &size) == 0);
    REQUIRE(::connect(client.get(), address, size) == 0);
    server = base::accept_tcp(listener);
    REQUIRE(server.is_open());
  }
  base::Descriptor client;
  base::Descriptor server;
};

bool is_prepared(const base::Descriptor& socket) {
  return (::fcntl(socket.get(), F_GETFD) & FD_CLOEXEC) != 0 &&
         (::fcntl(socket.get(), F_GETFL) & O_NONBLOCK) != 0;
}

}  // namespace

TEST_CASE("Sockets never block, and no child inherits them") {
  const base::Listener listener = base::listen_tcp("127.0.0.1", 0, 1);
  CHECK(listener.address == "127.0.0.1");
  CHECK(listener.port > 0);
  CHECK(is_prepared(listener.descriptor));
  CHECK_FALSE(base::accept_tcp(listener).is_open());
  const Pair pair(listener);
  CHECK(is_prepared(pair.server));
  std::string buffer(16, '\0');
  const base::Transferred nothing = base::read_tcp(pair.server, buffer);
  CHECK(nothing.bytes == 0);
  CHECK_FALSE(nothing.finished);
  CHECK_FALSE(nothing.broken);
}

TEST_CASE("Bytes arrive, then the end; a peer that has left is no signal") {
  const base::Listener listener = base::listen_tcp("127.0.0.1", 0, 1);
  Pair pair(listener);
  REQUIRE(::send(pair.client.get(), "abc", 3, 0) == 3);
  std::string buffer(16, '\0');
  CHECK(base::read_tcp(pair.server, buffer).bytes == 3);
  CHECK(buffer.starts_with("abc"));
  const linger at_once = {.l_onoff = 1, .l_linger = 0};  // a reset
  REQUIRE(::setsockopt(pair.client.get(), SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once) == 0);
  pair.client.reset();
  CHECK(base::write_tcp(pair.server, "x").broken);
  CHECK(base::write_tcp(pair.server, "x").broken);
  CHECK(base::read_tcp(pair.server, buffer).finished);
}
