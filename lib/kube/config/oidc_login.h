#pragma once
/// The auth-provider "oidc" of a kubeconfig user.  auth/oidc_refresh requests its new tokens.

#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace firesteel::kube {

struct KubeconfigEntry;

struct OidcLogin {
  std::string issuer, client_id, client_secret;
  std::string id_token, refresh_token;
  std::string ca_data, ca_file;  ///< PEM text, or its file; both empty: the system's CAs
  std::string source;            ///< for messages: "auth-provider oidc of user "U" in FILE"
  std::string kubeconfig_path;   ///< the file that new tokens are written to
  std::string user;              ///< the user's name in that file
  std::map<std::string, std::string, std::less<>> variables;  ///< say which proxy and CAs to use
};

/// `provider` is the kubeconfig's auth-provider.  Throws Error kUsage if a required field is
/// missing.
[[nodiscard]] OidcLogin read_oidc_login(const KubeconfigEntry& provider, const std::string& user,
                                        const std::string& owner);

/// Throws Error kUsage unless `url` is https or a loopback address, because secrets are sent to it.
/// `what` names the URL in the message.
void check_private(std::string_view url, const std::string& what);

/// True if `text` can be sent in an Authorization header: one word of printable ASCII.
[[nodiscard]] bool is_header_token(std::string_view text);

}  // namespace firesteel::kube
