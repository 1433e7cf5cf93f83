#include "cli/error_text.h"

#include <exception>
#include <new>

#include <fmt/format.h>

#include "cli/exit_code.h"
#include "cli/visible_text.h"
#include "firesteel/error.h"

namespace firesteel::cli {

VisibleText error_text(const Error& error) {
  VisibleText text("firesteel: error: {}\n", error.what());
  if (!error.hint().empty()) {
    text += VisibleText("firesteel: hint: {}\n", error.hint());
  }
  return text;
}

VisibleText closing_line(const Error& error, ExitCode code) {
  return VisibleText("firesteel: exit status {} is Firesteel's ({})\n", code.value,
                     text_of(error.kind()).meaning);
}

Error unexpected(const std::exception& error) {
  if (dynamic_cast<const std::bad_alloc*>(&error) != nullptr) {
    return Error(ErrorKind::kInternal, "out of memory", "run it with more memory");
  }
  return Error(ErrorKind::kInternal, fmt::format("internal error: {}", error.what()),
               "this is a bug in Firesteel; please report it together with the command line");
}

}  // namespace firesteel::cli
