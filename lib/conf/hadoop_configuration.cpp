#include "conf/hadoop_configuration.h"

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/text.h"
#include "firesteel/error.h"
#include "xml/xml.h"

namespace firesteel::conf {

namespace {

constexpr int kMostIncludes = 100;

[[noreturn]] void refuse_site(std::string_view source, const std::string& why,
                              const std::string& hint) {
  throw Error(ErrorKind::kInput, fmt::format("cannot read {}: {}", source, why), hint);
}

/// Configuration.Parser: what each tag does.
class PropertyReader final : public xml::Visitor {
 public:
  PropertyReader(HadoopProperties& properties, std::string_view source, const TextLookup& include,
                 int& includes)
      : properties_(properties), source_(source), include_(include), includes_(includes) {}

  void start(const std::string& name, const std::vector<xml::Attribute>& attributes) override {
    if (name == "property") {
      name_.reset();
      value_.reset();
      is_final_ = false;
      for (const xml::Attribute& attribute : attributes) {
        set(attribute.name, attribute.value);
      }
    } else if (name == "name" || name == "value" || name == "final") {
      token_.clear();
    } else if (name == "include") {
      start_include(attributes);
    } else if (name == "fallback") {
      in_fallback_ = true;
    }
  }

  void text(std::string_view text) override { token_ += text; }

  void end(const std::string& name) override {
    if (name == "property") {
      add();
    } else if (name == "name" && !token_.empty()) {
      name_ = std::string(base::trim(token_));
    } else if (name == "value" && !token_.empty()) {
      value_ = token_;
    } else if (name == "final") {
      is_final_ = token_ == "true";
    } else if (name == "include") {
      end_include();
    }
  }

 private:
  void set(const std::string& part, const std::string& text) {
    if (part == "name") {
      name_ = text;
    } else if (part == "value") {
      value_ = text;
    } else if (part == "final") {
      is_final_ = text == "true";
    }
  }

  /// A fallback counts only if the file to include is missing.
  void add() {
    if (!name_ || (in_fallback_ && !missing_)) {
      return;
    }
    if (value_) {
      HadoopProperty& slot = properties_[*name_];
      if (!slot.is_final) {
        slot.value = *value_;
      }
    }
    if (const auto found = properties_.find(*name_); found != properties_.end()) {
      found->second.is_final = found->second.is_final || is_final_;
    }
  }

  void start_include(const std::vector<xml::Attribute>& attributes) {
    for (const xml::Attribute& attribute : attributes) {
      if (attribute.name != "href") {
        continue;
      }
      if (++includes_ > kMostIncludes) {
        refuse_site(source_, "too many includes", "remove the include that includes itself");
      }
      if (const std::optional<std::string> text = include_(attribute.value)) {
        PropertyReader reader(properties_, attribute.value, include_, includes_);
        xml::read(*text, attribute.value, reader);
      } else {
        missing_ = attribute.value;
      }
    }
  }

  void end_include() {
    if (missing_ && !in_fallback_) {
      refuse_site(source_, fmt::format("{}, which it includes, does not exist", *missing_),
                  "correct the href of xi:include, or add an xi:fallback");
    }
    missing_.reset();
    in_fallback_ = false;
  }

  HadoopProperties& properties_;
  std::string_view source_;
  const TextLookup& include_;
  int& includes_;
  std::optional<std::string> name_;
  std::optional<std::string> value_;
  bool is_final_ = false;
  std::string token_;
  std::optional<std::string> missing_;
  bool in_fallback_ = false;
};

struct Reference {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string name;
};

/// The first ${name} whose name has no "$", "}" and blank.
std::optional<Reference> find_reference(const std::string& text) {
  std::size_t begin = text.find("${");
  while (begin != std::string::npos) {
    const std::size_t stop = text.find_first_of("$} ", begin + 2);
    if (stop == std::string::npos) {
      return std::nullopt;
    }
    if (text[stop] == '}' && stop > begin + 2) {
      return Reference{
          .begin = begin, .end = stop + 1, .name = text.substr(begin + 2, stop - begin - 2)};
    }
    begin = text.find("${", begin + 1);
  }
  return std::nullopt;
}

/// NAME, NAME-default or NAME:-default.
std::optional<std::string> variable_or_default(std::string_view text, const TextLookup& variable) {
  const std::size_t dash = text.find('-');
  if (dash == std::string_view::npos) {
    return variable(text);
  }
  const bool default_for_empty = dash > 0 && text[dash - 1] == ':';
  const std::optional<std::string> value =
      variable(text.substr(0, default_for_empty ? dash - 1 : dash));
  const bool set = value && !(default_for_empty && value->empty());
  return set ? value : std::optional(std::string(text.substr(dash + 1)));
}

}  // namespace

HadoopProperties read_hadoop_configuration(std::string_view xml, std::string_view source,
                                           const TextLookup& include) {
  HadoopProperties properties;
  int includes = 0;
  PropertyReader reader(properties, source, include, includes);
  xml::read(xml, source, reader);
  return properties;
}

std::string substitute_hadoop_variables(const std::string& value,
                                        const HadoopProperties& properties,
                                        const TextLookup& system_property,
                                        const TextLookup& variable) {
  constexpr int kMostSteps = 20;
  std::string text = value;
  std::set<std::string> seen;
  for (int step = 0; step < kMostSteps; ++step) {
    const std::optional<Reference> reference = find_reference(text);
    if (!reference) {
      return text;
    }
    std::optional<std::string> found =
        reference->name.starts_with("env.") && reference->name.size() > 4
            ? variable_or_default(std::string_view(reference->name).substr(4), variable)
            : system_property(reference->name);
    if (const auto property = properties.find(reference->name);
        !found && property != properties.end()) {
      found = property->second.value;
    }
    if (!found) {
      return text;
    }
    if (!seen.insert(reference->name).second) {
      return value;
    }
    text.replace(reference->begin, reference->end - reference->begin, *found);
  }
  refuse_site(value, "it refers to more than 20 variables", "write the value itself");
}

}  // namespace firesteel::conf
