#include "firesteel/submit.h"

#include <string>
#include <vector>

#include "app/session/library_boundary.h"
#include "app/session/wire.h"
#include "app/submit/submission.h"
#include "firesteel/sources.h"

namespace firesteel {

std::string render(const ResolvedSubmission& submission, ManifestFormat format,
                   const Environment& environment, Host host) {
  return app::without_json_exceptions([&] {
    app::Wire wire(environment, host);
    return app::render_through(wire.transport(), submission, format, environment, host);
  });
}

std::string render_by_server(const ResolvedSubmission& submission, ManifestFormat format,
                             const Environment& environment, Host host) {
  return app::without_json_exceptions([&] {
    app::Wire wire(environment, host);
    return app::render_by_server_through(wire.transport(), submission, format, environment, host);
  });
}

std::vector<PodPart> explain_pod(const ResolvedSubmission& submission,
                                 const Environment& environment, Host host) {
  return app::without_json_exceptions([&] {
    app::Wire wire(environment, host);
    return app::explain_through(wire.transport(), submission, environment, host);
  });
}

}  // namespace firesteel
