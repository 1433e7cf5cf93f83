#pragma once
/// Access tokens of OAuth 2.0, and where they come from.

#include <optional>
#include <string>

#include "firesteel/clock.h"
#include "storage/source.h"

namespace firesteel::storage {

struct AccessToken {
  std::string value;                  ///< empty: requests are sent without one
  std::optional<SystemTime> expires;  ///< nothing: unknown or never
  std::string source;                 ///< for messages: "GOOGLE_APPLICATION_CREDENTIALS"
};

/// Its errors are of kind kUpload, or kInput for a file that cannot be read.
using TokenSource = Source<AccessToken>;

}  // namespace firesteel::storage
