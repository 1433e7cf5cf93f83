#include "conf/spark_env.h"

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include <fmt/format.h>

#include "base/process.h"
#include "base/text.h"
#include "firesteel/environment.h"
#include "firesteel/error.h"
#include "firesteel/stop_signals.h"

namespace firesteel::conf {

namespace {

using Variables = decltype(Environment::variables);

constexpr std::chrono::seconds kTimeout{60};

/// The path is not quoted in Spark's script either.  Lists the exported variables with builtins
/// only, separated by NUL.  The mark at the end shows that the script did not exit early.
constexpr const char* kScript = R"(set -a
. ${SPARK_CONF_DIR}/spark-env.sh >&2
set +a
for firesteel_name in $(compgen -e); do
  printf '%s=%s\0' "$firesteel_name" "${!firesteel_name}"
done
printf 'firesteel_end\0')";

std::string reason(const base::ProcessResult& result) {
  if (result.timed_out) {
    return "timed out";
  }
  return result.signal != 0 ? fmt::format("killed by signal {}", result.signal)
                            : fmt::format("failed with exit code {}", result.exit_code);
}

/// What bash has exported when it has sourced `file`.
Variables variables_after(const std::string& file, const Environment& before,
                          std::span<const std::string> words, StopSignals* stop_signals) {
  const auto home = before.find_non_empty("SPARK_HOME");
  std::vector<std::string> command = {"bash", "-c", kScript,
                                      home ? *home + "/bin/spark-class" : "spark-class",
                                      "org.apache.spark.deploy.SparkSubmit"};
  command.insert(command.end(), words.begin(), words.end());
  const base::ProcessResult result = base::run_process(
      command, {.environment = {before.variables.begin(), before.variables.end()},
                .working_directory = before.working_directory,
                .input = {},
                .timeout = kTimeout,
                .stop_descriptor = stop_signals == nullptr ? -1 : stop_signals->descriptor(),
                .own_session = !before.stdin_is_terminal});
  if (result.stopped && stop_signals != nullptr && stop_signals->received() > 0) {
    throw InterruptedError(fmt::format("interrupted while sourcing {}", file),
                           stop_signals->signal());
  }
  std::vector<std::string_view> entries = base::split(result.output, '\0');
  // The output ends with the mark and a NUL, so the last part is empty.
  if (entries.size() < 2 || entries[entries.size() - 2] != "firesteel_end") {
    throw Error(
        ErrorKind::kInput, fmt::format("cannot source {}: {}", file, reason(result)),
        fmt::format("run it to see its messages: bash -x {} (to skip it, set SPARK_ENV_LOADED=1)",
                    base::shell_quoted(file)));
  }
  entries.resize(entries.size() - 2);
  Variables variables;
  for (const std::string_view entry : entries) {
    if (const std::size_t equals = entry.find('='); equals != std::string_view::npos) {
      variables.emplace(entry.substr(0, equals), entry.substr(equals + 1));
    }
  }
  return variables;
}

}  // namespace

std::string conf_directory(const Environment& environment) {
  if (const auto directory = environment.find_non_empty("SPARK_CONF_DIR")) {
    return *directory;
  }
  const auto home = environment.find_non_empty("SPARK_HOME");
  return home ? *home + "/conf" : "";
}

std::optional<Environment> load_spark_env(const Environment& environment,
                                          std::span<const std::string> words,
                                          StopSignals* stop_signals) {
  const std::string directory = conf_directory(environment);
  if (directory.empty()) {
    return std::nullopt;
  }
  const std::string file = environment.absolute(directory + "/spark-env.sh");
  std::error_code error;
  const bool has_script = !environment.find_non_empty("SPARK_ENV_LOADED") &&
                          std::filesystem::is_regular_file(file, error);
  if (!has_script && environment.find("SPARK_CONF_DIR") == directory) {
    return std::nullopt;
  }
  Environment loaded = environment;
  loaded.variables["SPARK_CONF_DIR"] = directory;
  if (has_script) {
    loaded.variables["SPARK_ENV_LOADED"] = "1";
    loaded.variables = variables_after(file, loaded, words, stop_signals);
  }
  return loaded;
}

}  // namespace firesteel::conf
