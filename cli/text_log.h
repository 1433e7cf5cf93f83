#pragma once
/// A log for a person, written as text of this program's own.

#include <string_view>

#include "cli/visible_text.h"
#include "firesteel/log_sink.h"

namespace firesteel::cli {

class TextLog : public LogSink {
 public:
  using LogSink::write;
  /// What the library says is one line, whatever is in it.
  void write(const LogMessage& message) final {
    write_text(message.level, message.logger, VisibleText("{}", message.text));
  }
  /// `message` may have several lines, the last without its end.
  virtual void write_text(LogLevel level, std::string_view logger, const VisibleText& message) = 0;
};

}  // namespace firesteel::cli
