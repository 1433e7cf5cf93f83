#pragma once
/// Tracks pods in the background: lists them, then watches them, and repeats that after every kind
/// of end.

#include <chrono>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "firesteel/clock.h"
#include "firesteel/error.h"
#include "http/task.h"
#include "http/transport.h"
#include "kube/client/api.h"
#include "kube/client/exchange.h"
#include "kube/client/paged_list.h"
#include "kube/streams/watch_stream.h"

namespace firesteel::kube {

/// The pods of a namespace (empty: all namespaces) with the labels, or only the one with the name.
struct WatchScope {
  std::string in_namespace;
  std::string label_selector;
  std::string name;
};

struct WatchCallbacks {
  /// A new or changed pod.
  std::function<void(const nlohmann::json& pod)> on_seen;
  /// A pod that was seen before and was deleted; `last` is its last state, null if unknown.
  std::function<void(const std::string& uid, const nlohmann::json& last)> on_deleted;
  /// After each complete list; may be empty.
  std::function<void()> on_listed = nullptr;
};

/// Pauses grow up to `longest_pause` (longer if the server requests it) after every kind of answer
/// (EOF, 410, 5xx, 429, transport failures, refusals) until a watch lasts.  Needs the right to list
/// pods, or to get the one pod.
class Watch final : public http::Task {
 public:
  struct Settings {
    std::string subject;  ///< for log messages: "pod x"; empty: logs nothing
    std::chrono::milliseconds longest_pause{10'000};
  };

  /// `api` must outlive this object.
  Watch(Api& api, WatchScope scope, WatchCallbacks callbacks, Settings settings);

  /// Registers a pod that was just seen elsewhere: if the first list lacks it, it was deleted.
  void expect(const nlohmann::json& pod);
  /// Starts with a watch from the version of `pod`, which was just read or created.
  void begin_at(const nlohmann::json& pod);
  /// Starts with a watch after a list of this version, of which each pod was expected.
  void begin_after_list(std::string version);

  /// Calls the callbacks.
  void turn() override;
  [[nodiscard]] SteadyTime due() const override;
  /// After stop() or a failure.
  [[nodiscard]] bool done() const override { return state_ == State::kStopped; }
  /// Callbacks may call it.
  void stop();
  /// True if turn() has something to do now.
  [[nodiscard]] bool has_work() const { return !done() && due() <= api_.clock().steady_now(); }
  /// Why it ended: a persistent 401 or 403.
  [[nodiscard]] const std::optional<ApiError>& failure() const { return failure_; }

 private:
  /// The states of kube-rs.  kEmpty: nothing is known, or it may be outdated.  kListing: reading
  /// pages.  kListed: everything is known as of version_.  kWatching: receiving changes.
  enum class State { kEmpty, kListing, kListed, kWatching, kStopped };

  void start();
  void start_list();
  void start_watch();
  void take_events();
  void take_event(const WatchEvent& event);
  void take_result(const http::Result& result);
  void take_page(const http::Response& response);
  void take_one(const http::Response& response);
  void take_items(const nlohmann::json& items);
  void list_is_complete();
  void take_end_of_watch();
  void take_failed_list(const http::Response& response);
  void take_refusal(const http::Response& response);
  void seen(const nlohmann::json& pod);
  void deleted(const std::string& uid, const nlohmann::json& last);

  void begin_again(State state);
  void history_is_lost();
  void pause_after_failure(std::string_view why,
                           std::optional<std::chrono::seconds> retry_after = std::nullopt);
  void pause_after_end();
  void recovered();
  [[nodiscard]] Call call() const;
  [[nodiscard]] bool is_one() const { return !scope_.name.empty(); }
  [[nodiscard]] bool lasted() const;

  Api& api_;
  WatchScope scope_;
  WatchCallbacks callbacks_;
  Settings settings_;
  State state_ = State::kEmpty;
  SteadyTime due_;  ///< when the next request may start

  std::map<std::string, std::string> known_;  ///< version of each uid
  std::set<std::string> listed_;              ///< uids of the pages so far
  Pages pages_;
  std::string version_;  ///< to watch from; empty: the watch starts with the current pods
  WatchStream stream_;
  bool stream_broken_ = false;
  bool brought_something_ = false;  ///< the watch has delivered an event
  SteadyTime began_;                ///< start of the watch

  int rounds_ = 0;    ///< consecutive ones without a watch that lasted
  int failures_ = 0;  ///< consecutive
  int refusals_ = 0;  ///< consecutive
  SteadyTime refused_since_;
  bool complained_ = false;
  std::optional<ApiError> failure_;
  Exchange exchange_;  ///< last: its callbacks use the other members
};

}  // namespace firesteel::kube
