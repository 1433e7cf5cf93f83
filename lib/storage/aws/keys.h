#pragma once
/// Access keys of AWS.

#include <optional>
#include <string>

#include "firesteel/clock.h"

namespace firesteel::storage {

struct AwsKeys {
  std::string access_key;
  std::string secret_key;
  std::string session_token;          ///< empty: long-lived keys
  std::optional<SystemTime> expires;  ///< nothing: unknown or never
  std::string source;                 ///< for messages: "AWS_ACCESS_KEY_ID", "profile dev in FILE"
};

}  // namespace firesteel::storage
