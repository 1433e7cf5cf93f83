#pragma once
/// Parses the answer to an upgrade request from the bytes of the connection.  libcurl only
/// connects, so that the bytes after a 101 are available to us.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "http/transport.h"

namespace firesteel::http {

/// The status of an answer that upgrades.
constexpr int kSwitchingProtocols = 101;

class UpgradeAnswer {
 public:
  /// False if the bytes so far are not an HTTP/1.1 answer, or it is too large.
  bool feed(std::string_view bytes);
  /// Reports that the connection was closed, which completes a body of unknown length.
  void end();
  /// The complete answer, once: a 101 after its headers, others after their body.
  [[nodiscard]] std::optional<Response> take();
  /// The bytes after a 101.
  [[nodiscard]] std::string_view rest() const { return buffer_; }

 private:
  bool read_head();
  bool read_head_lines(std::string_view head);
  bool read_body();
  bool read_chunks();

  std::string buffer_;
  Response response_;
  bool has_head_ = false;
  bool chunked_ = false;
  bool complete_ = false;
  bool broken_ = false;
  std::optional<std::size_t> length_;
};

}  // namespace firesteel::http
