#include "kube/auth/exec_credential.h"

#include <cstddef>
#include <exception>
#include <memory>
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
#include "firesteel/clock.h"
#include "firesteel/error.h"
#include "firesteel/log_sink.h"
#include "http/transport.h"
#include "json/fields.h"
#include "json/parse.h"
#include "kube/config/client_certificate.h"
#include "kube/config/exec_plugin.h"

namespace firesteel::kube {

namespace {

constexpr std::string_view kGroup = "client.authentication.k8s.io/";
constexpr std::size_t kMaxOutput = 1U << 20U;

[[noreturn]] void fail_output(const ExecPlugin& plugin, const std::string& why) {
  throw Error(ErrorKind::kDenied, fmt::format("{}: {} {}", plugin.source, plugin.command, why),
              "run the command of the plugin with KUBERNETES_EXEC_INFO set and check its output");
}

bool is_program(const std::string& path) {
  return ::access(path.c_str(), X_OK) == 0;
}

/// The path of the command; nothing if the program is not found.
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
  return plugin.interactive_mode != InteractiveMode::kNever && plugin.stdin_is_terminal;
}

/// The end of the plugin's standard error, to be appended to a message.
std::string last_words(const base::ProcessResult& result) {
  const std::string text = base::one_line(base::trim(result.error), 2000);
  return text.empty() ? std::string() : fmt::format(": {}", text);
}

void check_result(const base::ProcessResult& result, const ExecPlugin& plugin, bool interactive) {
  const auto fail_run = [&](const std::string& how, std::string hint) {
    throw Error(ErrorKind::kDenied,
                fmt::format("{}: {} {}{}", plugin.source, plugin.command, how, last_words(result)),
                std::move(hint));
  };
  const std::string by_hand = "log in again, or run the command of the plugin to see the problem";
  if (result.output.size() > kMaxOutput) {
    fail_run("printed more than 1 MB", by_hand);
  }
  if (result.timed_out) {
    const auto limit = interactive ? kInteractiveExecTimeout : kExecTimeout;
    fail_run(fmt::format("did not finish within {}s and was killed", limit.count()), by_hand);
  }
  if (result.signal != 0) {
    fail_run(fmt::format("was killed by signal {}", result.signal), by_hand);
  }
  if (result.exit_code != 0) {
    fail_run(fmt::format("failed with exit code {}", result.exit_code), by_hand);
  }
}

}  // namespace

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
  const nlohmann::json answer = json::parse(output);
  if (answer.is_discarded() || !answer.is_object()) {
    fail_output(plugin,
                output.empty()
                    ? "printed nothing"
                    : "printed output that is not a JSON object (expected an ExecCredential)");
  }
  if (json::text_at(answer, {"kind"}) != "ExecCredential") {
    fail_output(plugin, "printed JSON that is not an ExecCredential");
  }
  const std::string version = json::text_at(answer, {"apiVersion"});
  if (version != plugin.api_version) {
    // Only text that looks like a version is printed: other text could be a secret.
    const std::string shown =
        version.starts_with(kGroup) ? base::one_line(version, 60) : std::string("another version");
    fail_output(plugin, fmt::format("printed {}, but the apiVersion in the kubeconfig is {}", shown,
                                    plugin.api_version));
  }
  const nlohmann::json& status = json::field_at(answer, {"status"});
  if (!status.is_object()) {
    fail_output(plugin, "printed an ExecCredential without a status");
  }
  ExecCredential credential;
  credential.token = json::text_at(status, {"token"});
  credential.client_certificate_pem = json::text_at(status, {"clientCertificateData"});
  credential.client_key_pem = json::text_at(status, {"clientKeyData"});
  if (credential.client_certificate_pem.empty() != credential.client_key_pem.empty()) {
    fail_output(plugin,
                "printed a client certificate without its key, or a key without its certificate");
  }
  if (credential.token.empty() && credential.client_key_pem.empty()) {
    fail_output(plugin, "printed neither a token nor a client certificate");
  }
  for (const char c : credential.token) {
    if (c <= ' ' || c > '~') {
      fail_output(plugin, "printed a token that contains whitespace or special characters");
    }
  }
  if (!credential.client_key_pem.empty()) {
    if (const std::string fault =
            fault_of_pair(credential.client_certificate_pem, credential.client_key_pem);
        !fault.empty()) {
      fail_output(
          plugin,
          fmt::format("printed clientCertificateData and clientKeyData that cannot be used: {}",
                      fault));
    }
  }
  const nlohmann::json& expires = json::field_at(status, {"expirationTimestamp"});
  if (!expires.is_null()) {
    credential.expires = base::parse_timestamp(json::text_of(expires));
    if (!credential.expires) {
      fail_output(plugin, "printed an expirationTimestamp that is not an RFC 3339 time");
    }
  }
  return credential;
}

