#pragma once
/// Pod templates that are not local files.

#include "firesteel/environment.h"
#include "firesteel/host.h"
#include "firesteel/submission_spec.h"
#include "http/transport.h"

namespace firesteel::app {

/// Reads the templates for which conf has no text: from http: and https: URIs, through the proxy
/// and with the CAs that `environment` names, as kubectl reads `-f URL` (redirects are not
/// followed; a user and password in a URI go over plain http only to this machine), and from the
/// stores that can be uploaded to.  Throws Error kInput if one cannot be read or has another
/// scheme, InterruptedError after a signal.
[[nodiscard]] SubmissionSpec with_remote_templates(SubmissionSpec spec, http::Transport& transport,
                                                   const Environment& environment, Host host);

}  // namespace firesteel::app
