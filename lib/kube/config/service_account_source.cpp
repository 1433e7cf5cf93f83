#include <optional>
#include <string>
#include <unistd.h>

#include <fmt/format.h>

#include "base/file.h"
#include "base/text.h"
#include "firesteel/environment.h"
#include "kube/config/connection_source.h"

namespace firesteel::kube {

namespace {

/// The API server's URL from the variables that the kubelet sets in every container.
std::string server_of_pod(const Environment& environment) {
  const std::string host = environment.find_non_empty("KUBERNETES_SERVICE_HOST").value_or("");
  const std::string port = environment.find_non_empty("KUBERNETES_SERVICE_PORT").value_or("443");
  if (host.empty()) {
    return {};
  }
  const bool v6 = host.find(':') != std::string::npos && !host.starts_with('[');
  return v6 ? fmt::format("https://[{}]:{}", host, port) : fmt::format("https://{}:{}", host, port);
}

}  // namespace

std::optional<ConnectionSource> service_account_source(const std::string& directory,
                                                       const Environment& environment) {
  const std::string token = directory + "/token";
  if (::access(token.c_str(), F_OK) != 0) {
    return std::nullopt;
  }
  ConnectionSource source;
  source.server = server_of_pod(environment);
  source.token_file = token;
  source.user_name = "service account";
  source.source = "service account of this pod";
  const std::string ca = directory + "/ca.crt";
  if (::access(ca.c_str(), F_OK) == 0) {
    source.ca = {.data = {}, .file = ca, .key = ca};
  }
  const std::string space = directory + "/namespace";
  if (::access(space.c_str(), F_OK) == 0) {
    const std::string text = base::read_file(space, "the service account's namespace", 4096);
    source.context_namespace = std::string(base::trim(text));
  }
  return source;
}

}  // namespace firesteel::kube
