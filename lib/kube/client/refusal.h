#pragma once
/// What answers of the API server mean: bodies decoded, refusals put into words.

#include <string>

#include "firesteel/error.h"
#include "firesteel/runtime.h"
#include "http/transport.h"
#include "kube/client/api.h"
#include "kube/config/connection.h"

namespace firesteel::kube {

/// The answer with its JSON body.  A body that is not JSON becomes a string with its first line; if
/// the status is 2xx nevertheless, the answer is a failure: that is not an API server.
/// So is one of another content type, or nested or cut up beyond all bounds.
[[nodiscard]] Answer decode_answer(const http::Response& response);

/// No answer of an API server: `message` says what came instead.
[[nodiscard]] Answer no_kubernetes_answer(std::string message);

/// The message and hint for an answer that is not ok().  Pure.
[[nodiscard]] ApiError refusal(const Call& call, const Answer& answer, const Connection& connection,
                               SystemTime now);

}  // namespace firesteel::kube
