#include "firesteel/error.h"

#include <string>
#include <utility>

namespace firesteel {

namespace {

/// What can be done about a bug is the same wherever it is.
std::string hint_of(ErrorKind kind, std::string given) {
  if (kind == ErrorKind::kInternal && given.empty()) {
    return "report this as a bug in Firesteel, together with the command line";
  }
  return given;
}

}  // namespace

Error::Error(ErrorKind kind, const std::string& message, std::string hint)
    : std::runtime_error(message), kind_(kind), hint_(hint_of(kind, std::move(hint))) {}

ApiError::ApiError(ErrorKind kind, const std::string& message, std::string hint, int status,
                   std::string reason)
    : Error(kind, message, std::move(hint)), status_(status), reason_(std::move(reason)) {}

InterruptedError::InterruptedError(const std::string& message, int signal)
    : Error(ErrorKind::kInterrupted, message), signal_(signal) {}

}  // namespace firesteel
