#pragma once
/// Keeps the credentials of a connection valid in the background: runs the exec plugin, asks the
/// OpenID Connect issuer, and reads token and certificate files again.  Never blocks: a caller that
/// needs credentials may have to ask again later.

#include <chrono>
#include <exception>
#include <memory>
#include <optional>
#include <string>

#include "firesteel/clock.h"
#include "http/transport.h"
#include "kube/auth/exec_credential.h"
#include "kube/auth/oidc_refresh.h"
#include "kube/config/connection.h"

namespace firesteel {

class Error;
class LogSink;

}  // namespace firesteel

namespace firesteel::kube {

class Credentials {
 public:
  /// Writes new credentials to `connection`.  `timeout` applies to each exchange with the issuer.
  /// References must outlive this object.
  Credentials(http::Transport& transport, Connection& connection, const Clock& clock, LogSink& log,
              std::chrono::milliseconds timeout);
  ~Credentials();
  Credentials(const Credentials&) = delete;
  Credentials& operator=(const Credentials&) = delete;
  Credentials(Credentials&&) = delete;
  Credentials& operator=(Credentials&&) = delete;

  /// Call before the first request: starts to get credentials if there are none yet.  Checks that
  /// the client certificate is valid now, with a tolerance of ten minutes.  Throws Error kDenied if
  /// there cannot be credentials.
  void log_in();
  /// Continues log_in(); true if it is complete.  Throws its failure once: Error kDenied, or
  /// kUnreachable if the issuer does not answer.
  bool logged_in();

  /// Call before each request, and again until it returns true.  Renews the credentials of an exec
  /// plugin if they expire within a minute (at most every ten seconds) and those of an issuer if
  /// they have expired, and reads files again once a minute.  A failure is only logged, because the
  /// old credentials may still work.
  [[nodiscard]] bool ready();
  /// When to call ready() again even without new data; SteadyTime::max() for never.
  [[nodiscard]] SteadyTime due() const;

  /// A number that changes with the credentials.
  [[nodiscard]] int generation() const { return generation_; }
  /// Call after a 401 to a request with the credentials of `generation`.  True if there are other
  /// credentials or they are being requested; ready() and generation() then tell the result.  Asks
  /// plugin and issuer at most once a minute, or every ten seconds after they failed.
  [[nodiscard]] bool renew(int generation);
  /// True if answers of 401 that began at `since` may end: plugin, issuer or files can bring other
  /// credentials, and `budget` has not passed yet.
  [[nodiscard]] bool may_recover(SteadyTime since, std::chrono::milliseconds budget) const;

 private:
  enum class Purpose { kLogIn, kRefresh };
  [[nodiscard]] bool is_busy() const { return plugin_ || issuer_; }
  void run_plugin(const ExecPlugin& plugin, Purpose purpose);
  void ask_issuer(const OidcLogin& login, Purpose purpose);
  void turn();
  void take_from_plugin();
  void take_from_issuer();
  void failed(const Error& error);
  [[nodiscard]] bool read_files();
  [[nodiscard]] bool is_within(const std::optional<SteadyTime>& last,
                               std::chrono::seconds pause) const;
  /// Between requests for other credentials.
  [[nodiscard]] std::chrono::seconds pause() const;
  [[nodiscard]] bool plugin_ends_soon() const;

  http::Transport& transport_;
  Connection& connection_;
  const Clock& clock_;
  LogSink& log_;
  std::chrono::milliseconds timeout_;

  int generation_ = 0;
  Purpose purpose_ = Purpose::kLogIn;
  std::unique_ptr<PluginRun> plugin_;    ///< while it runs
  std::unique_ptr<OidcRefresh> issuer_;  ///< until it has answered
  std::exception_ptr log_in_failure_;
  bool last_failed_ = false;                  ///< plugin or issuer, when last asked
  std::optional<SteadyTime> plugin_ran_;      ///< last
  std::optional<SteadyTime> plugin_renewed_;  ///< last asked for others after a 401
  std::optional<SteadyTime> issuer_asked_;    ///< last
  std::optional<SteadyTime> files_read_;      ///< last
};

}  // namespace firesteel::kube
