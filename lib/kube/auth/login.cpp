#include "kube/auth/login.h"

#include <chrono>
#include <optional>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "base/file.h"
#include "base/timestamp.h"
#include "firesteel/error.h"
#include "firesteel/runtime.h"
#include "http/transport.h"
#include "kube/auth/exec_credential.h"
#include "kube/auth/oidc_session.h"
#include "kube/config/client_certificate.h"
#include "kube/config/connection.h"
#include "kube/config/exec_plugin.h"

namespace firesteel::kube {

namespace {

using std::chrono::minutes;
using std::chrono::seconds;

constexpr std::size_t kMaxPem = 8U << 20U;
/// Tolerated clock skew.
constexpr minutes kSkew{10};
/// A plugin's credentials are renewed this long before they expire.
constexpr seconds kExecMargin{60};
constexpr minutes kPause{1};
/// Minimum time between runs of a plugin whose new credentials expire soon, too.
constexpr seconds kExecPause{10};

bool is_within(const std::optional<SteadyTime>& last, seconds pause, const Clock& clock) {
  return last && clock.steady_now() - *last < pause;
}

void check_certificate(const Connection& connection, const Clock& clock) {
  const auto validity = certificate_validity(connection.tls.client_certificate_pem);
  if (!validity) {
    return;
  }
  const std::string which =
      fmt::format("the client certificate ({})", connection.client_certificate_source);
  if (validity->end < clock.now() - kSkew) {  // `end` may be the maximum, so do not add to it
    throw Error(ErrorKind::kDenied,
                fmt::format("{} expired on {}", which, base::minute_text(validity->end)),
                "log in again, or request a new certificate");
  }
  if (clock.now() + kSkew < validity->begin) {
    throw Error(ErrorKind::kDenied,
                fmt::format("{} is not valid before {}", which, base::minute_text(validity->begin)),
                "check the clock of this machine: date -u");
  }
}

/// Runs the plugin and stores its credentials in the connection.
void log_in_by_plugin(Connection& connection, const ExecPlugin& plugin, const Clock& clock,
                      LogSink& log) {
  connection.exec_run = clock.steady_now();
  ExecCredential credential = run_exec_plugin(plugin, log);
  connection.token = std::move(credential.token);
  if (!credential.client_key_pem.empty()) {
    connection.tls.client_certificate_pem = std::move(credential.client_certificate_pem);
    connection.tls.client_key_pem = std::move(credential.client_key_pem);
    connection.client_certificate_source = plugin.source;
    check_certificate(connection, clock);
  }
  connection.exec_expires = credential.expires;
}

/// True if the files have changed.  A certificate and its key are replaced together, and only if
/// they match: another program may have written just one of them so far.
bool read_files(Connection& connection, const Clock& clock) {
  connection.files_read = clock.steady_now();
  bool changed = false;
  if (!connection.token_file.empty()) {
    const std::string token = read_token(connection.token_file);
    changed = std::exchange(connection.token, token) != token;
  }
  if (!connection.client_certificate_path.empty() && !connection.client_key_path.empty()) {
    std::string certificate =
        base::read_file(connection.client_certificate_path, "the client certificate", kMaxPem);
    std::string key = base::read_file(connection.client_key_path, "the client key", kMaxPem);
    http::Tls& tls = connection.tls;
    if (certificate != tls.client_certificate_pem && is_key_of(key, certificate)) {
      tls.client_certificate_pem = std::move(certificate);
      tls.client_key_pem = std::move(key);
      changed = true;
    }
  }
  return changed;
}

bool stands_in_files(const Connection& connection) {
  return !connection.token_file.empty() || !connection.client_certificate_path.empty();
}

bool ends_soon(const Connection& connection, const Clock& clock) {
  return connection.exec && connection.exec_expires &&
         *connection.exec_expires < clock.now() + kExecMargin;
}

}  // namespace

void log_in(Connection& connection, http::Transport& transport, const Clock& clock, LogSink& log,
            std::chrono::milliseconds timeout) {
  connection.files_read = clock.steady_now();
  check_certificate(connection, clock);
  log_in_by_oidc(connection, transport, clock, log, timeout);
  if (connection.exec) {
    log_in_by_plugin(connection, *connection.exec, clock, log);
  }
}

void refresh_login(Connection& connection, http::Transport& transport, const Clock& clock,
                   LogSink& log, std::chrono::milliseconds timeout) {
  try {
    if (connection.oidc && !is_within(connection.oidc_renewed, kPause, clock)) {
      log_in_by_oidc(connection, transport, clock, log, timeout);
    }
    if (connection.exec && ends_soon(connection, clock) &&
        !is_within(connection.exec_run, kExecPause, clock)) {
      log_in_by_plugin(connection, *connection.exec, clock, log);
    }
    if (!connection.files_read) {
      connection.files_read = clock.steady_now();
    } else if (stands_in_files(connection) && !is_within(connection.files_read, kPause, clock)) {
      (void)read_files(connection, clock);
    }
  } catch (const Error& error) {
    log.write(LogLevel::kWarn, "Firesteel", error.what());
  }
}

bool renew_login(Connection& connection, http::Transport& transport, const Clock& clock,
                 LogSink& log, std::chrono::milliseconds timeout) {
  try {
    if (connection.oidc) {
      return renew_oidc_token(connection, transport, clock, log, timeout);
    }
    if (connection.exec && !is_within(connection.exec_renewed, kPause, clock)) {
      connection.exec_renewed = clock.steady_now();
      const std::string token = connection.token;
      const std::string key = connection.tls.client_key_pem;
      log_in_by_plugin(connection, *connection.exec, clock, log);
      return connection.token != token || connection.tls.client_key_pem != key;
    }
    return stands_in_files(connection) && read_files(connection, clock);
  } catch (const Error& error) {
    log.write(LogLevel::kWarn, "Firesteel", error.what());
    return false;
  }
}

}  // namespace firesteel::kube
