#include "cli/result_file.h"

#include <array>
#include <cerrno>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <fcntl.h>
#include <span>
#include <string>
#include <string_view>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <vector>

#include <fmt/format.h>

#include "cli/exit_code.h"
#include "cli/members.h"
#include "cli/structured.h"
#include "cli/summary_tree.h"
#include "firesteel/application.h"
#include "firesteel/error.h"
#include "firesteel/runtime.h"

namespace firesteel::cli {

namespace {

std::string utc(SystemTime time) {
  const std::time_t seconds = std::chrono::system_clock::to_time_t(time);
  std::tm fields = {};
  ::gmtime_r(&seconds, &fields);
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", fields.tm_year + 1900,
                     fields.tm_mon + 1, fields.tm_mday, fields.tm_hour, fields.tm_min,
                     fields.tm_sec);
}

constexpr auto kResults = std::to_array<ResultMeaning>({
    {.name = "deployed", .meaning = "submitted, without waiting for the driver"},
    {.name = "skipped", .meaning = "nothing was submitted, because a driver exists"},
    {.name = "succeeded", .meaning = "the driver exited with 0"},
    {.name = "failed", .meaning = "the driver exited with another code"},
    {.name = "lost",
     .meaning = "the driver was evicted, preempted or deleted, or its node was lost"},
    {.name = "interrupted", .meaning = "Firesteel was stopped by a signal"},
    {.name = "start-timeout", .meaning = "the driver has not started in time"},
    {.name = "run-timeout", .meaning = "the driver has not finished in time"},
    {.name = "error", .meaning = "anything else; see error"},
});

/// Throws, which ends the compilation, for a name that is not in the table.
consteval std::string_view known_result(std::string_view name) {
  for (const ResultMeaning& each : kResults) {
    if (each.name == name) {
      return each.name;
    }
  }
  throw "not a result";
}

std::string_view result_name(const Result& result) {
  if (result.error != nullptr && result.error->kind() == ErrorKind::kInterrupted) {
    return known_result("interrupted");
  }
  if (result.error != nullptr || result.outcome == nullptr || !result.ended) {
    return known_result("error");
  }
  switch (result.outcome->kind) {
    case Outcome::Kind::kDeployed:
      return known_result("deployed");
    case Outcome::Kind::kSkipped:
      return known_result("skipped");
    case Outcome::Kind::kDriverEnded:
      return result.outcome->exit_code == 0 ? known_result("succeeded") : known_result("failed");
    case Outcome::Kind::kLost:
      return known_result("lost");
    case Outcome::Kind::kInterrupted:
      return known_result("interrupted");
    case Outcome::Kind::kStartTimeout:
      return known_result("start-timeout");
    case Outcome::Kind::kRunTimeout:
      return known_result("run-timeout");
  }
  return known_result("error");
}

constexpr auto kApplicationMembers = std::to_array<Member<Outcome>>({
    {"name", "application name", add_known<&Outcome::app_name>},
    {"id", "application ID", add_known<&Outcome::app_id>},
    {"namespace", "namespace of the driver pod", add_known<&Outcome::pod_namespace>},
    {"pod", "name of the driver pod", add_known<&Outcome::pod_name>},
    {"submissionId", "submission ID as spark-submit prints it, NAMESPACE:POD",
     add_known<&Outcome::submission_id>},
    {"attached", "true if the driver belongs to an earlier submission",
     [](Tree& tree, std::string_view name, const Outcome& outcome) {
       if (outcome.attached) {
         tree.flag(name, true);
       }
     }},
});

/// Of the driver's container.
constexpr auto kContainerMembers = std::to_array<Member<ContainerState>>({
    {"image", "image of the driver", add_known<&ContainerState::image>},
    {"startedAt", "when the driver started", add_known<&ContainerState::started_at>},
    {"finishedAt", "when the driver finished", add_known<&ContainerState::finished_at>},
    {"exitCode", "exit code of the driver", add_known_number<&ContainerState::exit_code>},
    {"reason", "reason of the driver's state, such as Completed or OOMKilled",
     add_known<&ContainerState::reason>},
    {"message", "message of the driver's state", add_known<&ContainerState::message>},
    {"signal", "signal that ended the driver",
     [](Tree& tree, std::string_view name, const ContainerState& container) {
       if (container.signal != 0) {
         tree.number(name, container.signal);
       }
     }},
    {"oomKilled", "whether the driver ran out of memory",
     [](Tree& tree, std::string_view name, const ContainerState& container) {
       tree.flag(name, container.reason == "OOMKilled");
     }},
});

constexpr auto kPodMembers = std::to_array<Member<DriverState>>({
    {"phase", "phase of the driver pod", add_known<&DriverState::phase>},
    {"podReason", "reason of the pod's status, such as Evicted", add_known<&DriverState::reason>},
    {"podMessage", "message of the pod's status", add_known<&DriverState::message>},
    {"node", "node of the driver pod", add_known<&DriverState::node_name>},
});

constexpr auto kErrorMembers = std::to_array<Member<Error>>({
    {"kind", "kind of the error, see below",
     [](Tree& tree, std::string_view name, const Error& error) {
       tree.text(name, text_of(error.kind()).name);
     }},
    {"message", "what failed and why",
     [](Tree& tree, std::string_view name, const Error& error) { tree.text(name, error.what()); }},
    {"hint", "what probably fixes it",
     [](Tree& tree, std::string_view name, const Error& error) { tree.known(name, error.hint()); }},
    {"status", "HTTP status of the API server's refusal",
     [](Tree& tree, std::string_view name, const Error& error) {
       if (const auto* refused = dynamic_cast<const ApiError*>(&error); refused != nullptr) {
         tree.number(name, refused->status());
       }
     }},
    {"reason", "reason of the API server's refusal, such as AlreadyExists",
     [](Tree& tree, std::string_view name, const Error& error) {
       if (const auto* refused = dynamic_cast<const ApiError*>(&error); refused != nullptr) {
         tree.known(name, refused->reason());
       }
     }},
});

Tree driver_tree(const DriverState& state) {
  Tree tree = tree_of(kPodMembers, state);
  if (const ContainerState* const driver = state.driver(); driver != nullptr) {
    for (const Member<ContainerState>& each : kContainerMembers) {
      each.add(tree, each.name, *driver);
    }
  }
  return tree;
}

constexpr auto kResultMembers = std::to_array<Member<Result>>({
    {"version", "1; members may be added without a new version",
     [](Tree& tree, std::string_view name, const Result&) { tree.number(name, 1); }},
    {"result", "the result, see below",
     [](Tree& tree, std::string_view name, const Result& result) {
       tree.text(name, result_name(result));
     }},
    {"exitStatus", "exit code of Firesteel",
     [](Tree& tree, std::string_view name, const Result& result) {
       tree.number(name, result.code.value);
     }},
    {"exitStatusOf", "whose exit code it is: driver or firesteel",
     [](Tree& tree, std::string_view name, const Result& result) {
       tree.text(name, result.code.owner == CodeOwner::kDriver ? "driver" : "firesteel");
     }},
    {"reason", "the reason for the result, as text",
     [](Tree& tree, std::string_view name, const Result& result) {
       if (result.outcome != nullptr && result.ended) {
         tree.known(name, result.outcome->reason);
       }
     }},
    {"application", "the application",
     [](Tree& tree, std::string_view name, const Result& result) {
       if (result.outcome != nullptr) {
         tree.child(name, tree_of(kApplicationMembers, *result.outcome));
       }
     }},
    {"driver", "the driver as last seen",
     [](Tree& tree, std::string_view name, const Result& result) {
       if (result.last != nullptr) {
         tree.child(name, driver_tree(*result.last));
       }
     }},
    {"diagnosis", "what explains the result, if known",
     [](Tree& tree, std::string_view name, const Result& result) {
       if (result.outcome != nullptr && result.outcome->diagnosis) {
         tree.child(name, diagnosis_tree(*result.outcome->diagnosis));
       }
     }},
    {"error", "the error that ended Firesteel",
     [](Tree& tree, std::string_view name, const Result& result) {
       if (result.error != nullptr) {
         tree.child(name, tree_of(kErrorMembers, *result.error));
       }
     }},
    {"sparkVersion", "Spark version whose behavior was used", add_known<&Result::spark_version>},
    {"startedAt", "when Firesteel started, in UTC",
     [](Tree& tree, std::string_view name, const Result& result) {
       tree.text(name, utc(result.started_at));
     }},
    {"finishedAt", "when Firesteel finished, in UTC",
     [](Tree& tree, std::string_view name, const Result& result) {
       tree.text(name, utc(result.finished_at));
     }},
});

[[noreturn]] void fail(const std::string& path, int error) {
  throw Error(ErrorKind::kInput,
              fmt::format("cannot write the result file {}: {}", path,
                          std::generic_category().message(error)),
              "use a file in an existing folder that you can write to");
}

std::string folder_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string::npos ? "." : path.substr(0, slash + 1);
}

