#include "app/submit/specification.h"

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "base/digest.h"
#include "firesteel/document.h"
#include "firesteel/submission_spec.h"
#include "yaml/document.h"

namespace firesteel::app {

namespace {

using Json = nlohmann::json;

Json texts_of(const std::vector<PodTemplate>& templates) {
  Json texts = Json::array();
  for (const PodTemplate& each : templates) {
    texts.push_back(each.document ? std::string() : each.uri.value);  // a place in a document
    texts.push_back(each.text.value_or(""));
  }
  return texts;
}

Json changes_of(const SubmissionSpec& spec) {
  Json changes = Json::array();
  for (const PodChange& each : spec.driver_changes) {
    changes.push_back({each.path, each.value.tree().value});
  }
  for (const Document& object : spec.other_objects) {
    changes.push_back(object.tree().value);
  }
  return changes;
}

}  // namespace

std::string specification_digest(const SubmissionSpec& spec) {
  Json properties = Json::object();
  for (const auto& [key, setting] : spec.properties) {
    properties[key] = setting.value;
  }
  properties.erase("spark.master");  // may come from the kubeconfig
  Json files = Json::object();
  for (const InlineFile& file : spec.conf_files) {
    files[file.name] = file.content;
  }
  for (const CarriedFile& file : spec.carried_files) {
    files["carried/" + file.path] = base::sha256_hex(file.content);
  }
  Json all = {{"class", spec.main_class.value},
              {"resource", spec.primary_resource.value},
              {"arguments", spec.app_arguments},
              {"name", spec.app_name.value},
              {"proxyUser", spec.proxy_user ? spec.proxy_user->value : ""},
              {"properties", std::move(properties)},
              {"files", std::move(files)},
              {"driverTemplates", texts_of(spec.driver_templates)},
              {"executorTemplates", texts_of(spec.executor_templates)}};
  if (Json changes = changes_of(spec); !changes.empty()) {
    all["changes"] = std::move(changes);
  }
  // Values that are not UTF-8 are replaced instead of failing the submission.
  constexpr std::size_t kDigits = 32;
  return base::sha256_hex(all.dump(-1, ' ', false, Json::error_handler_t::replace))
      .substr(0, kDigits);
}

}  // namespace firesteel::app
