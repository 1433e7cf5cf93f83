#pragma once
/// Signatures with RSA keys.

#include <optional>
#include <string>
#include <string_view>

namespace firesteel::base {

/// The signature of `text` by RSA with SHA-256 (PKCS #1 v1.5, "RS256" in JSON Web Tokens), as
/// bytes.  Nothing if `private_key_pem` is not an RSA key in PEM without a password.
[[nodiscard]] std::optional<std::string> rsa_sha256(std::string_view private_key_pem,
                                                    std::string_view text);

}  // namespace firesteel::base
