#include "cli/stdout_log.h"

#include <optional>
#include <string_view>
#include <system_error>
#include <unistd.h>

#include <fmt/format.h>

#include "cli/output_stream.h"
#include "firesteel/application.h"
#include "firesteel/error.h"

namespace firesteel::cli {

StdoutLog::StdoutLog(bool raw) : stream_(STDOUT_FILENO), filters_(stream_.is_terminal() && !raw) {}

StdoutLog::~StdoutLog() {
  finish();
}

bool StdoutLog::write(const Application& /*application*/, std::string_view text) {
  return filters_ ? put(filter_.take(text)) : put(text);
}

void StdoutLog::finish() {
  if (filters_) {
    static_cast<void>(put(filter_.finish()));
  }
}

/// What was lost once stays lost: half a line would follow.
bool StdoutLog::put(std::string_view text) {
  if (result_ == Written::kAll) {
    result_ = stream_.write(text);
  }
  return result_ == Written::kAll;
}

std::optional<Error> StdoutLog::failure() const {
  if (result_ != Written::kFailed) {
    return std::nullopt;
  }
  return Error(ErrorKind::kUpload,
               fmt::format("cannot write the log to standard output: {}",
                           std::generic_category().message(stream_.error())),
               "check the free space where the output goes");
}

}  // namespace firesteel::cli
