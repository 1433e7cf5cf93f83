#pragma once
/// The library's exceptions.  Third-party exceptions never leave the library.

#include <stdexcept>
#include <string>

#include "firesteel/error_kind.h"

namespace firesteel {

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
