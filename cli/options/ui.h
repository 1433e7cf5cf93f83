#pragma once
/// The command line of ui.

#include <optional>
#include <span>
#include <string>
#include <tuple>
#include <vector>

#include "cli/options/parts.h"
#include "cli/options/syntax.h"
#include "firesteel/connection_settings.h"

namespace firesteel::cli {

struct UiOptions {
  std::optional<int> port, remote_port;
  std::optional<std::string> address, history_server;
  bool spark_connect = false;
  bool open = false;
};

struct UiLine {
  LoggingOptions logging;
  ConnectionSettings connection;
  SelectionOptions selection;
  UiOptions own;
  std::vector<std::string> operands;

  auto parts() { return std::tie(logging, connection, selection, own); }
};

extern const Syntax kUiSyntax;
/// Throws Error kUsage.
[[nodiscard]] UiLine parse_ui(std::span<const std::string> words);

}  // namespace firesteel::cli
