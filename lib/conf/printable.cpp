#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "conf/keys.h"
#include "conf/redaction.h"
#include "conf/template_file.h"
#include "firesteel/redaction.h"
#include "firesteel/submission_spec.h"

namespace firesteel {

namespace {

constexpr const char* kRedacted = "*********(redacted)";

conf::Redaction redaction_of(const SubmissionSpec& spec) {
  const auto own = spec.properties.find("spark.redaction.regex");
  return conf::Redaction(
      own == spec.properties.end()
          ? std::string_view(conf::find_key("spark.redaction.regex")->default_text)
          : std::string_view(own->second.value));
}

}  // namespace

std::map<std::string, std::string> printable_properties(const SubmissionSpec& spec) {
  const conf::Redaction redaction = redaction_of(spec);
  std::map<std::string, std::string> shown;
  for (const auto& [key, setting] : spec.properties) {
    shown.emplace(key, redaction.shown(key, key.ends_with("podTemplateFile")
                                                ? conf::printable_template(setting.value)
                                                : setting.value));
  }
  return shown;
}

std::vector<std::string> printable_arguments(const SubmissionSpec& spec) {
  const conf::Redaction redaction = redaction_of(spec);
  std::vector<std::string> shown;
  bool secret_follows = false;
  for (const std::string& argument : spec.app_arguments) {
    const bool matches = redaction.matches(argument);
    const bool names_one =
        matches && argument.starts_with('-') && argument.find('=') == std::string::npos;
    shown.push_back(secret_follows || (matches && !names_one) ? kRedacted : argument);
    secret_follows = names_one;
  }
  return shown;
}

std::string printable_value(const SubmissionSpec& spec, std::string_view name,
                            std::string_view value) {
  return redaction_of(spec).shown(name, value);
}

}  // namespace firesteel
