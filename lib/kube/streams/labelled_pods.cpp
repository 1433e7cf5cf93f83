#include "kube/streams/labelled_pods.h"

#include <chrono>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include <nlohmann/json.hpp>

#include "firesteel/runtime.h"
#include "http/retry.h"
#include "http/transport.h"
#include "json/fields.h"
#include "kube/client/api.h"
#include "kube/client/refusal.h"
#include "kube/objects/resource_path.h"
#include "kube/streams/watch_stream.h"

namespace firesteel::kube {

namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

constexpr seconds kSilence{150};  ///< bookmarks arrive once a minute
constexpr http::RetryPolicy kPauses{.first = milliseconds(250), .longest = milliseconds(30'000)};
constexpr int kMaxRefusals = 6;  ///< a starting API server answers 401 and 403 for a while

std::string uid_of(const nlohmann::json& pod) {
  return json::text_at(pod, {"metadata", "uid"});
}

}  // namespace

struct LabelledPods::State {
  Api& api;
  const Clock& clock;
  std::string pod_namespace, selector;
  Callbacks callbacks;

  bool watching = false;  ///< the current or next exchange is a watch
  std::string version;
  SteadyTime due;
  std::optional<http::Transport::Id> exchange;
  std::optional<http::Result> result;
  WatchStream stream;
  bool broken = false;
  bool useful = false;
  std::set<std::string> known;  ///< uids
  int failures = 0;
  int refusals = 0;

  State(Api& the_api, const Clock& the_clock, std::string in_namespace, std::string label_selector,
        Callbacks the_callbacks)
      : api(the_api),
        clock(the_clock),
        pod_namespace(std::move(in_namespace)),
        selector(std::move(label_selector)),
        callbacks(std::move(the_callbacks)),
        due(clock.steady_now()) {}

  void start() {
    std::string query = "?labelSelector=" + percent_encode(selector);
    if (watching) {
      query +=
          "&allowWatchBookmarks=true&resourceVersion=" + percent_encode(version) + "&watch=true";
    }
    http::Request request =
        api.request("GET", resource_path("v1", "Pod", pod_namespace, "") + query);
    http::Callbacks on = {.on_done = [this](http::Result answer) { result = std::move(answer); },
                          .on_data = nullptr};
    if (watching) {
      request.timeout = milliseconds(0);
      request.idle_timeout = kSilence;
      stream = WatchStream();
      broken = false;
      useful = false;
      on.on_data = [this](std::string_view bytes) { broken = !stream.feed(bytes) || broken; };
    }
    exchange = api.transport().start(request, api.connection().tls, std::move(on));
  }

  void cancel() {
    if (exchange) {
      api.transport().cancel(*exchange);
      exchange.reset();
    }
    result.reset();
  }

  void take() {
    while (std::optional<WatchEvent> event = stream.next()) {
      if (!take_event(*event)) {
        return;
      }
    }
    if (broken) {
      list_again(true);
    } else if (result) {
      const http::Result done = std::move(*result);
      result.reset();
      exchange.reset();
      take_result(done);
    }
  }

  /// False if the watch is over.
  bool take_event(const WatchEvent& event) {
    using Type = WatchEvent::Type;
    if (event.type == Type::kError) {
      list_again(json::field_at(event.object, {"code"}) != 410);
      return false;
    }
    version = json::text_at(event.object, {"metadata", "resourceVersion"});
    useful = true;
    failures = 0;
    refusals = 0;
    if (event.type == Type::kDeleted) {
      gone(uid_of(event.object));
    } else if (event.type != Type::kBookmark) {
      seen(event.object);
    }
    return true;
  }

  void seen(const nlohmann::json& pod) {
    known.insert(uid_of(pod));
    callbacks.on_seen(pod);
  }

  void gone(const std::string& uid) {
    if (known.erase(uid) > 0) {
      callbacks.on_gone(uid);
    }
  }

  void list_again(bool after_failure) {
    cancel();
    stream = WatchStream();
    broken = false;
    watching = false;
    due = clock.steady_now();
    if (after_failure) {
      pause(std::nullopt);
    }
  }

  void pause(std::optional<seconds> retry_after) {
    due = clock.steady_now() + http::retry_delay(kPauses, ++failures, api.jitter(), retry_after);
  }

  void take_result(const http::Result& done) {
    const auto* response = std::get_if<http::Response>(&done);
    if (response != nullptr && response->status != 200) {
      take_refusal(*response);
      return;
    }
    if (watching) {
      // The API server ends each watch after some minutes; continue a healthy one immediately.
      due = clock.steady_now();
      if (response == nullptr || !useful) {
        list_again(true);
      }
      return;
    }
    const Answer answer = response != nullptr
                              ? checked_list(decode_answer(*response), "v1", "Pod", pod_namespace)
                              : Answer{};
    if (!answer.ok()) {
      pause(std::nullopt);
      return;
    }
    take_list(answer.body);
  }

  void take_list(const nlohmann::json& list) {
    std::set<std::string> present;
    for (const nlohmann::json& pod : json::field_at(list, {"items"})) {
      present.insert(uid_of(pod));
      seen(pod);
    }
    const std::set<std::string> before = known;
    for (const std::string& uid : before) {
      if (!present.contains(uid)) {
        gone(uid);
      }
    }
    version = json::text_at(list, {"metadata", "resourceVersion"});
    watching = true;
    due = clock.steady_now();
  }

  void take_refusal(const http::Response& response) {
    const Answer answer = decode_answer(response);
    if (answer.status == 410) {
      list_again(false);
      return;
    }
    if (answer.status == 401 && api.renew_credentials()) {
      due = clock.steady_now();
      return;
    }
    const bool denied = answer.status == 401 || answer.status == 403;
    refusals = denied ? refusals + 1 : 0;
    if (refusals >= kMaxRefusals) {
      Call call = list_call("v1", "Pod", pod_namespace, selector);
      call.verb = watching ? Verb::kWatch : Verb::kList;
      throw api.error(call, answer);
    }
    const auto retry_after = http::retry_after_of(response.headers, clock.now());
    watching = watching && denied;
    pause(retry_after);
  }
};

LabelledPods::LabelledPods(Api& api, const Clock& clock, std::string in_namespace,
                           std::string label_selector, Callbacks callbacks)
    : state_(std::make_unique<State>(api, clock, std::move(in_namespace), std::move(label_selector),
                                     std::move(callbacks))) {}

LabelledPods::~LabelledPods() {
  state_->cancel();
}

void LabelledPods::turn() {
  State& state = *state_;
  state.take();
  if (!state.exchange && state.due <= state.clock.steady_now()) {
    state.start();
  }
}

SteadyTime LabelledPods::due() const {
  return state_->exchange ? SteadyTime::max() : state_->due;
}

void LabelledPods::expect(const std::string& uid) {
  state_->known.insert(uid);
}

}  // namespace firesteel::kube
