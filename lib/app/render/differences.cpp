#include <algorithm>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "app/find/find_application.h"
#include "app/session/wire.h"
#include "app/submit/rendering.h"
#include "base/text.h"
#include "driver/submission_objects.h"
#include "firesteel/error.h"
#include "firesteel/labels.h"
#include "firesteel/render.h"
#include "json/fields.h"
#include "json/metadata.h"
#include "json/parse.h"
#include "kube/client/api.h"
#include "render/difference.h"

namespace firesteel {

namespace {

using Json = nlohmann::json;

/// The objects as the API server would store them.  Each gets a name that is free while it is
/// asked.
std::vector<Json> as_stored(kube::Api& api, const std::vector<RenderedObject>& objects,
                            const std::string& in_namespace, const std::string& free_name) {
  std::vector<kube::Call> calls;
  for (const RenderedObject& object : objects) {
    Json body = json::reread(object.json);
    body["metadata"]["namespace"] = in_namespace;
    body["metadata"]["name"] = free_name;
    calls.push_back(kube::create_call(body, in_namespace));
    calls.back().query = "?dryRun=All";
  }
  std::vector<kube::Answer> answers = api.send(calls);
  std::vector<Json> stored;
  for (std::size_t i = 0; i < calls.size(); ++i) {
    if (!answers[i].ok()) {
      throw api.error(calls[i], answers[i]);
    }
    answers[i].body["metadata"]["name"] = objects[i].name;
    answers[i].body["kind"] = objects[i].kind;
    stored.push_back(std::move(answers[i].body));
  }
  return stored;
}

/// API versions by kind, and whether the cluster has the kind for sure.
std::map<std::string, driver::ObjectKind> kinds_of(const std::vector<Json>& rendered) {
  std::map<std::string, driver::ObjectKind> kinds;
  for (const Json& object : rendered) {
    kinds.emplace(
        json::text_at(object, {"kind"}),
        driver::ObjectKind{.api_version = object["apiVersion"].get_ref<const std::string&>(),
                           .kind = {},
                           .optional = true});
  }
  for (const driver::ObjectKind& kind : driver::kSubmissionKinds) {
    if (!kind.optional) {
      kinds.insert_or_assign(std::string(kind.kind), kind);
    }
  }
  kinds.erase("Pod");
  return kinds;
}

/// All objects of the submission that the pod belongs to.  Kinds that are not rendered count too.
std::vector<Json> running_objects(kube::Api& api, const Json& pod,
                                  const std::vector<Json>& rendered) {
  const std::string id = json::label_of(pod, kSubmissionLabel);
  if (id.empty()) {
    throw Error(ErrorKind::kNotFound,
                fmt::format("{} has no label {}: it was not submitted or rendered by Firesteel",
                            json::name_of(pod), kSubmissionLabel),
                "give an application that firesteel submit, run or render made");
  }
  std::vector<kube::Call> calls;
  for (const auto& [name, kind] : kinds_of(rendered)) {
    calls.push_back(kube::list_call({.api_version = kind.api_version, .kind = name},
                                    json::namespace_of(pod),
                                    fmt::format("{}={}", kSubmissionLabel, id)));
  }
  const std::vector<kube::Answer> answers = api.send(calls);
  std::vector<Json> objects = {pod};
  objects.front()["apiVersion"] = "v1";
  objects.front()["kind"] = "Pod";
  for (std::size_t i = 0; i < calls.size(); ++i) {
    if (!answers[i].ok()) {
      throw api.error(calls[i], answers[i]);
    }
    for (Json object : json::field_at(answers[i].body, {"items"})) {
      object["kind"] = calls[i].kind;
      object["apiVersion"] = calls[i].api_version;
      objects.push_back(std::move(object));
    }
  }
  return objects;
}

constexpr std::string_view kMasterKey = "spark.master=";

/// The line of spark.properties; empty if there is none.
std::string master_line(const Json& object) {
  const std::string text = "\n" + json::text_at(object, {"data", "spark.properties"});
  const std::size_t begin = text.find(fmt::format("\n{}", kMasterKey));
  return begin == std::string::npos
             ? std::string()
             : text.substr(begin + 1, text.find('\n', begin + 1) - begin - 1);
}

/// Without --master, rendering decides the master; that of a submission is no difference then.
void set_master(std::vector<Json>& running, const std::vector<Json>& rendered) {
  const std::string standard =
      fmt::format("{}{}", kMasterKey, base::replace_all(app::kMasterInCluster, ":", "\\:"));
  if (std::ranges::find(rendered, standard, master_line) == rendered.end()) {
    return;
  }
  for (Json& object : running) {
    if (const std::string line = master_line(object); !line.empty()) {
      object["data"]["spark.properties"] =
          base::replace_all(json::text_at(object, {"data", "spark.properties"}), line, standard);
    }
  }
}

void set_user(std::vector<Json>& objects) {
  for (Json& object : objects) {
    if (json::text_at(object, {"kind"}) != "Pod") {
      continue;
    }
    for (Json& container : object["spec"]["containers"]) {
      if (!container.contains("env")) {
        continue;
      }
      for (Json& variable : container["env"]) {
        if (json::text_at(variable, {"name"}) == "SPARK_USER" && variable.contains("value")) {
          variable["value"] = "spark";
        }
      }
    }
  }
}

bool has_default_user(const std::vector<RenderedObject>& objects) {
  return std::ranges::any_of(objects, [](const RenderedObject& object) {
    return object.kind == "Pod" &&
           object.json.find(R"({"name":"SPARK_USER","value":"spark"})") != std::string::npos;
  });
}

bool is_driver_service(const Json& object) {
  return json::text_at(object, {"kind"}) == "Service" &&
         json::name_of(object).ends_with("-driver-svc");
}

/// A driver deletes its Service when it ends (spark.kubernetes.driver.service.deleteOnTermination).
void forget_deleted_service(const Json& pod, const std::vector<Json>& running,
                            std::vector<Json>& rendered) {
  if (json::has_ended(pod) && std::ranges::none_of(running, is_driver_service)) {
    std::erase_if(rendered, is_driver_service);
  }
}

/// Without objects of other kinds from a document.
std::vector<RenderedObject> of_application(std::vector<RenderedObject> objects) {
  std::erase_if(objects, [](const RenderedObject& object) {
    return json::label_of(json::reread(object.json), kSubmissionLabel).empty();
  });
  return objects;
}

}  // namespace

std::vector<std::string> differences_from_running(const std::vector<RenderedObject>& objects,
                                                  const ApplicationQuery& running,
                                                  const Environment& environment, Host host) {
  return app::with_api(running.connection, environment, host, [&](kube::Api& api) {
    const Json pod = app::find_driver_pod(api, running, host);
    std::vector<Json> new_objects =
        as_stored(api, of_application(objects), json::namespace_of(pod),
                  fmt::format("firesteel-diff-{}", json::uid_of(pod).substr(0, 8)));
    std::vector<Json> old_objects = running_objects(api, pod, new_objects);
    forget_deleted_service(pod, old_objects, new_objects);
    set_master(old_objects, new_objects);
    if (has_default_user(objects)) {
      set_user(old_objects);
    }
    return rendering::object_differences(old_objects, new_objects);
  });
}

}  // namespace firesteel
