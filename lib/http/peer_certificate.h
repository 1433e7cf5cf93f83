#pragma once
/// Records the peer's certificate of a TLS handshake, to explain a failed handshake.

#include <memory>
#include <string>

#include <openssl/types.h>

namespace firesteel::http {

/// The certificate of one handshake.  Must outlive the handshake, because OpenSSL stores its
/// address.
class PeerCertificate {
 public:
  PeerCertificate() = default;
  /// Records the certificates of this SSL_CTX's handshakes.  Allows only one handshake per
  /// connection, so that nothing refers to this object afterwards.  Where certificates are
  /// verified, one without subjectAltName is refused.
  void observe(SSL_CTX* context);
  /// Subject, issuer, names and dates, for people; empty if there was no certificate.
  [[nodiscard]] std::string description() const;

 private:
  struct Deleter {
    void operator()(X509* certificate) const;
  };
  static int on_verify(int verified, X509_STORE_CTX* store);
  std::unique_ptr<X509, Deleter> leaf_;
};

}  // namespace firesteel::http
