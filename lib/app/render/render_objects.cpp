#include <string>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "app/session/library_boundary.h"
#include "app/session/wire.h"
#include "app/submit/rendering.h"
#include "firesteel/declaration.h"
#include "firesteel/environment.h"
#include "firesteel/log_sink.h"
#include "firesteel/remark.h"
#include "firesteel/render.h"
#include "firesteel/sources.h"
#include "json/fields.h"
#include "json/metadata.h"

namespace firesteel {

Environment environment_of_rendering(const Environment& environment) {
  Environment result = environment;
  result.user = "spark";
  return result;
}

std::vector<RenderedObject> render_objects(const ResolvedSubmission& submission,
                                           const std::string& name_suffix,
                                           const Environment& environment, Host host) {
  return app::without_json_exceptions([&] {
    app::Wire wire(environment, host);
    app::log_remarks(submission.diagnostics.remarks, Remark::Severity::kWarning, host.log);
    app::PreparedSubmission prepared =
        app::prepare_rendering(wire.transport(), submission, name_suffix, environment, host);
    std::vector<nlohmann::json> all = std::move(prepared.objects.others);
    all.push_back(std::move(prepared.objects.pod));
    std::vector<RenderedObject> objects;
    for (nlohmann::json& object : all) {
      object["metadata"]["namespace"] = prepared.spec.kubernetes_namespace.value;
      objects.push_back({.application = prepared.application.name,
                         .kubernetes_namespace = prepared.spec.kubernetes_namespace.value,
                         .kind = json::text_at(object, {"kind"}),
                         .name = json::name_of(object),
                         .json = object.dump()});
    }
    return objects;
  });
}

std::vector<RenderedObject> rendered(const std::vector<OtherObject>& others) {
  std::vector<RenderedObject> objects;
  objects.reserve(others.size());
  for (const OtherObject& other : others) {
    objects.push_back({.application = other.name,
                       .kubernetes_namespace = other.kubernetes_namespace,
                       .kind = other.kind,
                       .name = other.name,
                       .json = other.json});
  }
  return objects;
}

}  // namespace firesteel
