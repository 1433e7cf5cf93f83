#include "kube/streams/log_stream.h"

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <ctime>
#include <memory>
#include <optional>
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
#include "kube/client/exchange.h"
#include "kube/client/refusal.h"
#include "kube/objects/resource_path.h"
#include "kube/streams/log_lines.h"

namespace firesteel::kube {

namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

constexpr http::RetryPolicy kPauses{.first = milliseconds(250), .longest = milliseconds(30'000)};
/// A container may be silent for hours, but a proxy may have dropped the connection, and
/// reconnecting is cheap.
constexpr seconds kLogSilence{600};
/// A request that lasted this long was a good one.
constexpr seconds kLasting{10};
/// A starting API server answers 403 for a while; after this many in a row it is final.
constexpr int kMaxLogRefusals = 4;
/// Without `follow`, gives up after this many failures in a row.
constexpr int kMaxFailures = 5;
/// Enough to check for new lines; a request by time would make the kubelet read the whole log.
constexpr int kLastLines = 100;

/// "2026-11-21T11:33:10Z"; the fraction of a second only if `nanoseconds` is set.
std::string time_text(std::int64_t second, std::optional<std::int64_t> nanoseconds = std::nullopt) {
  const std::time_t time = second;
  std::tm fields = {};
  ::gmtime_r(&time, &fields);
  const std::string fraction = nanoseconds ? fmt::format(".{:09}", *nanoseconds) : "";
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}{}Z", fields.tm_year + 1900,
                     fields.tm_mon + 1, fields.tm_mday, fields.tm_hour, fields.tm_min,
                     fields.tm_sec, fraction);
}

std::string stamp_text(std::int64_t stamp) {
  return time_text(stamp / kSecond, stamp % kSecond);
}

/// The status of the container; null if there is none yet.
const nlohmann::json& status_of(const nlohmann::json& pod, std::string_view container) {
  for (const char* const list : {"containerStatuses", "initContainerStatuses"}) {
    for (const nlohmann::json& status : json::field_at(pod, {"status", list})) {
      if (json::text_at(status, {"name"}) == container) {
        return status;
      }
    }
  }
  return json::field_at(nullptr, {""});
}

}  // namespace

struct LogStream::State {
  Api& api;
  const Clock& clock;
  LogSink& log;
  LogStreamOptions options;
  LogTarget target;
  std::string name, pod_namespace, uid;
  LogLines lines;
  SteadyTime created;

  bool started = false;  ///< the container is running or has run
  bool ended = false;    ///< the container has ended for good
  bool gone = false;
  bool over = false;
  bool reader_left = false;
  bool wrote = false;
  bool held = false;  ///< the target is full
  std::optional<ApiError> failure;

  SteadyTime due;                ///< when the next request may begin
  SteadyTime began;              ///< when the last one did
  int quick_ends = 0;            ///< in a row, of requests that did not last
  bool ended_well = false;       ///< an answer ended normally
  bool tail_failed = false;      ///< the last lines were not enough to find new ones
  bool began_after_end = false;  ///< about the current request
  bool answered = false;         ///< the current request has received data
  SteadyTime last_sign;          ///< time of the last data or the container's end
  int silences = 0;              ///< how often waiting for the rest timed out
  std::string text;

  int failures = 0;    ///< in a row
  int empty_ends = 0;  ///< consecutive answers that ended normally with nothing new
  int refusals = 0;
  SteadyTime refused_since;
  bool complained = false;
  std::optional<ApiError> refusal;  ///< that lasts
  Exchange exchange;                ///< last: its callbacks refer to the others

  State(Api& the_api, const Clock& the_clock, LogSink& the_log, const nlohmann::json& pod,
        LogStreamOptions the_options, LogTarget the_target)
      : api(the_api),
        clock(the_clock),
        log(the_log),
        options(std::move(the_options)),
        target(std::move(the_target)),
        name(json::name_of(pod)),
        pod_namespace(json::namespace_of(pod)),
        uid(json::uid_of(pod)),
        lines(options.timestamps, !options.tail_lines && !options.since),
        created(clock.steady_now()),
        due(created),
        began(created),
        last_sign(created),
        exchange(the_api) {
    options.follow = options.follow && !options.previous;
  }

