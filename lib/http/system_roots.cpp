#include "http/system_roots.h"

#include <array>
#include <string>
#include <unistd.h>

namespace firesteel::http {

std::string system_roots_file() {
  // The paths that Go's crypto/x509 checks (root_linux.go, root_bsd.go), in its order.
  constexpr std::array kPlaces = {
      "/etc/ssl/certs/ca-certificates.crt",
      "/etc/pki/tls/certs/ca-bundle.crt",
      "/etc/ssl/ca-bundle.pem",
      "/etc/pki/tls/cacert.pem",
      "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem",
      "/etc/ssl/cert.pem",
      "/usr/local/etc/ssl/cert.pem",
  };
  for (const char* place : kPlaces) {
    if (::access(place, R_OK) == 0) {
      return place;
    }
  }
  return {};
}

}  // namespace firesteel::http
