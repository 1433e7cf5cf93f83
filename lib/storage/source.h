#pragma once
/// A source of keys or tokens, as part of an event loop.

#include <exception>
#include <optional>
#include <utility>

#include "firesteel/clock.h"
#include "firesteel/error.h"
#include "http/task.h"

namespace firesteel::storage {

template <class Value>
class Source : public http::Task {
 public:
  void turn() final {
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
  [[nodiscard]] bool done() const final { return is_done_; }
  [[nodiscard]] SteadyTime due() const final { return is_done_ ? SteadyTime::max() : next_step(); }
  /// The value, once done; nothing if this source is not configured.  Throws Error if it is and
  /// yields none.
  [[nodiscard]] std::optional<Value> take() {
    if (failure_) {
      std::rethrow_exception(failure_);
    }
    return std::move(value_);
  }

 protected:
  /// Does what can be done without waiting, and calls finish() at the end.  May throw Error, which
  /// finishes too.
  virtual void step() = 0;
  /// Like http::Task::due(), while not done.
  [[nodiscard]] virtual SteadyTime next_step() const = 0;
  void finish(std::optional<Value> value) {
    value_ = std::move(value);
    is_done_ = true;
  }

 private:
  bool is_done_ = false;
  std::optional<Value> value_;
  std::exception_ptr failure_;
};

/// A value that is there without waiting, or nothing.
template <class Value>
class FoundValue final : public Source<Value> {
 public:
  FoundValue(std::optional<Value> found, const Clock& clock)
      : found_(std::move(found)), clock_(clock) {}

 protected:
  void step() override { this->finish(std::move(found_)); }
  [[nodiscard]] SteadyTime next_step() const override { return clock_.steady_now(); }

 private:
  std::optional<Value> found_;
  const Clock& clock_;
};

}  // namespace firesteel::storage
