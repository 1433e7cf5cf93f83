#pragma once
/// Gets a new id-token from the OpenID Connect issuer of a login, in the background.

#include <chrono>
#include <exception>
#include <optional>
#include <string>

#include "firesteel/clock.h"
#include "http/exchange.h"
#include "http/task.h"
#include "http/transport.h"
#include "kube/config/oidc_login.h"

namespace firesteel {

class LogSink;

}  // namespace firesteel

namespace firesteel::kube {

/// True if the token is valid for at least ten more seconds, or does not state its expiry.
[[nodiscard]] bool is_good_id_token(const std::string& id_token, const Clock& clock);

class OidcRefresh final : public http::Task {
 public:
  /// Sends the refresh token of `login` to the issuer; `timeout` applies to each exchange.  Writes
  /// new tokens to the kubeconfig.  References must outlive this object.
  OidcRefresh(OidcLogin login, http::Transport& transport, const Clock& clock, LogSink& log,
              std::chrono::milliseconds timeout);

  void turn() override;
  [[nodiscard]] SteadyTime due() const override;
  [[nodiscard]] bool done() const override { return step_ == Step::kDone; }
  /// The login with its new tokens, once done.  Throws Error kDenied if the issuer refuses,
  /// kUnreachable if it does not answer correctly.
  [[nodiscard]] OidcLogin take();

 private:
  /// kForm: like kToken, with the client id in the form instead of the header.  kOthers: waits for
  /// the tokens of another process that may have used the same refresh token just before.
  enum class Step { kDiscovery, kToken, kForm, kOthers, kDone };

  void send(http::Request request);
  void ask_for_token(Step step);
  void take_result(const http::Result& result);
  void take_discovery(const http::Response& response);
  void take_tokens(const http::Response& response);
  void look_at_others();
  [[noreturn]] void fail_unreachable(const std::string& why, bool tls = false) const;

  OidcLogin login_;
  http::Transport& transport_;
  const Clock& clock_;
  LogSink& log_;
  std::chrono::milliseconds timeout_;
  http::Tls tls_;
  std::string endpoint_;
  Step step_ = Step::kDiscovery;
  std::exception_ptr failure_;
  int looks_ = 0;
  SteadyTime next_look_;
  std::optional<http::Result> result_;
  http::Exchange exchange_;  ///< last: its callback uses the other members
};

}  // namespace firesteel::kube
