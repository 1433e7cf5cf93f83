#pragma once
/// Decodes answers of the API server and turns failures into errors for people.

#include <string>

#include "firesteel/error.h"
#include "firesteel/runtime.h"
#include "http/transport.h"
#include "kube/client/api.h"
#include "kube/config/connection.h"

namespace firesteel::kube {

/// The answer with its JSON body.  A body that is not JSON becomes a string with its first line.  A
/// 2xx answer is a failure (not from an API server) if its body is not JSON, has another content
/// type, is nested too deeply or has too many values.
[[nodiscard]] Answer decode_answer(const http::Response& response);

/// The failure for a response that is not from an API server; `message` describes it.
[[nodiscard]] Answer no_kubernetes_answer(std::string message);

/// The error for an answer that is not ok().  Pure.
[[nodiscard]] ApiError refusal(const Call& call, const Answer& answer, const Connection& connection,
                               SystemTime now);

}  // namespace firesteel::kube
