#pragma once
/// The library's exceptions.  Third-party exceptions never leave the library.

#include <stdexcept>
#include <string>

namespace firesteel {

/// The kind of failure.  cli/exit_code.cpp maps it to an exit code.
enum class ErrorKind {
  kUsage,         ///< the command line or a configuration value is invalid
  kInput,         ///< an input file cannot be read
  kNotFound,      ///< application not found, or several match
  kUnreachable,   ///< the API server is unreachable, or the server is not an API server
  kInternal,      ///< a bug in Firesteel
  kRefused,       ///< rejected by the API server: conflict, invalid, quota, admission
  kUpload,        ///< a file could not be uploaded
  kStartTimeout,  ///< the driver did not start in time
  kRunTimeout,    ///< the driver did not end in time
  kDenied,        ///< not authenticated, or not allowed
  kInterrupted,   ///< stopped by a signal: InterruptedError
};

/// `what()` is one line: what failed, on which object, and why.  `hint()` is the command or change
/// that most likely fixes it; may be empty.
class Error : public std::runtime_error {
 public:
  explicit Error(ErrorKind kind, const std::string& message, std::string hint = {});
  [[nodiscard]] ErrorKind kind() const noexcept { return kind_; }
  [[nodiscard]] const std::string& hint() const noexcept { return hint_; }

 private:
  ErrorKind kind_;
  std::string hint_;
};

/// An error answer of the API server: `status()` is the HTTP status, `reason()` the reason in the
/// Status object ("AlreadyExists", "Forbidden", …; empty if there is none).
class ApiError : public Error {
 public:
  ApiError(ErrorKind kind, const std::string& message, std::string hint, int status,
           std::string reason);
  [[nodiscard]] int status() const noexcept { return status_; }
  [[nodiscard]] const std::string& reason() const noexcept { return reason_; }

 private:
  int status_;
  std::string reason_;
};

/// A signal stopped the command before there was a result.
class InterruptedError : public Error {
 public:
  InterruptedError(const std::string& message, int signal);
  [[nodiscard]] int signal() const noexcept { return signal_; }

 private:
  int signal_;
};

}  // namespace firesteel
