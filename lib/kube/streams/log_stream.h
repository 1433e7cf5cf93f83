#pragma once
/// One container's log, from its start to its end, whatever happens to the connection: a part of an
/// event loop that others turn.

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include <nlohmann/json_fwd.hpp>

#include "firesteel/error.h"
#include "firesteel/runtime.h"
#include "kube/client/api.h"

namespace firesteel::kube {

struct LogStreamOptions {
  std::string container;
  std::string title;        ///< for messages: "the driver", "executor 3"
  bool follow = true;       ///< until the container ends; else what is there
  bool previous = false;    ///< of the container's instance before its restart; never followed
  bool timestamps = false;  ///< the kubelet's stamps stay before each line
  std::optional<std::int64_t> tail_lines = std::nullopt;     ///< begin so many lines before the end
  std::optional<std::chrono::seconds> since = std::nullopt;  ///< begin with lines not older
  std::chrono::seconds patience{10};  ///< how long the rest may be silent once the container ended
};

/// Takes text of the log; false when nobody reads it any more.
using WriteLog = std::function<bool(std::string_view)>;

/// Begins when the container has started and then resumes after every kind of cut (EOF, transport
/// failures, 5xx, 429, an API server that restarts) from the kubelet's timestamps, with growing
/// pauses up to 30 s; text comes once and in its order.  It is over when the container has ended
/// and an answer begun after that brought nothing new.  Gaps (log rotation) and long outages are
/// said on the log.  Without `follow` it gives up after a few failures.
///
/// Its owner turns the transport's loop, tells it what becomes of the pod, and calls turn() when
/// has_work() or due() say so.
class LogStream {
 public:
  /// `pod` is the pod as last seen.  Everything must outlive this.
  LogStream(Api& api, const Clock& clock, LogSink& log, const nlohmann::json& pod,
            LogStreamOptions options, WriteLog write);
  ~LogStream();
  LogStream(const LogStream&) = delete;
  LogStream& operator=(const LogStream&) = delete;
  LogStream(LogStream&&) = delete;
  LogStream& operator=(LogStream&&) = delete;

  /// The pod as it is now.
  void seen(const nlohmann::json& pod);
  /// The pod is gone: what is under way may end, nothing is asked for any more.
  void gone();

  /// Takes answers and starts requests that are due; never waits.
  void turn();
  /// True when turn() has something to do now.
  [[nodiscard]] bool has_work() const;
  /// When turn() is to be called although nothing came; SteadyTime::max() for never.
  [[nodiscard]] SteadyTime due() const;

  /// Nothing more will come.
  [[nodiscard]] bool over() const;
  /// Over because nobody reads.
  [[nodiscard]] bool reader_left() const;
  /// Any text was written.
  [[nodiscard]] bool wrote() const;
  /// Why it is over early: not allowed, no such container, not reachable.
  [[nodiscard]] const std::optional<ApiError>& failure() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace firesteel::kube
