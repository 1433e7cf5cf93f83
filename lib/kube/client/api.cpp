#include "kube/client/api.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/base64.h"
#include "base/text.h"
#include "firesteel/error.h"
#include "firesteel/runtime.h"
#include "http/retry.h"
#include "http/transport.h"
#include "json/fields.h"
#include "kube/auth/login.h"
#include "kube/client/refusal.h"
#include "kube/config/connection.h"
#include "kube/config/impersonation.h"
#include "kube/objects/resource_path.h"

namespace firesteel::kube {

namespace {

constexpr std::string_view kSubmissionIdLabel = "firesteel/submission-id";
constexpr std::string_view kRunAnnotation = "firesteel/run";
/// Limit for retries after a signal.
constexpr std::chrono::seconds kHurriedBudget{2};
/// A failure of this many attempts (about a second) is logged as a warning.
constexpr int kAttemptsBeforeWarning = 3;
/// etcd stores at most 1.5 MB per object; managed fields and escapes can double that.
constexpr std::size_t kMaxObjectBytes = 8U << 20U;
constexpr std::size_t kMaxListBytes = 64U << 20U;
/// Servers without PartialObjectMetadata support return the full object.
constexpr const char* kMetadataOnly =
    "application/json;as=PartialObjectMetadata;g=meta.k8s.io;v=v1,application/json";

const char* method_of(Verb verb) {
  switch (verb) {
    case Verb::kCreate:
      return "POST";
    case Verb::kPatch:
    case Verb::kApply:
      return "PATCH";
    case Verb::kDelete:
      return "DELETE";
    case Verb::kGet:
    case Verb::kList:
    case Verb::kWatch:
      break;
  }
  return "GET";
}

/// Apply patches are YAML, which includes JSON.
const char* content_type_of(Verb verb) {
  if (verb == Verb::kApply) {
    return "application/apply-patch+yaml";
  }
  return verb == Verb::kPatch ? "application/merge-patch+json" : "application/json";
}

std::string text_of_body(const Call& call) {
  if (call.body.is_null()) {
    return {};
  }
  try {
    return call.body.dump();
  } catch (const nlohmann::json::exception&) {
    throw Error(ErrorKind::kUsage,
                fmt::format("{} \"{}\" contains text that is not UTF-8", call.kind,
                            json::text_at(call.body, {"metadata", "name"})),
                "convert the configuration values and files of this object to UTF-8");
  }
}

std::string submission_id_of(const nlohmann::json& object) {
  return json::text_at(object, {"metadata", "labels", kSubmissionIdLabel});
}

/// A conflict on a create or merge patch because of a concurrent change of the quota.
bool is_quota_conflict(const Answer& answer) {
  return answer.status == 409 && json::text_at(answer.body, {"reason"}) == "Conflict" &&
         json::text_at(answer.body, {"details", "kind"}) == "resourcequotas";
}

std::string run_of(const nlohmann::json& object) {
  return json::text_at(object, {"metadata", "annotations", kRunAnnotation});
}

/// A failing admission webhook answers 500 like a failing store, but seldom recovers soon.
bool is_webhook_failure(const Answer& answer) {
  return answer.status == 500 &&
         json::text_at(answer.body, {"message"}).find("webhook") != std::string::npos;
}

http::FailedAttempt failed_attempt(const Answer& answer) {
  http::FailedAttempt attempt;
  attempt.status = is_quota_conflict(answer) ? 429 : answer.status;
  attempt.seldom_passes = is_webhook_failure(answer);
  if (answer.failure) {
    attempt.failure =
        answer.failure->behind_proxy ? http::Failure::Kind::kConnect : answer.failure->kind;
    attempt.request_sent = answer.failure->request_sent;
  }
  return attempt;
}

bool may_have_acted(const Answer& answer) {
  return http::may_have_acted(answer.status, answer.failure && answer.failure->request_sent);
}

}  // namespace

bool same_submission(const nlohmann::json& a, const nlohmann::json& b) {
  const std::string id = submission_id_of(a);
  return !id.empty() && id == submission_id_of(b) && run_of(a) == run_of(b);
}

Call create_call(const nlohmann::json& object, std::string_view in_namespace) {
  return {.verb = Verb::kCreate,
          .api_version = json::text_at(object, {"apiVersion"}),
          .kind = json::text_at(object, {"kind"}),
          .object_namespace = std::string(in_namespace),
          .name = {},
          .body = object,
          .query = {}};
}

Call get_call(std::string_view api_version, std::string_view kind, std::string_view in_namespace,
              std::string_view name) {
  return {.verb = Verb::kGet,
          .api_version = std::string(api_version),
          .kind = std::string(kind),
          .object_namespace = std::string(in_namespace),
          .name = std::string(name),
          .body = nullptr,
          .query = {}};
}

Call list_call(std::string_view api_version, std::string_view kind, std::string_view in_namespace,
               std::string_view label_selector) {
  return {
      .verb = Verb::kList,
      .api_version = std::string(api_version),
      .kind = std::string(kind),
      .object_namespace = std::string(in_namespace),
      .name = {},
      .body = nullptr,
      .query = label_selector.empty() ? "" : "?labelSelector=" + percent_encode(label_selector)};
}

Call merge_patch_call(const nlohmann::json& object, std::string_view in_namespace,
                      nlohmann::json patch) {
  return {.verb = Verb::kPatch,
          .api_version = json::text_at(object, {"apiVersion"}),
          .kind = json::text_at(object, {"kind"}),
          .object_namespace = std::string(in_namespace),
          .name = json::text_at(object, {"metadata", "name"}),
          .body = std::move(patch),
          .query = {},
          .metadata_only = true};
}

Call look_call(std::string_view api_version, std::string_view kind, std::string_view in_namespace,
               std::string_view name) {
  return {.verb = Verb::kPatch,
          .api_version = std::string(api_version),
          .kind = std::string(kind),
          .object_namespace = std::string(in_namespace),
          .name = std::string(name),
          .body = nlohmann::json::object(),
          .query = "?dryRun=All"};
}

Call apply_call(const nlohmann::json& object, std::string_view in_namespace) {
  Call call = create_call(object, in_namespace);
  call.verb = Verb::kApply;
  call.name = json::text_at(object, {"metadata", "name"});
  call.query = "?fieldManager=firesteel";
  return call;
}

Call delete_call(std::string_view api_version, std::string_view kind, std::string_view in_namespace,
                 std::string_view name, std::string_view uid,
                 std::optional<std::int64_t> grace_period_seconds) {
  nlohmann::json options = {
      {"apiVersion", "v1"}, {"kind", "DeleteOptions"}, {"propagationPolicy", "Background"}};
  if (!uid.empty()) {
    options["preconditions"] = {{"uid", uid}};
  }
  if (grace_period_seconds) {
    options["gracePeriodSeconds"] = *grace_period_seconds;
  }
  return {.verb = Verb::kDelete,
          .api_version = std::string(api_version),
          .kind = std::string(kind),
          .object_namespace = std::string(in_namespace),
          .name = std::string(name),
          .body = std::move(options),
          .query = {}};
}

Api::Api(http::Transport& transport, Connection connection, const Clock& clock,
         RandomSource& random, LogSink& log, std::chrono::milliseconds connect_timeout,
         std::chrono::milliseconds request_timeout, std::chrono::milliseconds retry_for)
    : transport_(transport),
      connection_(std::move(connection)),
      clock_(clock),
      random_(random),
      log_(log),
      connect_timeout_(connect_timeout),
      request_timeout_(request_timeout) {
  policy_.budget = retry_for;
}

http::Request Api::request(std::string_view method, std::string_view path_and_query) {
  refresh_login(connection_, transport_, clock_, log_, request_timeout_);
  http::Request request;
  request.method = method;
  request.url = fmt::format("{}{}", connection_.server, path_and_query);
  request.headers.push_back({"Accept", "application/json"});
  // As in fabric8, a user and password outrank a token.
  if (!connection_.basic_user.empty()) {
    const std::string pair = connection_.basic_user + ":" + connection_.basic_password;
    request.headers.push_back({"Authorization", "Basic " + base::base64_encode(pair)});
  } else if (!connection_.token.empty()) {
    request.headers.push_back({"Authorization", "Bearer " + connection_.token});
  }
  for (http::Header& header : impersonation_headers(connection_.impersonation)) {
    request.headers.push_back(std::move(header));
  }
  request.connect_timeout = connect_timeout_;
  request.timeout = request_timeout_;
  request.max_body = kMaxObjectBytes;
  request.proxy = connection_.proxy;
  return request;
}

http::Request Api::request_for(const Call& call) {
  const std::string_view name = call.verb == Verb::kCreate ? std::string_view() : call.name;
  http::Request sent =
      request(method_of(call.verb),
              resource_path(call.api_version, call.kind, call.object_namespace, name) + call.query);
  if (call.verb == Verb::kList) {
    sent.max_body = kMaxListBytes;
  }
  if (call.metadata_only) {
    std::ranges::find(sent.headers, "Accept", &http::Header::name)->value = kMetadataOnly;
  }
  if (!call.body.is_null()) {
    sent.body = text_of_body(call);
    sent.headers.push_back({"Content-Type", content_type_of(call.verb)});
  }
  return sent;
}

bool Api::renew_credentials() {
  return renew_login(connection_, transport_, clock_, log_, request_timeout_);
}

double Api::jitter() {
  std::array<std::byte, 4> bytes{};
  random_.fill(bytes);
  std::uint32_t number = 0;
  for (const std::byte byte : bytes) {
    number = (number << 8U) | std::to_integer<std::uint32_t>(byte);
  }
  return static_cast<double>(number) / 4294967296.0;
}

/// Sends several calls concurrently.
class Api::Sending {
 public:
  Sending(Api& api, const std::vector<Call>& calls)
      : api_(api), policy_(api.policy_), began_(api.clock_.steady_now()) {
    tasks_.reserve(calls.size());
    for (const Call& call : calls) {
      tasks_.push_back({.call = &call, .due = began_});
    }
  }
  ~Sending() {
    for (const Task& task : tasks_) {
      if (task.exchange) {
        api_.transport_.cancel(*task.exchange);
      }
    }
  }
  Sending(const Sending&) = delete;
  Sending& operator=(const Sending&) = delete;
  Sending(Sending&&) = delete;
  Sending& operator=(Sending&&) = delete;

