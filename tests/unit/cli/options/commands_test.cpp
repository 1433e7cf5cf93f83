// What the command line of each command says, without running it.
#include "cli/commands.h"

#include <chrono>
#include <string>
#include <vector>

#include "cli/options/application.h"
#include "cli/options/basic.h"
#include "cli/options/gc.h"
#include "cli/options/init.h"
#include "cli/options/kill.h"
#include "cli/options/list.h"
#include "cli/options/logs.h"
#include "cli/options/option.h"
#include "cli/options/ui.h"
#include "cli/options/wait.h"
#include "cli/options/whoami.h"
#include "firesteel/error.h"
#include "firesteel/permissions.h"
#include "support/catch.h"

using namespace firesteel;
using namespace firesteel::cli;
using Words = std::vector<std::string>;

namespace {

/// "what | hint" of the usage error.
std::string refusal(auto parse, const Words& words) {
  try {
    static_cast<void>(parse(words));
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::kUsage);
    return std::string(error.what()) + " | " + error.hint();
  }
  return "accepted";
}

}  // namespace

TEST_CASE("every command that connects takes the same options of the connection") {
  const auto check = [](const auto& line) {
    const ConnectionSettings settings = line.connection;
    CHECK(settings.master->value == "k8s://h");
    CHECK(settings.context->value == "staging");
    CHECK(settings.kubeconfig->value == "k.yaml");
    CHECK(settings.cluster->value == "c");
    CHECK(settings.user->value == "u");
    CHECK(settings.impersonate_user->value == "jane");
    CHECK(settings.impersonate_uid->value == "1");
    CHECK(settings.impersonate_groups == Words{"a", "b"});
    CHECK(settings.anonymous);
    CHECK(settings.request_timeout == std::chrono::seconds(90));
    CHECK(settings.retry_for == std::chrono::seconds(0));
    CHECK(line.selection.kubernetes_namespace == "spark");
    CHECK(line.logging.quiet);
    CHECK(line.logging.verbosity == 1);
  };
  const Words common = {"-n",          "spark",        "--master",    "k8s://h",
                        "--context",   "staging",      "--cluster=c", "--kubeconfig=k.yaml",
                        "--user=u",    "--as=jane",    "--as-uid=1",  "--as-group=a",
                        "--anonymous", "--as-group=b", "-q",          "--request-timeout=1m30s",
                        "-v",          "--retry-for",  "0s"};
  Words with_application = common;
  with_application.emplace_back("pi");
  check(parse_list(common));
  check(parse_gc(common));
  check(parse_init(common));
  check(parse_whoami(common));
  check(parse_status(with_application));
  check(parse_events(with_application));
  check(parse_diagnose(with_application));
  check(parse_logs(with_application));
  check(parse_wait(with_application));
  check(parse_kill(with_application));
  check(parse_ui(with_application));
}

TEST_CASE("without options, the connection has its defaults") {
  const ConnectionSettings settings = parse_list(Words{}).connection;
  CHECK_FALSE(settings.context.has_value());
  CHECK_FALSE(settings.request_timeout.has_value());
  CHECK_FALSE(settings.retry_for.has_value());
}

TEST_CASE("a length of time of the connection that is wrong is refused by its option's name") {
  const auto settings = [](const Words& words) { return parse_list(words).connection; };
  CHECK(refusal(settings, {"--request-timeout=0s"}).find("--request-timeout") != std::string::npos);
  CHECK(refusal(settings, {"--retry-for=soon"}) ==
        "'soon' is not a valid duration for --retry-for | use a duration such as 500ms, 30s, "
        "10m or 1h30m");
}

TEST_CASE("list: which applications, and how they are shown") {
  const ListLine line = parse_list(Words{"-A", "-l", "team=etl", "--phase", "Pending,Running",
                                         "--phase=Lost", "-w", "-o", "wide", "etl-*"});
  CHECK(line.selection.all_namespaces);
  CHECK(line.selection.selector == "team=etl");
  CHECK(line.own.phases == Words{"Pending", "Running", "Lost"});
  CHECK(line.own.watch);
  CHECK(line.output.format == "wide");
  CHECK(line.operands == Words{"etl-*"});
  CHECK(refusal(parse_list, {"--phase", "Pendin"}) ==
        "'Pendin' is not a valid value for --phase | use Pending, Running, Succeeded, Failed, "
        "Terminating or Lost");
  CHECK(refusal(parse_list, {"-A", "-n", "x"}).starts_with("--namespace and --all-namespaces"));
  CHECK(
      refusal(parse_list, {"a", "b"}) ==
      "unexpected argument 'b' (firesteel list takes at most one PATTERN) | usage: firesteel list "
      "[OPTIONS] [PATTERN]");
}