/// A device or pipe cannot be replaced by a file; it is written to.
bool is_stream(const std::string& path) {
  struct stat info = {};
  return ::stat(path.c_str(), &info) == 0 && !S_ISREG(info.st_mode) && !S_ISDIR(info.st_mode);
}

void write_whole(const std::string& path, int flags, const std::string& text) {
  constexpr mode_t kMode = 0666;
  const int file = ::open(path.c_str(), flags | O_WRONLY | O_CLOEXEC, kMode);
  if (file < 0) {
    fail(path, errno);
  }
  std::string_view rest = text;
  int error = 0;
  while (!rest.empty() && error == 0) {
    const ssize_t written = ::write(file, rest.data(), rest.size());
    if (written >= 0) {
      rest.remove_prefix(static_cast<std::size_t>(written));
    } else if (errno != EINTR) {
      error = errno;
    }
  }
  if (::close(file) != 0 && error == 0) {
    error = errno;
  }
  if (error != 0) {
    fail(path, error);
  }
}

}  // namespace

std::string result_json(const Result& result) {
  return tree_of(kResultMembers, result).json();
}

std::vector<MemberHelp> result_members() {
  std::vector<MemberHelp> all;
  for (const Member<Result>& each : kResultMembers) {
    add_help(all, "", std::span(&each, 1));
    if (each.name == "application") {
      add_help(all, "application.", kApplicationMembers);
    } else if (each.name == "driver") {
      add_help(all, "driver.", kPodMembers);
      add_help(all, "driver.", kContainerMembers);
    } else if (each.name == "diagnosis") {
      add_diagnosis_help(all);
    } else if (each.name == "error") {
      add_help(all, "error.", kErrorMembers);
    }
  }
  return all;
}

std::span<const ResultMeaning> result_meanings() {
  return kResults;
}

void check_result_file(const std::string& path) {
  struct stat info = {};
  if (path.empty()) {
    fail(path, ENOENT);
  }
  if (::stat(path.c_str(), &info) == 0 && S_ISDIR(info.st_mode)) {
    fail(path, EISDIR);
  }
  if (::access(is_stream(path) ? path.c_str() : folder_of(path).c_str(), W_OK) != 0) {
    fail(path, errno);
  }
}

void write_result_file(const std::string& path, const std::string& text) {
  if (is_stream(path)) {
    write_whole(path, 0, text);
    return;
  }
  const std::string draft = fmt::format("{}.{}", path, ::getpid());
  write_whole(draft, O_CREAT | O_TRUNC, text);
  if (std::rename(draft.c_str(), path.c_str()) != 0) {
    const int error = errno;
    ::unlink(draft.c_str());
    fail(path, error);
  }
}

}  // namespace firesteel::cli
