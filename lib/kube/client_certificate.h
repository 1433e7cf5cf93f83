#pragma once
/// What a client certificate says about itself.

#include <optional>
#include <string>
#include <string_view>

#include "firesteel/runtime.h"

namespace firesteel::kube {

/// The end of the first certificate's validity; nothing when `pem` holds no certificate.
[[nodiscard]] std::optional<SystemTime> certificate_expiry(std::string_view pem);

/// "2026-11-21 04:12 UTC".
[[nodiscard]] std::string minute_text(SystemTime time);

}  // namespace firesteel::kube
