#include "kube/config/client_certificate.h"

#include <chrono>
#include <cstddef>
#include <ctime>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include <fmt/format.h>
#include <openssl/asn1.h>
#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include "base/timestamp.h"
#include "firesteel/clock.h"

namespace firesteel::kube {

namespace {

struct BioDeleter {
  void operator()(BIO* bio) const { BIO_free_all(bio); }
};
struct CertificateDeleter {
  void operator()(X509* certificate) const { X509_free(certificate); }
};

struct KeyDeleter {
  void operator()(EVP_PKEY* key) const { EVP_PKEY_free(key); }
};

std::unique_ptr<BIO, BioDeleter> reader_of(std::string_view pem) {
  return std::unique_ptr<BIO, BioDeleter>(
      BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())));
}

std::unique_ptr<X509, CertificateDeleter> first_certificate(std::string_view pem) {
  const auto bio = reader_of(pem);
  std::unique_ptr<X509, CertificateDeleter> certificate(
      bio ? PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr) : nullptr);
  ERR_clear_error();
  return certificate;
}

std::optional<SystemTime> time_of(const ASN1_TIME* time) {
  std::tm parts{};
  if (time == nullptr || ASN1_TIME_to_tm(time, &parts) != 1) {
    ERR_clear_error();
    return std::nullopt;
  }
  using namespace std::chrono;  // NOLINT(google-build-using-namespace): a date is spelled out
  const sys_days day = year(parts.tm_year + 1900) /
                       month(static_cast<unsigned int>(parts.tm_mon + 1)) /
                       std::chrono::day(static_cast<unsigned int>(parts.tm_mday));
  // Certificates without an end use the year 9999.
  return base::system_time(day + hours(parts.tm_hour) + minutes(parts.tm_min) +
                           seconds(parts.tm_sec));
}

/// Provides no passphrase, so that OpenSSL does not prompt for one.
int no_passphrase(char* /*buffer*/, int /*size*/, int /*for_writing*/, void* /*data*/) {
  return -1;
}

}  // namespace

std::optional<Validity> certificate_validity(std::string_view pem) {
  const auto certificate = first_certificate(pem);
  if (!certificate) {
    return std::nullopt;
  }
  const auto begin = time_of(X509_get0_notBefore(certificate.get()));
  const auto end = time_of(X509_get0_notAfter(certificate.get()));
  return begin && end ? std::optional(Validity{.begin = *begin, .end = *end}) : std::nullopt;
}

std::optional<SystemTime> certificate_expiry(std::string_view pem) {
  const auto validity = certificate_validity(pem);
  return validity ? std::optional(validity->end) : std::nullopt;
}

bool is_key_of(std::string_view key_pem, std::string_view certificate_pem) {
  const auto certificate = first_certificate(certificate_pem);
  const auto bio = reader_of(key_pem);
  const std::unique_ptr<EVP_PKEY, KeyDeleter> key(
      bio ? PEM_read_bio_PrivateKey(bio.get(), nullptr, no_passphrase, nullptr) : nullptr);
  const bool matches =
      certificate && key && X509_check_private_key(certificate.get(), key.get()) == 1;
  ERR_clear_error();
  return matches;
}

std::string fault_of_pair(std::string_view certificate_pem, std::string_view key_pem) {
  const auto holds = [](std::string_view pem, std::string_view what) {
    return pem.find(what) != std::string_view::npos;
  };
  constexpr std::string_view kCertificate = "CERTIFICATE-----";
  constexpr std::string_view kKey = "PRIVATE KEY-----";
  if (!holds(certificate_pem, kCertificate)) {
    return holds(certificate_pem, kKey) && holds(key_pem, kCertificate)
               ? "they are swapped"
               : "the first holds no certificate";
  }
  if (!holds(key_pem, kKey)) {
    return "the second holds no private key";
  }
  if (!certificate_validity(certificate_pem)) {
    return "the certificate is damaged";
  }
  return is_key_of(key_pem, certificate_pem)
             ? std::string()
             : std::string("the key is damaged, or belongs to another certificate");
}

bool is_encrypted_key(std::string_view pem) {
  constexpr auto kNone = std::string_view::npos;
  if (pem.find("-----BEGIN ENCRYPTED PRIVATE KEY-----") != kNone) {
    return true;
  }
  const std::size_t type = pem.find("Proc-Type:");
  return type != kNone && pem.substr(type, pem.find('\n', type) - type).find("ENCRYPTED") != kNone;
}

}  // namespace firesteel::kube
