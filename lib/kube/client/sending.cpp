#include "kube/client/sending.h"

#include <algorithm>
#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "firesteel/clock.h"
#include "firesteel/log_sink.h"
#include "http/retry.h"
#include "http/transport.h"
#include "json/fields.h"
#include "json/metadata.h"
#include "kube/client/api.h"
#include "kube/client/refusal.h"
#include "kube/config/connection.h"
#include "kube/objects/resource_path.h"

namespace firesteel::kube {

namespace {

/// A failure of this many attempts (about a second) is logged as a warning.
constexpr int kAttemptsBeforeWarning = 3;

/// A conflict on a create or merge patch because of a concurrent change of the quota.
bool is_quota_conflict(const Answer& answer) {
  return answer.status == 409 && json::text_at(answer.body, {"reason"}) == "Conflict" &&
         json::text_at(answer.body, {"details", "kind"}) == "resourcequotas";
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

bool can_be_settled(const Call& call) {
  return call.verb == Verb::kCreate && has_submission_id(call.body);
}

/// The call that finds out the result of a create.
Call look_of(const Call& create, bool by_reading) {
  const std::string name = json::name_of(create.body);
  return by_reading ? get_call({.kind = {.api_version = create.api_version, .kind = create.kind},
                                .object_namespace = create.object_namespace,
                                .name = name})
                    : look_call({.kind = {.api_version = create.api_version, .kind = create.kind},
                                 .object_namespace = create.object_namespace,
                                 .name = name});
}

}  // namespace

Sending::Sending(Api& api, std::vector<Call> calls, const Limits& limits, Say say)
    : api_(api),
      limits_(limits),
      say_(say),
      began_(api.clock().steady_now()),
      calls_(std::move(calls)) {
  policy_.budget = limits.retry_for;
  policy_.first_contact_budget = api.first_contact_limit();
  attempts_.reserve(calls_.size());
  for (const Call& call : calls_) {
    attempts_.push_back(std::make_unique<Attempt>(api, call));
    attempts_.back()->first = api.request_for(call, limits);
    attempts_.back()->due = began_;
  }
}

void Sending::turn() {
  // Start everything first, so that the requests share a connection.
  const SteadyTime now = api_.clock().steady_now();
  for (const auto& attempt : attempts_) {
    if (!attempt->done && !attempt->exchange.is_open() && attempt->due <= now) {
      start(*attempt);
    }
  }
  for (const auto& attempt : attempts_) {
    if (const auto result = attempt->exchange.turn()) {
      take_result(*attempt, *result);
    }
  }
  if (now >= give_up_at_) {
    give_up();
  }
}

SteadyTime Sending::due() const {
  SteadyTime due = SteadyTime::max();
  for (const auto& attempt : attempts_) {
    if (!attempt->done) {
      due = std::min(
          {due, give_up_at_, attempt->exchange.is_open() ? attempt->exchange.due() : attempt->due});
    }
  }
  return due;
}

bool Sending::done() const {
  return std::ranges::all_of(attempts_, [](const auto& attempt) { return attempt->done; });
}

std::vector<Answer> Sending::take() {
  std::vector<Answer> answers;
  answers.reserve(attempts_.size());
  for (const auto& attempt : attempts_) {
    answers.push_back(std::move(attempt->answer));
  }
  return answers;
}

void Sending::finish_by(SteadyTime until) {
  if (until >= give_up_at_) {
    return;
  }
  give_up_at_ = until;
  const SteadyTime now = api_.clock().steady_now();
  if (until <= now) {
    give_up();
    return;
  }
  policy_.budget = std::min(policy_.budget,
                            std::chrono::duration_cast<std::chrono::milliseconds>(until - began_));
  for (const auto& attempt : attempts_) {
    if (!attempt->done && is_unreceived_create(*attempt)) {
      stop(*attempt);
    }
    attempt->due = std::min(attempt->due, now);
  }
}

bool Sending::is_unreceived_create(const Attempt& attempt) {
  const bool is_at_server = attempt.exchange.is_open() && attempt.exchange.was_sent();
  return attempt.call.verb == Verb::kCreate && attempt.attempts > 0 && !attempt.ambiguous &&
         attempt.step == Step::kCall && !is_at_server;
}

void Sending::give_up() {
  for (const auto& attempt : attempts_) {
    if (!attempt->done) {
      stop(*attempt);
    }
  }
}

void Sending::stop(Attempt& attempt) {
  Answer answer;
  answer.failure = http::Failure{.kind = http::Failure::Kind::kTimeout,
                                 .message = "stopped by a signal",
                                 .request_sent = attempt.exchange.was_sent()};
  attempt.exchange.cancel();
  if (attempt.exists) {
    attempt.done = true;  // the conflict is final
    return;
  }
  attempt.ambiguous = attempt.ambiguous || may_have_acted(answer);
  finish(attempt, std::move(answer));
}

void Sending::start(Attempt& attempt) {
  ++attempt.attempts;
  if (attempt.step != Step::kCall) {
    attempt.exchange.start(
        api_.request_for(look_of(attempt.call, attempt.step == Step::kRead), limits_));
  } else if (std::optional<http::Request> first = std::exchange(attempt.first, std::nullopt)) {
    attempt.exchange.start(*std::move(first));
  } else {
    attempt.exchange.start(api_.request_for(attempt.call, limits_));
  }
}

void Sending::take_result(Attempt& attempt, const http::Result& result) {
  Answer answer;
  std::optional<std::chrono::seconds> retry_after;
  bool twice = false;
  if (const auto* response = std::get_if<http::Response>(&result)) {
    api_.note_answer();
    answer = decode_answer(*response);
    if (attempt.step == Step::kCall && attempt.call.verb == Verb::kList) {
      answer = checked_list(std::move(answer), attempt.call.api_version, attempt.call.kind,
                            attempt.call.object_namespace);
    }
    twice = response->sent_twice;
    retry_after = http::retry_after_of(response->headers, api_.clock().now());
  } else {
    answer.failure = std::get<http::Failure>(result);
  }
  if (attempt.step == Step::kCall) {
    const bool maybe_ours = attempt.ambiguous || twice;
    attempt.ambiguous = attempt.ambiguous || may_have_acted(answer);
    decide(attempt, std::move(answer), retry_after, maybe_ours);
  } else {
    settle(attempt, std::move(answer), retry_after);
  }
}

void Sending::decide(Attempt& attempt, Answer answer,
                     std::optional<std::chrono::seconds> retry_after, bool maybe_ours) {
  const bool exists =
      answer.status == 409 && json::text_at(answer.body, {"reason"}) == "AlreadyExists";
  if (exists && maybe_ours && can_be_settled(attempt.call)) {
    attempt.exists = true;
    attempt.step = Step::kRead;
    attempt.due = api_.clock().steady_now();
    attempt.answer = std::move(answer);
    return;
  }
  if (answer.status == 401) {
    unauthorized_ = answer;
  } else if (unauthorized_ && answer.failure) {
    // With a 401 the API server sends GOAWAY, which also ends other requests of the connection.
    answer = *unauthorized_;
  }
  if (!schedule(attempt, answer, retry_after)) {
    finish(attempt, std::move(answer));
  }
}

/// Schedules a retry.  False if the failure is not worth one or the time is used up.
bool Sending::schedule(Attempt& attempt, const Answer& answer,
                       std::optional<std::chrono::seconds> retry_after) {
  const SteadyTime now = api_.clock().steady_now();
  http::FailedAttempt failed = failed_attempt(answer);
  failed.number = attempt.attempts;
  failed.repeatable = attempt.step != Step::kCall || !can_be_settled(attempt.call);
  failed.first_contact = !api_.has_answered();
  failed.retry_after = retry_after;
  failed.elapsed = std::chrono::duration_cast<std::chrono::milliseconds>(now - began_);
  failed.jitter = api_.jitter();
  const http::RetryDecision decision = http::decide_retry(policy_, failed);
  if (decision.step == http::NextStep::kGiveUp) {
    return false;
  }
  attempt.step = decision.step == http::NextStep::kReadBack ? Step::kRead : attempt.step;
  attempt.due = now + decision.pause;
  announce(attempt, answer, decision.pause, http::retry_budget(policy_, failed));
  return true;
}

/// Logs the first failure of a round, and once that it persists.
void Sending::announce(const Attempt& attempt, const Answer& answer,
                       std::chrono::milliseconds pause, std::chrono::milliseconds budget) {
  if (say_ == Say::kNothing ||
      std::exchange(announced_, std::max(announced_, attempt.attempts)) >= attempt.attempts) {
    return;  // already logged for another call of this round
  }
  const std::string why = answer.failure ? base::one_line(answer.failure->message, 300)
                                         : fmt::format("code={}", answer.status);
  const double seconds = std::chrono::duration<double>(budget).count();
  if (attempt.attempts == 1 && !api_.has_answered() && api_.first_to_say_unreachable()) {
    api_.log().write(LogLevel::kWarn, "Firesteel",
                     fmt::format("cannot reach the API server {} ({}); retrying for up to {:g}s "
                                 "(change this with --retry-for)",
                                 api_.connection().server, why, seconds));
  } else if (attempt.attempts == 1) {
    api_.log().write(
        LogLevel::kInfo, "Firesteel",
        fmt::format("{} {} failed ({}); retrying in {}ms", method_of(attempt.call.verb),
                    resource_of(attempt.call.kind), why, pause.count()));
  } else if (attempt.attempts >= kAttemptsBeforeWarning && api_.first_to_say_unreachable()) {
    api_.log().write(
        LogLevel::kWarn, "Firesteel",
        fmt::format("the API server {} {} ({}); retrying for up to {:g}s (change this with "
                    "--retry-for)",
                    api_.connection().server,
                    answer.failure ? "does not answer" : "cannot handle the request now", why,
                    seconds));
  }
}

/// Decides whether a create took effect.  An existing object is ours if and only if it has our
/// submission id.
void Sending::settle(Attempt& attempt, Answer answer,
                     std::optional<std::chrono::seconds> retry_after) {
  if (answer.ok() && same_submission(answer.body, attempt.call.body)) {
    answer.status = 201;
    attempt.answer = std::move(answer);
    attempt.done = true;
  } else if (answer.status == 403 && attempt.step == Step::kRead) {
    attempt.step = Step::kLook;
    attempt.due = api_.clock().steady_now();
  } else if (schedule(attempt, answer, retry_after)) {
    return;
  } else if (attempt.exists) {
    attempt.done = true;  // the conflict is final
  } else if (answer.status == 0 || answer.status >= 500 || answer.status == 401) {
    finish(attempt, std::move(answer));  // it stays unknown
  } else {
    // Not found, not ours or not readable: send the create again, the API server checks the name.
    attempt.step = Step::kCall;
    attempt.due = api_.clock().steady_now();
  }
}

void Sending::finish(Attempt& attempt, Answer answer) {
  answer.ambiguous = attempt.ambiguous && !answer.ok();
  if (answer.failure) {
    answer.failure->request_sent = answer.failure->request_sent || attempt.ambiguous;
  }
  attempt.answer = std::move(answer);
  attempt.done = true;
}

}  // namespace firesteel::kube
