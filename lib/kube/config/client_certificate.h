#pragma once
/// What a client certificate says about itself.

#include <optional>
#include <string>
#include <string_view>

#include "firesteel/runtime.h"

namespace firesteel::kube {

/// The end of the first certificate's validity; nothing when `pem` holds no certificate.
[[nodiscard]] std::optional<SystemTime> certificate_expiry(std::string_view pem);

struct Validity {
  SystemTime begin, end;
};
/// Of the first certificate; nothing when `pem` holds none.
[[nodiscard]] std::optional<Validity> certificate_validity(std::string_view pem);

/// True when `key_pem` is the private key of the first certificate; false also when one of them
/// cannot be read.
[[nodiscard]] bool is_key_of(std::string_view key_pem, std::string_view certificate_pem);

/// A private key that needs a passphrase: PKCS #8 (BEGIN ENCRYPTED PRIVATE KEY) or the older form
/// (Proc-Type: 4,ENCRYPTED).
[[nodiscard]] bool is_encrypted_key(std::string_view pem);

}  // namespace firesteel::kube
