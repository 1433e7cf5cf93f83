#include "cli/exit_code.h"

#include <array>
#include <csignal>
#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "firesteel/application.h"
#include "firesteel/error.h"

namespace firesteel::cli {

namespace {

constexpr int kLost = 71;
constexpr int kSparkError = 1;
constexpr int kSparkNoArguments = 255;

constexpr auto kKinds = std::to_array<ErrorKindText>({
    {.kind = ErrorKind::kUsage,
     .code = 64,
     .name = "usage",
     .meaning = "invalid command line or configuration"},
    {.kind = ErrorKind::kInput,
     .code = 66,
     .name = "input",
     .meaning = "a file cannot be read or written"},
    {.kind = ErrorKind::kNotFound,
     .code = 68,
     .name = "not-found",
     .meaning = "application not found, or several match"},
    {.kind = ErrorKind::kUnreachable,
     .code = 69,
     .name = "unreachable",
     .meaning = "API server unreachable"},
    {.kind = ErrorKind::kInternal,
     .code = 70,
     .name = "internal",
     .meaning = "internal error, a bug in Firesteel"},
    {.kind = ErrorKind::kRefused,
     .code = 73,
     .name = "refused",
     .meaning = "refused by the API server"},
    {.kind = ErrorKind::kUpload,
     .code = 74,
     .name = "upload",
     .meaning = "an upload failed or output cannot be written"},
    {.kind = ErrorKind::kStartTimeout,
     .code = 75,
     .name = "start-timeout",
     .meaning = "start timeout"},
    {.kind = ErrorKind::kRunTimeout, .code = 76, .name = "run-timeout", .meaning = "run timeout"},
    {.kind = ErrorKind::kDenied,
     .code = 77,
     .name = "denied",
     .meaning = "not authenticated or not allowed"},
    {.kind = ErrorKind::kInterrupted,
     .code = exit_code_of_signal(SIGINT),
     .name = "interrupted",
     .meaning = "stopped by a signal"},
});

/// In the order of ErrorKind, so that text_of() finds each at its place.
static_assert([] {
  for (std::size_t i = 0; i < kKinds.size(); ++i) {
    if (static_cast<std::size_t>(kKinds[i].kind) != i) {
      return false;
    }
  }
  return true;
}());

/// The shell gets 8 bits of it: 256 would be 0 there.
constexpr int as_exit_status(int code) {
  constexpr int kHighest = 255;
  return code < 0 || code > kHighest ? kHighest : code;
}

}  // namespace

ExitCode exit_code(const Outcome& outcome, ExitCodeStyle style) {
  const bool spark = style == ExitCodeStyle::kSpark;
  switch (outcome.kind) {
    case Outcome::Kind::kSubmitted:
    case Outcome::Kind::kSkipped:
      return {.value = 0, .owner = CodeOwner::kFiresteel};
    case Outcome::Kind::kDriverEnded:
      // spark-submit ends with 0 when the driver failed (seen with 3.5.7 and 4.3.0).
      return {.value = spark ? 0 : as_exit_status(outcome.exit_code),
              .owner = spark ? CodeOwner::kFiresteel : CodeOwner::kDriver};
    case Outcome::Kind::kLost:
      return {.value = spark ? 0 : kLost, .owner = CodeOwner::kFiresteel};
    case Outcome::Kind::kInterrupted:
      return {.value = exit_code_of_signal(outcome.signal), .owner = CodeOwner::kFiresteel};
    case Outcome::Kind::kStartTimeout:
      return exit_code(ErrorKind::kStartTimeout, style);
    case Outcome::Kind::kRunTimeout:
      return exit_code(ErrorKind::kRunTimeout, style);
  }
  return {.value = text_of(ErrorKind::kInternal).code, .owner = CodeOwner::kFiresteel};
}

ExitCode exit_code(ErrorKind kind, ExitCodeStyle style) {
  return {.value = style == ExitCodeStyle::kSpark ? kSparkError : text_of(kind).code,
          .owner = CodeOwner::kFiresteel};
}

ExitCode exit_code(const Error& error, ExitCodeStyle style) {
  if (const auto* interrupted = dynamic_cast<const InterruptedError*>(&error);
      interrupted != nullptr) {
    return {.value = exit_code_of_signal(interrupted->signal()), .owner = CodeOwner::kFiresteel};
  }
  return exit_code(error.kind(), style);
}

ExitCode exit_code_without_arguments(ExitCodeStyle style) {
  return {
      .value = style == ExitCodeStyle::kSpark ? kSparkNoArguments : text_of(ErrorKind::kUsage).code,
      .owner = CodeOwner::kFiresteel};
}

ExitCode exit_code_of_no_application(ExitCodeStyle style) {
  // spark-submit says "Application not found." and ends with 0.
  return {.value = style == ExitCodeStyle::kSpark ? 0 : text_of(ErrorKind::kNotFound).code,
          .owner = CodeOwner::kFiresteel};
}

ExitCode exit_code_of_lost_output(ExitCodeStyle style) {
  return exit_code(ErrorKind::kUpload, style);
}

const ErrorKindText& text_of(ErrorKind kind) {
  return kKinds[static_cast<std::size_t>(kind)];
}

std::span<const ErrorKindText> error_kinds() {
  return kKinds;
}

std::vector<ExitCodeMeaning> exit_codes(ExitCodes of) {
  std::vector<ExitCodeMeaning> all;
  const auto add = [&all](ErrorKind kind, std::string_view more = {}) {
    const ErrorKindText& text = text_of(kind);
    all.push_back(
        {.code = fmt::format("{}", text.code), .meaning = fmt::format("{}{}", text.meaning, more)});
  };
  const bool waits = of == ExitCodes::kWait || of == ExitCodes::kSubmit;
  if (of == ExitCodes::kSubmit) {
    all.push_back({.code = "0",
                   .meaning = "the driver succeeded; or, with --no-wait, the application was "
                              "submitted; or --if-exists=skip found a driver"});
  } else {
    all.push_back({.code = "0", .meaning = waits ? "the driver succeeded" : "success"});
  }
  if (of == ExitCodes::kCompare) {
    all.push_back({.code = "1", .meaning = "--diff found differences"});
  }
  if (waits) {
    all.push_back({.code = "1 to 255",
                   .meaning = "the exit code of the driver; the last line on standard error says "
                              "whether a code is the driver's or Firesteel's"});
  }
  add(ErrorKind::kUsage);
  add(ErrorKind::kInput);
  if (of != ExitCodes::kCommand) {
    add(ErrorKind::kNotFound);
  }
  add(ErrorKind::kUnreachable);
  add(ErrorKind::kInternal, "; please report it");
  if (waits) {
    all.push_back({.code = fmt::format("{}", kLost),
                   .meaning = "driver lost (evicted, preempted or deleted, node lost) or never run "
                              "(an init container failed)"});
  }
  add(ErrorKind::kRefused, ": conflict, invalid object, quota or admission");
  add(ErrorKind::kUpload);
  if (waits) {
    add(ErrorKind::kStartTimeout,
        ": the driver has not started within --start-timeout, or --fail-fast applies");
    add(ErrorKind::kRunTimeout, ": the driver has not finished within --timeout");
  }
  add(ErrorKind::kDenied);
  all.push_back({.code = fmt::format("{}, {}, {}", exit_code_of_signal(SIGHUP),
                                     exit_code_of_signal(SIGINT), exit_code_of_signal(SIGTERM)),
                 .meaning = "stopped by SIGHUP, SIGINT or SIGTERM"});
  return all;
}

}  // namespace firesteel::cli
