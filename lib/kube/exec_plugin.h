#pragma once
/// Exec credential plugins (client.authentication.k8s.io): a program that prints a token or a
/// client certificate.

#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "firesteel/environment.h"
#include "firesteel/runtime.h"
#include "kube/kubeconfig.h"

namespace firesteel::kube {

enum class InteractiveMode { kNever, kIfAvailable, kAlways };

/// `exec` of a kubeconfig user, and what the program is told.
struct ExecPlugin {
  std::string api_version;
  std::string command;  ///< a path, or a name to be looked up in PATH
  std::vector<std::string> arguments;
  std::map<std::string, std::string, std::less<>> variables;  ///< added to the environment
  std::string install_hint;
  bool provide_cluster = false;
  InteractiveMode interactive_mode = InteractiveMode::kIfAvailable;
  std::string source;             ///< for messages: "exec of user "U" in FILE"
  nlohmann::json cluster_config;  ///< the cluster's extension for plugins; null: none
  nlohmann::json cluster;         ///< spec.cluster of what it is told; null: not provided
  std::map<std::string, std::string, std::less<>> environment;  ///< all other variables
  bool input_is_terminal = false;
  int stop_descriptor = -1;  ///< readable when a signal asks to stop; -1: none
};

/// What the plugin printed.
struct ExecCredential {
  std::string token;  ///< empty: none
  std::string client_certificate_pem, client_key_pem;
  std::optional<SystemTime> expires;
};

/// Time limits: without a person, and with one who may have to log in.
inline constexpr std::chrono::seconds kExecTimeout{60};
inline constexpr std::chrono::seconds kInteractiveExecTimeout{300};

/// Throws Error kUsage when `exec` is wrong or of a version that is no longer supported.
[[nodiscard]] ExecPlugin read_exec_plugin(const nlohmann::json& exec, const std::string& source,
                                          const std::string& kubeconfig_path);

/// The text of KUBERNETES_EXEC_INFO.
[[nodiscard]] std::string exec_info(const ExecPlugin& plugin);

/// Reads an ExecCredential.  Throws Error kDenied, without any of `output` in it, when it is none,
/// or of another version than was asked for.
[[nodiscard]] ExecCredential parse_exec_output(std::string_view output, const ExecPlugin& plugin);

/// Runs it.  Throws Error kDenied when it is missing, fails, or takes too long; its standard error
/// is in the message.
[[nodiscard]] ExecCredential run_exec_plugin(const ExecPlugin& plugin, LogSink& log);

}  // namespace firesteel::kube
