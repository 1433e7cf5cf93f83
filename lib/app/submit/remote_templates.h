#pragma once
/// Pod templates that are not files of this machine.

#include "firesteel/submission_spec.h"
#include "http/transport.h"

namespace firesteel::app {

/// Fills the text of the templates that conf left without one, from http: and https: URIs.
/// Throws Error kInput when one cannot be read or has another scheme.
void fetch_templates(SubmissionSpec& spec, http::Transport& transport);

}  // namespace firesteel::app
