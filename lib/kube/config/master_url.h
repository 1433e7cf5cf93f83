#pragma once
/// The API server's address: Spark's `--master k8s://…` and the `server` of a kubeconfig.

#include <string>
#include <string_view>

namespace firesteel {

class LogSink;

}  // namespace firesteel

namespace firesteel::kube {

/// The URL in `--master`: without `k8s://`, and with https if no scheme is given (logged as Spark's
/// Utils.checkAndGetK8sMasterUrl does).  Throws Error kUsage if it is not a URL of an API server.
[[nodiscard]] std::string server_of_master(std::string_view master, LogSink& log);

/// `url` with its scheme in lower case and without trailing or doubled slashes.  `source` names the
/// setting in messages ("--master", "the kubeconfig FILE").  Throws Error kUsage if it is not an
/// http or https URL with a host, or if it has a user, a query or a fragment.
[[nodiscard]] std::string normalised_server(std::string_view url, std::string_view source);

}  // namespace firesteel::kube
