#include "base/digest.h"

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include <fmt/format.h>
#include <openssl/evp.h>

#include "firesteel/error.h"

namespace firesteel::base {

namespace {

std::string hex_digest(std::string_view text, const EVP_MD* kind, std::string_view name) {
  std::array<unsigned char, EVP_MAX_MD_SIZE> bytes{};
  unsigned int count = 0;
  if (EVP_Digest(text.data(), text.size(), bytes.data(), &count, kind, nullptr) != 1) {
    throw Error(ErrorKind::kInternal,
                fmt::format("{} is not available in this build of OpenSSL", name));
  }
  std::string digits;
  for (std::size_t i = 0; i < count; ++i) {
    digits += fmt::format("{:02x}", bytes.at(i));
  }
  return digits;
}

}  // namespace

std::string sha256_hex(std::string_view text) {
  return hex_digest(text, EVP_sha256(), "SHA-256");
}

std::string md5_hex(std::string_view text) {
  return hex_digest(text, EVP_md5(), "MD5");
}

}  // namespace firesteel::base
