#pragma once
/// How to reach the API server; kube resolves it to a server and credentials.

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "firesteel/conf_value.h"

namespace firesteel {

struct ConnectionSettings {
  std::optional<ConfValue> master;      ///< k8s://https://host:port; none: the kubeconfig's server
  std::optional<ConfValue> kubeconfig;  ///< --kubeconfig; none: KUBECONFIG, ~/.kube/config
  std::optional<ConfValue> context;     ///< --context, spark.kubernetes.context
  std::optional<ConfValue> cluster;     ///< --cluster: of the kubeconfig, instead of the context's
  std::optional<ConfValue> user;        ///< --user: of the kubeconfig, instead of the context's
  std::optional<ConfValue> impersonate_user, impersonate_uid;  ///< --as, --as-uid
  std::vector<std::string> impersonate_groups = {};            ///< --as-group
  /// spark.kubernetes.authenticate.submission.*
  std::optional<ConfValue> oauth_token, oauth_token_file;
  std::optional<ConfValue> ca_cert_file, client_key_file, client_cert_file;
  bool trust_certificates = false;  ///< spark.kubernetes.trust.certificates: do not verify
  bool anonymous = false;           ///< --anonymous: send no credentials

  // None: the standard value.
  std::optional<std::chrono::milliseconds> connection_timeout;
  std::optional<std::chrono::milliseconds> request_timeout;  ///< of one exchange
  std::optional<std::chrono::milliseconds> retry_for;        ///< how long one call is tried again

  static constexpr std::chrono::milliseconds kConnectionTimeout{10'000};
  static constexpr std::chrono::milliseconds kRequestTimeout{10'000};
  static constexpr std::chrono::milliseconds kRetryFor{60'000};
  /// Instead of kRetryFor, for refused connections and unknown hosts before the server's first
  /// answer.
  static constexpr std::chrono::milliseconds kFirstContact{10'000};
};

}  // namespace firesteel
