#pragma once
/// The value of the first of several sources that has one, asked for again before it expires.

#include <chrono>
#include <cstddef>
#include <exception>
#include <functional>
#include <memory>
#include <optional>
#include <utility>

#include "firesteel/clock.h"
#include "firesteel/error.h"
#include "storage/readiness.h"
#include "storage/source.h"

namespace firesteel::storage {

/// `Value` has a member `expires`, an optional SystemTime.
template <class Value>
class SourceChain : public Readiness {
 public:
  /// Opens the source with that number; null after the last one.
  using Open = std::function<std::unique_ptr<Source<Value>>(std::size_t)>;

  /// `clock` must outlive this object.
  SourceChain(const Clock& clock, Open open) : clock_(clock), open_(std::move(open)) {}

  [[nodiscard]] bool ready() override {
    if (failure_) {
      std::rethrow_exception(failure_);
    }
    if (!running_ && is_valid()) {
      return true;
    }
    try {
      return look();
    } catch (const Error&) {
      failure_ = std::current_exception();
      throw;
    }
  }
  [[nodiscard]] SteadyTime due() const override {
    return running_ ? running_->due() : clock_.steady_now();
  }
  /// Only after ready() was true.
  [[nodiscard]] const Value& value() const {
    return *value_;  // NOLINT(bugprone-unchecked-optional-access): as ready() says
  }
  /// Another one for each value that was found.
  [[nodiscard]] int number() const { return number_; }
  /// Call when a server refuses the value with that number as expired.  True if another attempt may
  /// have another one: the source is asked again, unless what it yielded after the last refusal was
  /// refused as well.
  [[nodiscard]] bool renew(int number) {
    if (!value_ || !value_->expires) {
      return false;  // the same source would yield the same value
    }
    if (number > last_refused_) {
      last_refused_ = number;
      ++refusals_;
      is_rejected_ = is_rejected_ || number == number_;
    }
    return refusals_ <= kMostRefusals;
  }
  /// Call when a server accepts the value with that number.
  void accept(int number) { refusals_ = number > last_refused_ ? 0 : refusals_; }

 protected:
  /// Throws the Error for the case that no source has a value.
  [[noreturn]] virtual void fail() const = 0;

 private:
  static constexpr std::chrono::seconds kMargin{60};
  static constexpr int kMostRefusals = 1;

  [[nodiscard]] bool is_valid() const {
    return value_ && !is_rejected_ &&
           (!value_->expires || clock_.now() + kMargin < *value_->expires);
  }
  bool look() {
    while (true) {
      running_ = running_ ? std::move(running_) : open_(next_);
      if (!running_) {
        fail();
      }
      running_->turn();
      if (!running_->done()) {
        return false;
      }
      if (auto found = std::exchange(running_, nullptr)->take()) {
        value_ = std::move(found);
        ++number_;
        is_rejected_ = false;
        return true;  // asked again, this source is the first
      }
      ++next_;
    }
  }

  const Clock& clock_;
  Open open_;
  std::optional<Value> value_;
  int number_ = 0;
  bool is_rejected_ = false;
  int last_refused_ = 0;
  int refusals_ = 0;      ///< of different values, one after the other
  std::size_t next_ = 0;  ///< source to try
  std::unique_ptr<Source<Value>> running_;
  std::exception_ptr failure_;
};

}  // namespace firesteel::storage
