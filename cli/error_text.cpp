#include "cli/error_text.h"

#include <exception>
#include <new>
#include <string_view>

#include <fmt/format.h>

#include "cli/exit_code.h"
#include "cli/visible_text.h"
#include "firesteel/error.h"

namespace firesteel::cli {

namespace {

std::string_view meaning(ErrorKind kind) {
  switch (kind) {
    case ErrorKind::kUsage:
      return "invalid command line or configuration";
    case ErrorKind::kInput:
      return "a file cannot be read or written";
    case ErrorKind::kNotFound:
      return "no such application, or several";
    case ErrorKind::kUnreachable:
      return "API server unreachable";
    case ErrorKind::kInternal:
      return "internal error";
    case ErrorKind::kRefused:
      return "refused by the API server";
    case ErrorKind::kUpload:
      return "an upload or output failed";
    case ErrorKind::kStartTimeout:
      return "start timeout";
    case ErrorKind::kRunTimeout:
      return "run timeout";
    case ErrorKind::kDenied:
      return "not authenticated or not allowed";
    case ErrorKind::kInterrupted:
      return "stopped by a signal";
  }
  return "internal error";
}

}  // namespace

VisibleText error_text(const Error& error) {
  VisibleText text("firesteel: error: {}\n", error.what());
  if (!error.hint().empty()) {
    text += VisibleText("firesteel: hint: {}\n", error.hint());
  }
  return text;
}

VisibleText closing_line(const Error& error, ExitCode code) {
  return VisibleText("firesteel: exit status {} is Firesteel's ({})\n", code.value,
                     meaning(error.kind()));
}

Error unexpected(const std::exception& error) {
  if (dynamic_cast<const std::bad_alloc*>(&error) != nullptr) {
    return Error(ErrorKind::kInternal, "out of memory", "give the process more memory");
  }
  return Error(ErrorKind::kInternal, fmt::format("internal error: {}", error.what()),
               "this is a bug in Firesteel: please report it with the command line");
}

}  // namespace firesteel::cli
