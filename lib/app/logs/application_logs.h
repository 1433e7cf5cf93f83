#pragma once
/// The logs of a driver and its executors in one output, each line with a prefix, as the pods come
/// and go.

#include <chrono>
#include <map>
#include <memory>
#include <string>

#include <nlohmann/json_fwd.hpp>

#include "app/logs/prefixed_lines.h"
#include "firesteel/log_output.h"
#include "firesteel/runtime.h"
#include "kube/client/api.h"
#include "kube/streams/log_stream.h"

namespace firesteel::app {

class ApplicationLogs {
 public:
  /// `options` are each log's but for container and title; `container` empty: Spark's own.
  ApplicationLogs(kube::Api& api, Runtime runtime, std::string container,
                  kube::LogStreamOptions options, LogOutput& output);

  /// A driver or executor pod as it is now; one that has no log yet gets one.
  void seen(const nlohmann::json& pod);
  void gone(const std::string& uid);
  void turn();
  [[nodiscard]] SteadyTime due() const;
  /// The driver's log is over, and 10 s later or earlier the executors'.
  [[nodiscard]] bool over() const;
  /// Every log that was begun is over.
  [[nodiscard]] bool all_over() const;
  [[nodiscard]] bool reader_left() const { return reader_left_; }

 private:
  struct Source {
    explicit Source(std::string prefix) : lines(std::move(prefix)) {}
    bool is_driver = false;
    PrefixedLines lines;
    std::unique_ptr<kube::LogStream> stream;
    bool finished = false;
  };

  void begin(const nlohmann::json& pod, const std::string& uid);
  void write(const std::string& lines);
  void finish(Source& source);

  kube::Api& api_;
  Runtime runtime_;
  std::string container_;
  kube::LogStreamOptions options_;
  LogOutput& output_;
  std::map<std::string, std::unique_ptr<Source>> sources_;  ///< by uid
  SteadyTime give_up_ = SteadyTime::max();                  ///< set when the driver's log is over
  bool reader_left_ = false;
};

}  // namespace firesteel::app