  void seen(const nlohmann::json& pod) {
    if (json::uid_of(pod) != uid) {
      pod_is_gone();
      return;
    }
    const nlohmann::json& status = status_of(pod, options.container);
    const nlohmann::json& now = json::field_at(status, {"state"});
    const std::string phase = json::text_at(pod, {"status", "phase"});
    const bool terminated = json::field_at(now, {"terminated"}).is_object();
    if (terminated || json::field_at(now, {"running"}).is_object() ||
        json::field_at(status, {"lastState", "terminated"}).is_object()) {
      started = true;
    }
    const bool restarts = json::text_at(pod, {"spec", "restartPolicy"}) == "Always";
    if ((terminated && !restarts) || phase == "Succeeded" || phase == "Failed") {
      container_ended();
    }
  }

  void container_ended() {
    if (!std::exchange(ended, true)) {
      last_sign = clock.steady_now();
      due = last_sign;
    }
  }

  void pod_is_gone() {
    gone = true;
    container_ended();
  }

  [[nodiscard]] Call call() const {
    Call call = get_call({.kind = kPod, .object_namespace = pod_namespace, .name = name});
    call.subresource = "log";
    return call;
  }

  [[nodiscard]] std::string path() const {
    std::string path =
        fmt::format("{}/log?container={}&timestamps=true",
                    resource_path({.kind = kPod, .object_namespace = pod_namespace, .name = name}),
                    percent_encode(options.container));
    path += options.follow && !ended ? "&follow=true" : "";
    path += options.previous ? "&previous=true" : "";
    if (asks_for_tail()) {
      return path + fmt::format("&tailLines={}", kLastLines);
    }
    if (const auto second = lines.resume_second()) {
      return path + "&sinceTime=" + percent_encode(time_text(*second));
    }
    if (options.tail_lines) {
      path += fmt::format("&tailLines={}", *options.tail_lines);
    }
    if (options.since) {
      const auto passed = std::chrono::duration_cast<seconds>(clock.steady_now() - created).count();
      path += fmt::format("&sinceSeconds={}",
                          std::max<std::int64_t>(1, options.since->count()) + passed);
    }
    return path;
  }

  /// True if everything has probably arrived.
  [[nodiscard]] bool asks_for_tail() const {
    return ended && ended_well && !tail_failed && lines.resume_second();
  }

  void start() {
    http::Request request = api.request("GET", path());
    request.timeout = milliseconds(0);
    request.idle_timeout = options.follow && !ended ? kLogSilence : options.patience;
    began_after_end = ended;
    answered = false;
    asks_for_tail() ? lines.begin_tail() : lines.begin();
    last_sign = clock.steady_now();
    began = last_sign;
    exchange.start(std::move(request), [this](std::string_view bytes) { take_bytes(bytes); });
  }

  void take_bytes(std::string_view bytes) {
    answered = true;
    last_sign = clock.steady_now();
    text.clear();
    lines.feed(bytes, text);
    if (const auto gap = lines.take_gap()) {
      log.write(LogLevel::kWarn, "Firesteel",
                fmt::format("The log of {} was rotated or restarted while the connection was "
                            "down: lines between {} and {} may be missing.",
                            options.title, stamp_text(gap->after), stamp_text(gap->before)));
    }
    if (const auto remark = lines.take_remark()) {
      log.write(LogLevel::kWarn, "Firesteel",
                fmt::format("Message of the kubelet about the log of {}: {}", options.title,
                            base::one_line(*remark, 300)));
    }
    if (text.empty()) {
      return;
    }
    wrote = true;
    recovered();
    if (!target.write(text)) {
      lose_reader();
    } else if (target.is_full()) {
      exchange.cancel();  // a paused stream would block the others of its connection
      held = true;
    }
  }

