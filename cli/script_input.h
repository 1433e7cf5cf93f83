#pragma once
/// A script from standard input: firesteel submit -

#include <string>

#include "firesteel/stop_signals.h"

namespace firesteel::cli {

/// All of standard input.  Throws Error kInput if it cannot be read, is empty or is larger than a
/// ConfigMap, and InterruptedError when a signal comes first.
[[nodiscard]] std::string read_script(StopSignals& signals);

[[nodiscard]] bool stdin_is_terminal();

}  // namespace firesteel::cli
