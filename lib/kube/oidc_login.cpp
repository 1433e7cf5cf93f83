#include "kube/oidc_login.h"

#include <algorithm>
#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/base64.h"
#include "base/file.h"
#include "firesteel/error.h"
#include "http/transport.h"
#include "kube/field.h"
#include "kube/kubeconfig.h"
#include "kube/master_url.h"
#include "kube/resource_path.h"

namespace firesteel::kube {

namespace {

constexpr std::size_t kMaxAnswer = 1U << 20U;
constexpr std::size_t kMaxPem = 8U << 20U;
constexpr const char* kLogInAgain = "log in again with the tool that wrote the kubeconfig";

/// Secrets travel: TLS, or not beyond this machine.
void check_private(std::string_view url, const std::string& what) {
  const ServerAddress address =
      address_of(normalised_server(url.substr(0, url.find_first_of("?#")), what));
  if (!address.https && !is_loopback(address.host)) {
    throw Error(ErrorKind::kUsage, fmt::format("{} is not https: {}", what, one_line(url, 300)),
                "a token is sent over plain http only to this machine itself");
  }
}

http::Tls tls_of(const OidcLogin& login) {
  http::Tls tls;
  tls.ca_pem = login.ca_data;
  if (tls.ca_pem.empty() && !login.ca_file.empty()) {
    tls.ca_pem = base::read_file(login.ca_file, "the issuer's CA certificate", kMaxPem);
  }
  return tls;
}

/// One exchange with the issuer.
class Issuer {
 public:
  Issuer(const OidcLogin& login, http::Transport& transport, std::chrono::milliseconds timeout)
      : login_(login), transport_(transport), timeout_(timeout), tls_(tls_of(login)) {}

  [[nodiscard]] http::Response send(http::Request request) const {
    request.headers.push_back({"Accept", "application/json"});
    request.connect_timeout = timeout_;
    request.timeout = timeout_;
    request.max_body = kMaxAnswer;
    std::optional<http::Result> result;
    const auto id =
        transport_.start(request, tls_,
                         {.on_done = [&result](http::Result done) { result = std::move(done); },
                          .on_data = nullptr});
    try {
      while (!result) {
        transport_.run_once(timeout_);
      }
    } catch (...) {
      transport_.cancel(id);
      throw;
    }
    if (const auto* failure = std::get_if<http::Failure>(&*result)) {
      fail_unreachable(one_line(failure->message, 300), failure->kind == http::Failure::Kind::kTls);
    }
    return std::get<http::Response>(*std::move(result));
  }

  [[noreturn]] void fail_unreachable(const std::string& why, bool tls = false) const {
    throw Error(ErrorKind::kUnreachable,
                fmt::format("cannot get a new id-token for {}: the issuer {} does not answer as it "
                            "should: {}",
                            login_.source, login_.issuer, why),
                tls ? "check idp-certificate-authority in the kubeconfig: is it the issuer's CA?"
                    : "check idp-issuer-url in the kubeconfig, the network and the VPN");
  }

  /// Where tokens are given, as the issuer's discovery document says.
  [[nodiscard]] std::string token_endpoint() const {
    http::Request request;
    request.url =
        normalised_server(login_.issuer, login_.source) + "/.well-known/openid-configuration";
    const http::Response response = send(request);
    if (response.status != 200) {
      fail_unreachable(fmt::format("{} is answered with code={}", request.url, response.status));
    }
    std::string endpoint =
        text_of(field(nlohmann::json::parse(response.body, nullptr, false), "token_endpoint"));
    if (endpoint.empty()) {
      fail_unreachable(fmt::format("{} names no token_endpoint", request.url));
    }
    check_private(endpoint, fmt::format("the token_endpoint of {}", login_.issuer));
    return endpoint;
  }

