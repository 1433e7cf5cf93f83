#include "kube/client_certificate.h"

#include <chrono>
#include <ctime>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include <fmt/format.h>
#include <openssl/asn1.h>
#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include "firesteel/runtime.h"

namespace firesteel::kube {

namespace {

struct BioDeleter {
  void operator()(BIO* bio) const { BIO_free_all(bio); }
};
struct CertificateDeleter {
  void operator()(X509* certificate) const { X509_free(certificate); }
};

}  // namespace

std::optional<SystemTime> certificate_expiry(std::string_view pem) {
  const std::unique_ptr<BIO, BioDeleter> bio(
      BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())));
  const std::unique_ptr<X509, CertificateDeleter> certificate(
      bio ? PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr) : nullptr);
  std::tm parts{};
  if (!certificate || ASN1_TIME_to_tm(X509_get0_notAfter(certificate.get()), &parts) != 1) {
    ERR_clear_error();
    return std::nullopt;
  }
  using namespace std::chrono;  // NOLINT(google-build-using-namespace): a date is spelled out
  const sys_days day = year(parts.tm_year + 1900) /
                       month(static_cast<unsigned int>(parts.tm_mon + 1)) /
                       std::chrono::day(static_cast<unsigned int>(parts.tm_mday));
  return day + hours(parts.tm_hour) + minutes(parts.tm_min) + seconds(parts.tm_sec);
}

std::string minute_text(SystemTime time) {
  const auto day = std::chrono::floor<std::chrono::days>(time);
  const std::chrono::year_month_day date(day);
  const std::chrono::hh_mm_ss clock(std::chrono::floor<std::chrono::minutes>(time - day));
  return fmt::format("{:04}-{:02}-{:02} {:02}:{:02} UTC", static_cast<int>(date.year()),
                     static_cast<unsigned int>(date.month()), static_cast<unsigned int>(date.day()),
                     clock.hours().count(), clock.minutes().count());
}

}  // namespace firesteel::kube
