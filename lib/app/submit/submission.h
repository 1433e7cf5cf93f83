#pragma once
/// submit(), render() and related functions with the transport as an argument, for tests.

#include <string>
#include <vector>

#include "firesteel/application.h"
#include "firesteel/environment.h"
#include "firesteel/host.h"
#include "firesteel/log_sink.h"
#include "firesteel/sources.h"
#include "firesteel/stop_signals.h"
#include "firesteel/submission_spec.h"
#include "firesteel/submit.h"
#include "http/transport.h"
#include "kube/client/api.h"

namespace firesteel::app {

[[nodiscard]] Outcome submit_through(http::Transport& transport, ResolvedSubmission submission,
                                     const SubmitOptions& options, const Environment& environment,
                                     Host host, SubmitObserver& observer);

/// What was remarked about the settings, on the log.
void log_settings_remarks(const ResolvedSubmission& submission, LogSink& log);

/// The spec as it is submitted through `api`: with spark.master and the text of remote templates.
[[nodiscard]] SubmissionSpec complete_spec(const kube::Api& api, http::Transport& transport,
                                           SubmissionSpec spec, const Environment& environment,
                                           Host host);

/// The result if a signal arrives before there is a connection.
[[nodiscard]] Outcome interrupted_before_connection(std::string app_name,
                                                    StopSignals& stop_signals);

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
