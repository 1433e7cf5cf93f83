#pragma once
/// A log for a person, written as text of this program's own.

#include <string_view>

#include "cli/visible_text.h"
#include "firesteel/log_sink.h"

namespace firesteel::cli {

class TextLog : public LogSink {
 public:
  /// What the library says is one line, whatever is in it.
  void write(LogLevel level, std::string_view logger, std::string_view message) final {
    write_text(level, logger, VisibleText("{}", message));
  }
  /// `message` may have several lines, the last without its end.
  virtual void write_text(LogLevel level, std::string_view logger, const VisibleText& message) = 0;
};

}  // namespace firesteel::cli
