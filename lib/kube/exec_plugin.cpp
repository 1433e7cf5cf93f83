#include "kube/exec_plugin.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unistd.h>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/process.h"
#include "base/text.h"
#include "base/timestamp.h"
#include "firesteel/error.h"
#include "firesteel/runtime.h"
#include "kube/field.h"

namespace firesteel::kube {

namespace {

constexpr std::string_view kGroup = "client.authentication.k8s.io/";
constexpr std::size_t kMaxOutput = 1U << 20U;

[[noreturn]] void fail(const std::string& source, const std::string& why, std::string hint) {
  throw Error(ErrorKind::kUsage, fmt::format("{}: {}", source, why), std::move(hint));
}

[[noreturn]] void fail_output(const ExecPlugin& plugin, const std::string& why) {
  throw Error(ErrorKind::kDenied, fmt::format("{}: {} {}", plugin.source, plugin.command, why),
              "run the command by hand, with KUBERNETES_EXEC_INFO set, and look at what it prints");
}

void check_version(const std::string& version, const std::string& source) {
  if (version == "client.authentication.k8s.io/v1" ||
      version == "client.authentication.k8s.io/v1beta1") {
    return;
  }
  if (version == "client.authentication.k8s.io/v1alpha1") {
    fail(source, fmt::format("apiVersion {} is no longer supported, by kubectl neither", version),
         "update the plugin and write the kubeconfig anew, for example with: aws eks "
         "update-kubeconfig; or set apiVersion to client.authentication.k8s.io/v1beta1");
  }
  fail(source,
       version.empty() ? "apiVersion is missing"
                       : fmt::format("apiVersion \"{}\" is not known", version),
       "it is client.authentication.k8s.io/v1 or client.authentication.k8s.io/v1beta1");
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
  fail(source,
       mode.empty() ? fmt::format("interactiveMode is missing, which {} requires", version)
                    : fmt::format("interactiveMode \"{}\" is not known", mode),
       "it is Never, IfAvailable or Always");
}

std::string text_at(const nlohmann::json& object, std::string_view key, const std::string& source) {
  const nlohmann::json& value = field(object, key);
  if (!value.is_null() && !value.is_string()) {
    fail(source, fmt::format("{} is not a string", key), "put it in quotes");
  }
  return text_of(value);
}

const nlohmann::json& list_at(const nlohmann::json& object, std::string_view key,
                              const std::string& source) {
  const nlohmann::json& value = field(object, key);
  if (!value.is_null() && !value.is_array()) {
    fail(source, fmt::format("{} is not a list", key), "write it as kubectl config view prints it");
  }
  return value;
}

/// Without control characters: it is shown on a terminal.
std::string hint_text(const std::string& hint) {
  const std::string text = one_line(hint, 1000);
  return std::string(base::trim(text));
}

bool is_program(const std::string& path) {
  return ::access(path.c_str(), X_OK) == 0;
}

/// The path of the command; nothing when there is no such program.
std::optional<std::string> find_program(const ExecPlugin& plugin) {
  if (plugin.command.find('/') != std::string::npos) {
    return is_program(plugin.command) ? std::optional(plugin.command) : std::nullopt;
  }
  const auto found = plugin.environment.find("PATH");
  const std::string path = found == plugin.environment.end() ? std::string() : found->second;
  for (const std::string_view directory : base::split(path, ':')) {
    std::string candidate = fmt::format("{}/{}", directory, plugin.command);
    if (directory.starts_with('/') && is_program(candidate)) {
      return candidate;
    }
  }
  return std::nullopt;
}

bool is_interactive(const ExecPlugin& plugin) {
  return plugin.interactive_mode != InteractiveMode::kNever && plugin.input_is_terminal;
}

/// The plugin's last words, as a part of a sentence.
std::string last_words(const base::ProcessResult& result) {
  const std::string text = one_line(base::trim(result.error), 2000);
  return text.empty() ? std::string() : fmt::format(": {}", text);
}

void check_result(const base::ProcessResult& result, const ExecPlugin& plugin, bool interactive) {
  const auto fail_run = [&](const std::string& how, std::string hint) {
    throw Error(ErrorKind::kDenied,
                fmt::format("{}: {} {}{}", plugin.source, plugin.command, how, last_words(result)),
                std::move(hint));
  };
  const std::string by_hand = "log in again, or run the command by hand to see what is wrong";
  if (result.stopped) {
    fail_run("was stopped by a signal", "");
  }
  if (result.output.size() > kMaxOutput) {
    fail_run("printed more than 1 MB", by_hand);
  }
  if (result.timed_out) {
    const auto limit = interactive ? kInteractiveExecTimeout : kExecTimeout;
    fail_run(fmt::format("did not end in {} s and was killed", limit.count()), by_hand);
  }
  if (result.signal != 0) {
    fail_run(fmt::format("was ended by signal {}", result.signal), by_hand);
  }
  if (result.exit_code != 0) {
    fail_run(fmt::format("failed (it returned {})", result.exit_code), by_hand);
  }
}

}  // namespace

ExecPlugin read_exec_plugin(const nlohmann::json& exec, const std::string& source,
                            const std::string& kubeconfig_path) {
  if (!exec.is_object()) {
    fail(source, "it is not a mapping", "write it as kubectl config view prints it");
  }
  ExecPlugin plugin;
  plugin.source = source;
  plugin.api_version = text_at(exec, "apiVersion", source);
  check_version(plugin.api_version, source);
  plugin.interactive_mode =
      interactive_mode(text_at(exec, "interactiveMode", source), plugin.api_version, source);
  plugin.command = text_at(exec, "command", source);
  if (plugin.command.empty()) {
    fail(source, "command is missing", "name the program that gives the credentials");
  }
  if (plugin.command.find('/') != std::string::npos && !plugin.command.starts_with('/')) {
    plugin.command = kubeconfig_path.substr(0, kubeconfig_path.rfind('/') + 1) + plugin.command;
  }
  for (const nlohmann::json& argument : list_at(exec, "args", source)) {
    if (!argument.is_string()) {
      fail(source, "an entry of args is not a string", "put it in quotes");
    }
    plugin.arguments.push_back(argument.get<std::string>());
  }
  for (const nlohmann::json& entry : list_at(exec, "env", source)) {
    plugin.variables[text_at(entry, "name", source)] = text_at(entry, "value", source);
  }
  plugin.install_hint = hint_text(text_at(exec, "installHint", source));
  const nlohmann::json& provide = field(exec, "provideClusterInfo");
  if (!provide.is_null() && !provide.is_boolean()) {
    fail(source, "provideClusterInfo is neither true nor false", "write true or false");
  }
  plugin.provide_cluster = provide.is_boolean() && provide.get<bool>();
  return plugin;
}

std::string exec_info(const ExecPlugin& plugin) {
  nlohmann::json spec = {{"interactive", is_interactive(plugin)}};
  if (plugin.provide_cluster && plugin.cluster.is_object()) {
    spec["cluster"] = plugin.cluster;
  }
  return nlohmann::json{
      {"kind", "ExecCredential"}, {"apiVersion", plugin.api_version}, {"spec", spec}}
      .dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

ExecCredential parse_exec_output(std::string_view output, const ExecPlugin& plugin) {
  const nlohmann::json answer = nlohmann::json::parse(output, nullptr, false);
  if (answer.is_discarded() || !answer.is_object()) {
    fail_output(plugin, output.empty() ? "printed nothing"
                                       : "printed no ExecCredential: it is not a JSON object");
  }
  if (text_of(field(answer, "kind")) != "ExecCredential") {
    fail_output(plugin, "printed JSON that is no ExecCredential");
  }
  const std::string version = text_of(field(answer, "apiVersion"));
  if (version != plugin.api_version) {
    // Only what looks like a version is shown: nobody knows what else is there.
    const std::string shown =
        version.starts_with(kGroup) ? one_line(version, 60) : std::string("another version");
    fail_output(plugin, fmt::format("answers with {}, but the kubeconfig's apiVersion is {}", shown,
                                    plugin.api_version));
  }
  const nlohmann::json& status = field(answer, "status");
  if (!status.is_object()) {
    fail_output(plugin, "gives no status, so no credentials");
  }
  ExecCredential credential;
  credential.token = text_of(field(status, "token"));
  credential.client_certificate_pem = text_of(field(status, "clientCertificateData"));
  credential.client_key_pem = text_of(field(status, "clientKeyData"));
  if (credential.client_certificate_pem.empty() != credential.client_key_pem.empty()) {
    fail_output(plugin, "gives a client certificate or its key, but not both");
  }
  if (credential.token.empty() && credential.client_key_pem.empty()) {
    fail_output(plugin, "gives neither a token nor a client certificate");
  }
  for (const char c : credential.token) {
    if (c <= ' ' || c > '~') {
      fail_output(plugin, "gives a token with blanks or special characters in it");
    }
  }
  if (!credential.client_key_pem.empty() &&
      (credential.client_certificate_pem.find("-----BEGIN ") == std::string::npos ||
       credential.client_key_pem.find("-----BEGIN ") == std::string::npos)) {
    fail_output(plugin, "gives a client certificate or key that is not PEM text");
  }
  const nlohmann::json& expires = field(status, "expirationTimestamp");
  if (!expires.is_null()) {
    credential.expires = base::parse_timestamp(text_of(expires));
    if (!credential.expires) {
      fail_output(plugin, "gives an expirationTimestamp that is no RFC 3339 time");
    }
  }
  return credential;
}

ExecCredential run_exec_plugin(const ExecPlugin& plugin, LogSink& log) {
  const bool interactive = is_interactive(plugin);
  if (plugin.interactive_mode == InteractiveMode::kAlways && !interactive) {
    throw Error(ErrorKind::kDenied,
                fmt::format("{}: {} has to ask something (interactiveMode is Always), but standard "
                            "input is no terminal",
                            plugin.source, plugin.command),
                "run it in a terminal, or use credentials that need no person");
  }
  const std::optional<std::string> program = find_program(plugin);
  if (!program) {
    throw Error(ErrorKind::kDenied,
                fmt::format("{}: the program {} is missing or cannot be run", plugin.source,
                            plugin.command),
                plugin.install_hint.empty() ? "install it, or put its directory into PATH"
                                            : plugin.install_hint);
  }
  std::vector<std::string> arguments = {*program};
  arguments.insert(arguments.end(), plugin.arguments.begin(), plugin.arguments.end());
  base::ProcessOptions options;
  options.environment = plugin.environment;
  for (const auto& [name, value] : plugin.variables) {
    options.environment[name] = value;
  }
  options.environment["KUBERNETES_EXEC_INFO"] = exec_info(plugin);
  options.timeout = interactive ? kInteractiveExecTimeout : kExecTimeout;
  options.output_limit = kMaxOutput;
  options.inherit_input = interactive;
  options.keep_error = !interactive;
  options.stop_descriptor = plugin.stop_descriptor;
  // One that may ask something stays in the terminal's group, where Ctrl-C reaches it.
  options.own_session = !interactive && plugin.stop_descriptor >= 0;
  const base::ProcessResult result = base::run_process(arguments, options);
  check_result(result, plugin, interactive);
  if (const std::string said = last_words(result); !said.empty()) {
    log.write(LogLevel::kInfo, "Firesteel", fmt::format("{} says{}", plugin.command, said));
  }
  return parse_exec_output(result.output, plugin);
}

}  // namespace firesteel::kube
