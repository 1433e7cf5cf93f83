#include "firesteel/namespaces.h"

#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "app/object_fields.h"
#include "app/wire.h"
#include "firesteel/environment.h"
#include "firesteel/runtime.h"
#include "firesteel/submission_spec.h"
#include "kube/api.h"

namespace firesteel {

std::vector<std::string> list_namespaces(const ConnectionSettings& settings,
                                         const Environment& environment, Runtime runtime) {
  return app::with_api(settings, environment, runtime, [&](kube::Api& api) {
    const kube::Call call = kube::list_call("v1", "Namespace", "", "");
    const kube::Answer answer = api.send(call);
    if (!answer.ok()) {
      throw api.error(call, answer);
    }
    std::vector<std::string> names;
    for (const nlohmann::json& item : app::field_at(answer.body, {"items"})) {
      names.push_back(app::text_at(item, {"metadata", "name"}));
    }
    return names;
  });
}

}  // namespace firesteel
