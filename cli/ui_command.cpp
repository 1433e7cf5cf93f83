#include "cli/ui_command.h"

#include <optional>
#include <string>

#include <fmt/format.h>

#include "cli/application_commands.h"
#include "cli/command_host.h"
#include "cli/error_text.h"
#include "cli/exit_code.h"
#include "cli/options/ui.h"
#include "cli/output.h"
#include "cli/visible_text.h"
#include "firesteel/application.h"
#include "firesteel/environment.h"
#include "firesteel/error.h"
#include "firesteel/forward.h"

namespace firesteel::cli {

namespace {

ForwardOptions forward_options(const UiLine& line, const Environment& environment) {
  ForwardOptions options;
  options.application = application_query(line);
  options.address = line.own.address.value_or(options.address);
  options.port = line.own.port;
  options.remote_port = line.own.remote_port;
  options.spark_connect = line.own.spark_connect;
  options.history_server = line.own.history_server.value_or(
      environment.find_non_empty("FIRESTEEL_HISTORY_SERVER").value_or(""));
  return options;
}

/// The URL is the result and goes to stdout; all else to stderr.
class Printer final : public ForwardObserver {
 public:
  Printer(const Environment& environment, bool quiet, bool open)
      : environment_(environment), quiet_(quiet), open_(open) {}

  void waiting(const Application& /*application*/, const std::string& why) override {
    say(VisibleText("waiting for the driver: {}", why));
  }

  void listening(const Application& /*application*/, const std::string& url) override {
    try {
      print(VisibleText("{}\n", url));
    } catch (const Error& error) {
      write_stderr(error_text(error));
      lost_output_ = true;
    }
    if (open_) {
      try {
        open_in_browser(url, environment_);
      } catch (const Error& error) {
        write_stderr("firesteel: warning: {}\n", error.what());
      }
    }
  }

  /// A browser that keeps reloading must not fill the terminal.
  void connection_failed(const Application& /*application*/, const std::string& why) override {
    if (last_failure_ != why) {
      last_failure_ = why;
      write_stderr("firesteel: warning: connection failed: {}\n", why);
    }
  }

  void say(const VisibleText& text) const {
    if (!quiet_) {
      write_stderr("firesteel: {}\n", text);
    }
  }
  [[nodiscard]] bool lost_output() const { return lost_output_; }

 private:
  const Environment& environment_;
  bool quiet_;
  bool open_;
  bool lost_output_ = false;
  std::string last_failure_;
};

/// The driver had finished before: at best, its history is on the history server.
int print_history(const ForwardEnd& end, const Printer& printer) {
  if (end.history_url.empty()) {
    throw Error(
        ErrorKind::kNotFound,
        fmt::format("the driver {} has finished, so its Spark UI is not available", end.pod_name),
        end.history_hint);
  }
  printer.say(VisibleText("the driver {} has finished; on the history server{}{}:", end.pod_name,
                          end.history_hint.empty() ? "" : ", ", end.history_hint));
  print(VisibleText("{}\n", end.history_url));
  return 0;
}

}  // namespace

int run_ui(const UiLine& line, const Environment& environment) {
  const ForwardOptions options = forward_options(line, environment);
  CommandHost host(line.logging, environment);
  Printer printer(environment, line.logging.quiet, line.own.open);
  const ForwardEnd end = forward(options, environment, host.host(), printer);
  if (end.kind == ForwardEnd::Kind::kInterrupted) {
    Outcome outcome;
    outcome.kind = Outcome::Kind::kInterrupted;
    outcome.signal = end.signal;
    return exit_code(outcome, ExitCodeStyle::kDriver).value;
  }
  if (end.already_finished) {
    return print_history(end, printer);
  }
  printer.say(VisibleText("the driver {} has finished", end.pod_name));
  if (!end.history_url.empty()) {
    printer.say(VisibleText("history server: {}", end.history_url));
  }
  return printer.lost_output() ? exit_code_of_lost_output(ExitCodeStyle::kDriver).value : 0;
}

}  // namespace firesteel::cli
