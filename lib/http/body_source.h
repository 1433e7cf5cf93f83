#pragma once
/// A request body that is not held in memory.

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>

namespace firesteel::http {

/// Provides bytes while they are sent.
class BodySource {
 public:
  BodySource() = default;
  virtual ~BodySource() = default;
  BodySource(const BodySource&) = delete;
  BodySource& operator=(const BodySource&) = delete;
  BodySource(BodySource&&) = delete;
  BodySource& operator=(BodySource&&) = delete;

  /// The total number of bytes that read() provides.
  [[nodiscard]] virtual std::uint64_t size() const = 0;
  /// Fills as much of `buffer` as possible; returns 0 only at the end.  An exception ends the
  /// exchange.
  [[nodiscard]] virtual std::size_t read(std::span<char> buffer) = 0;
};

/// Opens the body.  Called again if the request must be sent again from the start.
using OpenBody = std::function<std::unique_ptr<BodySource>()>;

/// The bytes of a file.  Opening throws if the file cannot be read; reading throws if it has become
/// shorter.
[[nodiscard]] std::unique_ptr<BodySource> open_file_body(const std::string& path);

}  // namespace firesteel::http
