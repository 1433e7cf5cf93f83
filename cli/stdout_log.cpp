#include "cli/stdout_log.h"

#include <cstddef>
#include <optional>
#include <string_view>
#include <system_error>

#include <fmt/format.h>

#include "cli/output.h"
#include "cli/output_stream.h"
#include "firesteel/application.h"
#include "firesteel/error.h"

namespace firesteel::cli {

namespace {

/// A reader that lags behind by more than this stops the logs, until it has caught up to half.
constexpr std::size_t kMostLogKept = 4U << 20U;

}  // namespace

StdoutLog::StdoutLog(bool raw)
    : stream_(standard_output()), filters_(stream_.is_terminal() && !raw) {}

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

bool StdoutLog::has_reader() const {
  return stream_.state() == Written::kAll;
}

bool StdoutLog::is_full() const {
  return has_reader() && stream_.kept() > (was_full_ ? kMostLogKept / 2 : kMostLogKept);
}

bool StdoutLog::put(std::string_view text) {
  static_cast<void>(stream_.offer(text));
  was_full_ = is_full();
  return has_reader();
}

std::optional<Error> StdoutLog::failure() const {
  if (stream_.state() != Written::kFailed) {
    return std::nullopt;
  }
  return Error(ErrorKind::kUpload,
               fmt::format("cannot write the log to standard output: {}",
                           std::generic_category().message(stream_.error())),
               "check the free space where the output goes");
}

}  // namespace firesteel::cli
