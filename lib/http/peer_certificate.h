#pragma once
/// What the other side of a TLS handshake showed, kept so that a failed one can be explained.

#include <memory>
#include <string>

#include <openssl/types.h>

namespace firesteel::http {

/// The certificate of one handshake.  Its address is given to OpenSSL: it must outlive the
/// handshake.
class PeerCertificate {
 public:
  PeerCertificate() = default;
  /// Keeps what the handshakes of this SSL_CTX show, and allows each connection only one handshake:
  /// after it nothing refers to this any more.  What is accepted does not change.
  void observe(SSL_CTX* context);
  /// Subject, issuer, names and dates, for a person; empty when nothing was seen.
  [[nodiscard]] std::string description() const;

 private:
  struct Deleter {
    void operator()(X509* certificate) const;
  };
  static int on_verify(int verified, X509_STORE_CTX* store);
  std::unique_ptr<X509, Deleter> leaf_;
};

}  // namespace firesteel::http
