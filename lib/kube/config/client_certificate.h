#pragma once
/// Reads the validity of a client certificate and whether a key belongs to it.

#include <optional>
#include <string>

#include "firesteel/clock.h"

namespace firesteel::kube {

/// Larger files of certificates or of a key are refused.
constexpr std::size_t kMaxPem = 8U << 20U;

/// The end of the first certificate's validity; nothing if `pem` contains no certificate.
[[nodiscard]] std::optional<SystemTime> certificate_expiry(std::string_view pem);

struct Validity {
  SystemTime begin, end;
};
/// The validity of the first certificate; nothing if `pem` contains no certificate.
[[nodiscard]] std::optional<Validity> certificate_validity(std::string_view pem);

/// True if `key_pem` is the private key of the first certificate; false if it is not or if either
/// cannot be parsed.
[[nodiscard]] bool is_key_of(std::string_view key_pem, std::string_view certificate_pem);

/// Why the pair cannot be used, for a person; empty if the key belongs to the certificate.
[[nodiscard]] std::string fault_of_pair(std::string_view certificate_pem, std::string_view key_pem);

/// True if the private key needs a passphrase: PKCS #8 (BEGIN ENCRYPTED PRIVATE KEY) or the older
/// format (Proc-Type: 4,ENCRYPTED).
[[nodiscard]] bool is_encrypted_key(std::string_view pem);

}  // namespace firesteel::kube