  void lose_reader() {
    reader_left = true;
    finish();
  }

  /// The reader has caught up.
  void resume() {
    held = false;
    last_sign = clock.steady_now();
    due = last_sign;
  }

  void end_without_pod() {
    if (held) {
      log.write(LogLevel::kWarn, "Firesteel",
                fmt::format("The end of the log of {} is missing: its pod was deleted before the "
                            "log was read.",
                            options.title));
    }
    finish();
  }

  void recovered() {
    failures = 0;
    empty_ends = 0;
    refusals = 0;
    refusal.reset();
    silences = 0;
    if (std::exchange(complained, false)) {
      log.write(LogLevel::kInfo, "Firesteel",
                fmt::format("The log of {} continues.", options.title));
    }
  }

  void finish() {
    exchange.cancel();
    over = true;
  }

  [[nodiscard]] bool may_start() const {
    return !exchange.is_open() && !held && !gone && (!options.follow || started || ended);
  }

  void take_result(const http::Result& done) {
    quick_ends = clock.steady_now() - began >= kLasting ? 0 : quick_ends + 1;
    const auto* response = std::get_if<http::Response>(&done);
    if (response == nullptr) {
      take_failure(std::get<http::Failure>(done));
    } else if (response->status == 200) {
      take_end();
    } else {
      take_refusal(*response);
    }
    if (gone && !exchange.is_open()) {
      finish();
    }
  }

