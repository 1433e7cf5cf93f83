#include "firesteel/submit.h"

#include <string>
#include <utility>
#include <vector>

#include "app/session/library_boundary.h"
#include "app/session/wire.h"
#include "app/submit/submission.h"

namespace firesteel {

Outcome submit(SubmissionSpec spec, const SubmitOptions& options, const Environment& environment,
               Runtime runtime, SubmitObserver& observer) {
  return app::without_json_exceptions([&] {
    app::Wire wire(environment, runtime);
    return app::submit_through(wire.transport(), std::move(spec), options, environment, runtime,
                               observer);
  });
}

std::string render(const SubmissionSpec& spec, ManifestFormat format,
                   const Environment& environment, Runtime runtime) {
  return app::without_json_exceptions([&] {
    app::Wire wire(environment, runtime);
    return app::render_through(wire.transport(), spec, format, environment, runtime);
  });
}

std::string render_by_server(const SubmissionSpec& spec, ManifestFormat format,
                             const Environment& environment, Runtime runtime) {
  return app::without_json_exceptions([&] {
    app::Wire wire(environment, runtime);
    return app::render_by_server_through(wire.transport(), spec, format, environment, runtime);
  });
}

std::vector<PodPart> explain_pod(const SubmissionSpec& spec, const Environment& environment,
                                 Runtime runtime) {
  return app::without_json_exceptions([&] {
    app::Wire wire(environment, runtime);
    return app::explain_through(wire.transport(), spec, environment, runtime);
  });
}

}  // namespace firesteel
