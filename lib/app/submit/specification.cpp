#include "app/submit/specification.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "base/digest.h"
#include "firesteel/document.h"
#include "firesteel/submission_spec.h"
#include "yaml/document.h"

namespace firesteel::app {

namespace {

/// Texts one after the other, so that no two lists of texts are alike.
class Record {
 public:
  void add(std::string_view text) {
    text_ += std::to_string(text.size());
    text_ += ':';
    text_ += text;
  }
  /// A name before what may be any number of texts.
  void add(std::string_view name, std::size_t count) {
    add(name);
    add(std::to_string(count));
  }
  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  std::string text_;
};

void add_templates(Record& record, std::string_view name,
                   const std::vector<PodTemplate>& templates) {
  record.add(name, templates.size());
  for (const PodTemplate& each : templates) {
    record.add(each.document ? std::string() : each.uri.value);  // a place in a document
    record.add(each.text.value_or(""));
  }
}

/// Values that are not UTF-8 are replaced instead of failing the submission.
std::string document_text_of(const Document& document) {
  return document.tree().value.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

void add_changes(Record& record, const SubmissionSpec& spec) {
  record.add("changes", spec.driver_changes.size());
  for (const PodChange& each : spec.driver_changes) {
    record.add(each.path);
    record.add(document_text_of(each.value));
  }
  record.add("objects", spec.other_objects.size());
  for (const Document& object : spec.other_objects) {
    record.add(document_text_of(object));
  }
}

void add_files(Record& record, const SubmissionSpec& spec) {
  record.add("files", spec.conf_files.size());
  for (const InlineFile& file : spec.conf_files) {
    record.add(file.name);
    record.add(file.content);
  }
  record.add("carried", spec.carried_files.size());
  for (const CarriedFile& file : spec.carried_files) {
    record.add(file.path);
    record.add(file.content);
  }
}

}  // namespace

std::string specification_digest(const SubmissionSpec& spec) {
  constexpr std::string_view kMaster = "spark.master";  // may come from the kubeconfig
  Record record;
  record.add(spec.main_class.value);
  record.add(spec.primary_resource.value);
  record.add(spec.app_name.value);
  record.add(spec.proxy_user ? spec.proxy_user->value : "");
  record.add("arguments", spec.app_arguments.size());
  for (const std::string& argument : spec.app_arguments) {
    record.add(argument);
  }
  record.add("properties", spec.properties.size() - spec.properties.count(kMaster));
  for (const auto& [key, setting] : spec.properties) {
    if (key != kMaster) {
      record.add(key);
      record.add(setting.value);
    }
  }
  add_files(record, spec);
  add_templates(record, "driver templates", spec.driver_templates);
  add_templates(record, "executor templates", spec.executor_templates);
  add_changes(record, spec);
  constexpr std::size_t kDigits = 32;
  return base::sha256_hex(record.text()).substr(0, kDigits);
}

}  // namespace firesteel::app
