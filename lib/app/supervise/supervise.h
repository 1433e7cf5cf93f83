#pragma once
/// submit() with the transport as an argument, for tests: once, or as the restart policy says.

#include "firesteel/application.h"
#include "firesteel/environment.h"
#include "firesteel/host.h"
#include "firesteel/sources.h"
#include "firesteel/submit.h"
#include "http/transport.h"

namespace firesteel::app {

[[nodiscard]] Outcome supervise_through(http::Transport& transport,
                                        const ResolvedSubmission& submission,
                                        const SubmitOptions& options,
                                        const Environment& environment, Host host,
                                        SubmitObserver& observer);

}  // namespace firesteel::app
