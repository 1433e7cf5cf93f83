#include "firesteel/error.h"

#include <string>
#include <utility>

namespace firesteel {

Error::Error(ErrorKind kind, const std::string& message, std::string hint)
    : std::runtime_error(message), kind_(kind), hint_(std::move(hint)) {}

ApiError::ApiError(ErrorKind kind, const std::string& message, std::string hint, int status,
                   std::string reason)
    : Error(kind, message, std::move(hint)), status_(status), reason_(std::move(reason)) {}

InterruptedError::InterruptedError(const std::string& message, int signal)
    : Error(ErrorKind::kInterrupted, message), signal_(signal) {}

}  // namespace firesteel
