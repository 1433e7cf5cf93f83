#include "cli/submit_line.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "cli/exit_code.h"
#include "cli/options.h"
#include "cli/scanner.h"
#include "cli/wait_options.h"
#include "firesteel/arguments.h"
#include "firesteel/environment.h"
#include "firesteel/error.h"
#include "firesteel/submission_spec.h"
#include "firesteel/submit.h"

namespace firesteel::cli {

namespace {

Text from_flag(std::string_view option, const std::string& value) {
  return {.value = value,
          .origin = {.kind = Origin::Kind::kFlag, .name = std::string(option)},
          .key = {}};
}

/// The first of --help, --version, … decides, as in deploy.SparkSubmitArguments.handle: each of
/// them ends the program where it stands.
bool ends_reading(SubmitLine& result, std::string_view name) {
  if (name == "--help") {
    result.action = Action::kHelp;
  } else if (name == "--help-all") {
    result.action = Action::kHelpAll;
  } else if (name == "--version") {
    result.action = Action::kVersion;
  } else if (name == "--usage-error") {
    result.action = Action::kUsageError;
  } else {
    return false;
  }
  return true;
}

void set_action(SubmitLine& result, Action action, std::string_view name) {
  if (result.action != Action::kSubmit && result.action != action) {
    throw Error(ErrorKind::kUsage, fmt::format("Action cannot be both {} and another one", name),
                "--kill, --status, --dry-run and --explain exclude each other");
  }
  result.action = action;
}

void take_login(SubmissionRequest& request, std::string_view name, const std::string& value) {
  if (name == "--cluster") {
    request.cluster = from_flag(name, value);
  } else if (name == "--user") {
    request.user = from_flag(name, value);
  } else if (name == "--as") {
    request.impersonate_user = from_flag(name, value);
  } else if (name == "--as-uid") {
    request.impersonate_uid = from_flag(name, value);
  } else if (name == "--as-group") {
    request.impersonate_groups.push_back(value);
  } else if (name == "--anonymous") {
    request.anonymous = true;
  }
}

IfExists if_exists(const std::string& value) {
  if (value == "attach") {
    return IfExists::kAttach;
  }
  if (value == "replace") {
    return IfExists::kReplace;
  }
  return value == "skip" ? IfExists::kSkip : IfExists::kFail;
}

void take_own(SubmitLine& result, std::string_view name, const std::string& value) {
  if (name == "--wait" || name == "--no-wait") {
    result.request.wait = name == "--wait";
  } else if (name == "--progress" || name == "--no-progress") {
    result.progress = name == "--progress";
  } else if (name == "--logs") {
    result.logs = true;
  } else if (name == "--raw") {
    result.raw = true;
  } else if (name == "--ui") {
    result.options.forward_page = true;
  } else if (take_wait_option(result.options, name, value)) {
    return;
  } else if (name == "--submission-id") {
    if (value.empty()) {
      throw Error(ErrorKind::kUsage, "--submission-id needs a key that is not empty",
                  "is a variable unset?");
    }
    result.request.submission_key = value;
  } else if (name == "--if-exists") {
    result.options.if_exists = if_exists(value);
  } else if (name == "--dry-run") {
    set_action(result, value == "server" ? Action::kServerDryRun : Action::kDryRun, name);
  } else if (name == "--explain") {
    set_action(result, Action::kExplain, name);
  } else if (name == "--output") {
    result.format = value == "json" ? ManifestFormat::kJson : ManifestFormat::kYaml;
  } else if (name == "--result-file") {
    result.result_file = value;
  } else if (name == "--strict") {
    result.request.strict = true;
  } else if (name == "--quiet") {
    result.quiet = true;
  } else if (name == "--spark-version") {
    result.request.spark_version = from_flag(name, value);
  } else if (name == "--kubeconfig") {
    result.request.kubeconfig = from_flag(name, value);
  } else if (name == "--context") {
    result.request.context = from_flag(name, value);
  } else if (name == "--request-timeout") {
    result.request.request_timeout = from_flag(name, value);
  } else if (name == "--retry-for") {
    result.request.retry_for = from_flag(name, value);
  } else {
    take_login(result.request, name, value);
  }
}

void take_spark(SubmitLine& result, std::string_view name, const std::string& value) {
  if (name == "--verbose") {
    ++result.verbosity;
  } else if (name == "--kill" || name == "--status") {
    set_action(result, name == "--kill" ? Action::kKill : Action::kStatus, name);
    result.submission_id = value;
  } else {
    if (name == "--conf" && value.find('=') == std::string::npos) {
      throw Error(ErrorKind::kUsage, fmt::format("Invalid argument to --conf: {}", value),
                  "write --conf KEY=VALUE");
    }
    result.request.arguments.options.push_back({.name = std::string(name), .value = value});
  }
}

void check(const SubmitLine& result, bool output_given) {
  const bool renders = result.action == Action::kDryRun || result.action == Action::kServerDryRun;
  const bool submits =
      result.action == Action::kSubmit || renders || result.action == Action::kExplain;
  if (submits && !result.request.arguments.primary_resource) {
    throw Error(ErrorKind::kUsage, "Missing application resource.",
                "name the application's jar, .py or .R file after the options: "
                "local:///opt/spark/app.jar when it is in the image");
  }
  if (!submits && result.result_file) {
    throw Error(ErrorKind::kUsage, "--result-file is for a submission",
                "leave it out: the exit code says whether there was such a driver");
  }
  if (result.logs && result.request.wait == false) {
    throw Error(ErrorKind::kUsage, "--logs is for a submission that is waited for",
                "leave out --no-wait, or look at the log later with firesteel logs");
  }
  if (output_given && !renders) {
    throw Error(ErrorKind::kUsage, "--output is for --dry-run", "leave it out, or add --dry-run");
  }
}

}  // namespace

SubmitLine interpret(const ScannedLine& line) {
  SubmitLine result;
  result.request.arguments.primary_resource = line.primary_resource;
  result.request.arguments.app_arguments = line.app_arguments;
  bool output_given = false;
  for (const auto& [option, value] : line.options) {
    if (ends_reading(result, option->name)) {
      return result;
    }
    output_given = output_given || option->name == "--output";
    if (option->owner == Owner::kFiresteel) {
      take_own(result, option->name, value.value_or(""));
    } else {
      take_spark(result, option->name, value.value_or(""));
    }
  }
  check(result, output_given);
  return result;
}

ExitCodeStyle exit_code_style(std::span<const std::string> words, const Environment& environment) {
  std::string whose = environment.find("FIRESTEEL_EXIT_CODE").value_or("");
  for (std::size_t i = 0; i < words.size(); ++i) {
    constexpr std::string_view kEquals = "--exit-code=";
    if (words[i].starts_with(kEquals)) {
      whose = words[i].substr(kEquals.size());
    } else if (words[i] == "--exit-code" && i + 1 < words.size()) {
      whose = words[++i];
    } else if (const Option* option = find_option(words[i]); option != nullptr) {
      i += option->takes == Takes::kValue ? 1U : 0U;
    } else if (!words[i].starts_with('-')) {
      break;  // the primary resource: what follows is the application's
    }
  }
  return whose == "spark" ? ExitCodeStyle::kSpark : ExitCodeStyle::kDriver;
}

void check_exit_code_variable(const Environment& environment) {
  const auto value = environment.find_non_empty("FIRESTEEL_EXIT_CODE");
  if (value && *value != "spark" && *value != "driver") {
    throw Error(ErrorKind::kUsage,
                fmt::format("'{}' is no value of the variable FIRESTEEL_EXIT_CODE", *value),
                "it takes one of driver|spark");
  }
}

}  // namespace firesteel::cli
