#pragma once
/// The `exec` section of a kubeconfig user (client.authentication.k8s.io): the program that prints
/// the credentials, and its input.  auth/exec_credential runs it.

#include <map>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

namespace firesteel::kube {

enum class InteractiveMode { kNever, kIfAvailable, kAlways };

/// The `exec` section of a kubeconfig user, and the program's input.
struct ExecPlugin {
  std::string api_version;
  std::string command;  ///< a path, or a name to look up in PATH
  std::vector<std::string> arguments;
  std::map<std::string, std::string, std::less<>> variables;  ///< added to the environment
  std::string install_hint;
  bool provide_cluster = false;
  InteractiveMode interactive_mode = InteractiveMode::kIfAvailable;
  std::string source;             ///< for messages: "exec of user "U" in FILE"
  nlohmann::json cluster_config;  ///< the cluster's extension for plugins; null: none
  nlohmann::json cluster;         ///< spec.cluster of KUBERNETES_EXEC_INFO; null: left out
  std::map<std::string, std::string, std::less<>> environment;  ///< all other variables
  bool stdin_is_terminal = false;
  /// This process answers to signals itself, so those of the terminal are kept from the program.
  bool shielded = false;
};

/// Throws Error kUsage if `exec` is invalid or its version is not supported.
[[nodiscard]] ExecPlugin read_exec_plugin(const nlohmann::json& exec, const std::string& source,
                                          const std::string& kubeconfig_path);

}  // namespace firesteel::kube
