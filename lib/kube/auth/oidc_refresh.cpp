#include "kube/auth/oidc_refresh.h"

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <exception>
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
#include "base/timestamp.h"
#include "firesteel/clock.h"
#include "firesteel/environment.h"
#include "firesteel/error.h"
#include "firesteel/log_sink.h"
#include "http/exchange.h"
#include "http/proxy_setting.h"
#include "http/server_address.h"
#include "http/transport.h"
#include "json/fields.h"
#include "json/parse.h"
#include "kube/auth/jwt_expiry.h"
#include "kube/auth/oidc_tokens.h"
#include "kube/config/client_certificate.h"
#include "kube/config/kubeconfig.h"
#include "kube/config/master_url.h"
#include "kube/config/oidc_login.h"
#include "kube/objects/resource_path.h"

namespace firesteel::kube {

namespace {

constexpr std::size_t kMaxAnswer = 1U << 20U;
constexpr std::size_t kMaxKubeconfig = 16U << 20U;
constexpr int kLooks = 10;
constexpr std::chrono::milliseconds kLookPause{100};

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
    tls.ca_pem = base::read_regular_file(login.ca_file, "the issuer's CA certificate", kMaxPem);
  }
  if (tls.ca_pem.empty()) {
    const Environment environment = environment_of(login);
    tls.ca_file = environment.find_non_empty("SSL_CERT_FILE").value_or("");
    tls.ca_directory = environment.find_non_empty("SSL_CERT_DIR").value_or("");
  }
  return tls;
}

nlohmann::json body_of(const http::Response& response) {
  return json::parse(response.body);
}

[[noreturn]] void fail_without_refresh_token(const OidcLogin& login) {
  const auto end = jwt_expiry(login.id_token);
  throw Error(ErrorKind::kDenied,
              fmt::format("{} cannot be used: {}, and it has no refresh-token", login.source,
                          end ? fmt::format("its id-token expired on {}", base::minute_text(*end))
                              : std::string("it has no id-token")),
              "log in again with the tool that wrote the kubeconfig");
}

[[noreturn]] void fail_refused(const OidcLogin& login, const http::Response& response) {
  const nlohmann::json body = body_of(response);
  const std::string error = base::one_line(json::text_at(body, {"error"}), 100);
  const std::string why = base::one_line(json::text_at(body, {"error_description"}), 300);
  throw Error(
      ErrorKind::kDenied,
      fmt::format(
          "cannot get a new id-token for {}: the issuer {} rejected the request: {}{}{} (code={})",
          login.source, login.issuer, error.empty() ? "no reason given" : error,
          why.empty() ? "" : ": ", why, response.status),
      error == "invalid_client" ? "check client-id and client-secret in the kubeconfig"
                                : "log in again with the tool that wrote the kubeconfig");
}

/// The login as it is in the kubeconfig now; nothing if it was removed.
std::optional<OidcLogin> kept_login(const OidcLogin& login) {
  try {
    Kubeconfig kubeconfig;
    kubeconfig.add(
        login.kubeconfig_path,
        base::read_regular_file(login.kubeconfig_path, "the kubeconfig", kMaxKubeconfig));
    const auto user = kubeconfig.find_user(login.user);
    if (!user || json::text_at(*user->value, {"auth-provider", "name"}) != "oidc") {
      return std::nullopt;
    }
    const KubeconfigEntry provider{.value = &json::field_at(*user->value, {"auth-provider"}),
                                   .file = user->file};
    return read_oidc_login(provider, login.user, login.source);
  } catch (const Error&) {
    return std::nullopt;
  }
}

}  // namespace

bool is_good_id_token(const std::string& id_token, const Clock& clock) {
  constexpr auto kMargin = std::chrono::seconds(10);
  const auto end = jwt_expiry(id_token);
  return !id_token.empty() && (!end || clock.now() + kMargin < *end);
}

OidcRefresh::OidcRefresh(OidcLogin login, http::Transport& transport, const Clock& clock,
                         LogSink& log, std::chrono::milliseconds timeout)
    : login_(std::move(login)), transport_(transport), clock_(clock), log_(log), timeout_(timeout) {
  try {
    if (login_.refresh_token.empty()) {
      fail_without_refresh_token(login_);
    }
    tls_ = tls_of(login_);
    http::Request request;
    request.url =
        normalised_server(login_.issuer, login_.source) + "/.well-known/openid-configuration";
    send(std::move(request));
  } catch (const Error&) {
    failure_ = std::current_exception();
    step_ = Step::kDone;
  }
}

void OidcRefresh::turn() {
  try {
    if (const auto result = std::exchange(result_, std::nullopt)) {
      take_result(*result);
    }
    if (step_ == Step::kOthers && clock_.steady_now() >= next_look_) {
      look_at_others();
    }
  } catch (const Error& error) {
    failure_ = std::current_exception();
    const bool may_be_ours_no_more = error.kind() == ErrorKind::kDenied && step_ != Step::kOthers;
    step_ = may_be_ours_no_more ? Step::kOthers : Step::kDone;
    next_look_ = clock_.steady_now();
  }
}

