#pragma once
/// The `exec` section of a kubeconfig user (client.authentication.k8s.io): which program prints the
/// credentials, and what it is given.  auth/exec_credential runs it.

#include <map>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

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

/// Throws Error kUsage when `exec` is wrong or of a version that is no longer supported.
[[nodiscard]] ExecPlugin read_exec_plugin(const nlohmann::json& exec, const std::string& source,
                                          const std::string& kubeconfig_path);

}  // namespace firesteel::kube
