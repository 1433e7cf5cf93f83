#pragma once
/// Requests and answers for the log, with everything that may contain a secret redacted.

#include <string>
#include <string_view>

#include "http/transport.h"

namespace firesteel::kube {

/// One line of JSON.  Redacts the values in `data`, `stringData`, `binaryData`, `env`, `args`,
/// `command` and annotations, and strings whose key names a secret; leaves out `managedFields`. For
/// a body that is not JSON, only its size.
[[nodiscard]] std::string printable_body(std::string_view body);

/// `Name: value`, with the value redacted if the header contains credentials or cookies.
[[nodiscard]] std::string printable_header(const http::Header& header);

}  // namespace firesteel::kube
