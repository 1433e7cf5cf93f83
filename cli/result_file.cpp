#include "cli/result_file.h"

#include <array>
#include <cerrno>
#include <cstddef>
#include <fcntl.h>
#include <optional>
#include <poll.h>
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
#include "cli/output_stream.h"
#include "cli/process_signals.h"
#include "cli/structured.h"
#include "cli/summary_tree.h"
#include "firesteel/application.h"
#include "firesteel/error.h"
#include "firesteel/replace_file.h"

namespace firesteel::cli {

namespace {

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
    case Outcome::Kind::kSubmitted:
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

template <std::string Application::* member>
void add_name(Tree& tree, std::string_view name, const Outcome& outcome) {
  tree.known(name, outcome.application.*member);
}

// NOLINTBEGIN(modernize-use-designated-initializers): rows of name, what it is, how it is written
constexpr auto kApplicationMembers = std::to_array<Member<Outcome>>({
    {"name", "application name", add_name<&Application::name>},
    {"id", "application ID", add_name<&Application::id>},
    {"namespace", "namespace of the driver pod", add_name<&Application::pod_namespace>},
    {"pod", "name of the driver pod", add_name<&Application::pod_name>},
    {"submissionId", "submission ID as spark-submit prints it, NAMESPACE:POD",
     add_name<&Application::spark_submission_id>},
    {"attached", "true if the driver belongs to an earlier submission",
     [](Tree& tree, std::string_view name, const Outcome& outcome) {
       if (outcome.attached) {
         tree.flag(name, true);
       }
     }},
});

/// Of the driver's container.
constexpr auto kDriverContainerMembers = std::to_array<Member<ContainerState>>({
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

/// The pod's phase changes after its container's state: a driver that has exited is not running.
std::string phase_of(const DriverState& state) {
  const ContainerState* const driver = state.driver();
  if (driver == nullptr || driver->phase != ContainerPhase::kTerminated) {
    return state.phase;
  }
  return driver->exit_code == 0 ? "Succeeded" : "Failed";
}

constexpr auto kPodMembers = std::to_array<Member<DriverState>>({
    {"phase", "phase of the driver pod; Succeeded or Failed once the driver has exited",
     [](Tree& tree, std::string_view name, const DriverState& state) {
       tree.known(name, phase_of(state));
     }},
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
    for (const Member<ContainerState>& each : kDriverContainerMembers) {
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
       tree.time(name, result.started_at);
     }},
    {"finishedAt", "when Firesteel finished, in UTC",
     [](Tree& tree, std::string_view name, const Result& result) {
       tree.time(name, result.finished_at);
     }},
});
// NOLINTEND(modernize-use-designated-initializers)

[[noreturn]] void fail(const std::string& path, const std::string& why) {
  throw Error(ErrorKind::kInput, fmt::format("cannot write the result file {}: {}", path, why),
              "use a file in an existing folder that you can write to");
}

[[noreturn]] void fail(const std::string& path, int error) {
  fail(path, std::generic_category().message(error));
}

/// A device or pipe cannot be replaced by a file; it is written to.
bool is_stream(const std::string& path) {
  struct stat info = {};
  return ::stat(path.c_str(), &info) == 0 && !S_ISREG(info.st_mode) && !S_ISDIR(info.st_mode);
}

/// stdout or stderr when `path` (/dev/stdout, /dev/fd/1) is what it goes to: a file that took its
/// place would be another one.
std::optional<int> standard_stream(const std::string& path) {
  struct stat named = {};
  if (::stat(path.c_str(), &named) != 0) {
    return std::nullopt;
  }
  for (const int stream : {STDOUT_FILENO, STDERR_FILENO}) {
    struct stat info = {};
    if (::fstat(stream, &info) == 0 && info.st_dev == named.st_dev && info.st_ino == named.st_ino) {
      return stream;
    }
  }
  return std::nullopt;
}

class Descriptor {
 public:
  explicit Descriptor(int descriptor) : descriptor_(descriptor) {}
  ~Descriptor() { ::close(descriptor_); }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  Descriptor(Descriptor&&) = delete;
  Descriptor& operator=(Descriptor&&) = delete;
  [[nodiscard]] int get() const { return descriptor_; }

 private:
  int descriptor_;
};

/// A named pipe that nobody reads yet gets some time; a signal ends it.
int open_stream(const std::string& path) {
  constexpr int kAttempts = 100;
  constexpr int kPauseMs = 50;
  for (int attempt = 1;; ++attempt) {
    const int stream = ::open(path.c_str(), O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    if (stream >= 0) {
      return stream;
    }
    const int error = errno;  // count() reads a descriptor
    ProcessSignals* const signals = ProcessSignals::current();
    const bool stopping = signals != nullptr && signals->received() > 0;
    if (error != ENXIO || attempt == kAttempts || stopping) {
      fail(path, error == ENXIO ? "nobody reads it" : std::generic_category().message(error));
    }
    pollfd stop = {
        .fd = signals == nullptr ? -1 : signals->descriptor(), .events = POLLIN, .revents = 0};
    ::poll(&stop, 1, kPauseMs);
  }
}

void write_stream(const std::string& path, int descriptor, const std::string& text) {
  OutputStream stream(descriptor);
  switch (stream.write(text)) {
    case Written::kAll:
      return;
    case Written::kReaderLeft:
    case Written::kStopped:
      fail(path, "nobody reads it");
    case Written::kFailed:
      fail(path, stream.error());
  }
}

}  // namespace

std::string result_json(const Result& result) {
  return tree_of(kResultMembers, result).json();
}

std::string result_line(const BatchPlace& place, const Result& result) {
  Tree tree = Tree::object();
  if (place.line > 0) {
    tree.number("line", static_cast<long long>(place.line));
  }
  tree.known("job", place.job);
  for (const Member<Result>& each : kResultMembers) {
    each.add(tree, each.name, result);
  }
  return tree.json_line();
}

std::vector<MemberHelp> result_members() {
  std::vector<MemberHelp> all;
  for (const Member<Result>& each : kResultMembers) {
    add_help(all, "", std::span(&each, 1));
    if (each.name == "application") {
      add_help(all, "application.", kApplicationMembers);
    } else if (each.name == "driver") {
      add_help(all, "driver.", kPodMembers);
      add_help(all, "driver.", kDriverContainerMembers);
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
  if (!is_stream(path)) {
    check_put_file(path);
  } else if (::access(path.c_str(), W_OK) != 0) {
    fail(path, errno);
  }
}

void write_result_file(const std::string& path, const std::string& text) {
  if (const auto stream = standard_stream(path)) {
    write_stream(path, *stream, text);
  } else if (is_stream(path)) {
    const Descriptor opened(open_stream(path));
    write_stream(path, opened.get(), text);
  } else {
    put_file(path, text);
  }
}

}  // namespace firesteel::cli
