#include "kube/auth/oidc_refresh.h"

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
#include "base/text.h"
#include "firesteel/environment.h"
#include "firesteel/error.h"
#include "http/transport.h"
#include "json/fields.h"
#include "kube/config/master_url.h"
#include "kube/config/oidc_login.h"
#include "kube/config/proxy_setting.h"
#include "kube/objects/resource_path.h"

namespace firesteel::kube {

namespace {

constexpr std::size_t kMaxAnswer = 1U << 20U;
constexpr std::size_t kMaxPem = 8U << 20U;
constexpr const char* kLogInAgain = "log in again with the tool that wrote the kubeconfig";

Environment environment_of(const OidcLogin& login) {
  Environment environment;
  environment.variables = login.variables;
  return environment;
}

/// Without a CA of its own the issuer's certificate is checked as every other one.
http::Tls tls_of(const OidcLogin& login) {
  http::Tls tls;
  tls.ca_pem = login.ca_data;
  if (tls.ca_pem.empty() && !login.ca_file.empty()) {
    tls.ca_pem = base::read_file(login.ca_file, "the issuer's CA certificate", kMaxPem);
  }
  if (tls.ca_pem.empty()) {
    const Environment environment = environment_of(login);
    tls.ca_file = environment.find_non_empty("SSL_CERT_FILE").value_or("");
    tls.ca_directory = environment.find_non_empty("SSL_CERT_DIR").value_or("");
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
    const std::string address = request.url.substr(0, request.url.find_first_of("?#"));
    request.proxy = proxy_for(address_of(normalised_server(address, login_.source)), "", "",
                              environment_of(login_));
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
      fail_unreachable(base::one_line(failure->message, 300),
                       failure->kind == http::Failure::Kind::kTls);
    }
    return std::get<http::Response>(*std::move(result));
  }

  [[noreturn]] void fail_unreachable(const std::string& why, bool tls = false) const {
    throw Error(ErrorKind::kUnreachable,
                fmt::format("cannot get a new id-token for {}: request to the issuer {} failed: {}",
                            login_.source, login_.issuer, why),
                tls ? "set idp-certificate-authority in the kubeconfig to the CA of the issuer"
                    : "check idp-issuer-url in the kubeconfig, the network and the VPN");
  }

  /// The token endpoint in the issuer's discovery document.
  [[nodiscard]] std::string token_endpoint() const {
    http::Request request;
    request.url =
        normalised_server(login_.issuer, login_.source) + "/.well-known/openid-configuration";
    const http::Response response = send(request);
    if (response.status != 200) {
      fail_unreachable(fmt::format("{} returned code={}", request.url, response.status));
    }
    std::string endpoint =
        json::text_at(nlohmann::json::parse(response.body, nullptr, false), {"token_endpoint"});
    if (endpoint.empty()) {
      fail_unreachable(fmt::format("{} has no token_endpoint", request.url));
    }
    check_private(endpoint, fmt::format("the token_endpoint of {}", login_.issuer));
    return endpoint;
  }

  /// Sends the client's credentials in the header (Basic scheme) if `in_header`, else in the form.
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
  return json::text_at(nlohmann::json::parse(response.body, nullptr, false), {"error"});
}

/// Tries the header first, then the form, as golang.org/x/oauth2 does.  A refresh token that was
/// rejected is not sent again: some issuers revoke the login then.
http::Response ask_for_tokens(const Issuer& issuer, const OidcLogin& login) {
  const std::string endpoint = issuer.token_endpoint();
  const bool has_secret = !login.client_secret.empty();
  http::Response response = issuer.refresh(endpoint, has_secret);
  const bool client_refused =
      (response.status == 400 || response.status == 401) && error_of(response) != "invalid_grant";
  return has_secret && client_refused ? issuer.refresh(endpoint, false) : std::move(response);
}

[[noreturn]] void fail_refused(const OidcLogin& login, const http::Response& response) {
  const nlohmann::json body = nlohmann::json::parse(response.body, nullptr, false);
  const std::string error = base::one_line(json::text_at(body, {"error"}), 100);
  const std::string why = base::one_line(json::text_at(body, {"error_description"}), 300);
  throw Error(
      ErrorKind::kDenied,
      fmt::format(
          "cannot get a new id-token for {}: the issuer {} rejected the request: {}{}{} (code={})",
          login.source, login.issuer, error.empty() ? "no reason given" : error,
          why.empty() ? "" : ": ", why, response.status),
      error == "invalid_client" ? "check client-id and client-secret in the kubeconfig"
                                : kLogInAgain);
}

}  // namespace

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
  std::string id_token = json::text_at(body, {"id_token"});
  if (!is_header_token(id_token)) {
    throw Error(
        ErrorKind::kDenied,
        fmt::format("cannot get a new id-token for {}: the response of {} contains no id-token",
                    login.source, login.issuer),
        "log in again (with the scope openid; some issuers return no id-token on refresh)");
  }
  login.id_token = std::move(id_token);
  if (std::string next = json::text_at(body, {"refresh_token"}); !next.empty()) {
    login.refresh_token = std::move(next);
  }
}

}  // namespace firesteel::kube