  /// `in_header`: who we are stands in the header (the Basic scheme), else in the form.
  [[nodiscard]] http::Response refresh(const std::string& endpoint, bool in_header) const {
    http::Request request;
    request.method = "POST";
    request.url = endpoint;
    request.headers.push_back({"Content-Type", "application/x-www-form-urlencoded"});
    request.body = fmt::format("grant_type=refresh_token&refresh_token={}",
                               percent_encode(login_.refresh_token));
    const std::string id = percent_encode(login_.client_id);
    const std::string secret = percent_encode(login_.client_secret);
    if (in_header) {
      request.headers.push_back(
          {"Authorization", "Basic " + base::base64_encode(fmt::format("{}:{}", id, secret))});
    } else {
      request.body += "&client_id=" + id;
      request.body += secret.empty() ? "" : "&client_secret=" + secret;
    }
    return send(std::move(request));
  }

 private:
  const OidcLogin& login_;
  http::Transport& transport_;
  std::chrono::milliseconds timeout_;
  http::Tls tls_;
};

std::string error_of(const http::Response& response) {
  return text_of(field(nlohmann::json::parse(response.body, nullptr, false), "error"));
}

/// Which of the two ways the issuer takes is found out as golang.org/x/oauth2 does: the header
/// first.  A token that is refused for itself is not tried again: some issuers end a login then.
http::Response ask_for_tokens(const Issuer& issuer, const OidcLogin& login) {
  const std::string endpoint = issuer.token_endpoint();
  const bool has_secret = !login.client_secret.empty();
  http::Response response = issuer.refresh(endpoint, has_secret);
  const bool client_refused =
      (response.status == 400 || response.status == 401) && error_of(response) != "invalid_grant";
  return has_secret && client_refused ? issuer.refresh(endpoint, false) : std::move(response);
}

/// What goes into a header is one word.
bool is_token(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](char c) { return c > ' ' && c <= '~'; });
}

[[noreturn]] void fail_refused(const OidcLogin& login, const http::Response& response) {
  const nlohmann::json body = nlohmann::json::parse(response.body, nullptr, false);
  const std::string error = one_line(text_of(field(body, "error")), 100);
  const std::string why = one_line(text_of(field(body, "error_description")), 300);
  throw Error(
      ErrorKind::kDenied,
      fmt::format("cannot get a new id-token for {}: the issuer {} refused: {}{}{} (code={})",
                  login.source, login.issuer, error.empty() ? "no reason was given" : error,
                  why.empty() ? "" : ": ", why, response.status),
      error == "invalid_client" ? "check client-id and client-secret in the kubeconfig"
                                : kLogInAgain);
}

}  // namespace

OidcLogin read_oidc_login(const KubeconfigEntry& provider, const std::string& user,
                          const std::string& owner) {
  const KubeconfigEntry config{.value = &field(*provider.value, "config"), .file = provider.file};
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
  if (!login.id_token.empty() && !is_token(login.id_token)) {
    throw Error(
        ErrorKind::kUsage,
        fmt::format("the id-token of {} has blanks or special characters in it", login.source),
        kLogInAgain);
  }
  return login;
}

void refresh_oidc(OidcLogin& login, http::Transport& transport, std::chrono::milliseconds timeout) {
  const Issuer issuer(login, transport, timeout);
  const http::Response response = ask_for_tokens(issuer, login);
  if (response.status == 429 || response.status >= 500) {
    issuer.fail_unreachable(fmt::format("code={}", response.status));
  }
  if (response.status != 200) {
    fail_refused(login, response);
  }
  const nlohmann::json body = nlohmann::json::parse(response.body, nullptr, false);
  std::string id_token = text_of(field(body, "id_token"));
  if (!is_token(id_token)) {
    throw Error(ErrorKind::kDenied,
                fmt::format("cannot get a new id-token for {}: the answer of {} has none",
                            login.source, login.issuer),
                "the login lacks the scope openid, or this issuer gives no id-token at a refresh: "
                "log in again");
  }
  login.id_token = std::move(id_token);
  if (std::string next = text_of(field(body, "refresh_token")); !next.empty()) {
    login.refresh_token = std::move(next);
  }
}

}  // namespace firesteel::kube
