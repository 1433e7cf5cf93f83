#include "kube/auth/credentials.h"

#include <algorithm>
#include <chrono>
#include <exception>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "base/file.h"
#include "base/timestamp.h"
#include "firesteel/clock.h"
#include "firesteel/error.h"
#include "firesteel/log_sink.h"
#include "http/transport.h"
#include "kube/auth/exec_credential.h"
#include "kube/auth/oidc_refresh.h"
#include "kube/config/client_certificate.h"
#include "kube/config/connection.h"

namespace firesteel::kube {

namespace {

using std::chrono::minutes;
using std::chrono::seconds;

/// Tolerated clock skew.
constexpr minutes kSkew{10};
/// A plugin's credentials are renewed this long before they expire.
constexpr seconds kPluginMargin{60};
constexpr minutes kPause{1};
/// Minimum time between runs of a plugin whose new credentials expire soon, too, and after a
/// failure of plugin or issuer.
constexpr seconds kShortPause{10};

void check_certificate(const Connection& connection, const Clock& clock) {
  if (connection.tls.client_certificate_pem.empty()) {
    return;  // without initializing OpenSSL
  }
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

bool are_in_files(const Connection& connection) {
  return !connection.token_file.empty() || !connection.client_certificate_path.empty();
}

}  // namespace

Credentials::Credentials(http::Transport& transport, Connection& connection, const Clock& clock,
                         LogSink& log, std::chrono::milliseconds timeout)
    : transport_(transport), connection_(connection), clock_(clock), log_(log), timeout_(timeout) {}

Credentials::~Credentials() = default;

void Credentials::log_in() {
  files_read_ = clock_.steady_now();
  check_certificate(connection_, clock_);
  if (connection_.oidc && !is_good_id_token(connection_.oidc->id_token, clock_)) {
    ask_issuer(*connection_.oidc, Purpose::kLogIn);
  } else if (connection_.oidc) {
    connection_.token = connection_.oidc->id_token;
  }
  if (connection_.exec) {
    run_plugin(*connection_.exec, Purpose::kLogIn);
  }
}

bool Credentials::logged_in() {
  turn();
  if (log_in_failure_) {
    std::rethrow_exception(std::exchange(log_in_failure_, nullptr));
  }
  return !is_busy();
}

bool Credentials::ready() {
  turn();
  if (is_busy()) {
    return false;
  }
  try {
    if (connection_.oidc && !is_within(issuer_asked_, pause()) &&
        !is_good_id_token(connection_.oidc->id_token, clock_)) {
      ask_issuer(*connection_.oidc, Purpose::kRefresh);
    }
    if (connection_.exec && plugin_ends_soon() && !is_within(plugin_ran_, kShortPause)) {
      run_plugin(*connection_.exec, Purpose::kRefresh);
    }
    if (!files_read_) {
      files_read_ = clock_.steady_now();
    } else if (are_in_files(connection_) && !is_within(files_read_, kPause)) {
      (void)read_files();
    }
  } catch (const Error& error) {
    log_.write(LogLevel::kWarn, "Firesteel", error.what());
  }
  return !is_busy();
}

SteadyTime Credentials::due() const {
  if (!is_busy()) {
    return clock_.steady_now();
  }
  return std::min(plugin_ ? plugin_->due() : SteadyTime::max(),
                  issuer_ ? issuer_->due() : SteadyTime::max());
}

bool Credentials::renew(int generation) {
  if (generation != generation_ || is_busy()) {
    return true;
  }
  try {
    if (connection_.oidc) {
      if (is_within(issuer_asked_, pause())) {
        return false;
      }
      ask_issuer(*connection_.oidc, Purpose::kRefresh);
      return true;
    }
    if (connection_.exec && !is_within(plugin_renewed_, pause())) {
      plugin_renewed_ = clock_.steady_now();
      run_plugin(*connection_.exec, Purpose::kRefresh);
      return true;
    }
    return are_in_files(connection_) && read_files();
  } catch (const Error& error) {
    log_.write(LogLevel::kWarn, "Firesteel", error.what());
    return false;
  }
}

void Credentials::run_plugin(const ExecPlugin& plugin, Purpose purpose) {
  purpose_ = purpose;
  plugin_ran_ = clock_.steady_now();
  plugin_ = std::make_unique<PluginRun>(plugin, transport_, clock_, log_);
}

void Credentials::ask_issuer(const OidcLogin& login, Purpose purpose) {
  purpose_ = purpose;
  issuer_asked_ = clock_.steady_now();
  issuer_ = std::make_unique<OidcRefresh>(login, transport_, clock_, log_, timeout_);
}

void Credentials::turn() {
  try {
    if (plugin_) {
      plugin_->turn();
    }
    if (plugin_ && plugin_->done()) {
      take_from_plugin();
    }
  } catch (const Error& error) {
    failed(error);
  }
  try {
    if (issuer_) {
      issuer_->turn();
    }
    if (issuer_ && issuer_->done()) {
      take_from_issuer();
    }
  } catch (const Error& error) {
    failed(error);
  }
}

void Credentials::take_from_plugin() {
  const std::unique_ptr<PluginRun> run = std::move(plugin_);
  ExecCredential credential = run->take();
  last_failed_ = false;
  const bool changed = credential.token != connection_.token ||
                       (!credential.client_key_pem.empty() &&
                        credential.client_key_pem != connection_.tls.client_key_pem);
  connection_.token = std::move(credential.token);
  if (!credential.client_key_pem.empty()) {
    connection_.tls.client_certificate_pem = std::move(credential.client_certificate_pem);
    connection_.tls.client_key_pem = std::move(credential.client_key_pem);
    connection_.client_certificate_source = connection_.exec ? connection_.exec->source : "";
    check_certificate(connection_, clock_);
  }
  connection_.exec_expires = credential.expires;
  generation_ += changed ? 1 : 0;
}

void Credentials::take_from_issuer() {
  const std::unique_ptr<OidcRefresh> refresh = std::move(issuer_);
  connection_.oidc = refresh->take();
  last_failed_ = false;
  const std::string old = std::exchange(connection_.token, connection_.oidc->id_token);
  generation_ += old != connection_.token ? 1 : 0;
}

void Credentials::failed(const Error& error) {
  last_failed_ = true;
  if (purpose_ == Purpose::kLogIn) {
    log_in_failure_ = std::current_exception();
  } else {
    log_.write(LogLevel::kWarn, "Firesteel", error.what());
  }
}

/// True if a file has changed.  Takes a certificate and its key only together and only if they
/// match, because they are replaced one after the other.
bool Credentials::read_files() {
  files_read_ = clock_.steady_now();
  bool changed = false;
  if (!connection_.token_file.empty()) {
    const std::string token = read_token(connection_.token_file);
    changed = std::exchange(connection_.token, token) != token;
  }
  if (!connection_.client_certificate_path.empty() && !connection_.client_key_path.empty()) {
    std::string certificate = base::read_regular_file(connection_.client_certificate_path,
                                                      "the client certificate", kMaxPem);
    std::string key =
        base::read_regular_file(connection_.client_key_path, "the client key", kMaxPem);
    http::Tls& tls = connection_.tls;
    if (certificate != tls.client_certificate_pem && is_key_of(key, certificate)) {
      tls.client_certificate_pem = std::move(certificate);
      tls.client_key_pem = std::move(key);
      changed = true;
    }
  }
  generation_ += changed ? 1 : 0;
  return changed;
}

bool Credentials::may_recover(SteadyTime since, std::chrono::milliseconds budget) const {
  return (connection_.exec || connection_.oidc || are_in_files(connection_)) &&
         clock_.steady_now() - since < budget;
}

seconds Credentials::pause() const {
  return last_failed_ ? kShortPause : kPause;
}

bool Credentials::is_within(const std::optional<SteadyTime>& last, seconds pause) const {
  return last && clock_.steady_now() - *last < pause;
}

bool Credentials::plugin_ends_soon() const {
  return connection_.exec_expires && *connection_.exec_expires < clock_.now() + kPluginMargin;
}

}  // namespace firesteel::kube
