#include "kube/client/exchange.h"

#include <functional>
#include <optional>
#include <string_view>
#include <utility>
#include <variant>

#include "firesteel/clock.h"
#include "http/exchange.h"
#include "http/transport.h"
#include "kube/auth/credentials.h"
#include "kube/client/api.h"

namespace firesteel::kube {

void Exchange::start(http::Request request, std::function<void(std::string_view)> on_data) {
  cancel();
  request_ = std::move(request);
  on_data_ = std::move(on_data);
  step_ = Step::kWaiting;
  if (api_.credentials().ready()) {
    send();
  }
}

void Exchange::cancel() {
  exchange_.cancel();
  result_.reset();
  step_ = Step::kIdle;
}

bool Exchange::was_sent() const {
  return step_ == Step::kRefused || (step_ == Step::kSent && (result_ || exchange_.was_sent()));
}

std::optional<http::Result> Exchange::turn() {
  if (step_ == Step::kSent && result_) {
    if (!is_unauthorized() || !api_.credentials().renew(generation_)) {
      step_ = Step::kIdle;
      return std::exchange(result_, std::nullopt);
    }
    step_ = Step::kRefused;
  }
  if ((step_ == Step::kWaiting || step_ == Step::kRefused) && api_.credentials().ready()) {
    if (step_ == Step::kRefused && api_.credentials().generation() == generation_) {
      step_ = Step::kIdle;  // there are no others
      return std::exchange(result_, std::nullopt);
    }
    send();
  }
  return std::nullopt;
}

bool Exchange::has_work() const {
  return step_ != Step::kIdle && due() <= api_.clock().steady_now();
}

SteadyTime Exchange::due() const {
  switch (step_) {
    case Step::kWaiting:
    case Step::kRefused:
      return api_.credentials().due();
    case Step::kSent:
      return result_ ? api_.clock().steady_now() : SteadyTime::max();
    case Step::kIdle:
      break;
  }
  return SteadyTime::max();
}

void Exchange::send() {
  step_ = Step::kSent;
  result_.reset();
  generation_ = api_.credentials().generation();
  api_.authorize(request_);
  exchange_ = http::Exchange(api_.transport(), request_, api_.connection().tls,
                             {.on_done =
                                  [this](http::Result done) {
                                    result_ = std::move(done);
                                    exchange_.done();
                                  },
                              .on_data = on_data_});
}

bool Exchange::is_unauthorized() const {
  const auto* const response = result_ ? std::get_if<http::Response>(&*result_) : nullptr;
  return response != nullptr && response->status == 401;
}

}  // namespace firesteel::kube
