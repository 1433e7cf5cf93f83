#pragma once
/// Local TCP sockets that never block: listening, accepting, reading, writing.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace firesteel::base {

/// A descriptor that is closed with its owner; -1 is none.
class Descriptor {
 public:
  Descriptor() = default;
  explicit Descriptor(int number) : number_(number) {}
  ~Descriptor() { reset(); }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept;
  [[nodiscard]] int get() const { return number_; }
  [[nodiscard]] bool is_open() const { return number_ >= 0; }
  void reset();

 private:
  int number_ = -1;
};

struct Listener {
  Descriptor descriptor;
  std::string address;  ///< as a URL holds it: "127.0.0.1", "[::1]"
  int port = 0;
};

/// Listens on the first free of `count` ports from `port` on (0: any free one).  `address` is a
/// numeric address or "localhost", which means 127.0.0.1.  Throws Error kUsage for an address that
/// is none or not this machine's, and when no port is free.
[[nodiscard]] Listener listen_tcp(const std::string& address, int port, int count);

/// What a read or write came to.
struct Transferred {
  std::size_t bytes = 0;
  bool finished = false;  ///< read: the peer sends no more
  bool broken = false;    ///< the connection is gone
};

/// The next connection that waits; closed when there is none.  Throws Error kInternal when this
/// process can have no more descriptors.
[[nodiscard]] Descriptor accept_tcp(const Listener& listener);
/// Reads what is there into `buffer`.
[[nodiscard]] Transferred read_tcp(const Descriptor& socket, std::string& buffer);
/// Writes what is taken without waiting.
[[nodiscard]] Transferred write_tcp(const Descriptor& socket, std::string_view bytes);

}  // namespace firesteel::base
