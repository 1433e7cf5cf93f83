#pragma once
/// Decodes answers of the API server and turns failures into errors for people.

#include <string>
#include <string_view>

#include "firesteel/clock.h"
#include "http/transport.h"
#include "kube/client/api.h"
#include "kube/config/connection.h"

namespace firesteel {

class ApiError;

}  // namespace firesteel

namespace firesteel::kube {

/// The answer with its JSON body.  A body that is not JSON becomes a string with its first line.  A
/// 2xx answer is a failure (not from an API server) if its body is not JSON, has another content
/// type, is nested too deeply or has too many values.
[[nodiscard]] Answer decode_answer(const http::Response& response);

/// `answer`, if it is not a success or is the list of `kind` in `in_namespace` (empty: in all) that
/// was asked for; otherwise a failure that says what came instead.  Without this, any object
/// without items reads as "there is none", and a list could name objects of other namespaces.
[[nodiscard]] Answer checked_list(Answer answer, std::string_view api_version,
                                  std::string_view kind, std::string_view in_namespace);

/// The failure for a response that is not from an API server; `message` describes it.
[[nodiscard]] Answer no_kubernetes_answer(std::string message);

/// True if the user lacks a right that an administrator can give; false for credentials that are
/// not valid, and for what the cluster allows nobody.
[[nodiscard]] bool lacks_right(const ApiError& error);

/// The error for an answer that is not ok().  Pure.
[[nodiscard]] ApiError refusal(const Call& call, const Answer& answer, const Connection& connection,
                               SystemTime now);

}  // namespace firesteel::kube
