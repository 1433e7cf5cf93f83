#include "kube/streams/pod_watch.h"

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "firesteel/error.h"
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

/// The API server sends a bookmark about once a minute; this long without one means that the
/// connection was dropped silently.
constexpr seconds kSilence{150};
/// A watch that lasted this long counts as healthy; reconnect without backoff.
constexpr seconds kGoodWatch{10};
constexpr http::RetryPolicy kPauses{.first = milliseconds(250), .longest = milliseconds(10'000)};
/// A starting API server answers 401 and 403 for a while; after this many in a row they are final.
constexpr int kMaxRefusals = 6;
constexpr milliseconds kLongestTurn{60'000};

std::string resource_version_of(const nlohmann::json& object) {
  return json::text_at(object, {"metadata", "resourceVersion"});
}

std::string uid_of(const nlohmann::json& object) {
  return json::text_at(object, {"metadata", "uid"});
}

/// True for every form of "the resourceVersion is too old".
bool is_expired(const nlohmann::json& status) {
  const std::string reason = json::text_at(status, {"reason"});
  return json::field_at(status, {"code"}) == 410 || reason == "Expired" || reason == "Gone";
}

}  // namespace

struct PodWatch::State {
  enum class Step { kRead, kWatch };

  Api& api;
  const Clock& clock;
  LogSink& log;
  nlohmann::json pod;  ///< its last known state
  std::string name, pod_namespace, uid, resource_version;

  Step step = Step::kWatch;
  SteadyTime due;  ///< when the step may start
  std::optional<http::Transport::Id> exchange;
  std::optional<http::Result> result;
  WatchStream stream;
  bool stream_broken = false;
  bool stream_useful = false;  ///< it has delivered an event
  SteadyTime stream_began;

  int failures = 0;     ///< in a row
  int bad_watches = 0;  ///< consecutive; a successful GET in between does not reset it
  int refusals = 0;
  bool complained = false;
  bool over = false;  ///< the deletion of the pod was reported
  std::deque<PodEvent> events;

  State(Api& the_api, const Clock& the_clock, LogSink& the_log, nlohmann::json the_pod)
      : api(the_api),
        clock(the_clock),
        log(the_log),
        pod(std::move(the_pod)),
        name(json::text_at(pod, {"metadata", "name"})),
        pod_namespace(json::text_at(pod, {"metadata", "namespace"})),
        uid(uid_of(pod)),
        resource_version(resource_version_of(pod)),
        due(clock.steady_now()) {}

  [[nodiscard]] Call call() const { return get_call("v1", "Pod", pod_namespace, name); }

  void start() {
    if (step == Step::kRead) {
      start_read();
    } else {
      start_watch();
    }
  }

  void start_read() {
    const http::Request request =
        api.request("GET", resource_path("v1", "Pod", pod_namespace, name));
    exchange = api.transport().start(
        request, api.connection().tls,
        {.on_done = [this](http::Result answer) { result = std::move(answer); },
         .on_data = nullptr});
  }

  void start_watch() {
    http::Request request = api.request(
        "GET",
        fmt::format("{}?allowWatchBookmarks=true&fieldSelector={}&resourceVersion={}&watch="
                    "true",
                    resource_path("v1", "Pod", pod_namespace, ""),
                    percent_encode("metadata.name=" + name), percent_encode(resource_version)));
    request.timeout = milliseconds(0);
    request.idle_timeout = kSilence;
    stream = WatchStream();
    stream_broken = false;
    stream_useful = false;
    stream_began = clock.steady_now();
    exchange = api.transport().start(
        request, api.connection().tls,
        {.on_done = [this](http::Result answer) { result = std::move(answer); },
         .on_data =
             [this](std::string_view bytes) {
               stream_broken = !stream.feed(bytes) || stream_broken;
             }});
  }

  void cancel() {
    if (exchange) {
      api.transport().cancel(*exchange);
      exchange.reset();
    }
  }

  /// Processes what has arrived since the last call.
  void take() {
    while (std::optional<WatchEvent> event = stream.next()) {
      if (!take_event(std::move(*event))) {
        return;
      }
    }
    if (stream_broken) {
      stream_broken = false;
      cancel();
      result.reset();
      read_after_failure("the watch returned something other than an event");
      return;
    }
    if (result) {
      const http::Result done = std::move(*result);
      result.reset();
      exchange.reset();
      if (step == Step::kRead) {
        take_read(done);
      } else {
        take_end_of_watch(done);
      }
    }
  }

  /// False if the watch is over.
  bool take_event(WatchEvent event) {
    using Type = WatchEvent::Type;
    if (event.type == Type::kError) {
      const std::string why = base::one_line(json::text_at(event.object, {"message"}), 300);
      const bool expired = is_expired(event.object);
      stop_stream();
      if (expired) {
        read_after_expiry(why);
      } else {
        read_after_failure(why);
      }
      return false;
    }
    const std::string version = resource_version_of(event.object);
    resource_version = version.empty() ? resource_version : version;
    recovered();
    bad_watches = 0;
    stream_useful = true;
    if (event.type == Type::kBookmark) {
      return true;
    }
    const bool same_pod = uid_of(event.object) == uid;
    if (event.type == Type::kDeleted) {
      if (same_pod) {
        deleted(std::move(event.object));
      }
      return !same_pod;  // an older pod of that name was still being deleted
    }
    if (!same_pod) {
      deleted(nullptr);  // another pod has this name: ours was deleted
      return false;
    }
    seen(std::move(event.object));
    return true;
  }

  void stop_stream() {
    cancel();
    result.reset();
    stream = WatchStream();
    stream_broken = false;
  }

  void seen(nlohmann::json object) {
    const bool news = resource_version_of(object) != resource_version_of(pod);
    pod = std::move(object);
    if (news) {
      events.push_back({.type = PodEvent::Type::kSeen, .pod = pod});
    }
  }

  void deleted(nlohmann::json last) {
    stop_stream();
    over = true;
    if (!last.is_null()) {
      pod = std::move(last);
    }
    events.push_back({.type = PodEvent::Type::kDeleted, .pod = pod});
  }

  void read_now() {
    step = Step::kRead;
    due = clock.steady_now();
  }

  void read_after_failure(std::string_view why, std::optional<seconds> retry_after = std::nullopt) {
    ++failures;
    bad_watches += step == Step::kWatch ? 1 : 0;
    step = Step::kRead;
    due = clock.steady_now() +
          http::retry_delay(kPauses, std::max(failures, bad_watches), api.jitter(), retry_after);
    // One short gap is normal (a restarting API server) and is not logged.
    if (failures == 3 && !complained) {
      complained = true;
      log.write(
          LogLevel::kWarn, "Firesteel",
          fmt::format("Lost contact with pod {}: {}. The driver keeps running; retrying until "
                      "the API server answers.",
                      name, why));
    }
  }

  /// One is normal.  Do not loop on a server that expires even its newest version at once.
  void read_after_expiry(std::string_view why) {
    if (bad_watches == 0) {
      bad_watches = 1;
      read_now();
    } else {
      read_after_failure(why);
    }
  }

  void recovered() {
    failures = 0;
    refusals = 0;
    if (std::exchange(complained, false)) {
      log.write(LogLevel::kInfo, "Firesteel",
                fmt::format("Contact with pod {} is restored.", name));
    }
  }

  void take_read(const http::Result& done) {
    const auto* response = std::get_if<http::Response>(&done);
    if (response == nullptr) {
      read_after_failure(base::one_line(std::get<http::Failure>(done).message, 300));
      return;
    }
    const Answer answer = decode_answer(*response);
    if (answer.ok()) {
      if (uid_of(answer.body).empty()) {
        read_after_failure("the answer is not a pod");
        return;
      }
      recovered();
      if (uid_of(answer.body) != uid) {
        deleted(nullptr);
        return;
      }
      resource_version = resource_version_of(answer.body);
      seen(answer.body);
      step = Step::kWatch;
      return;
    }
    if (answer.status == 404 && json::text_at(answer.body, {"reason"}) == "NotFound") {
      recovered();
      deleted(nullptr);
      return;
    }
    take_refusal(*response, answer, call());
  }

  void take_end_of_watch(const http::Result& done) {
    const bool was_good = stream_useful || clock.steady_now() - stream_began >= kGoodWatch;
    if (const auto* response = std::get_if<http::Response>(&done)) {
      const bool expired = response->status == 410 ||
                           (response->status >= 400 && is_expired(decode_answer(*response).body));
      if (expired) {
        read_after_expiry("the API server answers code=410 to every watch");
      } else if (response->status == 200 && was_good) {
        bad_watches = 0;
        read_now();
      } else if (response->status == 200) {
        read_after_failure("the watch ended at once");
      } else {
        take_refusal(*response, decode_answer(*response), call());
      }
      return;
    }
    if (was_good) {
      failures = 0;
      bad_watches = 0;
    }
    read_after_failure(base::one_line(std::get<http::Failure>(done).message, 300));
  }

  void take_refusal(const http::Response& response, const Answer& answer, Call refused) {
    const bool denied = answer.status == 401 || answer.status == 403;
    if (answer.status == 401 && api.renew_credentials()) {
      read_now();
      return;
    }
    refusals = denied ? refusals + 1 : 0;
    const auto retry_after = http::retry_after_of(response.headers, clock.now());
    const std::string why = answer.failure
                                ? answer.failure->message
                                : fmt::format("the API server answered code={}", answer.status);
    const bool watched = step == Step::kWatch;
    read_after_failure(why, retry_after);
    if (refusals >= kMaxRefusals) {
      refusals = 0;
      refused.verb = watched ? Verb::kWatch : Verb::kGet;
      throw api.error(refused, answer);
    }
    // Retry the watch that was denied: the GET may well be allowed.
    step = watched && denied ? Step::kWatch : Step::kRead;
  }
};

PodWatch::PodWatch(Api& api, const Clock& clock, LogSink& log, nlohmann::json pod)
    : state_(std::make_unique<State>(api, clock, log, std::move(pod))) {}

PodWatch::~PodWatch() {
  state_->cancel();
}

std::optional<PodEvent> PodWatch::next(SteadyTime until, const std::function<bool()>& interrupted) {
  State& state = *state_;
  while (true) {
    if (!state.over) {
      state.take();
    }
    if (!state.events.empty()) {
      PodEvent event = std::move(state.events.front());
      state.events.pop_front();
      return event;
    }
    const SteadyTime now = state.clock.steady_now();
    if (interrupted() || now >= until) {
      return std::nullopt;
    }
    SteadyTime wake = std::min(until, now + kLongestTurn);
    if (!state.over && !state.exchange) {
      if (state.due <= now) {
        state.start();
      } else {
        wake = std::min(wake, state.due);
      }
    }
    state.api.transport().run_once(std::chrono::ceil<milliseconds>(wake - now));
  }
}

}  // namespace firesteel::kube
