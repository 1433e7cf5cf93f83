#include "cli/exit_code.h"

#include <array>
#include <csignal>
#include <span>
#include <string_view>

#include "firesteel/application.h"
#include "firesteel/error.h"

namespace firesteel::cli {

namespace {

constexpr int kUsage = 64;
constexpr int kInput = 66;
constexpr int kNotFound = 68;
constexpr int kUnreachable = 69;
constexpr int kInternal = 70;
constexpr int kLost = 71;
constexpr int kRefused = 73;
constexpr int kUpload = 74;
constexpr int kStartTimeout = 75;
constexpr int kRunTimeout = 76;
constexpr int kDenied = 77;
constexpr int kSignalBase = 128;
constexpr int kSparkError = 1;
constexpr int kSparkNoArguments = 255;

constexpr auto kMeanings = std::to_array<ExitCodeMeaning>({
    {.code = "0",
     .meaning =
         "the driver succeeded, or was created with --no-wait, or --if-exists=skip found one"},
    {.code = "1 to 255",
     .meaning = "the driver's own code; the last line on stderr says whose it is"},
    {.code = "64", .meaning = "the command line or a configuration value is invalid"},
    {.code = "66", .meaning = "a file that was named cannot be read"},
    {.code = "68", .meaning = "there is no such application, or there are several"},
    {.code = "69", .meaning = "the API server cannot be reached"},
    {.code = "70", .meaning = "a bug in Firesteel; please report it"},
    {.code = "71", .meaning = "the driver was lost: evicted, deleted, preempted, its node gone"},
    {.code = "73", .meaning = "the API server refused: conflict, invalid, quota, admission"},
    {.code = "74", .meaning = "a file could not be uploaded, or output could not be written"},
    {.code = "75", .meaning = "the driver did not start in the time given"},
    {.code = "76", .meaning = "the driver did not end in the time given"},
    {.code = "77", .meaning = "not authenticated, or not allowed"},
    {.code = "129, 130, 143", .meaning = "stopped by SIGHUP, SIGINT, SIGTERM"},
});

constexpr int code_of(ErrorKind kind) {
  switch (kind) {
    case ErrorKind::kUsage:
      return kUsage;
    case ErrorKind::kInput:
      return kInput;
    case ErrorKind::kNotFound:
      return kNotFound;
    case ErrorKind::kUnreachable:
      return kUnreachable;
    case ErrorKind::kInternal:
      return kInternal;
    case ErrorKind::kRefused:
      return kRefused;
    case ErrorKind::kUpload:
      return kUpload;
    case ErrorKind::kStartTimeout:
      return kStartTimeout;
    case ErrorKind::kRunTimeout:
      return kRunTimeout;
    case ErrorKind::kDenied:
      return kDenied;
    case ErrorKind::kInterrupted:
      return kSignalBase + SIGINT;
  }
  return kInternal;
}

}  // namespace

ExitCode exit_code(const Outcome& outcome, ExitCodeStyle style) {
  const bool spark = style == ExitCodeStyle::kSpark;
  switch (outcome.kind) {
    case Outcome::Kind::kDeployed:
    case Outcome::Kind::kSkipped:
      return {.value = 0, .owner = CodeOwner::kFiresteel};
    case Outcome::Kind::kDriverEnded:
      // spark-submit ends with 0 when the driver failed (seen with 3.5.7 and 4.3.0).
      return {.value = spark ? 0 : outcome.exit_code,
              .owner = spark ? CodeOwner::kFiresteel : CodeOwner::kDriver};
    case Outcome::Kind::kLost:
      return {.value = spark ? 0 : kLost, .owner = CodeOwner::kFiresteel};
    case Outcome::Kind::kInterrupted:
      return {.value = kSignalBase + outcome.signal, .owner = CodeOwner::kFiresteel};
    case Outcome::Kind::kStartTimeout:
      return exit_code(ErrorKind::kStartTimeout, style);
    case Outcome::Kind::kRunTimeout:
      return exit_code(ErrorKind::kRunTimeout, style);
  }
  return {.value = kInternal, .owner = CodeOwner::kFiresteel};
}

ExitCode exit_code(ErrorKind kind, ExitCodeStyle style) {
  return {.value = style == ExitCodeStyle::kSpark ? kSparkError : code_of(kind),
          .owner = CodeOwner::kFiresteel};
}

ExitCode exit_code(const Error& error, ExitCodeStyle style) {
  if (const auto* interrupted = dynamic_cast<const InterruptedError*>(&error);
      interrupted != nullptr) {
    return {.value = kSignalBase + interrupted->signal(), .owner = CodeOwner::kFiresteel};
  }
  return exit_code(error.kind(), style);
}

ExitCode exit_code_without_arguments(ExitCodeStyle style) {
  return {.value = style == ExitCodeStyle::kSpark ? kSparkNoArguments : kUsage,
          .owner = CodeOwner::kFiresteel};
}

ExitCode exit_code_of_no_application(ExitCodeStyle style) {
  // spark-submit says "Application not found." and ends with 0.
  return {.value = style == ExitCodeStyle::kSpark ? 0 : kNotFound, .owner = CodeOwner::kFiresteel};
}

ExitCode exit_code_of_lost_output(ExitCodeStyle style) {
  return exit_code(ErrorKind::kUpload, style);
}

std::string_view name(ErrorKind kind) {
  switch (kind) {
    case ErrorKind::kUsage:
      return "usage";
    case ErrorKind::kInput:
      return "input";
    case ErrorKind::kNotFound:
      return "not-found";
    case ErrorKind::kUnreachable:
      return "unreachable";
    case ErrorKind::kInternal:
      return "internal";
    case ErrorKind::kRefused:
      return "refused";
    case ErrorKind::kUpload:
      return "upload";
    case ErrorKind::kStartTimeout:
      return "start-timeout";
    case ErrorKind::kRunTimeout:
      return "run-timeout";
    case ErrorKind::kDenied:
      return "denied";
    case ErrorKind::kInterrupted:
      return "interrupted";
  }
  return "internal";
}

std::span<const ExitCodeMeaning> exit_code_meanings() {
  return kMeanings;
}

}  // namespace firesteel::cli
