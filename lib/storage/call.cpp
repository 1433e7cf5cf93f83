#include "storage/call.h"

#include <chrono>
#include <exception>
#include <optional>
#include <string_view>
#include <utility>
#include <variant>

#include "firesteel/clock.h"
#include "firesteel/environment.h"
#include "firesteel/error.h"
#include "http/exchange.h"
#include "http/proxy_setting.h"
#include "http/retry.h"
#include "http/server_address.h"
#include "http/transport.h"

namespace firesteel::storage {

Patience::Patience(const Surroundings& surroundings, const http::RetryPolicy& policy)
    : clock_(surroundings.clock), random_(surroundings.random), policy_(policy) {}

std::optional<SteadyTime> Patience::next(const http::Result& result, bool is_temporary) {
  const SteadyTime now = clock_.steady_now();
  http::FailedAttempt failed{.number = ++failures_, .jitter = http::jitter_of(random_)};
  if (const auto* const failure = std::get_if<http::Failure>(&result)) {
    failed.failure = failure->kind;
    failed.request_sent = failure->request_sent;
    failed.first_contact = !failure->request_sent;
  } else {
    const auto& response = std::get<http::Response>(result);
    failed.status = is_temporary ? 503 : response.status;
    failed.retry_after = http::retry_after_of(response.headers, clock_.now());
  }
  first_failure_ = first_failure_.value_or(now);
  failed.elapsed = std::chrono::duration_cast<std::chrono::milliseconds>(now - *first_failure_);
  const http::RetryDecision decision = http::decide_retry(policy_, failed);
  return decision.step == http::NextStep::kGiveUp ? std::nullopt
                                                  : std::optional(now + decision.pause);
}

void Patience::reset() {
  failures_ = 0;
  first_failure_.reset();
}

Call::Call(const Surroundings& surroundings, MakeAttempt make, IsTemporary is_temporary,
           const http::RetryPolicy& policy, Readiness* readiness)
    : clock_(surroundings.clock),
      transport_(surroundings.transport),
      make_(std::move(make)),
      is_temporary_(std::move(is_temporary)),
      patience_(surroundings, policy),
      readiness_(readiness),
      next_(clock_.steady_now()) {}

void Call::turn() {
  if (is_done_) {
    return;
  }
  try {
    step();
  } catch (const Error&) {
    failure_ = std::current_exception();
    is_done_ = true;
  }
}

void Call::step() {
  if (result_) {
    take(*result_);
  }
  const bool may_start = !is_done_ && !exchange_.is_open() && clock_.steady_now() >= next_;
  if (may_start && (readiness_ == nullptr || readiness_->ready())) {
    start();
  }
}

SteadyTime Call::due() const {
  if (is_done_) {
    return SteadyTime::max();
  }
  if (result_) {
    return clock_.steady_now();
  }
  if (exchange_.is_open()) {
    return SteadyTime::max();
  }
  const bool waits = readiness_ != nullptr && clock_.steady_now() >= next_;
  return waits ? readiness_->due() : next_;
}

const http::Result& Call::result() const {
  if (failure_) {
    std::rethrow_exception(failure_);
  }
  return *result_;  // NOLINT(bugprone-unchecked-optional-access): once done
}

void Call::start() {
  ++attempts_;
  result_.reset();
  const Attempt attempt = make_();
  basis_ = attempt.basis;
  exchange_ = http::Exchange(transport_, attempt.request, attempt.tls,
                             {.on_done = [this](http::Result result) {
                               exchange_.done();
                               result_ = std::move(result);
                             }});
}

void Call::take(const http::Result& result) {
  const auto* const response = std::get_if<http::Response>(&result);
  const bool is_temporary =
      response != nullptr && is_temporary_ && is_temporary_(*response, basis_);
  const bool is_success = response != nullptr && response->status / 100 == 2 && !is_temporary;
  const auto* const failure = std::get_if<http::Failure>(&result);
  may_have_acted_ = may_have_acted_ || (response != nullptr && response->sent_twice) ||
                    http::may_have_acted(response != nullptr ? response->status : 0,
                                         failure != nullptr && failure->request_sent);
  const auto again = is_success ? std::nullopt : patience_.next(result, is_temporary);
  is_done_ = !again;
  if (again) {
    result_.reset();
    next_ = *again;
  }
}

void set_route(Attempt& attempt, const Environment& environment, std::string_view ca_variable) {
  attempt.request.proxy =
      http::proxy_for(http::address_of(attempt.request.url), "", "", environment);
  attempt.tls.ca_file = environment.find_non_empty(ca_variable)
                            .value_or(environment.find_non_empty("SSL_CERT_FILE").value_or(""));
  attempt.tls.ca_directory = environment.find_non_empty("SSL_CERT_DIR").value_or("");
}

}  // namespace firesteel::storage
