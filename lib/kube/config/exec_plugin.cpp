#include "kube/config/exec_plugin.h"

#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "firesteel/error.h"
#include "json/fields.h"

namespace firesteel::kube {

namespace {

[[noreturn]] void refuse_plugin(const std::string& source, const std::string& why,
                                std::string hint) {
  throw Error(ErrorKind::kUsage, fmt::format("{}: {}", source, why), std::move(hint));
}

void check_version(const std::string& version, const std::string& source) {
  if (version == "client.authentication.k8s.io/v1" ||
      version == "client.authentication.k8s.io/v1beta1") {
    return;
  }
  if (version == "client.authentication.k8s.io/v1alpha1") {
    refuse_plugin(
        source, fmt::format("apiVersion {} is not supported (kubectl removed it too)", version),
        "set apiVersion to client.authentication.k8s.io/v1beta1, or update the plugin and "
        "recreate the kubeconfig, for example with: aws eks update-kubeconfig");
  }
  refuse_plugin(
      source,
      version.empty() ? "apiVersion is missing"
                      : fmt::format("apiVersion \"{}\" is not supported", version),
      "set apiVersion to client.authentication.k8s.io/v1 or client.authentication.k8s.io/v1beta1");
}

InteractiveMode interactive_mode(const std::string& mode, const std::string& version,
                                 const std::string& source) {
  if (mode == "Never") {
    return InteractiveMode::kNever;
  }
  if (mode == "Always") {
    return InteractiveMode::kAlways;
  }
  if (mode == "IfAvailable" || (mode.empty() && version.ends_with("/v1beta1"))) {
    return InteractiveMode::kIfAvailable;
  }
  refuse_plugin(source,
                mode.empty() ? fmt::format("interactiveMode is missing ({} requires it)", version)
                             : fmt::format("interactiveMode \"{}\" is not valid", mode),
                "set interactiveMode to Never, IfAvailable or Always");
}

std::string string_field(const nlohmann::json& object, std::string_view key,
                         const std::string& source) {
  const nlohmann::json& value = json::field_at(object, {key});
  if (!value.is_null() && !value.is_string()) {
    refuse_plugin(source, fmt::format("{} is not a string", key), "quote the value");
  }
  return json::text_of(value);
}

const nlohmann::json& list_at(const nlohmann::json& object, std::string_view key,
                              const std::string& source) {
  const nlohmann::json& value = json::field_at(object, {key});
  if (!value.is_null() && !value.is_array()) {
    refuse_plugin(source, fmt::format("{} is not a list", key),
                  "compare it with the output of: kubectl config view");
  }
  return value;
}

/// Replaces control characters, because the hint is shown on a terminal.
std::string hint_text(const std::string& hint) {
  const std::string text = base::one_line(hint, 1000);
  return std::string(base::trim(text));
}

}  // namespace

ExecPlugin read_exec_plugin(const nlohmann::json& exec, const std::string& source,
                            const std::string& kubeconfig_path) {
  if (!exec.is_object()) {
    refuse_plugin(source, "not a mapping", "compare it with the output of: kubectl config view");
  }
  ExecPlugin plugin;
  plugin.source = source;
  plugin.api_version = string_field(exec, "apiVersion", source);
  check_version(plugin.api_version, source);
  plugin.interactive_mode =
      interactive_mode(string_field(exec, "interactiveMode", source), plugin.api_version, source);
  plugin.command = string_field(exec, "command", source);
  if (plugin.command.empty()) {
    refuse_plugin(source, "command is missing",
                  "set command to the program that prints the credentials");
  }
  if (plugin.command.find('/') != std::string::npos && !plugin.command.starts_with('/')) {
    plugin.command = kubeconfig_path.substr(0, kubeconfig_path.rfind('/') + 1) + plugin.command;
  }
  for (const nlohmann::json& argument : list_at(exec, "args", source)) {
    if (!argument.is_string()) {
      refuse_plugin(source, "an entry of args is not a string", "quote the value");
    }
    plugin.arguments.push_back(argument.get<std::string>());
  }
  for (const nlohmann::json& entry : list_at(exec, "env", source)) {
    plugin.variables[string_field(entry, "name", source)] = string_field(entry, "value", source);
  }
  plugin.install_hint = hint_text(string_field(exec, "installHint", source));
  const nlohmann::json& provide = json::field_at(exec, {"provideClusterInfo"});
  if (!provide.is_null() && !provide.is_boolean()) {
    refuse_plugin(source, "provideClusterInfo is not a boolean", "set it to true or false");
  }
  plugin.provide_cluster = provide.is_boolean() && provide.get<bool>();
  return plugin;
}

}  // namespace firesteel::kube
