#pragma once
/// The receiver of messages for people.

#include <string_view>

namespace firesteel {

/// kNotice is information that is shown without --verbose, but not with --quiet.
enum class LogLevel { kDebug, kInfo, kNotice, kWarn, kError };

/// Takes one message for people.  `logger` is the simple class name that Spark logs it under
/// ("Client", "LoggingPodStatusWatcherImpl"), or "Firesteel" for messages that Spark does not have.
class LogSink {
 public:
  virtual ~LogSink() = default;
  virtual void write(LogLevel level, std::string_view logger, std::string_view message) = 0;
};

}  // namespace firesteel
