#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "base/base64.h"
#include "base/timestamp.h"
#include "firesteel/clock.h"
#include "kube/config/client_certificate.h"

// libFuzzer gives it its name.  NOLINTNEXTLINE(readability-identifier-naming)
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

/// The PEM text of what stands behind a first byte "D" (DER, which is easier to change than
/// base64), or the text itself.
std::string pem_of(std::string_view input, std::string_view label) {
  constexpr std::size_t kLine = 64;
  if (!input.starts_with('D')) {
    return std::string(input);
  }
  const std::string coded = firesteel::base::base64_encode(input.substr(1));
  std::string pem = "-----BEGIN " + std::string(label) + "-----\n";
  for (std::size_t at = 0; at < coded.size(); at += kLine) {
    pem += coded.substr(at, kLine) + "\n";
  }
  return pem + "-----END " + std::string(label) + "-----\n";
}

void check_text(firesteel::SystemTime time) {
  constexpr std::string_view kForm = "2026-11-21 04:12 UTC";
  if (firesteel::base::minute_text(time).size() != kForm.size()) {
    std::abort();
  }
}

}  // namespace

/// A certificate and behind a line of "=" its key.
int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr std::string_view kBetween = "\n=\n";
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  const std::size_t middle = input.find(kBetween);
  const bool has_key = middle != std::string_view::npos;
  const std::string certificate = pem_of(input.substr(0, middle), "CERTIFICATE");
  const std::string key =
      has_key ? pem_of(input.substr(middle + kBetween.size()), "PRIVATE KEY") : std::string();
  if (const auto validity = firesteel::kube::certificate_validity(certificate)) {
    check_text(validity->begin);
    check_text(validity->end);
  }
  (void)firesteel::kube::is_encrypted_key(key);
  (void)firesteel::kube::is_key_of(key, certificate);
  return 0;
}
