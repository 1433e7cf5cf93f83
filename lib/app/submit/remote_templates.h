#pragma once
/// Pod templates that are not local files.

#include "firesteel/runtime.h"
#include "firesteel/submission_spec.h"
#include "http/transport.h"

namespace firesteel::app {

/// Reads the templates for which conf has no text from http: and https: URIs.  Throws Error kInput
/// if one cannot be read or has another scheme, InterruptedError after a signal.
[[nodiscard]] SubmissionSpec with_remote_templates(SubmissionSpec spec, http::Transport& transport,
                                                   Runtime runtime);

}  // namespace firesteel::app
