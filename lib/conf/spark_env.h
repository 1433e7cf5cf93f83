#pragma once
/// Finds Spark's configuration directory and sources its spark-env.sh.
/// Mirrors bin/load-spark-env.sh.

#include <optional>
#include <span>
#include <string>

#include "firesteel/environment.h"
#include "firesteel/stop_signals.h"

namespace firesteel::conf {

/// SPARK_CONF_DIR, else conf in SPARK_HOME; empty if there is neither.
[[nodiscard]] std::string conf_directory(const Environment& environment);

/// The environment after bash has sourced spark-env.sh with all assignments exported; nothing if it
/// stays as it is.  Starts no process if there is no such file or SPARK_ENV_LOADED is set, and then
/// only SPARK_CONF_DIR may be new.  The script's output goes to standard error.  As in
/// bin/spark-class, $0 is that script and $@ are Spark's main class and `words`; a path with a
/// blank is not found.  Throws Error kInput if the script fails.  After a signal the script and
/// what it started are killed, and InterruptedError is thrown; with a terminal as standard input,
/// only the script is killed, because the terminal's Ctrl-C reaches the others.
[[nodiscard]] std::optional<Environment> load_spark_env(const Environment& environment,
                                                        std::span<const std::string> words = {},
                                                        StopSignals* stop_signals = nullptr);

}  // namespace firesteel::conf