PluginRun::PluginRun(const ExecPlugin& plugin, http::Transport& transport, const Clock& clock,
                     LogSink& log)
    : plugin_(plugin), transport_(transport), clock_(clock), log_(log) {
  try {
    start();
  } catch (const Error&) {
    failure_ = std::current_exception();
    done_ = true;
  }
}

PluginRun::~PluginRun() {
  stop_watching();
}

void PluginRun::start() {
  const bool interactive = is_interactive(plugin_);
  if (plugin_.interactive_mode == InteractiveMode::kAlways && !interactive) {
    throw Error(
        ErrorKind::kDenied,
        fmt::format("{}: {} needs a terminal (interactiveMode is Always), but standard input "
                    "is not a terminal",
                    plugin_.source, plugin_.command),
        "run this command in a terminal, or use credentials that need no prompt");
  }
  const std::optional<std::string> program = find_program(plugin_);
  if (!program) {
    throw Error(
        ErrorKind::kDenied,
        fmt::format("{}: program {} not found or not executable", plugin_.source, plugin_.command),
        plugin_.install_hint.empty() ? "install the program, or add its directory to PATH"
                                     : plugin_.install_hint);
  }
  std::vector<std::string> arguments = {*program};
  arguments.insert(arguments.end(), plugin_.arguments.begin(), plugin_.arguments.end());
  base::ProcessOptions options;
  options.environment = plugin_.environment;
  for (const auto& [name, value] : plugin_.variables) {
    options.environment[name] = value;
  }
  options.environment["KUBERNETES_EXEC_INFO"] = exec_info(plugin_);
  options.timeout = interactive ? kInteractiveExecTimeout : kExecTimeout;
  options.output_limit = kMaxOutput;
  options.inherit_input = interactive;
  options.keep_error = !interactive;
  // A plugin that may prompt stays in the terminal's process group, so that Ctrl-C reaches it.
  options.own_session = !interactive && plugin_.shielded;
  process_ = std::make_unique<base::Process>(arguments, options);
  watched_ = process_->output_descriptor();
  transport_.watch_descriptor(watched_);
}

void PluginRun::turn() {
  if (done_) {
    return;
  }
  done_ = process_->turn();
  if (done_ || process_->output_descriptor() < 0) {
    stop_watching();
  }
}

SteadyTime PluginRun::due() const {
  return done_ ? clock_.steady_now() : clock_.steady_now() + process_->pause();
}

ExecCredential PluginRun::take() {
  if (failure_) {
    std::rethrow_exception(failure_);
  }
  const base::ProcessResult result = process_->take();
  check_result(result, plugin_, is_interactive(plugin_));
  if (const std::string said = last_words(result); !said.empty()) {
    log_.write(LogLevel::kInfo, "Firesteel",
               fmt::format("exec plugin {}{}", plugin_.command, said));
  }
  return parse_exec_output(result.output, plugin_);
}

void PluginRun::stop_watching() {
  if (watched_ >= 0) {
    transport_.forget_descriptor(std::exchange(watched_, -1));
  }
}

}  // namespace firesteel::kube
