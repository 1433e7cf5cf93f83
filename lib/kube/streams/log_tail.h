#pragma once
/// The last lines of a container's log.

#include <optional>
#include <string>
#include <string_view>

#include "firesteel/error.h"
#include "kube/client/api.h"

namespace firesteel::kube {

struct LogTail {
  std::string text;                 ///< empty if it cannot be read
  std::optional<ApiError> refusal;  ///< the error of the API server, if it answered
};

/// Never throws; takes at most the timeout of a request.
[[nodiscard]] LogTail log_tail(Api& api, const Clock& clock, std::string_view in_namespace,
                               std::string_view pod, std::string_view container, int lines);

}  // namespace firesteel::kube
