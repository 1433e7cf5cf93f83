#include <cstddef>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "app/session/wire.h"
#include "firesteel/render.h"
#include "json/fields.h"
#include "json/parse.h"
#include "kube/client/api.h"

namespace firesteel {

namespace {

using Json = nlohmann::json;

std::string version_of(const kube::Answer& answer) {
  return json::text_at(answer.body, {"metadata", "resourceVersion"});
}

/// Throws ApiError for an object that the server would refuse.
void check(kube::Api& api, const std::vector<RenderedObject>& objects) {
  std::vector<kube::Call> calls;
  calls.reserve(objects.size());
  for (const RenderedObject& object : objects) {
    calls.push_back(kube::apply_call(json::reread(object.json), object.kubernetes_namespace));
    calls.back().query += "&dryRun=All";
  }
  const std::vector<kube::Answer> answers = api.send(calls);
  for (std::size_t i = 0; i < calls.size(); ++i) {
    if (!answers[i].ok()) {
      throw api.error(calls[i], answers[i]);
    }
  }
}

std::string apply(kube::Api& api, const RenderedObject& object) {
  const Json body = json::reread(object.json);
  const std::string version = json::text_at(body, {"apiVersion"});
  const kube::Call look = kube::get_call({.kind = {.api_version = version, .kind = object.kind},
                                          .object_namespace = object.kubernetes_namespace,
                                          .name = object.name});
  const kube::Answer before = api.send(look);
  if (!before.ok() && before.status != 404) {
    throw api.error(look, before);
  }
  const kube::Call call = kube::apply_call(body, object.kubernetes_namespace);
  const kube::Answer after = api.send(call);
  if (!after.ok()) {
    throw api.error(call, after);
  }
  if (!before.ok()) {
    return "created";
  }
  return version_of(before) == version_of(after) ? "unchanged" : "updated";
}

}  // namespace

std::vector<std::string> apply_objects(const std::vector<RenderedObject>& objects,
                                       const ConnectionSettings& connection,
                                       const Environment& environment, Host host) {
  return app::with_api(connection, environment, host, [&](kube::Api& api) {
    check(api, objects);  // all or none
    std::vector<std::string> results;
    results.reserve(objects.size());
    for (const RenderedObject& object : objects) {
      results.push_back(apply(api, object));
    }
    return results;
  });
}

}  // namespace firesteel
