#pragma once
/// Merges the logs of a driver and its executors into one output, each line with a prefix, while
/// pods start and end.

#include <chrono>
#include <map>
#include <memory>
#include <optional>
#include <string>

#include <nlohmann/json_fwd.hpp>

#include "app/logs/prefixed_lines.h"
#include "firesteel/application.h"
#include "firesteel/clock.h"
#include "firesteel/error.h"
#include "firesteel/host.h"
#include "firesteel/log_writer.h"
#include "http/task.h"
#include "kube/client/api.h"
#include "kube/streams/log_stream.h"

namespace firesteel::app {

class ApplicationLogs final : public http::Task {
 public:
  /// The logs are those of `application`.  `options` apply to every log except for container and
  /// title.  If `container` is empty, reads the Spark containers.
  ApplicationLogs(kube::Api& api, Host host, Application application, std::string container,
                  kube::LogStreamOptions options, LogWriter& output);

  /// Reports the current state of a driver or executor pod; starts its log if it is new.
  void seen(const nlohmann::json& pod);
  void gone(const std::string& uid);
  void turn() override;
  [[nodiscard]] SteadyTime due() const override;
  /// True if the driver's log is over and the executors' logs are over, at the latest 10 s later;
  /// if the reader has gone away; without `follow` if every started log is over.
  [[nodiscard]] bool done() const override;
  /// Why the driver's log ended early.
  [[nodiscard]] const std::optional<ApiError>& failure() const { return failure_; }
  [[nodiscard]] bool reader_left() const { return reader_left_ || !output_.has_reader(); }

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
  Host host_;
  Application application_;
  std::string container_;
  kube::LogStreamOptions options_;
  LogWriter& output_;
  std::map<std::string, std::unique_ptr<Source>> sources_;  ///< by uid
  SteadyTime give_up_ = SteadyTime::max();                  ///< set once the driver's log is over
  bool reader_left_ = false;
  std::optional<ApiError> failure_;
};

}  // namespace firesteel::app