  std::vector<Answer> run() {
    while (std::ranges::any_of(tasks_, [](const Task& task) { return !task.done; })) {
      start_due();
      api_.transport_.run_once(longest_wait());
      hurry();
      for (Task& task : tasks_) {
        if (const auto result = std::exchange(task.result, std::nullopt)) {
          take_result(task, *result);
        }
      }
    }
    std::vector<Answer> answers;
    answers.reserve(tasks_.size());
    for (Task& task : tasks_) {
      answers.push_back(std::move(task.answer));
    }
    return answers;
  }

 private:
  /// kRead and kLook find out whether a create took effect: by reading the object or, if reading is
  /// not allowed, by a patch that changes nothing.
  enum class Step { kCall, kRead, kLook };

  struct Task {
    const Call* call = nullptr;
    SteadyTime due;  ///< when to start the next attempt, if none is under way
    Step step = Step::kCall;
    int attempts = 0;        ///< of all steps
    bool ambiguous = false;  ///< an earlier attempt may have taken effect
    bool exists = false;     ///< a create was answered with AlreadyExists (in `answer`)
    bool done = false;
    int credentials = 0;  ///< generation of the credentials it was last sent with
    std::optional<http::Transport::Id> exchange = std::nullopt;
    std::optional<http::Result> result = std::nullopt;
    Answer answer = {};
  };

