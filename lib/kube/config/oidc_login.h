#pragma once
/// The auth-provider "oidc" of a kubeconfig user.  auth/oidc_refresh gets a new token for it.

#include <string>
#include <string_view>

#include "kube/config/kubeconfig.h"

namespace firesteel::kube {

struct OidcLogin {
  std::string issuer, client_id, client_secret;
  std::string id_token, refresh_token;
  std::string ca_data, ca_file;  ///< PEM text, or the file it is in; both empty: the system's CAs
  std::string source;            ///< for messages: "auth-provider oidc of user "U" in FILE"
  std::string kubeconfig_path;   ///< where new tokens are kept
  std::string user;              ///< its name there
};

/// `provider` is the kubeconfig's auth-provider.  Throws Error kUsage when a field that is needed
/// is missing.
[[nodiscard]] OidcLogin read_oidc_login(const KubeconfigEntry& provider, const std::string& user,
                                        const std::string& owner);

/// Throws Error kUsage when `url` is neither https nor on this machine: secrets are sent to it.
/// `what` names it in the message.
void check_private(std::string_view url, const std::string& what);

/// True when `text` can be the value of an Authorization header: one printable ASCII word.
[[nodiscard]] bool is_header_token(std::string_view text);

}  // namespace firesteel::kube
