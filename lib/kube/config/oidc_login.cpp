#include "kube/config/oidc_login.h"

#include <algorithm>
#include <string>
#include <string_view>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "firesteel/error.h"
#include "http/server_address.h"
#include "json/fields.h"
#include "kube/config/kubeconfig.h"
#include "kube/config/master_url.h"

namespace firesteel::kube {

namespace {

constexpr const char* kLogInAgain = "log in again with the tool that wrote the kubeconfig";

}  // namespace

void check_private(std::string_view url, const std::string& what) {
  const http::ServerAddress address =
      http::address_of(normalised_server(url.substr(0, url.find_first_of("?#")), what));
  if (!address.https && !http::is_loopback(address.host)) {
    throw Error(ErrorKind::kUsage,
                fmt::format("{} is not an https URL: {}", what, base::one_line(url, 300)),
                "use https (plain http is allowed only for loopback addresses)");
  }
}

bool is_header_token(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](char c) { return c > ' ' && c <= '~'; });
}

OidcLogin read_oidc_login(const KubeconfigEntry& provider, const std::string& user,
                          const std::string& owner) {
  const KubeconfigEntry config{.value = &json::field_at(*provider.value, {"config"}),
                               .file = provider.file};
  OidcLogin login;
  login.source = "auth-provider oidc of " + owner;
  login.kubeconfig_path = provider.file->path;
  login.user = user;
  login.issuer = kubeconfig_text(config, "idp-issuer-url");
  login.client_id = kubeconfig_text(config, "client-id");
  login.client_secret = kubeconfig_text(config, "client-secret");
  login.id_token = kubeconfig_text(config, "id-token");
  login.refresh_token = kubeconfig_text(config, "refresh-token");
  login.ca_data = kubeconfig_data(config, "idp-certificate-authority-data");
  login.ca_file = kubeconfig_path(config, "idp-certificate-authority");
  const auto need = [&](const std::string& value, const char* key) {
    if (value.empty()) {
      throw Error(ErrorKind::kUsage, fmt::format("{} has no {}", login.source, key), kLogInAgain);
    }
  };
  need(login.issuer, "idp-issuer-url");
  need(login.client_id, "client-id");
  check_private(login.issuer, "idp-issuer-url of " + login.source);
  if (!login.id_token.empty() && !is_header_token(login.id_token)) {
    throw Error(
        ErrorKind::kUsage,
        fmt::format("the id-token of {} contains whitespace or special characters", login.source),
        kLogInAgain);
  }
  return login;
}

}  // namespace firesteel::kube
