#include "cli/ui_command.h"

#include <charconv>
#include <optional>
#include <string>
#include <system_error>

#include <fmt/format.h>

#include "cli/command_line.h"
#include "cli/command_runtime.h"
#include "cli/error_text.h"
#include "cli/exit_code.h"
#include "cli/output.h"
#include "cli/visible_text.h"
#include "firesteel/application.h"
#include "firesteel/environment.h"
#include "firesteel/error.h"
#include "firesteel/forward.h"

namespace firesteel::cli {

namespace {

constexpr int kHighestPort = 65535;

std::optional<int> port_of(const CommandLine& line, const char* option, int lowest) {
  const auto text = line.find(option);
  if (!text) {
    return std::nullopt;
  }
  int port = -1;
  const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), port);
  if (error != std::errc() || end != text->data() + text->size() || port < lowest ||
      port > kHighestPort) {
    throw Error(ErrorKind::kUsage, fmt::format("'{}' is no port for {}", *text, option),
                fmt::format("it is a number from {} to {}", lowest, kHighestPort));
  }
  return port;
}

ForwardOptions forward_options(const CommandLine& line, const Environment& environment) {
  if (line.operands().empty()) {
    throw Error(ErrorKind::kUsage, "ui needs the name of an application",
                "it is the name of its driver pod, of the application, or its id");
  }
  ForwardOptions options;
  options.application.name = line.operands().front();
  options.application.kubernetes_namespace = line.find("--namespace");
  options.application.connection = line.connection();
  options.address = line.find("--address").value_or(options.address);
  options.port = port_of(line, "--port", 0);
  options.remote_port = port_of(line, "--remote-port", 1);
  options.connect = line.has("--connect");
  options.history_server =
      line.find("--history-server")
          .value_or(environment.find_non_empty("FIRESTEEL_HISTORY_SERVER").value_or(""));
  return options;
}

/// The URL is the result and goes to stdout; all else to stderr.
class Printer final : public ForwardObserver {
 public:
  Printer(const Environment& environment, bool quiet, bool open)
      : environment_(environment), quiet_(quiet), open_(open) {}

  void waiting(const std::string& why) override {
    say(VisibleText("waiting for the driver: {}", why));
  }

  void listening(const std::string& url) override {
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

  /// A page that is reloaded all the time must not fill the terminal.
  void connection_failed(const std::string& why) override {
    if (last_failure_ != why) {
      last_failure_ = why;
      write_stderr("firesteel: warning: a connection failed: {}\n", why);
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

/// The driver had ended before: its page is elsewhere, if anywhere.
int print_history(const ForwardEnd& end, const Printer& printer) {
  if (end.history_page.empty()) {
    throw Error(ErrorKind::kNotFound,
                fmt::format("the driver {} has ended, and its page with it", end.pod_name),
                end.history_advice);
  }
  printer.say(
      VisibleText("the driver {} has ended; its page on the history server{}{}:", end.pod_name,
                  end.history_advice.empty() ? "" : ", ", end.history_advice));
  print(VisibleText("{}\n", end.history_page));
  return 0;
}

}  // namespace

int run_ui(const CommandLine& line, const Environment& environment) {
  const ForwardOptions options = forward_options(line, environment);
  CommandRuntime runtime(line, environment);
  Printer printer(environment, line.has("--quiet"), line.has("--open"));
  const ForwardEnd end = forward(options, environment, runtime.runtime(), printer);
  if (end.kind == ForwardEnd::Kind::kInterrupted) {
    Outcome outcome;
    outcome.kind = Outcome::Kind::kInterrupted;
    outcome.signal = end.signal;
    return exit_code(outcome, ExitCodeStyle::kDriver).value;
  }
  if (end.had_ended) {
    return print_history(end, printer);
  }
  printer.say(VisibleText("the driver {} has ended", end.pod_name));
  if (!end.history_page.empty()) {
    printer.say(VisibleText("its page on the history server: {}", end.history_page));
  }
  return printer.lost_output() ? exit_code_of_lost_output(ExitCodeStyle::kDriver).value : 0;
}

}  // namespace firesteel::cli
