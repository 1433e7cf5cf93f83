#pragma once
/// The limits of an API client in tests.

#include <chrono>

#include "kube/client/api.h"

namespace firesteel::testing {

inline constexpr kube::Limits kLimits{.connect = std::chrono::seconds(5),
                                      .request = std::chrono::seconds(10),
                                      .retry_for = std::chrono::seconds(60)};

}  // namespace firesteel::testing
