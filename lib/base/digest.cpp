#include "base/digest.h"

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include <fmt/format.h>
#include <openssl/evp.h>

#include "firesteel/error.h"

namespace firesteel::base {

std::string sha256_hex(std::string_view text) {
  std::array<unsigned char, EVP_MAX_MD_SIZE> bytes{};
  unsigned int count = 0;
  if (EVP_Digest(text.data(), text.size(), bytes.data(), &count, EVP_sha256(), nullptr) != 1) {
    throw Error(ErrorKind::kInternal, "SHA-256 is not available in this build of OpenSSL");
  }
  std::string digits;
  for (std::size_t i = 0; i < count; ++i) {
    digits += fmt::format("{:02x}", bytes.at(i));
  }
  return digits;
}

}  // namespace firesteel::base