TEST_CASE("status, events and diagnose: an application by name or by selector") {
  for (const auto parse : {parse_status, parse_events, parse_diagnose}) {
    CHECK(parse(Words{"pi", "-o", "yaml"}).output.format == "yaml");
    CHECK(parse(Words{"pi"}).output.format == "text");
    CHECK(parse(Words{"-l", "a=b"}).selection.selector == "a=b");
    CHECK_FALSE(parse(Words{"pi"}).runs.all);
    CHECK(parse(Words{"pi", "--all-runs"}).runs.all);
    CHECK(refusal(parse, {}).starts_with("missing argument APP"));
    CHECK(refusal(parse, {"a", "b"}).starts_with("unexpected argument 'b'"));
  }
}

TEST_CASE("logs: which lines of which containers") {
  const LogsLine line =
      parse_logs(Words{"-f", "--executors", "--container", "sidecar", "--previous", "--tail", "100",
                       "--since=10m", "--timestamps", "pi"});
  CHECK(line.own.follow);
  CHECK(line.own.executors);
  CHECK(line.own.container == "sidecar");
  CHECK(line.own.previous);
  CHECK(line.own.tail_lines == 100);
  CHECK(line.own.since == std::chrono::minutes(10));
  CHECK(line.own.timestamps);
  CHECK_FALSE(parse_logs(Words{"pi"}).own.tail_lines.has_value());
  CHECK(parse_logs(Words{"--all-runs", "pi"}).runs.all);
  CHECK(refusal(parse_logs, {"--all-runs", "-f", "pi"}).starts_with("--all-runs and --follow"));
  CHECK(refusal(parse_logs, {"--tail", "ten", "pi"}) ==
        "'ten' is not a valid number of lines for --tail | use a whole number of 0 or more");
  CHECK(refusal(parse_logs, {"--since", "soon", "pi"}).starts_with("'soon' is not a valid "));
  CHECK(refusal(parse_logs, {}).starts_with("missing argument APP (firesteel logs takes one APP)"));
}

TEST_CASE("wait: what ends it early, and what happens then") {
  const WaitLine line =
      parse_wait(Words{"--start-timeout=5m", "--timeout", "2h", "--on-timeout=kill", "--fail-fast",
                       "--cleanup=always", "--on-driver-exit=delete", "--on-interrupt=kill",
                       "--exit-code=spark", "--result-file=r.json", "--no-progress", "pi"});
  CHECK(line.options.limits.start_timeout == std::chrono::minutes(5));
  CHECK(line.options.limits.timeout == std::chrono::hours(2));
  CHECK_FALSE(line.options.limits.keep_driver);
  CHECK(line.options.limits.fail_fast == std::chrono::seconds(30));
  CHECK(line.options.cleanup == Cleanup::kAlways);
  CHECK(line.options.delete_pod_kept_by_sidecar);
  CHECK(line.options.on_interrupt == OnInterrupt::kKill);
  CHECK(line.reporting.exit_code == ExitCodeStyle::kSpark);
  CHECK(line.reporting.result_file == "r.json");
  CHECK(line.reporting.progress == false);
  CHECK(refusal(parse_wait, {"--timeout=soon", "pi"}).starts_with("'soon' is "));
}

TEST_CASE("wait: a timeout keeps a driver that others have started") {
  CHECK(parse_wait(Words{"pi"}).options.limits.keep_driver);
}

TEST_CASE("kill: several applications, and how they end") {
  const KillLine line = parse_kill(Words{"a", "b", "--grace-period", "90s", "--wait", "-y"});
  CHECK(line.operands == Words{"a", "b"});
  CHECK(line.own.grace_period == std::chrono::seconds(90));
  CHECK(line.own.wait);
  CHECK(line.own.yes);
  CHECK(refusal(parse_kill, {}).starts_with("missing argument APP"));
}

