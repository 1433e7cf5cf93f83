#pragma once
/// What a log may show of requests and answers: everything that may hold a secret is replaced.

#include <string>
#include <string_view>

#include "http/transport.h"

namespace firesteel::kube {

/// One line of JSON.  Replaced are the values under `data`, `stringData` and `binaryData`, of
/// `env`, `args`, `command` and annotations, and texts whose key names a secret; `managedFields`
/// are left out.  What is no JSON is shown by its size only.
[[nodiscard]] std::string printable_body(std::string_view body);

/// `Name: value`, with the value replaced when the header carries credentials or cookies.
[[nodiscard]] std::string printable_header(const http::Header& header);

}  // namespace firesteel::kube
