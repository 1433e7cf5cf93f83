#pragma once
/// One request to a store, repeated while failures are temporary.

#include <chrono>
#include <exception>
#include <functional>
#include <optional>
#include <string_view>

#include "firesteel/clock.h"
#include "firesteel/environment.h"
#include "firesteel/random_source.h"
#include "http/exchange.h"
#include "http/retry.h"
#include "http/task.h"
#include "http/transport.h"
#include "storage/readiness.h"
#include "storage/store.h"

namespace firesteel::storage {

/// Pauses grow from 0.2 s to 20 s; a minute after the first failure the last attempt is made.
/// MinIO asks for a pause of a minute whenever it has too many requests, perhaps for milliseconds.
inline constexpr http::RetryPolicy kStorePolicy{.first = std::chrono::milliseconds(200),
                                                .longest = std::chrono::milliseconds(20'000),
                                                .longest_asked = std::chrono::milliseconds(5'000)};

/// How long a server may send nothing before the attempt ends.
inline constexpr std::chrono::seconds kLongestSilence{60};

/// For requests that are sent once.
inline constexpr http::RetryPolicy kOnce{.budget = std::chrono::milliseconds(0),
                                         .short_budget = std::chrono::milliseconds(0),
                                         .first_contact_budget = std::chrono::milliseconds(0)};

/// Decides how often something that fails is tried again, and when.
class Patience {
 public:
  /// The references in `surroundings` must outlive this object.
  explicit Patience(const Surroundings& surroundings,
                    const http::RetryPolicy& policy = kStorePolicy);

  /// When to try again after that result; nothing if another attempt would be in vain, or the time
  /// for attempts is over.  `is_temporary`: as for 503.
  [[nodiscard]] std::optional<SteadyTime> next(const http::Result& result, bool is_temporary);
  /// There was a success: the next failure is the first.
  void reset();

 private:
  const Clock& clock_;
  RandomSource& random_;
  http::RetryPolicy policy_;
  int failures_ = 0;
  std::optional<SteadyTime> first_failure_;
};

/// What an attempt depends on and a refusal may be about.
struct Basis {
  int credential = 0;   ///< SourceChain::number() of the keys or the token in it
  int corrections = 0;  ///< ServerClock::corrections() before the time in it
};

/// What is sent by one attempt.
struct Attempt {
  http::Request request;
  http::Tls tls;
  Basis basis;
};

class Call final : public http::Task {
 public:
  /// Called for each attempt, since a signature has a time.  May throw Error.
  using MakeAttempt = std::function<Attempt()>;
  /// True for an answer that another attempt may change, besides 429 and 5xx.  May throw Error.
  using IsTemporary = std::function<bool(const http::Response&, const Basis&)>;

  /// Makes an attempt only when `readiness` is ready, if there is one.  It and the references in
  /// `surroundings` must outlive this object.
  Call(const Surroundings& surroundings, MakeAttempt make, IsTemporary is_temporary = nullptr,
       const http::RetryPolicy& policy = kStorePolicy, Readiness* readiness = nullptr);

  void turn() override;
  [[nodiscard]] SteadyTime due() const override;
  [[nodiscard]] bool done() const override { return is_done_; }
  /// The last result, once done.  Throws what the functions and `readiness` threw.
  [[nodiscard]] const http::Result& result() const;
  /// How often it was sent.
  [[nodiscard]] int attempts() const { return attempts_; }
  /// True if an attempt may have taken effect although its answer, if there was one, does not say
  /// so.
  [[nodiscard]] bool may_have_acted() const { return may_have_acted_; }

 private:
  void step();
  void start();
  void take(const http::Result& result);

  const Clock& clock_;
  http::Transport& transport_;
  MakeAttempt make_;
  IsTemporary is_temporary_;
  Patience patience_;
  Readiness* readiness_;
  int attempts_ = 0;
  Basis basis_;  ///< of the last attempt
  bool may_have_acted_ = false;
  bool is_done_ = false;
  SteadyTime next_;
  std::exception_ptr failure_;
  std::optional<http::Result> result_;
  http::Exchange exchange_;  ///< last: its callback uses the other members
};

/// Completes the route of a request to a store: proxy and trusted certificates as the environment
/// says, the certificates first by `ca_variable`.
void set_route(Attempt& attempt, const Environment& environment,
               std::string_view ca_variable = "SSL_CERT_FILE");

}  // namespace firesteel::storage
