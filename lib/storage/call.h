#pragma once
/// One request to a store, repeated while failures are temporary.

#include <chrono>
#include <exception>
#include <functional>
#include <optional>
#include <string>

#include "firesteel/clock.h"
#include "firesteel/environment.h"
#include "firesteel/random_source.h"
#include "http/exchange.h"
#include "http/retry.h"
#include "http/task.h"
#include "http/transport.h"
#include "storage/store.h"

namespace firesteel::storage {

/// Pauses grow from 0.2 s to 20 s; a minute after the first failure the last attempt is made.
inline constexpr http::RetryPolicy kStorePolicy{.first = std::chrono::milliseconds(200),
                                                .longest = std::chrono::milliseconds(20'000)};

/// What is sent by one attempt.
struct Attempt {
  http::Request request;
  http::Tls tls;
};

class Call final : public http::Task {
 public:
  /// Called for each attempt, since a signature has a time.  May throw Error.
  using MakeAttempt = std::function<Attempt()>;
  /// True for an answer that another attempt may change, besides 429 and 5xx.  May throw Error.
  using IsTemporary = std::function<bool(const http::Response&)>;

  /// The references in `surroundings` must outlive this object.
  Call(const Surroundings& surroundings, MakeAttempt make, IsTemporary is_temporary = nullptr,
       const http::RetryPolicy& policy = kStorePolicy);

  void turn() override;
  [[nodiscard]] SteadyTime due() const override;
  [[nodiscard]] bool done() const override { return is_done_; }
  /// The last result, once done.  Throws what the function threw that makes attempts.
  [[nodiscard]] const http::Result& result() const;
  /// How often it was sent.
  [[nodiscard]] int attempts() const { return attempts_; }

 private:
  void start();
  void take();

  const Clock& clock_;
  http::Transport& transport_;
  RandomSource& random_;
  MakeAttempt make_;
  IsTemporary is_temporary_;
  http::RetryPolicy policy_;
  int attempts_ = 0;
  bool is_done_ = false;
  SteadyTime next_;
  std::optional<SteadyTime> first_failure_;
  std::exception_ptr failure_;
  std::optional<http::Result> result_;
  http::Exchange exchange_;  ///< last: its callback uses the other members
};

/// Completes the route of a request to a store: proxy and trusted certificates as the environment
/// says.
void set_route(Attempt& attempt, const Environment& environment);

}  // namespace firesteel::storage
