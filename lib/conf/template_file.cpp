#include "conf/template_file.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/printable_url.h"
#include "base/uri.h"
#include "conf/profile.h"
#include "firesteel/conf_value.h"
#include "firesteel/document.h"
#include "firesteel/error.h"
#include "firesteel/submission_spec.h"
#include "yaml/document.h"
#include "yaml/yaml.h"

namespace firesteel::conf {

namespace {

yaml::Schema schema_of(const SparkVersion& version) {
  if (version.has(Feature::kCoreSchema)) {
    return yaml::Schema::kCore12;
  }
  if (version.has(Feature::kTemplateWords)) {
    return yaml::Schema::kSnakeYamlOfJson;
  }
  if (version.has(Feature::kUnknownFieldsKept)) {
    return yaml::Schema::kSnakeYaml130;
  }
  return version.has(Feature::kTemplateValues) ? yaml::Schema::kSnakeYaml127
                                               : yaml::Schema::kJackson210;
}

Document only_document(const std::string& text, const std::string& source,
                       const SparkVersion& version) {
  std::optional<Document> only;
  for (Document& document : yaml::parse_documents(text, schema_of(version), source)) {
    if (document.tree().value.is_null()) {
      continue;
    }
    if (only) {
      throw Error(ErrorKind::kUsage,
                  fmt::format("{}: more than one document", yaml::place_of(document.tree(), "")),
                  "keep only the Pod in the template");
    }
    only = std::move(document);
  }
  if (!only) {
    throw Error(ErrorKind::kUsage, fmt::format("{}: the template is empty", source),
                "add a Pod with at least a spec");
  }
  return *std::move(only);
}

}  // namespace

std::string printable_template(std::string_view uri) {
  return base::scheme_of(uri).empty() ? std::string(uri) : base::printable_url(uri);
}

PodTemplate parsed_template(ConfValue uri, std::string text, const SparkVersion& version) try {
  Document document = only_document(text, printable_template(uri.value), version);
  return {.uri = std::move(uri), .text = std::move(text), .document = std::move(document)};
} catch (const Error& error) {
  throw Error(error.kind(), fmt::format("Could not load pod from template file. {}", error.what()),
              error.hint());
}

Document parsed_pod_group(std::string_view text, const std::string& source,
                          const SparkVersion& version) {
  std::vector<Document> documents = yaml::parse_documents(text, schema_of(version), source);
  return documents.empty() ? Document({.source = source, .value = nullptr, .marks = {}})
                           : std::move(documents.front());
}

}  // namespace firesteel::conf
