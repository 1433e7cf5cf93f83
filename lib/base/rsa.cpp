#include "base/rsa.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>

namespace firesteel::base {

namespace {

struct BioDeleter {
  void operator()(BIO* bio) const { BIO_free_all(bio); }
};
struct KeyDeleter {
  void operator()(EVP_PKEY* key) const { EVP_PKEY_free(key); }
};
struct ContextDeleter {
  void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
};

/// Without it OpenSSL asks the terminal.
int no_password(char* /*buffer*/, int /*size*/, int /*writes*/, void* /*data*/) {
  return -1;
}

std::unique_ptr<EVP_PKEY, KeyDeleter> read_key(std::string_view pem) {
  const std::unique_ptr<BIO, BioDeleter> bio(
      BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())));
  std::unique_ptr<EVP_PKEY, KeyDeleter> key(
      bio ? PEM_read_bio_PrivateKey(bio.get(), nullptr, no_password, nullptr) : nullptr);
  return key && EVP_PKEY_is_a(key.get(), "RSA") == 1 ? std::move(key) : nullptr;
}

}  // namespace

std::optional<std::string> rsa_sha256(std::string_view private_key_pem, std::string_view text) {
  const auto key = read_key(private_key_pem);
  const std::unique_ptr<EVP_MD_CTX, ContextDeleter> context(EVP_MD_CTX_new());
  std::string signature(key ? static_cast<std::size_t>(EVP_PKEY_get_size(key.get())) : 0, '\0');
  std::size_t size = signature.size();
  // NOLINTBEGIN(cppcoreguidelines-pro-type-reinterpret-cast): OpenSSL counts in unsigned char
  const bool is_signed =
      key && context &&
      EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, key.get()) == 1 &&
      EVP_DigestSign(context.get(), reinterpret_cast<unsigned char*>(signature.data()), &size,
                     reinterpret_cast<const unsigned char*>(text.data()), text.size()) == 1;
  // NOLINTEND(cppcoreguidelines-pro-type-reinterpret-cast)
  ERR_clear_error();
  if (!is_signed) {
    return std::nullopt;
  }
  signature.resize(size);
  return signature;
}

}  // namespace firesteel::base
