#include "cli/exit_code.h"

#include <csignal>

#include "firesteel/application.h"
#include "firesteel/error.h"
#include "support/catch.h"

using firesteel::ErrorKind;
using firesteel::Outcome;
using firesteel::cli::CodeOwner;
using firesteel::cli::exit_code;
using firesteel::cli::exit_code_without_arguments;
using enum firesteel::cli::ExitCodeStyle;

namespace {

Outcome outcome(Outcome::Kind kind, int code = 0, int signal = 0) {
  Outcome result;
  result.kind = kind;
  result.exit_code = code;
  result.signal = signal;
  return result;
}

}  // namespace

TEST_CASE("the driver's code is the program's") {
  for (const int code : {0, 1, 3, 71, 137, 255}) {
    const auto result = exit_code(outcome(Outcome::Kind::kDriverEnded, code), kDriver);
    CHECK(result.value == code);
    CHECK(result.owner == CodeOwner::kDriver);
  }
}

TEST_CASE("a code that does not fit into 8 bits is 255, never 0") {
  for (const int code : {256, 512, 777, -1, -256}) {
    CHECK(exit_code(outcome(Outcome::Kind::kDriverEnded, code), kDriver).value == 255);
  }
}

TEST_CASE("a lost driver is 71 whatever its container said") {
  CHECK(exit_code(outcome(Outcome::Kind::kLost, 143), kDriver).value == 71);
  CHECK(exit_code(outcome(Outcome::Kind::kLost, 0), kDriver).owner == CodeOwner::kFiresteel);
}

TEST_CASE("a signal is 128 and its number, whoever's code is wanted") {
  CHECK(exit_code(outcome(Outcome::Kind::kInterrupted, 0, SIGHUP), kDriver).value == 129);
  CHECK(exit_code(outcome(Outcome::Kind::kInterrupted, 0, SIGINT), kDriver).value == 130);
  CHECK(exit_code(outcome(Outcome::Kind::kInterrupted, 0, SIGTERM), kSpark).value == 143);
  CHECK(exit_code(firesteel::InterruptedError("stopped", SIGINT), kDriver).value == 130);
  CHECK(exit_code(firesteel::InterruptedError("stopped", SIGTERM), kSpark).value == 143);
}

TEST_CASE("each kind of error has the code of the manual") {
  CHECK(exit_code(ErrorKind::kUsage, kDriver).value == 64);
  CHECK(exit_code(ErrorKind::kInput, kDriver).value == 66);
  CHECK(exit_code(ErrorKind::kNotFound, kDriver).value == 68);
  CHECK(exit_code(ErrorKind::kUnreachable, kDriver).value == 69);
  CHECK(exit_code(ErrorKind::kInternal, kDriver).value == 70);
  CHECK(exit_code(ErrorKind::kRefused, kDriver).value == 73);
  CHECK(exit_code(ErrorKind::kUpload, kDriver).value == 74);
  CHECK(exit_code(ErrorKind::kStartTimeout, kDriver).value == 75);
  CHECK(exit_code(ErrorKind::kRunTimeout, kDriver).value == 76);
  CHECK(exit_code(ErrorKind::kDenied, kDriver).value == 77);
  CHECK(exit_code(ErrorKind::kInterrupted, kDriver).value == 130);
}

TEST_CASE("as spark-submit: 0 for what became of a driver, 1 for errors, 255 without arguments") {
  CHECK(exit_code(outcome(Outcome::Kind::kDriverEnded, 3), kSpark).value == 0);
  CHECK(exit_code(outcome(Outcome::Kind::kLost), kSpark).value == 0);
  CHECK(exit_code(outcome(Outcome::Kind::kSubmitted), kSpark).value == 0);
  CHECK(exit_code(ErrorKind::kRefused, kSpark).value == 1);
  CHECK(exit_code_without_arguments(kSpark).value == 255);
  CHECK(exit_code_without_arguments(kDriver).value == 64);
}
