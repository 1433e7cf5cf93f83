#pragma once
/// submit(), render() and related functions with the transport as an argument, for tests.

#include <string>
#include <vector>

#include "firesteel/sources.h"
#include "firesteel/submit.h"
#include "http/transport.h"

namespace firesteel::app {

[[nodiscard]] Outcome submit_through(http::Transport& transport,
                                     const ResolvedSubmission& submission,
                                     const SubmitOptions& options, const Environment& environment,
                                     Host host, SubmitObserver& observer);

[[nodiscard]] std::string render_through(http::Transport& transport,
                                         const ResolvedSubmission& submission,
                                         ManifestFormat format, const Environment& environment,
                                         Host host);

[[nodiscard]] std::string render_by_server_through(http::Transport& transport,
                                                   const ResolvedSubmission& submission,
                                                   ManifestFormat format,
                                                   const Environment& environment, Host host);

[[nodiscard]] std::vector<PodPart> explain_through(http::Transport& transport,
                                                   const ResolvedSubmission& submission,
                                                   const Environment& environment, Host host);

}  // namespace firesteel::app
