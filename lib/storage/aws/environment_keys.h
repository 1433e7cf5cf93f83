#pragma once
/// Keys in environment variables: AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN.

#include <optional>

#include "firesteel/environment.h"
#include "storage/aws/keys.h"

namespace firesteel::storage {

/// Nothing if the first two are not both set.
[[nodiscard]] std::optional<AwsKeys> environment_keys(const Environment& environment);

}  // namespace firesteel::storage
