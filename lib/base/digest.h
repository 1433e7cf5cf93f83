#pragma once
/// Digests of text.

#include <memory>
#include <string>
#include <string_view>

namespace firesteel::base {

/// SHA-256 as 64 lower-case hexadecimal digits.
[[nodiscard]] std::string sha256_hex(std::string_view text);

/// Bytes as lower-case hexadecimal digits.
[[nodiscard]] std::string hex(std::string_view bytes);

/// HMAC with SHA-256: 32 bytes.
[[nodiscard]] std::string hmac_sha256(std::string_view key, std::string_view text);

/// SHA-256 of bytes that come in pieces.
class Sha256 {
 public:
  Sha256();
  ~Sha256();
  Sha256(const Sha256&) = delete;
  Sha256& operator=(const Sha256&) = delete;
  Sha256(Sha256&&) = delete;
  Sha256& operator=(Sha256&&) = delete;
  void add(std::string_view bytes);
  /// The digest of what was added since the last call: 32 bytes.
  [[nodiscard]] std::string take();

 private:
  struct Context;
  std::unique_ptr<Context> context_;
};

/// MD5 as 32 digits, for names that must be those of another program; not for security.
[[nodiscard]] std::string md5_hex(std::string_view text);

}  // namespace firesteel::base
