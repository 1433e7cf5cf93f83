#pragma once
/// What can go wrong, in one exception type.  Third-party exceptions never leave the library.

#include <stdexcept>
#include <string>

namespace firesteel {

/// What kind of thing failed.  Only cli/exit_code.cpp knows which exit code each becomes.
enum class ErrorKind {
  kUsage,         ///< the command line or a configuration value is invalid
  kInput,         ///< a file that was named cannot be read
  kNotFound,      ///< no such application, or several
  kUnreachable,   ///< the API server cannot be reached, or does not speak its protocol
  kInternal,      ///< a bug in Firesteel
  kRefused,       ///< the API server refused: conflict, invalid, quota, admission
  kUpload,        ///< a file could not be uploaded
  kStartTimeout,  ///< the driver did not start in the time given
  kRunTimeout,    ///< the driver did not end in the time given
  kDenied,        ///< not authenticated, or not allowed
  kInterrupted,   ///< a signal asked to stop: InterruptedError
};

/// `what()` says what was tried and why it failed, in one line; `hint()` what to do, may be empty.
class Error : public std::runtime_error {
 public:
  explicit Error(ErrorKind kind, const std::string& message, std::string hint = {});
  [[nodiscard]] ErrorKind kind() const noexcept { return kind_; }
  [[nodiscard]] const std::string& hint() const noexcept { return hint_; }

 private:
  ErrorKind kind_;
  std::string hint_;
};

/// A refusal of the API server: `status()` is the HTTP status, `reason()` the Status reason
/// ("AlreadyExists", "Forbidden", …; empty when the answer had none).
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

/// A signal asked to stop before there was anything to tell of.
class InterruptedError : public Error {
 public:
  InterruptedError(const std::string& message, int signal);
  [[nodiscard]] int signal() const noexcept { return signal_; }

 private:
  int signal_;
};

}  // namespace firesteel
