#include "conf/first_job.h"

#include <algorithm>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "base/text.h"
#include "base/uri.h"
#include "conf/uploads.h"
#include "firesteel/submission_spec.h"

namespace firesteel::conf {

namespace {

constexpr std::string_view kImage = "spark:4.0.1-python3";

std::string property(const SubmissionSpec& spec, std::string_view key, std::string_view otherwise) {
  const auto found = spec.properties.find(key);
  return base::shell_quoted(found == spec.properties.end() ? otherwise : found->second.value);
}

/// As it is written on a command line.
std::string application(const SubmissionSpec& spec) {
  const std::string& uri = spec.primary_resource.value;
  if (!is_uploaded(uri)) {
    return base::shell_quoted(uri);
  }
  const std::string file = base::shell_quoted(base::file_path(uri));
  return carries_application(spec) ? "--inline-files " + file : file;
}

}  // namespace

std::string first_job(const SubmissionSpec& spec) {
  if (spec.properties.contains("spark.kubernetes.authenticate.driver.serviceAccountName")) {
    return {};
  }
  const std::string space = property(spec, "spark.kubernetes.namespace", "spark");
  std::string words;
  if (spec.resource_type == ResourceType::kJava && !spec.main_class.value.empty()) {
    words = "--class " + base::shell_quoted(spec.main_class.value) + " ";
  }
  words += application(spec);
  // An option among the arguments may be one that belongs before the application.
  if (std::ranges::none_of(spec.app_arguments,
                           [](const std::string& text) { return text.starts_with("-"); })) {
    for (const std::string& argument : spec.app_arguments) {
      words += " " + base::shell_quoted(argument);
    }
  }
  return fmt::format(
      "firesteel init -n {0} --apply && firesteel submit -n {0} --service-account spark --image "
      "{1} "
      "{2}",
      space, property(spec, "spark.kubernetes.container.image", kImage), words);
}

}  // namespace firesteel::conf
