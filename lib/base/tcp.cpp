#include "base/tcp.h"

#include <cerrno>
#include <cstddef>
#include <fcntl.h>
#include <memory>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <string>
#include <string_view>
#include <sys/resource.h>
#include <sys/socket.h>
#include <system_error>
#include <unistd.h>
#include <utility>

#include <fmt/format.h>

#include "firesteel/error.h"

namespace firesteel::base {

namespace {

constexpr int kBacklog = 128;
constexpr int kHighestPort = 65535;

#ifdef FIRESTEEL_PORTABLE

/// A socket that neither blocks nor is inherited by a child.
int prepared(int socket) {
  if (socket >= 0) {
    (void)::fcntl(socket, F_SETFD, FD_CLOEXEC);
    (void)::fcntl(socket, F_SETFL, O_NONBLOCK);
#ifdef SO_NOSIGPIPE
    const int yes = 1;
    (void)::setsockopt(socket, SOL_SOCKET, SO_NOSIGPIPE, &yes, sizeof yes);
#endif
  }
  return socket;
}

int open_socket(const addrinfo& at) {
  return prepared(::socket(at.ai_family, SOCK_STREAM, at.ai_protocol));
}

int accept_socket(int listener) {
  return prepared(::accept(listener, nullptr, nullptr));
}

#ifdef SO_NOSIGPIPE
constexpr int kSendFlags = 0;  // macOS may define MSG_NOSIGNAL without knowing it when it runs
#else
constexpr int kSendFlags = MSG_NOSIGNAL;
#endif

#else

int open_socket(const addrinfo& at) {
  return ::socket(at.ai_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, at.ai_protocol);
}

int accept_socket(int listener) {
  return ::accept4(listener, nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC);
}

constexpr int kSendFlags = MSG_NOSIGNAL;

#endif

struct AddressDeleter {
  void operator()(addrinfo* info) const { ::freeaddrinfo(info); }
};
using Address = std::unique_ptr<addrinfo, AddressDeleter>;

Address address_of(const std::string& text, int port) {
  addrinfo wanted{};
  wanted.ai_flags = AI_NUMERICHOST | AI_NUMERICSERV | AI_PASSIVE;
  wanted.ai_socktype = SOCK_STREAM;
  addrinfo* found = nullptr;
  const std::string host = text == "localhost" ? "127.0.0.1" : text;
  if (::getaddrinfo(host.c_str(), std::to_string(port).c_str(), &wanted, &found) != 0) {
    throw Error(ErrorKind::kUsage, fmt::format("'{}' is not a valid address to listen on", text),
                "use an IP address of this machine, such as 127.0.0.1 or ::1");
  }
  return Address(found);
}

/// The error number; 0 on success.
int try_listening(const addrinfo& at, Descriptor& made) {
  Descriptor socket(open_socket(at));
  const int yes = 1;
  if (!socket.is_open() ||
      ::setsockopt(socket.get(), SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes) != 0 ||
      ::bind(socket.get(), at.ai_addr, at.ai_addrlen) != 0 ||
      ::listen(socket.get(), kBacklog) != 0) {
    return errno;
  }
  made = std::move(socket);
  return 0;
}

int port_of(const Descriptor& socket) {
  sockaddr_storage bound{};
  socklen_t size = sizeof bound;
  if (::getsockname(socket.get(), reinterpret_cast<sockaddr*>(&bound), &size) != 0) {
    return 0;
  }
  // The port is at the same offset for both address families.
  return ntohs(reinterpret_cast<const sockaddr_in*>(&bound)->sin_port);
}

[[noreturn]] void fail_to_listen(const std::string& address, int port, int count, int error) {
  const std::string why = std::generic_category().message(error);
  if (error == EADDRINUSE) {
    throw Error(ErrorKind::kUsage,
                count == 1 ? fmt::format("cannot listen on {} port {}: {}", address, port, why)
                           : fmt::format("cannot listen on {} ports {} to {}: {}", address, port,
                                         port + count - 1, why),
                "choose another port with --port, or any free port with --port 0");
  }
  throw Error(ErrorKind::kUsage, fmt::format("cannot listen on {} port {}: {}", address, port, why),
              error == EACCES ? "choose a port above 1023 with --port (lower ports need privileges)"
                              : "set --address to an address of this machine");
}

}  // namespace

Listener listen_tcp(const std::string& address, int port, int count) {
  Listener listener;
  int error = EADDRINUSE;
  for (int tried = port; error == EADDRINUSE && tried < port + count && tried <= kHighestPort;
       ++tried) {
    const Address at = address_of(address, tried);
    error = try_listening(*at, listener.descriptor);
    const bool six = at->ai_family == AF_INET6;
    listener.address = six ? fmt::format("[{}]", address) : address;
  }
  if (!listener.descriptor.is_open()) {
    fail_to_listen(address, port, count, error);
  }
  listener.port = port_of(listener.descriptor);
  return listener;
}

Descriptor accept_tcp(const Listener& listener) {
  const int number = accept_socket(listener.descriptor.get());
  if (number < 0 && (errno == EMFILE || errno == ENFILE || errno == ENOBUFS || errno == ENOMEM)) {
    throw Error(
        ErrorKind::kInternal,
        fmt::format("cannot accept a connection: {}", std::generic_category().message(errno)),
        "raise the limit of open files: ulimit -n 4096");
  }
  if (number >= 0) {
    const int yes = 1;
    (void)::setsockopt(number, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
  }
  return Descriptor(number);
}

std::size_t descriptor_limit() {
  constexpr std::size_t kUsual = 1024;
  struct rlimit limit{};
  return ::getrlimit(RLIMIT_NOFILE, &limit) == 0 ? std::size_t{limit.rlim_cur} : kUsual;
}

Transferred read_tcp(const Descriptor& socket, std::string& buffer) {
  const ssize_t got = ::recv(socket.get(), buffer.data(), buffer.size(), 0);
  if (got > 0) {
    return {.bytes = static_cast<std::size_t>(got)};
  }
  return {.finished = got == 0, .broken = got < 0 && errno != EAGAIN && errno != EINTR};
}

Transferred write_tcp(const Descriptor& socket, std::string_view bytes) {
  const ssize_t sent = ::send(socket.get(), bytes.data(), bytes.size(), kSendFlags);
  if (sent >= 0) {
    return {.bytes = static_cast<std::size_t>(sent)};
  }
  return {.broken = errno != EAGAIN && errno != EINTR};
}

}  // namespace firesteel::base
