#pragma once
/// submit() with the transport as an argument, for tests: once, or as the restart policy says.

#include "firesteel/application.h"
#include "firesteel/environment.h"
#include "firesteel/host.h"
#include "firesteel/sources.h"
#include "firesteel/submit.h"
#include "http/transport.h"

namespace firesteel::app {

/// True if a process that waits submits the application again after its end.
[[nodiscard]] bool is_supervised(const ResolvedSubmission& submission);

[[nodiscard]] Outcome supervise_through(http::Transport& transport, ResolvedSubmission submission,
                                        const SubmitOptions& options,
                                        const Environment& environment, Host host,
                                        SubmitObserver& observer);

}  // namespace firesteel::app