  /// One end is usual; a server that cuts each answer short is not asked in a tight loop.
  [[nodiscard]] milliseconds pause_after_quick_ends() {
    if (quick_ends <= 1 || ended) {
      return milliseconds(0);
    }
    return http::retry_delay({.first = milliseconds(250), .longest = milliseconds(5'000)},
                             quick_ends - 1, api.jitter());
  }

  /// Clean end of the response.  While the container runs this is not the end of the log: a
  /// stopping API server also closes responses cleanly.
  void take_end() {
    refusals = 0;
    failures = 0;
    const bool news = lines.brought_news();
    const bool complete = began_after_end && !news && !lines.left_out();
    ended_well = true;
    tail_failed = lines.left_out();
    if (options.previous || complete || (!options.follow && !ended)) {
      finish();
      return;
    }
    empty_ends = news || tail_failed ? 0 : empty_ends + 1;
    due = clock.steady_now() + pause_after_quick_ends();
    if (empty_ends > 0 && (!ended || began_after_end)) {
      due += http::retry_delay(kPauses, empty_ends, api.jitter());
    }
  }

  void take_failure(const http::Failure& why) {
    if (lines.brought_news()) {
      due = clock.steady_now() + pause_after_quick_ends();
      return;
    }
    Answer answer;
    answer.failure = why;
    retry_after_failure(base::one_line(why.message, 300), answer, std::nullopt);
  }

  void take_refusal(const http::Response& response) {
    const Answer answer = decode_answer(response);
    const auto retry_after = http::retry_after_of(response.headers, clock.now());
    const std::string message = base::one_line(json::text_at(answer.body, {"message"}), 300);
    if (answer.status == 400 && message.find("waiting to start") != std::string::npos) {
      wait_for_start(answer);
      return;
    }
    const bool pod_is_missing = is_missing_pod(answer);
    if (pod_is_missing && wrote) {
      finish();  // what was written is all that there is
      return;
    }
    const bool denied = answer.status == 401 || answer.status == 403;
    refused_since = refusals == 0 ? clock.steady_now() : refused_since;
    refusals = denied ? refusals + 1 : 0;
    const bool may_recover = answer.status == 401 &&
                             api.credentials().may_recover(refused_since, api.limits().retry_for);
    const bool lasts = refusals >= kMaxLogRefusals && !may_recover;
    if (lasts && options.persistent && !ended) {
      refusal = refusal ? refusal : std::optional(api.error(call(), answer));
      due = clock.steady_now() + kPauses.longest;
      return;
    }
    if (answer.status == 400 || pod_is_missing || lasts) {
      give_up(answer);
      return;
    }
    retry_after_failure(
        message.empty() ? fmt::format("the API server answered code={}", answer.status) : message,
        answer, retry_after);
  }

  /// The API server's own word.  A kubelet that has just started does not know its pods yet, and
  /// its 404 is handed on.
  [[nodiscard]] static bool is_missing_pod(const Answer& answer) {
    return answer.status == 404 && json::text_at(answer.body, {"details", "kind"}) == "pods";
  }

  /// The pod's status is newer than the kubelet's knowledge.
  void wait_for_start(const Answer& answer) {
    if (!options.follow || ended) {
      give_up(answer);
      return;
    }
    due = clock.steady_now() + http::retry_delay(kPauses, ++empty_ends, api.jitter());
  }

  void retry_after_failure(std::string_view why, const Answer& answer,
                           std::optional<seconds> retry_after) {
    ++failures;
    if (!options.follow && failures >= kMaxFailures) {
      give_up(answer);
      return;
    }
    due = clock.steady_now() + http::retry_delay(kPauses, failures, api.jitter(), retry_after);
    if (failures == 3 && !complained) {
      complained = true;
      log.write(LogLevel::kWarn, "Firesteel",
                fmt::format("Cannot read the log of {}: {}. Retrying.", options.title, why));
    }
  }

  void give_up(const Answer& answer) {
    failure = api.error(call(), answer);
    finish();
  }

  /// After the container's end, waits only a limited time for the rest.
  [[nodiscard]] SteadyTime end_of_patience() const {
    return ended && !held ? last_sign + options.patience : SteadyTime::max();
  }

  void lose_patience() {
    exchange.cancel();
    if (++silences > 1 || gone) {
      log.write(LogLevel::kWarn, "Firesteel",
                fmt::format("The end of the log of {} may be missing: no data for {}s.",
                            options.title, options.patience.count()));
      finish();
      return;
    }
    last_sign = clock.steady_now();
    due = last_sign;
  }
};

LogStream::LogStream(Api& api, const Clock& clock, LogSink& log, const nlohmann::json& pod,
                     LogStreamOptions options, LogTarget target)
    : state_(std::make_unique<State>(api, clock, log, pod, std::move(options), std::move(target))) {
  state_->seen(pod);
}

LogStream::~LogStream() = default;

void LogStream::seen(const nlohmann::json& pod) {
  state_->seen(pod);
}

void LogStream::gone() {
  state_->pod_is_gone();
}

void LogStream::turn() {
  State& state = *state_;
  if (!state.over) {
    if (const auto result = state.exchange.turn()) {
      state.take_result(*result);
    }
  }
  if (!state.over && !state.target.has_reader()) {
    state.lose_reader();
  }
  if (!state.over && state.held && !state.target.is_full()) {
    state.resume();
  }
  if (!state.over && state.gone && !state.exchange.is_open()) {
    state.end_without_pod();
  }
  const SteadyTime now = state.clock.steady_now();
  if (!state.over && now >= state.end_of_patience()) {
    state.lose_patience();
  }
  if (!state.over && state.may_start() && state.due <= now) {
    state.start();
  }
}

SteadyTime LogStream::due() const {
  const State& state = *state_;
  if (state.over) {
    return SteadyTime::max();
  }
  if (!state.target.has_reader() || (state.gone && !state.exchange.is_open())) {
    return state.clock.steady_now();
  }
  if (state.held) {
    return state.target.is_full() ? SteadyTime::max() : state.clock.steady_now();
  }
  return std::min({state.end_of_patience(), state.exchange.due(),
                   state.may_start() ? state.due : SteadyTime::max()});
}

bool LogStream::done() const {
  return state_->over;
}

bool LogStream::reader_left() const {
  return state_->reader_left;
}

bool LogStream::wrote() const {
  return state_->wrote;
}

const std::optional<ApiError>& LogStream::failure() const {
  return state_->failure;
}

const std::optional<ApiError>& LogStream::refusal() const {
  return state_->refusal;
}

}  // namespace firesteel::kube