  void start_due() {
    const SteadyTime now = api_.clock_.steady_now();
    for (Task& task : tasks_) {
      if (!task.done && !task.exchange && task.due <= now) {
        start(task);
      }
    }
  }

  static Call call_of(const Task& task) {
    const Call& call = *task.call;
    const std::string name = json::text_at(call.body, {"metadata", "name"});
    return task.step == Step::kRead
               ? get_call(call.api_version, call.kind, call.object_namespace, name)
               : look_call(call.api_version, call.kind, call.object_namespace, name);
  }

  void start(Task& task) {
    const http::Request request =
        task.step == Step::kCall ? api_.request_for(*task.call) : api_.request_for(call_of(task));
    ++task.attempts;
    task.credentials = credentials_;
    task.exchange = api_.transport_.start(
        request, api_.connection_.tls,
        {.on_done = [&task](http::Result result) { task.result = std::move(result); },
         .on_data = nullptr});
  }

  [[nodiscard]] std::chrono::milliseconds longest_wait() const {
    auto wait = std::chrono::milliseconds(60'000);
    const SteadyTime now = api_.clock_.steady_now();
    for (const Task& task : tasks_) {
      if (!task.done && !task.exchange) {
        wait = std::min(wait, std::chrono::ceil<std::chrono::milliseconds>(task.due - now));
      }
    }
    return std::max(wait, std::chrono::milliseconds(0));
  }

  /// After a signal, skips pauses; running requests end by their own timeout.
  void hurry() {
    if (!api_.hurried_ || policy_.budget <= kHurriedBudget || !api_.hurried_()) {
      return;
    }
    policy_.budget = kHurriedBudget;
    const SteadyTime now = api_.clock_.steady_now();
    for (Task& task : tasks_) {
      task.due = std::min(task.due, now);
    }
  }

  void take_result(Task& task, const http::Result& result) {
    task.exchange.reset();
    Answer answer;
    std::optional<std::chrono::seconds> retry_after;
    bool twice = false;
    if (const auto* response = std::get_if<http::Response>(&result)) {
      api_.answered_ = true;
      answer = decode_answer(*response);
      if (task.step == Step::kCall && task.call->verb == Verb::kList) {
        answer = checked_list(std::move(answer), task.call->api_version, task.call->kind,
                              task.call->object_namespace);
      }
      twice = response->sent_twice;
      retry_after = http::retry_after_of(response->headers, api_.clock_.now());
    } else {
      answer.failure = std::get<http::Failure>(result);
    }
    if (task.step == Step::kCall) {
      const bool maybe_ours = task.ambiguous || twice;
      task.ambiguous = task.ambiguous || may_have_acted(answer);
      decide(task, std::move(answer), retry_after, maybe_ours);
    } else {
      settle(task, std::move(answer), retry_after);
    }
  }

  void decide(Task& task, Answer answer, std::optional<std::chrono::seconds> retry_after,
              bool maybe_ours) {
    const bool exists =
        answer.status == 409 && json::text_at(answer.body, {"reason"}) == "AlreadyExists";
    if (exists && maybe_ours && can_be_settled(task)) {
      task.exists = true;
      task.step = Step::kRead;
      task.due = api_.clock_.steady_now();
      task.answer = std::move(answer);
      return;
    }
    if (answer.status == 401) {
      if (has_newer_credentials(task)) {
        return;
      }
      unauthorized_ = answer;
    } else if (unauthorized_ && answer.failure) {
      // With a 401 the API server sends GOAWAY, which also ends other requests of the connection.
      answer = *unauthorized_;
    }
    if (!schedule(task, answer, retry_after)) {
      finish(task, std::move(answer));
    }
  }

  static bool can_be_settled(const Task& task) {
    return task.call->verb == Verb::kCreate && !submission_id_of(task.call->body).empty();
  }

  /// Renews the credentials once for all calls.
  bool has_newer_credentials(const Task& task) {
    if (credentials_ == 0 && api_.renew_credentials()) {
      ++credentials_;
    }
    return task.credentials < credentials_;
  }

  /// Schedules a retry.  False if the failure is not worth one or the time is used up.
  bool schedule(Task& task, const Answer& answer, std::optional<std::chrono::seconds> retry_after) {
    const SteadyTime now = api_.clock_.steady_now();
    http::FailedAttempt attempt = failed_attempt(answer);
    attempt.number = task.attempts;
    attempt.repeatable = task.step != Step::kCall || !can_be_settled(task);
    attempt.first_contact = !api_.answered_;
    attempt.retry_after = retry_after;
    attempt.elapsed = std::chrono::duration_cast<std::chrono::milliseconds>(now - began_);
    attempt.jitter = api_.jitter();
    const http::RetryDecision decision = http::decide_retry(policy_, attempt);
    if (decision.step == http::NextStep::kGiveUp) {
      return false;
    }
    task.step = decision.step == http::NextStep::kReadBack ? Step::kRead : task.step;
    task.due = now + decision.pause;
    announce(task, answer, decision.pause, http::retry_budget(policy_, attempt));
    return true;
  }

  /// Logs the first failure of a round, and once that it persists.
  void announce(const Task& task, const Answer& answer, std::chrono::milliseconds pause,
                std::chrono::milliseconds budget) {
    if (std::exchange(announced_, std::max(announced_, task.attempts)) >= task.attempts) {
      return;  // already logged for another call of this round
    }
    const std::string why = answer.failure ? base::one_line(answer.failure->message, 300)
                                           : fmt::format("code={}", answer.status);
    const double seconds = std::chrono::duration<double>(budget).count();
    if (task.attempts == 1 && !api_.answered_ && !std::exchange(api_.said_unreachable_, true)) {
      api_.log_.write(LogLevel::kWarn, "Firesteel",
                      fmt::format("cannot reach the API server {} ({}); retrying for up to {:g}s "
                                  "(change this with --retry-for)",
                                  api_.connection_.server, why, seconds));
    } else if (task.attempts == 1) {
      api_.log_.write(LogLevel::kInfo, "Firesteel",
                      fmt::format("{} {} failed ({}); retrying in {}ms", method_of(task.call->verb),
                                  resource_of(task.call->kind), why, pause.count()));
    } else if (task.attempts >= kAttemptsBeforeWarning &&
               !std::exchange(api_.said_unreachable_, true)) {
      api_.log_.write(
          LogLevel::kWarn, "Firesteel",
          fmt::format("the API server {} {} ({}); retrying for up to {:g}s (change this with "
                      "--retry-for)",
                      api_.connection_.server,
                      answer.failure ? "does not answer" : "cannot handle the request now", why,
                      seconds));
    }
  }

  /// Decides whether a create took effect.  An existing object is ours if and only if it has our
  /// submission id.
  void settle(Task& task, Answer answer, std::optional<std::chrono::seconds> retry_after) {
    if (answer.ok() && same_submission(answer.body, task.call->body)) {
      answer.status = 201;
      task.answer = std::move(answer);
      task.done = true;
    } else if (answer.status == 403 && task.step == Step::kRead) {
      task.step = Step::kLook;
      task.due = api_.clock_.steady_now();
    } else if (answer.status == 401 && has_newer_credentials(task)) {
      task.due = api_.clock_.steady_now();
    } else if (schedule(task, answer, retry_after)) {
      return;
    } else if (task.exists) {
      task.done = true;  // the conflict is final
    } else if (answer.status == 0 || answer.status >= 500 || answer.status == 401) {
      finish(task, std::move(answer));  // the result stays unknown
    } else {
      // Not found, not ours or not readable: send the create again, the API server checks the name.
      task.step = Step::kCall;
      task.due = api_.clock_.steady_now();
    }
  }

  static void finish(Task& task, Answer answer) {
    answer.ambiguous = task.ambiguous && !answer.ok();
    if (answer.failure) {
      answer.failure->request_sent = answer.failure->request_sent || task.ambiguous;
    }
    task.answer = std::move(answer);
    task.done = true;
  }

  Api& api_;
  http::RetryPolicy policy_;
  std::vector<Task> tasks_;
  SteadyTime began_;
  int credentials_ = 0;  ///< number of renewals
  std::optional<Answer> unauthorized_;
  int announced_ = 0;  ///< number of attempts whose failure was logged
};

std::vector<Answer> Api::send(const std::vector<Call>& calls) {
  return Sending(*this, calls).run();
}

Answer Api::send(const Call& call) {
  return std::move(send(std::vector<Call>{call}).front());
}

ApiError Api::error(const Call& call, const Answer& answer) const {
  return refusal(call, answer, connection_, clock_.now());
}

}  // namespace firesteel::kube
