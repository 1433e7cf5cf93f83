#pragma once
/// The API server's address: Spark's `--master k8s://…` and the `server` of a kubeconfig.

#include <string>
#include <string_view>

#include "firesteel/runtime.h"

namespace firesteel::kube {

/// Scheme, host and port of an address that normalised_server() made.
struct ServerAddress {
  bool https = true;
  std::string host;  ///< an IPv6 address without its brackets
  std::string port;
};

/// The URL behind `--master`: without `k8s://`, https when no scheme is given (said on `log`, as
/// Utils.checkAndGetK8sMasterUrl of Spark does).  Throws Error kUsage for what is no such URL.
[[nodiscard]] std::string server_of_master(std::string_view master, LogSink& log);

/// `url` with its scheme in lower case and without slashes at its end.  `source` names where it
/// stands ("--master", "the kubeconfig FILE").  Throws Error kUsage when it is not an http or https
/// URL with a host, or has a user, a query or a fragment.
[[nodiscard]] std::string normalised_server(std::string_view url, std::string_view source);

[[nodiscard]] ServerAddress address_of(std::string_view server);
/// localhost, 127.0.0.0/8 or ::1: what is sent there does not leave the machine.
[[nodiscard]] bool is_loopback(std::string_view host);

}  // namespace firesteel::kube
