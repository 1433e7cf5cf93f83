#pragma once
/// Local TCP sockets that never block: listening, accepting, reading, writing.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "base/descriptor.h"

namespace firesteel::base {

struct Listener {
  Descriptor descriptor;
  std::string address;  ///< as written in a URL: "127.0.0.1", "[::1]"
  int port = 0;
};

/// Listens on the first free of `count` ports starting at `port` (0: any free port).  `address` is
/// a numeric address or "localhost", which means 127.0.0.1.  Throws Error kUsage if the address is
/// not valid or not one of this machine, or if no port is free.
[[nodiscard]] Listener listen_tcp(const std::string& address, int port, int count);

/// The result of a read or write.
struct Transferred {
  std::size_t bytes = 0;
  bool finished = false;  ///< read: the peer has closed its side
  bool broken = false;    ///< the connection failed
};

/// How many descriptors this process may have open at a time (RLIMIT_NOFILE).
[[nodiscard]] std::size_t descriptor_limit();
/// The next pending connection; an empty Descriptor if there is none.  Throws Error kInternal if
/// the process has no free file descriptors.
[[nodiscard]] Descriptor accept_tcp(const Listener& listener);
/// Reads the available bytes into `buffer`.
[[nodiscard]] Transferred read_tcp(const Descriptor& socket, std::string& buffer);
/// Writes as much as possible without blocking.
[[nodiscard]] Transferred write_tcp(const Descriptor& socket, std::string_view bytes);

}  // namespace firesteel::base
