#include "base/digest.h"

#include <array>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include <fmt/format.h>
#include <openssl/evp.h>

#include "base/text.h"
#include "firesteel/error.h"

namespace firesteel::base {

namespace {

// NOLINTBEGIN(cppcoreguidelines-pro-type-reinterpret-cast): OpenSSL counts in unsigned char
const unsigned char* unsigned_bytes(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}
unsigned char* unsigned_bytes(std::string& text) {
  return reinterpret_cast<unsigned char*>(text.data());
}
// NOLINTEND(cppcoreguidelines-pro-type-reinterpret-cast)

std::string hex_digest(std::string_view text, const EVP_MD* kind, std::string_view name) {
  std::array<unsigned char, EVP_MAX_MD_SIZE> bytes{};
  unsigned int count = 0;
  if (EVP_Digest(text.data(), text.size(), bytes.data(), &count, kind, nullptr) != 1) {
    throw Error(ErrorKind::kInternal,
                fmt::format("{} is not available in this build of OpenSSL", name));
  }
  // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): OpenSSL counts in unsigned char
  return hex({reinterpret_cast<const char*>(bytes.data()), count});
}

}  // namespace

std::string sha256_hex(std::string_view text) {
  return hex_digest(text, EVP_sha256(), "SHA-256");
}

std::string md5_hex(std::string_view text) {
  return hex_digest(text, EVP_md5(), "MD5");
}

std::string hmac_sha256(std::string_view key, std::string_view text) {
  std::string digest(EVP_MAX_MD_SIZE, '\0');
  std::size_t count = 0;
  if (EVP_Q_mac(nullptr, "HMAC", nullptr, "SHA256", nullptr, key.data(), key.size(),
                unsigned_bytes(text), text.size(), unsigned_bytes(digest), digest.size(),
                &count) == nullptr) {
    throw Error(ErrorKind::kInternal, "HMAC is not available in this build of OpenSSL");
  }
  digest.resize(count);
  return digest;
}

struct Digest::Context {
  const EVP_MD* kind;
  std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> handle{EVP_MD_CTX_new(),
                                                                 &EVP_MD_CTX_free};
  void start() const {
    if (!handle || EVP_DigestInit_ex(handle.get(), kind, nullptr) != 1) {
      throw Error(ErrorKind::kInternal, fmt::format("{} is not available in this build of OpenSSL",
                                                    EVP_MD_get0_name(kind)));
    }
  }
};

Digest::Digest(DigestKind kind)
    : context_(std::make_unique<Context>(kind == DigestKind::kMd5 ? EVP_md5() : EVP_sha256())) {
  context_->start();
}

Digest::~Digest() = default;

void Digest::add(std::string_view bytes) {
  if (EVP_DigestUpdate(context_->handle.get(), bytes.data(), bytes.size()) != 1) {
    throw Error(ErrorKind::kInternal, "OpenSSL cannot compute a digest");
  }
}

std::string Digest::take() {
  std::string digest(EVP_MAX_MD_SIZE, '\0');
  unsigned int count = 0;
  if (EVP_DigestFinal_ex(context_->handle.get(), unsigned_bytes(digest), &count) != 1) {
    throw Error(ErrorKind::kInternal, "OpenSSL cannot compute a digest");
  }
  digest.resize(count);
  context_->start();
  return digest;
}

}  // namespace firesteel::base
