#include "firesteel/submit.h"

#include <string>
#include <vector>

#include "app/session/library_boundary.h"
#include "app/session/wire.h"
#include "app/submit/submission.h"
#include "firesteel/sources.h"

namespace firesteel {

Outcome submit(const ResolvedSubmission& submission, const SubmitOptions& options,
               const Environment& environment, Runtime runtime, SubmitObserver& observer) {
  return app::without_json_exceptions([&] {
    app::Wire wire(environment, runtime);
    return app::submit_through(wire.transport(), submission, options, environment, runtime,
                               observer);
  });
}

std::string render(const ResolvedSubmission& submission, ManifestFormat format,
                   const Environment& environment, Runtime runtime) {
  return app::without_json_exceptions([&] {
    app::Wire wire(environment, runtime);
    return app::render_through(wire.transport(), submission, format, environment, runtime);
  });
}

std::string render_by_server(const ResolvedSubmission& submission, ManifestFormat format,
                             const Environment& environment, Runtime runtime) {
  return app::without_json_exceptions([&] {
    app::Wire wire(environment, runtime);
    return app::render_by_server_through(wire.transport(), submission, format, environment,
                                         runtime);
  });
}

std::vector<PodPart> explain_pod(const ResolvedSubmission& submission,
                                 const Environment& environment, Runtime runtime) {
  return app::without_json_exceptions([&] {
    app::Wire wire(environment, runtime);
    return app::explain_through(wire.transport(), submission, environment, runtime);
  });
}

}  // namespace firesteel
