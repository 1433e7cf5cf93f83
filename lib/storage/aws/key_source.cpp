#include "storage/aws/key_source.h"

#include <exception>
#include <optional>
#include <utility>

#include "firesteel/clock.h"
#include "firesteel/error.h"
#include "storage/aws/keys.h"

namespace firesteel::storage {

void KeySource::turn() {
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

SteadyTime KeySource::due() const {
  return is_done_ ? SteadyTime::max() : next_step();
}

std::optional<AwsKeys> KeySource::take() {
  if (failure_) {
    std::rethrow_exception(failure_);
  }
  return std::move(keys_);
}

void KeySource::finish(std::optional<AwsKeys> keys) {
  keys_ = std::move(keys);
  is_done_ = true;
}

}  // namespace firesteel::storage
