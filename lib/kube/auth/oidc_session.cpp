#include "kube/auth/oidc_session.h"

#include <chrono>
#include <optional>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "base/timestamp.h"
#include "firesteel/environment.h"
#include "firesteel/error.h"
#include "firesteel/runtime.h"
#include "http/transport.h"
#include "json/fields.h"
#include "kube/auth/jwt_expiry.h"
#include "kube/auth/oidc_refresh.h"
#include "kube/config/client_certificate.h"
#include "kube/config/connection.h"
#include "kube/config/kubeconfig.h"
#include "kube/config/oidc_login.h"

namespace firesteel::kube {

namespace {

/// A token without an expiry counts as valid; the API server decides.
bool is_good(const std::string& id_token, const Clock& clock) {
  constexpr auto kMargin = std::chrono::seconds(10);
  const auto end = jwt_expiry(id_token);
  return !id_token.empty() && (!end || clock.now() + kMargin < *end);
}

/// The login as it is in the kubeconfig now; nothing if it was removed.
std::optional<OidcLogin> kept_login(const OidcLogin& login) {
  try {
    const Kubeconfig kubeconfig = load_kubeconfig(login.kubeconfig_path, Environment{});
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

/// Another process may have used the refresh token just before us and may be about to write the
/// new one.
bool take_what_others_got(OidcLogin& login, http::Transport& transport, const Clock& clock) {
  constexpr int kLooks = 10;
  for (int i = 0; i < kLooks; ++i) {
    const auto kept = kept_login(login);
    if (kept && kept->id_token != login.id_token && is_good(kept->id_token, clock)) {
      login.id_token = kept->id_token;
      login.refresh_token = kept->refresh_token;
      return true;
    }
    transport.run_once(std::chrono::milliseconds(100));
  }
  return false;
}

[[noreturn]] void fail_without_refresh_token(const OidcLogin& login) {
  const auto end = jwt_expiry(login.id_token);
  throw Error(ErrorKind::kDenied,
              fmt::format("{} cannot be used: {}, and it has no refresh-token", login.source,
                          end ? fmt::format("its id-token expired on {}", base::minute_text(*end))
                              : std::string("it has no id-token")),
              "log in again with the tool that wrote the kubeconfig");
}

void refresh(Connection& connection, OidcLogin& login, http::Transport& transport,
             const Clock& clock, LogSink& log, std::chrono::milliseconds timeout) {
  if (login.refresh_token.empty()) {
    fail_without_refresh_token(login);
  }
  connection.oidc_renewed = clock.steady_now();
  try {
    refresh_oidc(login, transport, timeout);
  } catch (const Error& error) {
    if (error.kind() == ErrorKind::kDenied && take_what_others_got(login, transport, clock)) {
      return;
    }
    throw;
  }
  keep_tokens(login, log);
}

}  // namespace

void log_in_by_oidc(Connection& connection, http::Transport& transport, const Clock& clock,
                    LogSink& log, std::chrono::milliseconds timeout) {
  if (!connection.oidc) {
    return;
  }
  if (!is_good(connection.oidc->id_token, clock)) {
    refresh(connection, *connection.oidc, transport, clock, log, timeout);
  }
  connection.token = connection.oidc->id_token;
}

bool renew_oidc_token(Connection& connection, http::Transport& transport, const Clock& clock,
                      LogSink& log, std::chrono::milliseconds timeout) {
  constexpr auto kPause = std::chrono::minutes(1);
  const auto& renewed = connection.oidc_renewed;
  if (!connection.oidc || (renewed && clock.steady_now() - *renewed < kPause)) {
    return false;
  }
  try {
    refresh(connection, *connection.oidc, transport, clock, log, timeout);
  } catch (const Error& error) {
    log.write(LogLevel::kWarn, "Firesteel", error.what());
    return false;
  }
  const std::string old = std::exchange(connection.token, connection.oidc->id_token);
  return old != connection.token;
}

}  // namespace firesteel::kube
