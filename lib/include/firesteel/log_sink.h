#pragma once
/// The receiver of messages for people.

#include <string_view>

namespace firesteel {

struct Application;

/// kNotice is information that is shown without --verbose, but not with --quiet.
enum class LogLevel { kDebug, kInfo, kNotice, kWarn, kError };

/// One message.  The texts are only valid during the call that receives it.
struct LogMessage {
  LogLevel level = LogLevel::kInfo;
  /// The simple class name that Spark logs it under ("Client", "LoggingPodStatusWatcherImpl"), or
  /// "Firesteel" for messages that Spark does not have.
  std::string_view logger;
  std::string_view text;
  /// The application that it is about, where several run at once; null: none in particular.
  const Application* application = nullptr;
};

class LogSink {
 public:
  virtual ~LogSink() = default;
  /// Takes a message without waiting for its reader.
  virtual void write(const LogMessage& message) = 0;
  void write(LogLevel level, std::string_view logger, std::string_view text) {
    write({.level = level, .logger = logger, .text = text});
  }
};

}  // namespace firesteel
