#pragma once
/// The body of a request that is not held in memory.

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>

namespace firesteel::http {

/// Bytes that are read as the network takes them.
class BodySource {
 public:
  BodySource() = default;
  virtual ~BodySource() = default;
  BodySource(const BodySource&) = delete;
  BodySource& operator=(const BodySource&) = delete;
  BodySource(BodySource&&) = delete;
  BodySource& operator=(BodySource&&) = delete;

  /// All bytes that read() will bring.
  [[nodiscard]] virtual std::uint64_t size() const = 0;
  /// Fills as much of `buffer` as it can; 0 only at the end.  Throws what ends the exchange.
  [[nodiscard]] virtual std::size_t read(std::span<char> buffer) = 0;
};

/// Opens the body; called again when the request has to be sent from its beginning once more.
using OpenBody = std::function<std::unique_ptr<BodySource>()>;

/// The bytes of a file.  Opening throws when it cannot be read, and reading when it has become
/// shorter than it was.
[[nodiscard]] std::unique_ptr<BodySource> open_file_body(const std::string& path);

}  // namespace firesteel::http
