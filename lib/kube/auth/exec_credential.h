#pragma once
/// Runs an exec credential plugin and reads the ExecCredential that it prints.

#include <chrono>
#include <exception>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/process.h"
#include "firesteel/clock.h"
#include "http/task.h"
#include "http/transport.h"
#include "kube/config/exec_plugin.h"

namespace firesteel {

class LogSink;

}  // namespace firesteel

namespace firesteel::kube {

/// The credentials that the plugin printed.
struct ExecCredential {
  std::string token;  ///< empty: no token
  std::string client_certificate_pem, client_key_pem;
  std::optional<SystemTime> expires;
};

/// Time limits for a plugin that cannot prompt, and for one that may ask the user to log in.
inline constexpr std::chrono::seconds kExecTimeout{60};
inline constexpr std::chrono::seconds kInteractiveExecTimeout{300};

/// The value of KUBERNETES_EXEC_INFO.
[[nodiscard]] std::string exec_info(const ExecPlugin& plugin);

/// Parses an ExecCredential.  Throws Error kDenied if it is not one or has another version than the
/// kubeconfig names; the message contains nothing of `output`, which may include secrets.
[[nodiscard]] ExecCredential parse_exec_output(std::string_view output, const ExecPlugin& plugin);

/// Runs a plugin in the background.
class PluginRun final : public http::Task {
 public:
  /// Starts the plugin.  References must outlive this object.
  PluginRun(const ExecPlugin& plugin, http::Transport& transport, const Clock& clock, LogSink& log);
  /// Kills the plugin if it is still running.
  ~PluginRun() override;
  PluginRun(const PluginRun&) = delete;
  PluginRun& operator=(const PluginRun&) = delete;
  PluginRun(PluginRun&&) = delete;
  PluginRun& operator=(PluginRun&&) = delete;

  void turn() override;
  [[nodiscard]] SteadyTime due() const override;
  [[nodiscard]] bool done() const override { return done_; }
  /// The credentials, once done.  Throws Error kDenied if the plugin is missing, fails, or takes
  /// too long; the message contains its standard error.
  [[nodiscard]] ExecCredential take();

 private:
  void start();
  void stop_watching();

  const ExecPlugin& plugin_;
  http::Transport& transport_;
  const Clock& clock_;
  LogSink& log_;
  std::unique_ptr<base::Process> process_;
  int watched_ = -1;  ///< descriptor of its output, which wakes the loop
  bool done_ = false;
  std::exception_ptr failure_;
};

}  // namespace firesteel::kube
