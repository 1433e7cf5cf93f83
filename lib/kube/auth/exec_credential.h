#pragma once
/// Runs an exec credential plugin and reads the ExecCredential that it prints.

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "firesteel/runtime.h"
#include "kube/config/exec_plugin.h"

namespace firesteel::kube {

/// What the plugin printed.
struct ExecCredential {
  std::string token;  ///< empty: none
  std::string client_certificate_pem, client_key_pem;
  std::optional<SystemTime> expires;
};

/// Time limits: without a person, and with one who may have to log in.
inline constexpr std::chrono::seconds kExecTimeout{60};
inline constexpr std::chrono::seconds kInteractiveExecTimeout{300};

/// The text of KUBERNETES_EXEC_INFO.
[[nodiscard]] std::string exec_info(const ExecPlugin& plugin);

/// Reads an ExecCredential.  Throws Error kDenied, without any of `output` in it, when it is none,
/// or of another version than was asked for.
[[nodiscard]] ExecCredential parse_exec_output(std::string_view output, const ExecPlugin& plugin);

/// Runs it.  Throws Error kDenied when it is missing, fails, or takes too long; its standard error
/// is in the message.
[[nodiscard]] ExecCredential run_exec_plugin(const ExecPlugin& plugin, LogSink& log);

}  // namespace firesteel::kube
