#include "firesteel/namespaces.h"

#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "app/session/wire.h"
#include "firesteel/environment.h"
#include "firesteel/runtime.h"
#include "firesteel/submission_spec.h"
#include "json/fields.h"
#include "kube/client/api.h"

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
    for (const nlohmann::json& item : json::field_at(answer.body, {"items"})) {
      names.push_back(json::text_at(item, {"metadata", "name"}));
    }
    return names;
  });
}

}  // namespace firesteel
