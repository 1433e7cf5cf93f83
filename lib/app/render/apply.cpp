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

std::string version_of(const kube::Answer& answer) {
  return json::text_at(answer.body, {"metadata", "resourceVersion"});
}

/// Throws ApiError for a call that the server would refuse.
void check(kube::Api& api, std::vector<kube::Call> calls) {
  for (kube::Call& call : calls) {
    call.query += "&dryRun=All";
  }
  const std::vector<kube::Answer> answers = api.send(calls);
  for (std::size_t i = 0; i < calls.size(); ++i) {
    if (!answers[i].ok()) {
      throw api.error(calls[i], answers[i]);
    }
  }
}

std::string apply(kube::Api& api, const kube::Call& call) {
  const kube::Call look =
      kube::get_call({.kind = {.api_version = call.api_version, .kind = call.kind},
                      .object_namespace = call.object_namespace,
                      .name = call.name});
  const kube::Answer before = api.send(look);
  if (!before.ok() && before.status != 404) {
    throw api.error(look, before);
  }
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
    std::vector<kube::Call> calls;
    calls.reserve(objects.size());
    for (const RenderedObject& object : objects) {
      calls.push_back(kube::apply_call(json::reread(object.json), object.kubernetes_namespace));
    }
    check(api, calls);  // all or none
    std::vector<std::string> results;
    results.reserve(calls.size());
    for (const kube::Call& call : calls) {
      results.push_back(apply(api, call));
    }
    return results;
  });
}

}  // namespace firesteel
