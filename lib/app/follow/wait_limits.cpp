#include "app/follow/wait_limits.h"

#include <algorithm>
#include <chrono>
#include <optional>
#include <string>

#include <fmt/format.h>

#include "firesteel/clock.h"
#include "firesteel/duration.h"
#include "firesteel/submit.h"

namespace firesteel::app {

namespace {

constexpr auto kAll = {WaitLimit::kRun, WaitLimit::kStart, WaitLimit::kHopeless};

std::string text(const std::optional<std::chrono::milliseconds>& time) {
  const auto value = time.value_or(std::chrono::milliseconds(0));
  return value < std::chrono::seconds(1)
             ? fmt::format("{}ms", value.count())
             : duration_text(std::chrono::ceil<std::chrono::seconds>(value).count());
}

}  // namespace

void Limits::hopeless(bool is, SteadyTime now) {
  if (!is) {
    hopeless_since_.reset();
  } else if (!hopeless_since_) {
    hopeless_since_ = now;
  }
}

std::optional<SteadyTime> Limits::when(WaitLimit limit) const {
  switch (limit) {
    case WaitLimit::kRun:
      return limits_.timeout ? std::optional(begin_ + *limits_.timeout) : std::nullopt;
    case WaitLimit::kStart:
      return limits_.start_timeout && !started_ ? std::optional(begin_ + *limits_.start_timeout)
                                                : std::nullopt;
    case WaitLimit::kHopeless:
      return limits_.fail_fast && hopeless_since_ && !started_
                 ? std::optional(*hopeless_since_ + *limits_.fail_fast)
                 : std::nullopt;
  }
  return std::nullopt;
}

std::optional<WaitLimit> Limits::passed(SteadyTime now) const {
  for (const WaitLimit limit : kAll) {
    const auto time = when(limit);
    if (time && *time <= now) {
      return limit;
    }
  }
  return std::nullopt;
}

SteadyTime Limits::next() const {
  SteadyTime first = SteadyTime::max();
  for (const WaitLimit limit : kAll) {
    first = std::min(first, when(limit).value_or(first));
  }
  return first;
}

std::string Limits::text_of(WaitLimit limit) const {
  switch (limit) {
    case WaitLimit::kRun:
      return fmt::format("the driver did not end within {}", text(limits_.timeout));
    case WaitLimit::kStart:
      return fmt::format("the driver did not start within {}", text(limits_.start_timeout));
    case WaitLimit::kHopeless:
      break;
  }
  return fmt::format("the driver cannot start, and its cause was permanent for {}",
                     text(limits_.fail_fast));
}

}  // namespace firesteel::app
