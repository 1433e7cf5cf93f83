#include "kube/streams/watch.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "firesteel/clock.h"
#include "firesteel/error.h"
#include "firesteel/log_sink.h"
#include "http/retry.h"
#include "http/transport.h"
#include "json/fields.h"
#include "json/metadata.h"
#include "kube/auth/credentials.h"
#include "kube/client/api.h"
#include "kube/client/paged_list.h"
#include "kube/client/refusal.h"
#include "kube/objects/resource_path.h"
#include "kube/streams/watch_stream.h"

namespace firesteel::kube {

namespace {

using Json = nlohmann::json;
using std::chrono::milliseconds;
using std::chrono::seconds;

/// The API server sends a bookmark about once a minute; this long without one means that the
/// connection was dropped silently.
constexpr seconds kWatchSilence{150};
/// A watch that lasted this long counts as healthy: the next begins without a pause.
constexpr seconds kGoodWatch{10};
/// A watch without a version delivers the pod immediately.  If it does not, the pod was deleted
/// between the GET and the watch.
constexpr seconds kFirstEvent{5};
/// A starting API server answers 401 and 403 for a while; after this many in a row they are final.
constexpr int kMaxWatchRefusals = 6;
constexpr int kFailuresBeforeWarning = 3;

/// True for every form of "the resourceVersion is too old".
bool is_expired(const Json& status) {
  const std::string reason = json::text_at(status, {"reason"});
  return json::field_at(status, {"code"}) == 410 || reason == "Expired" || reason == "Gone";
}

}  // namespace

Watch::Watch(Api& api, WatchScope scope, WatchCallbacks callbacks, Settings settings)
    : api_(api),
      scope_(std::move(scope)),
      callbacks_(std::move(callbacks)),
      settings_(std::move(settings)),
      due_(api.clock().steady_now()),
      exchange_(api) {}

void Watch::expect(const Json& pod) {
  known_[json::uid_of(pod)] = json::version_of(pod);
}

void Watch::begin_at(const Json& pod) {
  expect(pod);
  begin_after_list(json::version_of(pod));
}

void Watch::begin_after_list(std::string version) {
  version_ = std::move(version);
  state_ = State::kListed;
}

void Watch::stop() {
  exchange_.cancel();
  state_ = State::kStopped;
}

SteadyTime Watch::due() const {
  if (done()) {
    return SteadyTime::max();
  }
  if (stream_.has_events() || stream_broken_) {
    return api_.clock().steady_now();
  }
  if (!exchange_.is_open()) {
    return due_;
  }
  const bool awaits_first = state_ == State::kWatching && version_.empty();
  return std::min(exchange_.due(), awaits_first ? began_ + kFirstEvent : SteadyTime::max());
}

void Watch::turn() {
  take_events();
  if (!done()) {
    if (const auto result = exchange_.turn()) {
      take_result(*result);
    }
  }
  if (state_ == State::kWatching && version_.empty() &&
      api_.clock().steady_now() >= began_ + kFirstEvent) {
    begin_again(State::kEmpty);
    pause_after_end();
  }
  if (!done() && !exchange_.is_open() && due_ <= api_.clock().steady_now()) {
    start();
  }
}

Call Watch::call() const {
  return is_one()
             ? get_call(
                   {.kind = kPod, .object_namespace = scope_.in_namespace, .name = scope_.name})
             : list_call(kPod, scope_.in_namespace, scope_.label_selector);
}

void Watch::start() {
  if (state_ == State::kListed) {
    start_watch();
  } else {
    start_list();
  }
}

void Watch::start_list() {
  Call wanted = call();
  if (pages_.is_first()) {
    pages_ = Pages();
    listed_.clear();
  }
  if (!is_one()) {
    wanted = pages_.next(wanted);
  }
  state_ = State::kListing;
  exchange_.start(api_.request_for(wanted, api_.limits()));
}

void Watch::start_watch() {
  std::string query = "?allowWatchBookmarks=true";
  if (is_one()) {
    query += "&fieldSelector=" + percent_encode("metadata.name=" + scope_.name);
  } else if (!scope_.label_selector.empty()) {
    query += "&labelSelector=" + percent_encode(scope_.label_selector);
  }
  query += version_.empty() ? "" : "&resourceVersion=" + percent_encode(version_);
  http::Request request =
      api_.request("GET", resource_path({.kind = kPod, .object_namespace = scope_.in_namespace}) +
                              query + "&watch=true");
  request.timeout = milliseconds(0);
  request.idle_timeout = kWatchSilence;
  stream_ = WatchStream();
  stream_broken_ = false;
  brought_something_ = false;
  began_ = api_.clock().steady_now();
  state_ = State::kWatching;
  exchange_.start(std::move(request), [this](std::string_view bytes) {
    stream_broken_ = !stream_.feed(bytes) || stream_broken_;
  });
}

void Watch::take_events() {
  while (state_ == State::kWatching) {
    const std::optional<WatchEvent> event = stream_.next();
    if (!event) {
      break;
    }
    take_event(*event);
  }
  if (state_ == State::kWatching && stream_broken_) {
    begin_again(State::kEmpty);
    pause_after_failure("the watch returned something other than an event");
  }
}

void Watch::take_event(const WatchEvent& event) {
  using Type = WatchEvent::Type;
  if (event.type == Type::kError) {
    if (is_expired(event.object)) {
      history_is_lost();
    } else {
      begin_again(State::kEmpty);
      pause_after_failure(base::one_line(json::text_at(event.object, {"message"}), 300));
    }
    return;
  }
  const std::string version = json::version_of(event.object);
  version_ = version.empty() ? version_ : version;
  brought_something_ = true;
  recovered();
  if (event.type == Type::kDeleted) {
    deleted(json::uid_of(event.object), event.object);
  } else if (event.type != Type::kBookmark) {
    seen(event.object);
  }
}

void Watch::take_result(const http::Result& result) {
  const auto* const response = std::get_if<http::Response>(&result);
  const bool watched = state_ == State::kWatching;
  if (watched && response != nullptr && response->status == 200) {
    take_end_of_watch();
  } else if (response == nullptr) {
    if (watched && lasted()) {
      rounds_ = 0;
      failures_ = 0;
    }
    begin_again(State::kEmpty);
    pause_after_failure(base::one_line(std::get<http::Failure>(result).message, 300));
  } else if (watched) {
    take_refusal(*response);
  } else if (is_one()) {
    take_one(*response);
  } else {
    take_page(*response);
  }
}

/// The API server ends each watch after some minutes; a watch that delivered something continues
/// from there.
void Watch::take_end_of_watch() {
  if (lasted()) {
    rounds_ = 0;
  }
  if (brought_something_) {
    begin_again(State::kListed);
    pause_after_end();
  } else if (lasted()) {
    begin_again(State::kEmpty);
    pause_after_end();
  } else {
    begin_again(State::kEmpty);
    pause_after_failure("the watch ended at once");
  }
}

void Watch::take_one(const http::Response& response) {
  const Answer answer = decode_answer(response);
  if (answer.status == 404 && json::text_at(answer.body, {"reason"}) == "NotFound") {
    recovered();
    listed_.clear();
    list_is_complete();
  } else if (!answer.ok()) {
    take_failed_list(response);
  } else if (json::uid_of(answer.body).empty()) {
    begin_again(State::kEmpty);
    pause_after_failure("the answer is not a pod");
  } else {
    recovered();
    take_items(Json::array({answer.body}));
    // The pod's version is that of its last change; a restarted API server may not know it any
    // more.
    version_.clear();
    list_is_complete();
  }
}

void Watch::take_page(const http::Response& response) {
  const Answer answer = checked_list(decode_answer(response), "v1", "Pod", scope_.in_namespace);
  const Pages::Step step = pages_.take(answer);
  if (step == Pages::Step::kRefused) {
    take_failed_list(response);
    return;
  }
  if (step == Pages::Step::kRepeated) {
    begin_again(State::kEmpty);
    pause_after_failure("the list repeats the same page");
    return;
  }
  if (answer.ok()) {
    recovered();
    take_items(answer.body.at("items"));
    version_ = pages_.version();
  }
  if (done()) {
    return;
  }
  if (step == Pages::Step::kEnd) {
    list_is_complete();
  } else if (step == Pages::Step::kNext) {
    start_list();
  } else {
    due_ = api_.clock().steady_now() + pages_.pause(api_.jitter());
  }
}

void Watch::take_items(const Json& items) {
  for (const Json& pod : items) {
    if (done()) {
      return;
    }
    listed_.insert(json::uid_of(pod));
    seen(pod);
  }
}

void Watch::list_is_complete() {
  const std::map<std::string, std::string> before = known_;
  for (const auto& [uid, version] : before) {
    if (!listed_.contains(uid)) {
      deleted(uid, nullptr);
    }
  }
  listed_.clear();
  if (!done() && callbacks_.on_listed) {
    callbacks_.on_listed();
  }
  if (!done()) {
    state_ = State::kListed;
    due_ = api_.clock().steady_now();
  }
}

void Watch::seen(const Json& pod) {
  const auto [known, is_new] = known_.try_emplace(json::uid_of(pod));
  const std::string version = json::version_of(pod);
  if (is_new || known->second != version || version.empty()) {
    known->second = version;
    callbacks_.on_seen(pod);
  }
}

void Watch::deleted(const std::string& uid, const Json& last) {
  if (known_.erase(uid) > 0) {
    callbacks_.on_deleted(uid, last);
  }
}

void Watch::take_failed_list(const http::Response& response) {
  if (response.status == 410) {
    history_is_lost();
  } else {
    take_refusal(response);
  }
}

void Watch::take_refusal(const http::Response& response) {
  const Answer answer = decode_answer(response);
  const bool watched = state_ == State::kWatching;
  if (response.status == 410 || (watched && is_expired(answer.body))) {
    history_is_lost();
    return;
  }
  const bool denied = answer.status == 401 || answer.status == 403;
  if (refusals_ == 0) {
    refused_since_ = api_.clock().steady_now();
  }
  refusals_ = denied ? refusals_ + 1 : 0;
  const bool may_recover = answer.status == 401 &&
                           api_.credentials().may_recover(refused_since_, api_.limits().retry_for);
  if (refusals_ >= kMaxWatchRefusals && !may_recover) {
    Call refused = call();
    refused.verb = watched ? Verb::kWatch : refused.verb;
    failure_ = api_.error(refused, answer);
    stop();
    return;
  }
  // Retry the watch that was denied: the GET may well be allowed.
  begin_again(watched && denied ? State::kListed : State::kEmpty);
  pause_after_failure(answer.failure ? answer.failure->message
                                     : fmt::format("the API server answers code={}", answer.status),
                      http::retry_after_of(response.headers, api_.clock().now()));
}

void Watch::begin_again(State state) {
  exchange_.cancel();
  stream_ = WatchStream();
  stream_broken_ = false;
  if (state == State::kEmpty) {
    pages_ = Pages();
  }
  state_ = state;
  due_ = api_.clock().steady_now();
}

void Watch::history_is_lost() {
  version_.clear();
  begin_again(State::kEmpty);
  pause_after_end();
}

/// One end is normal and needs no pause.  Do not loop on a server that ends every watch.
void Watch::pause_after_end() {
  due_ = api_.clock().steady_now();
  if (++rounds_ > 1) {
    due_ += http::retry_delay({.first = milliseconds(250), .longest = settings_.longest_pause},
                              rounds_ - 1, api_.jitter());
  }
}

void Watch::pause_after_failure(std::string_view why, std::optional<seconds> retry_after) {
  ++failures_;
  due_ = api_.clock().steady_now() +
         http::retry_delay({.first = milliseconds(250), .longest = settings_.longest_pause},
                           ++rounds_, api_.jitter(), retry_after);
  // One short gap is normal (a restarting API server) and is not logged.
  if (failures_ == kFailuresBeforeWarning && !settings_.subject.empty() &&
      !std::exchange(complained_, true)) {
    api_.log().write(LogLevel::kWarn, "Firesteel",
                     fmt::format("Lost contact with {}: {}. Retrying until the API server answers.",
                                 settings_.subject, why));
  }
}

void Watch::recovered() {
  failures_ = 0;
  refusals_ = 0;
  if (std::exchange(complained_, false)) {
    api_.log().write(LogLevel::kInfo, "Firesteel",
                     fmt::format("Contact with {} is restored.", settings_.subject));
  }
}

bool Watch::lasted() const {
  return api_.clock().steady_now() - began_ >= kGoodWatch;
}

}  // namespace firesteel::kube
