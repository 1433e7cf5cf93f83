#pragma once
/// The kinds of failure.

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

}  // namespace firesteel
