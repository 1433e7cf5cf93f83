#pragma once
/// A source of access keys, as part of an event loop.

#include <exception>
#include <optional>

#include "firesteel/clock.h"
#include "http/task.h"
#include "storage/aws/keys.h"

namespace firesteel::storage {

class KeySource : public http::Task {
 public:
  void turn() final;
  [[nodiscard]] bool done() const final { return is_done_; }
  [[nodiscard]] SteadyTime due() const final;
  /// The keys, once done; nothing if this source is not configured.  Throws Error kUpload if it is
  /// and yields none.
  [[nodiscard]] std::optional<AwsKeys> take();

 protected:
  /// Does what can be done without waiting, and calls finish() at the end.  May throw Error, which
  /// finishes too.
  virtual void step() = 0;
  /// Like http::Task::due(), while not done.
  [[nodiscard]] virtual SteadyTime next_step() const = 0;
  void finish(std::optional<AwsKeys> keys);

 private:
  bool is_done_ = false;
  std::optional<AwsKeys> keys_;
  std::exception_ptr failure_;
};

}  // namespace firesteel::storage
