#include "firesteel/namespaces.h"

#include <optional>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "app/session/library_boundary.h"
#include "app/session/wire.h"
#include "firesteel/connection_settings.h"
#include "firesteel/environment.h"
#include "firesteel/host.h"
#include "json/fields.h"
#include "json/metadata.h"
#include "kube/client/api.h"
#include "kube/config/kubeconfig.h"

namespace firesteel {

std::vector<std::string> list_namespaces(const ConnectionSettings& settings,
                                         const Environment& environment, Host host) {
  return app::with_api(settings, environment, host, [&](kube::Api& api) {
    const kube::Call call = kube::list_call(kube::kNamespace, "", "");
    const kube::Answer answer = api.send(call);
    if (!answer.ok()) {
      throw api.error(call, answer);
    }
    std::vector<std::string> names;
    for (const nlohmann::json& item : json::field_at(answer.body, {"items"})) {
      names.push_back(json::name_of(item));
    }
    return names;
  });
}

std::vector<std::string> list_contexts(const ConnectionSettings& settings,
                                       const Environment& environment) {
  const std::optional<std::string> path =
      settings.kubeconfig ? std::optional(settings.kubeconfig->value) : std::nullopt;
  return app::without_json_exceptions(
      [&] { return kube::load_kubeconfig(path, environment).context_names(); });
}

}  // namespace firesteel
