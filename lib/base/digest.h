#pragma once
/// Digests of text.

#include <memory>
#include <string>
#include <string_view>

namespace firesteel::base {

/// SHA-256 as 64 lower-case hexadecimal digits.
[[nodiscard]] std::string sha256_hex(std::string_view text);

/// HMAC with SHA-256: 32 bytes.
[[nodiscard]] std::string hmac_sha256(std::string_view key, std::string_view text);

enum class DigestKind { kMd5, kSha256 };

/// The digest of bytes that come in pieces.
class Digest {
 public:
  explicit Digest(DigestKind kind);
  ~Digest();
  Digest(const Digest&) = delete;
  Digest& operator=(const Digest&) = delete;
  Digest(Digest&&) = delete;
  Digest& operator=(Digest&&) = delete;
  void add(std::string_view bytes);
  /// The digest of what was added since the last call, as bytes.
  [[nodiscard]] std::string take();

 private:
  struct Context;
  std::unique_ptr<Context> context_;
};

class Sha256 : public Digest {
 public:
  Sha256() : Digest(DigestKind::kSha256) {}
};

/// MD5 as 32 digits, for names that must be those of another program; not for security.
[[nodiscard]] std::string md5_hex(std::string_view text);

}  // namespace firesteel::base
