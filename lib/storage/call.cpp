#include "storage/call.h"

#include <chrono>
#include <exception>
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

Call::Call(const Surroundings& surroundings, MakeAttempt make, IsTemporary is_temporary,
           const http::RetryPolicy& policy)
    : clock_(surroundings.clock),
      transport_(surroundings.transport),
      random_(surroundings.random),
      make_(std::move(make)),
      is_temporary_(std::move(is_temporary)),
      policy_(policy),
      next_(clock_.steady_now()) {}

void Call::turn() {
  if (is_done_) {
    return;
  }
  if (result_) {
    try {
      take();
    } catch (const Error&) {
      failure_ = std::current_exception();
      is_done_ = true;
    }
  }
  if (!is_done_ && !exchange_.is_open() && clock_.steady_now() >= next_) {
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
  return exchange_.is_open() ? SteadyTime::max() : next_;
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
  try {
    const Attempt attempt = make_();
    exchange_ = http::Exchange(transport_, attempt.request, attempt.tls,
                               {.on_done = [this](http::Result result) {
                                 exchange_.done();
                                 result_ = std::move(result);
                               }});
  } catch (const Error&) {
    failure_ = std::current_exception();
    is_done_ = true;
  }
}

void Call::take() {
  if (!result_) {
    return;
  }
  const SteadyTime now = clock_.steady_now();
  http::FailedAttempt failed{.number = attempts_, .jitter = http::jitter_of(random_)};
  if (const auto* const failure = std::get_if<http::Failure>(&*result_)) {
    failed.failure = failure->kind;
    failed.request_sent = failure->request_sent;
    failed.first_contact = !failure->request_sent;
  } else {
    const auto& response = std::get<http::Response>(*result_);
    const bool is_temporary = is_temporary_ && is_temporary_(response);
    if (response.status / 100 == 2 && !is_temporary) {
      is_done_ = true;
      return;
    }
    failed.status = is_temporary ? 503 : response.status;
    failed.retry_after = http::retry_after_of(response.headers, clock_.now());
  }
  first_failure_ = first_failure_.value_or(now);
  failed.elapsed = std::chrono::duration_cast<std::chrono::milliseconds>(now - *first_failure_);
  const http::RetryDecision decision = http::decide_retry(policy_, failed);
  if (decision.step == http::NextStep::kGiveUp) {
    is_done_ = true;
    return;
  }
  result_.reset();
  next_ = now + decision.pause;
}

void set_route(Attempt& attempt, const Environment& environment) {
  attempt.request.proxy =
      http::proxy_for(http::address_of(attempt.request.url), "", "", environment);
  attempt.tls.ca_file = environment.find_non_empty("AWS_CA_BUNDLE")
                            .value_or(environment.find_non_empty("SSL_CERT_FILE").value_or(""));
  attempt.tls.ca_directory = environment.find_non_empty("SSL_CERT_DIR").value_or("");
}

}  // namespace firesteel::storage
