#pragma once
/// The answer to a request for an upgrade, read from the bytes of the connection: libcurl has only
/// connected, so that what follows a 101 is ours.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "http/transport.h"

namespace firesteel::http {

class UpgradeAnswer {
 public:
  /// False when the bytes so far are no HTTP/1.1 answer, or one that is too large.
  bool feed(std::string_view bytes);
  /// The connection was closed: a body of unknown length is complete now.
  void end();
  /// The whole answer, once: a 101 as soon as its headers are there, others with their body.
  [[nodiscard]] std::optional<Response> take();
  /// What came behind a 101.
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
