#include "kube/api.h"

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
#include "firesteel/error.h"
#include "firesteel/runtime.h"
#include "http/retry.h"
#include "http/transport.h"
#include "kube/connection.h"
#include "kube/field.h"
#include "kube/refusal.h"
#include "kube/resource_path.h"

namespace firesteel::kube {

namespace {

constexpr std::string_view kSubmissionIdLabel = "firesteel/submission-id";
/// etcd keeps no object larger than 1.5 MB; managed fields and escapes can double it.
constexpr std::size_t kMaxObjectBytes = 8U << 20U;
constexpr std::size_t kMaxListBytes = 64U << 20U;
constexpr int kMaxAttempts = 5;
/// A whole call ends after so many times the time of one exchange, however often it is tried.
constexpr int kMaxTimeouts = 3;

const char* method_of(Verb verb) {
  switch (verb) {
    case Verb::kCreate:
      return "POST";
    case Verb::kPatch:
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

std::string text_of_body(const Call& call) {
  if (call.body.is_null()) {
    return {};
  }
  try {
    return call.body.dump();
  } catch (const nlohmann::json::exception&) {
    throw Error(ErrorKind::kUsage,
                fmt::format("{} \"{}\" holds text that is not UTF-8", call.kind,
                            text_of(field(call.body, "metadata", "name"))),
                "the Kubernetes API takes only UTF-8: look at the values and files it is made of");
  }
}

std::string submission_id_of(const nlohmann::json& object) {
  return text_of(field(object, "metadata", "labels", kSubmissionIdLabel));
}

bool is_worth_another_try(const http::Failure& failure) {
  using Kind = http::Failure::Kind;
  return failure.kind == Kind::kResolve || failure.kind == Kind::kConnect ||
         failure.kind == Kind::kTimeout || failure.kind == Kind::kReset;
}

bool is_worth_another_try(const Answer& answer) {
  if (answer.status == 0) {
    return answer.failure && is_worth_another_try(*answer.failure);
  }
  // "Conflict" on a create or merge patch: the quota or the object was being changed by others.
  const bool conflict = answer.status == 409 &&
                        text_of(field(answer.body, "reason")) == "Conflict" &&
                        text_of(field(answer.body, "details", "kind")) == "resourcequotas";
  return conflict || answer.status == 429 || answer.status == 500 || answer.status == 502 ||
         answer.status == 503 || answer.status == 504;
}

/// The server may have done what was asked although the answer says otherwise.
bool may_have_acted(const Answer& answer) {
  return answer.status == 0 ? answer.failure && answer.failure->request_sent : answer.status >= 500;
}

}  // namespace

Call create_call(const nlohmann::json& object, std::string_view in_namespace) {
  return {.verb = Verb::kCreate,
          .api_version = text_of(field(object, "apiVersion")),
          .kind = text_of(field(object, "kind")),
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
          .api_version = text_of(field(object, "apiVersion")),
          .kind = text_of(field(object, "kind")),
          .object_namespace = std::string(in_namespace),
          .name = text_of(field(object, "metadata", "name")),
          .body = std::move(patch),
          .query = {}};
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
         std::chrono::milliseconds request_timeout)
    : transport_(transport),
      connection_(std::move(connection)),
      clock_(clock),
      random_(random),
      log_(log),
      connect_timeout_(connect_timeout),
      request_timeout_(request_timeout) {}

http::Request Api::request(std::string_view method, std::string_view path_and_query) const {
  http::Request request;
  request.method = method;
  request.url = fmt::format("{}{}", connection_.server, path_and_query);
  request.headers.push_back({"Accept", "application/json"});
  // fabric8's order: a user and password outrank a token.
  if (!connection_.basic_user.empty()) {
    const std::string pair = connection_.basic_user + ":" + connection_.basic_password;
    request.headers.push_back({"Authorization", "Basic " + base::base64_encode(pair)});
  } else if (!connection_.token.empty()) {
    request.headers.push_back({"Authorization", "Bearer " + connection_.token});
  }
  request.connect_timeout = connect_timeout_;
  request.timeout = request_timeout_;
  request.max_body = kMaxObjectBytes;
  request.proxy = connection_.proxy;
  return request;
}

bool Api::renew_credentials() {
  if (connection_.token_file.empty()) {
    return false;
  }
  try {
    const std::string token = read_token(connection_.token_file);
    return std::exchange(connection_.token, token) != token;
  } catch (const Error& error) {
    log_.write(LogLevel::kWarn, "Firesteel", error.what());
    return false;
  }
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

/// Calls under way together.
class Api::Sending {
 public:
  Sending(Api& api, const std::vector<Call>& calls) : api_(api) {
    tasks_.reserve(calls.size());
    for (const Call& call : calls) {
      tasks_.push_back({.call = &call, .due = api.clock_.steady_now()});
    }
    give_up_ = api.clock_.steady_now() + (api.request_timeout_ * kMaxTimeouts);
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
  struct Task {
    const Call* call = nullptr;
    SteadyTime due;  ///< when to start the next attempt, if none is under way
    int attempts = 0;
    bool ambiguous = false;  ///< an earlier attempt may have been carried out
    bool settling = false;   ///< reading back what a create ran into; `answer` is its 409
    bool done = false;
    int credentials = 0;  ///< those it was last sent with
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

  void start(Task& task) {
    const Call& call = *task.call;
    const bool creates = call.verb == Verb::kCreate && !task.settling;
    const std::string name =
        task.settling ? text_of(field(call.body, "metadata", "name")) : call.name;
    http::Request request =
        api_.request(task.settling ? "GET" : method_of(call.verb),
                     resource_path(call.api_version, call.kind, call.object_namespace,
                                   creates ? std::string_view() : std::string_view(name)) +
                         call.query);
    if (!task.settling && !call.body.is_null()) {
      request.body = text_of_body(call);
      request.headers.push_back({"Content-Type", call.verb == Verb::kPatch
                                                     ? "application/merge-patch+json"
                                                     : "application/json"});
    }
    if (call.verb == Verb::kList) {
      request.max_body = kMaxListBytes;
    }
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

  void take_result(Task& task, const http::Result& result) {
    task.exchange.reset();
    Answer answer;
    std::optional<std::chrono::seconds> retry_after;
    bool twice = false;
    if (const auto* response = std::get_if<http::Response>(&result)) {
      answer = decode_answer(*response);
      twice = response->sent_twice;
      if (const auto value = http::find_header(response->headers, "Retry-After")) {
        retry_after = http::parse_retry_after(*value);
      }
    } else {
      answer.failure = std::get<http::Failure>(result);
    }
    if (task.settling) {
      settle(task, std::move(answer));
      return;
    }
    const bool maybe_ours = task.ambiguous || twice;
    task.ambiguous = task.ambiguous || may_have_acted(answer);
    decide(task, std::move(answer), retry_after, maybe_ours);
  }

  void decide(Task& task, Answer answer, std::optional<std::chrono::seconds> retry_after,
              bool maybe_ours) {
    const bool exists =
        answer.status == 409 && text_of(field(answer.body, "reason")) == "AlreadyExists";
    if (exists && maybe_ours && task.call->verb == Verb::kCreate &&
        !submission_id_of(task.call->body).empty()) {
      task.settling = true;
      task.attempts = 0;
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
      // With a 401 the API server says GOAWAY, which takes along what shares the connection.
      answer = *unauthorized_;
    }
    if (!is_worth_another_try(answer) || !schedule(task, answer, retry_after)) {
      finish(task, std::move(answer));
    }
  }

  /// Reads the token again, once for all calls.
  bool has_newer_credentials(const Task& task) {
    if (credentials_ == 0 && api_.renew_credentials()) {
      ++credentials_;
    }
    return task.credentials < credentials_;
  }

  /// False when it was tried often and long enough.
  bool schedule(Task& task, const Answer& answer, std::optional<std::chrono::seconds> retry_after) {
    const SteadyTime now = api_.clock_.steady_now();
    const auto delay = http::retry_delay({}, task.attempts, api_.jitter(), retry_after);
    if (task.attempts >= kMaxAttempts || now + delay >= give_up_) {
      return false;
    }
    task.due = now + delay;
    if (std::exchange(announced_, std::max(announced_, task.attempts)) >= task.attempts) {
      return true;  // said for another call of this round
    }
    const std::string why = answer.failure ? one_line(answer.failure->message, 300)
                                           : fmt::format("code={}", answer.status);
    api_.log_.write(
        LogLevel::kInfo, "Firesteel",
        fmt::format("{} {} failed ({}), trying again in {} ms", method_of(task.call->verb),
                    resource_of(task.call->kind), why, delay.count()));
    return true;
  }

  /// The object that was in the way is ours exactly if it carries our submission's id.
  void settle(Task& task, Answer answer) {
    if (answer.ok()) {
      if (submission_id_of(answer.body) == submission_id_of(task.call->body)) {
        task.answer = {.status = 201, .body = std::move(answer.body), .failure = std::nullopt};
      }
    } else if (is_worth_another_try(answer) && schedule(task, answer, std::nullopt)) {
      return;
    }
    task.done = true;
  }

  static void finish(Task& task, Answer answer) {
    if (answer.failure) {
      answer.failure->request_sent = answer.failure->request_sent || task.ambiguous;
    }
    task.answer = std::move(answer);
    task.done = true;
  }

  Api& api_;
  std::vector<Task> tasks_;
  SteadyTime give_up_;
  int credentials_ = 0;  ///< how often they were renewed
  std::optional<Answer> unauthorized_;
  int announced_ = 0;  ///< the number of tries whose failure was said on the log
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
