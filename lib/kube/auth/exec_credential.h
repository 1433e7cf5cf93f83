#pragma once
/// Runs an exec credential plugin and reads the ExecCredential that it prints.

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "firesteel/runtime.h"
#include "kube/config/exec_plugin.h"

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

/// Runs the plugin.  Throws Error kDenied if it is not found, fails or times out; the message
/// includes its standard error.
[[nodiscard]] ExecCredential run_exec_plugin(const ExecPlugin& plugin, LogSink& log);

}  // namespace firesteel::kube