TEST_CASE("ui: which port, where, and of what") {
  const UiLine line =
      parse_ui(Words{"--port", "0", "--address=0.0.0.0", "--remote-port=15002", "--connect",
                     "--open", "--history-server", "http://h:18080", "pi"});
  CHECK(line.own.port == 0);
  CHECK(line.own.address == "0.0.0.0");
  CHECK(line.own.remote_port == 15002);
  CHECK(line.own.spark_connect);
  CHECK(line.own.open);
  CHECK(line.own.history_server == "http://h:18080");
  CHECK(refusal(parse_ui, {"--port", "65536", "pi"}) ==
        "'65536' is not a valid port for --port | use a whole number from 0 to 65535");
  CHECK(refusal(parse_ui, {"--remote-port=0", "pi"}) ==
        "'0' is not a valid port for --remote-port | use a whole number from 1 to 65535");
}

TEST_CASE("gc: what is left over, and whether it is deleted") {
  const GcLine line =
      parse_gc(Words{"-A", "--older-than", "7d", "--grace=0s", "--delete", "-o", "json"});
  CHECK(line.selection.all_namespaces);
  CHECK(line.own.older_than == std::chrono::days(7));
  CHECK(line.own.grace == std::chrono::seconds(0));
  CHECK(parse_gc(Words{}).own.older_than == std::chrono::hours(24));
  CHECK(parse_gc(Words{}).own.grace == std::chrono::minutes(10));
  CHECK(line.own.deletes);
  CHECK(line.output.format == "json");
  const auto uploads = parse_gc(Words{"--uploads", "--conf", "a=b", "--properties-file=f"});
  CHECK(uploads.own.uploads);
  CHECK(uploads.stores.options.size() == 2);
  CHECK(refusal(parse_gc, {"--conf=a=b"}) == "--conf requires --uploads | add --uploads");
  CHECK(refusal(parse_gc, {"--uploads", "--conf=a"}).starts_with("Invalid argument to --conf: a"));
  CHECK(refusal(parse_gc, {"--older-than=x"}).starts_with("'x' is not a valid duration for "));
  CHECK(refusal(parse_gc, {"x"}).starts_with("unexpected argument 'x' (firesteel gc takes no "));
}

TEST_CASE("init: whose permissions for what") {
  const InitLine line = parse_init(Words{
      "--driver-account=d", "--submitter-account", "s", "--submitter-user=u", "--submitter-group=g",
      "--submitter-group=h", "--for", "submit,logs", "--quota=cpu=8,pods=20", "--apply"});
  CHECK(line.own.apply);
  CHECK_FALSE(line.own.check);
  CHECK(line.request.driver_account == "d");
  CHECK(line.request.submitter_account == "s");
  CHECK(line.request.submitter_users == Words{"u"});
  CHECK(line.request.submitter_groups == Words{"g", "h"});
  CHECK(line.request.commands == Words{"submit", "logs"});
  CHECK(line.request.quota.size() == 2);
  CHECK(refusal(parse_init, {"--apply", "--check"}).starts_with("--check and --apply cannot"));
}

TEST_CASE("whoami: a format") {
  CHECK(parse_whoami(Words{}).output.format == "text");
  CHECK(parse_whoami(Words{"-oyaml"}).output.format == "yaml");
}

TEST_CASE("completion, help and version take --help and refuse what they do not know") {
  CHECK(parse_version(Words{"--help"}).logging.help);
  CHECK(parse_help(Words{"logs"}).operands == Words{"logs"});
  CHECK(refusal(parse_version, {"x"}).starts_with("unexpected argument 'x'"));
  CHECK(refusal(parse_completion, {}).starts_with("missing argument bash|zsh|fish"));
}

TEST_CASE("every command has a name, a meaning and a sentence that starts with a verb") {
  for (const Command& command : commands()) {
    CAPTURE(std::string(command.name()));
    CHECK(command.run != nullptr);
    CHECK(find_command(command.name()) == &command);
    CHECK((command.help[0] >= 'A' && command.help[0] <= 'Z'));
    CHECK_FALSE(command.help.ends_with('.'));
  }
}

TEST_CASE("init: completion offers the commands that have rights") {
  const Option* const option =
      firesteel::cli::find_option(firesteel::cli::kInitSyntax.options, "--for");
  REQUIRE(option != nullptr);
  CHECK(Words(option->values.begin(), option->values.end()) ==
        firesteel::commands_with_permissions(true));
}
