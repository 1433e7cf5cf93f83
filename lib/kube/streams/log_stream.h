#pragma once
/// Reads one container's log from start to end across lost connections.  Part of an event loop that
/// its owner runs.

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include <nlohmann/json_fwd.hpp>

#include "firesteel/clock.h"
#include "http/task.h"
#include "kube/client/api.h"

namespace firesteel {

class ApiError;
class LogSink;

}  // namespace firesteel

namespace firesteel::kube {

struct LogStreamOptions {
  std::string container;
  std::string title;        ///< for messages: "the driver", "executor 3"
  bool follow = true;       ///< until the container ends; else only the existing lines
  bool previous = false;    ///< of the previous instance of the container; never followed
  bool timestamps = false;  ///< keeps the kubelet's timestamp before each line
  std::optional<std::int64_t> tail_lines = std::nullopt;     ///< start at the last N lines
  std::optional<std::chrono::seconds> since = std::nullopt;  ///< start at lines newer than this
  std::chrono::seconds patience{10};  ///< max. silence after the container's end
  bool persistent = false;            ///< with `follow`: a persistent 401 or 403 does not end it
};

/// Where the text of a log goes.
struct LogTarget {
  std::function<bool(std::string_view)> write;  ///< false if the reader has gone away
  std::function<bool()> has_reader;             ///< false if it has gone away since then
  std::function<bool()> is_full;                ///< true while nothing more should be requested
};

/// Starts when the container has started.  Resumes after every kind of interruption (EOF, transport
/// failures, 5xx, 429, a restarting API server) by the kubelet's timestamps, with growing pauses up
/// to 30 s; text is delivered once and in order.  It is over when the container has ended and an
/// answer that began after that contained nothing new.  Logs gaps (log rotation) and long outages.
/// Without `follow` it gives up after a few failures.  While its target is full it drops the
/// connection, and resumes later.
///
/// Its owner tells it what becomes of the pod.
class LogStream final : public http::Task {
 public:
  /// `pod` is the pod as last seen.  All references must outlive this object.
  LogStream(Api& api, const Clock& clock, LogSink& log, const nlohmann::json& pod,
            LogStreamOptions options, LogTarget target);
  ~LogStream() override;
  LogStream(const LogStream&) = delete;
  LogStream& operator=(const LogStream&) = delete;
  LogStream(LogStream&&) = delete;
  LogStream& operator=(LogStream&&) = delete;

  /// Reports the current state of the pod.
  void seen(const nlohmann::json& pod);
  /// Reports that the pod was deleted: the running request may finish, no new one starts.
  void gone();

  void turn() override;
  [[nodiscard]] SteadyTime due() const override;
  /// True if no more text will come.
  [[nodiscard]] bool done() const override;
  /// True if it is over because the reader has gone away.
  [[nodiscard]] bool reader_left() const;
  /// True if any text was written.
  [[nodiscard]] bool wrote() const;
  /// Why it ended early: not allowed, container not found, not reachable.
  [[nodiscard]] const std::optional<ApiError>& failure() const;
  /// The persistent 401 or 403 of a `persistent` one, which asks again every 30 s and at the
  /// container's end.
  [[nodiscard]] const std::optional<ApiError>& refusal() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace firesteel::kube