SteadyTime OidcRefresh::due() const {
  if (step_ == Step::kOthers) {
    return next_look_;
  }
  return result_ ? clock_.steady_now() : SteadyTime::max();
}

OidcLogin OidcRefresh::take() {
  if (failure_) {
    std::rethrow_exception(failure_);
  }
  return std::move(login_);
}

void OidcRefresh::send(http::Request request) {
  request.headers.push_back({"Accept", "application/json"});
  request.connect_timeout = timeout_;
  request.timeout = timeout_;
  request.max_body = kMaxAnswer;
  const std::string address = request.url.substr(0, request.url.find_first_of("?#"));
  request.proxy = http::proxy_for(http::address_of(normalised_server(address, login_.source)), "",
                                  "", environment_of(login_));
  exchange_ = http::Exchange(transport_, request, tls_, {.on_done = [this](http::Result done) {
                               result_ = std::move(done);
                               exchange_.done();
                             }});
}

void OidcRefresh::fail_unreachable(const std::string& why, bool tls) const {
  throw Error(ErrorKind::kUnreachable,
              fmt::format("cannot get a new id-token for {}: request to the issuer {} failed: {}",
                          login_.source, login_.issuer, why),
              tls ? "set idp-certificate-authority in the kubeconfig to the CA of the issuer"
                  : "check idp-issuer-url in the kubeconfig, the network and the VPN");
}

void OidcRefresh::take_result(const http::Result& result) {
  if (const auto* failure = std::get_if<http::Failure>(&result)) {
    fail_unreachable(base::one_line(failure->message, 300),
                     failure->kind == http::Failure::Kind::kTls);
  }
  const auto& response = std::get<http::Response>(result);
  if (step_ == Step::kDiscovery) {
    take_discovery(response);
  } else {
    take_tokens(response);
  }
}

/// The token endpoint in the issuer's discovery document.
void OidcRefresh::take_discovery(const http::Response& response) {
  const std::string url =
      normalised_server(login_.issuer, login_.source) + "/.well-known/openid-configuration";
  if (response.status != 200) {
    fail_unreachable(fmt::format("{} returned code={}", url, response.status));
  }
  endpoint_ = json::text_at(body_of(response), {"token_endpoint"});
  if (endpoint_.empty()) {
    fail_unreachable(fmt::format("{} has no token_endpoint", url));
  }
  check_private(endpoint_, fmt::format("the token_endpoint of {}", login_.issuer));
  // As golang.org/x/oauth2 finds out which way the issuer takes: the header first.
  ask_for_token(login_.client_secret.empty() ? Step::kForm : Step::kToken);
}

void OidcRefresh::ask_for_token(Step step) {
  step_ = step;
  http::Request request;
  request.method = "POST";
  request.url = endpoint_;
  request.headers.push_back({"Content-Type", "application/x-www-form-urlencoded"});
  request.body = fmt::format("grant_type=refresh_token&refresh_token={}",
                             percent_encode(login_.refresh_token));
  const std::string id = percent_encode(login_.client_id);
  const std::string secret = percent_encode(login_.client_secret);
  if (step == Step::kToken) {
    request.headers.push_back(
        {"Authorization", "Basic " + base::base64_encode(fmt::format("{}:{}", id, secret))});
  } else {
    request.body += "&client_id=" + id;
    request.body += secret.empty() ? "" : "&client_secret=" + secret;
  }
  send(std::move(request));
}

void OidcRefresh::take_tokens(const http::Response& response) {
  // A token that is refused for itself is not tried again: some issuers end a login then.
  const bool client_refused = (response.status == 400 || response.status == 401) &&
                              json::text_at(body_of(response), {"error"}) != "invalid_grant";
  if (step_ == Step::kToken && client_refused) {
    ask_for_token(Step::kForm);
    return;
  }
  if (response.status == 429 || response.status >= 500) {
    fail_unreachable(fmt::format("code={}", response.status));
  }
  if (response.status != 200) {
    fail_refused(login_, response);
  }
  const nlohmann::json body = body_of(response);
  std::string id_token = json::text_at(body, {"id_token"});
  if (!is_header_token(id_token)) {
    throw Error(
        ErrorKind::kDenied,
        fmt::format("cannot get a new id-token for {}: the response of {} contains no id-token",
                    login_.source, login_.issuer),
        "log in again (with the scope openid; some issuers return no id-token on refresh)");
  }
  login_.id_token = std::move(id_token);
  if (std::string next = json::text_at(body, {"refresh_token"}); !next.empty()) {
    login_.refresh_token = std::move(next);
  }
  keep_tokens(login_, log_);
  step_ = Step::kDone;
}

void OidcRefresh::look_at_others() {
  const auto kept = kept_login(login_);
  if (kept && kept->id_token != login_.id_token && is_good_id_token(kept->id_token, clock_)) {
    login_.id_token = kept->id_token;
    login_.refresh_token = kept->refresh_token;
    failure_ = nullptr;
    step_ = Step::kDone;
    return;
  }
  next_look_ = clock_.steady_now() + kLookPause;
  step_ = ++looks_ < kLooks ? Step::kOthers : Step::kDone;
}

}  // namespace firesteel::kube
