#include "render/difference.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "firesteel/labels.h"
#include "json/fields.h"
#include "json/metadata.h"

namespace firesteel::rendering {

namespace {

using Json = nlohmann::json;

constexpr std::string_view kPodSuffix = "-driver";

/// Texts that differ in each submission, the longest first, and what to read instead.
using Marks = std::vector<std::pair<std::string, std::string>>;

const Json* pod_of(const std::vector<Json>& objects) {
  const auto found = std::ranges::find_if(
      objects, [](const Json& object) { return json::text_at(object, {"kind"}) == "Pod"; });
  return found == objects.end() ? nullptr : &*found;
}

/// The digits of the name that Spark gives to the ConfigMap, and to a Service with a long name.
void add_mark_of(const std::string& name, Marks& marks) {
  constexpr std::string_view kConfigMap = "spark-drv-";
  constexpr std::string_view kService = "-driver-svc";
  if (name.starts_with(kConfigMap)) {
    marks.emplace_back(name, "spark-drv-ID-conf-map");
  } else if (name.starts_with("spark-") && name.ends_with(kService)) {
    marks.emplace_back(name, "spark-ID-driver-svc");
  }
}

/// "etl-1a2b3c0d4e5f67-driver": the part before -driver ends with digits that are made anew.
void add_prefix(const std::string& pod_name, Marks& marks) {
  constexpr std::size_t kLeastDigits = 8;
  if (!pod_name.ends_with(kPodSuffix)) {
    return;
  }
  const std::string prefix = pod_name.substr(0, pod_name.size() - kPodSuffix.size());
  const std::size_t dash = prefix.rfind('-');
  const std::string digits = dash == std::string::npos ? prefix : prefix.substr(dash + 1);
  if (digits.size() >= kLeastDigits &&
      digits.find_first_not_of("0123456789abcdef") == std::string::npos) {
    marks.emplace_back(digits, "ID");
  }
}

/// A Service's name has the same digits as the pod's, unless the pod's name was given.
void add_service_prefix(const std::string& name, Marks& marks) {
  constexpr std::string_view kSuffix = "-svc";
  if (name.ends_with(kSuffix)) {
    add_prefix(name.substr(0, name.size() - kSuffix.size()), marks);
  }
}

Marks marks_of(const std::vector<Json>& objects) {
  Marks marks;
  if (const Json* const pod = pod_of(objects)) {
    for (const auto& [text, mark] :
         {std::pair{json::label_of(*pod, kAppIdLabel), "APPLICATION-ID"},
          std::pair{json::label_of(*pod, kSubmissionLabel), "SUBMISSION-ID"},
          std::pair{json::annotation_of(*pod, kRunAnnotation), "RUN"}}) {
      marks.emplace_back(text, mark);
    }
    add_prefix(json::name_of(*pod), marks);
  }
  for (const Json& object : objects) {
    const std::string name = json::name_of(object);
    add_mark_of(name, marks);
    add_service_prefix(name, marks);
  }
  std::erase_if(marks, [](const auto& mark) { return mark.first.empty(); });
  std::ranges::sort(marks, [](const auto& a, const auto& b) {
    return a.first.size() != b.first.size() ? a.first.size() > b.first.size() : a < b;
  });
  return marks;
}

bool is_uuid(std::string_view text) {
  constexpr std::string_view kShape = "hhhhhhhh-hhhh-hhhh-hhhh-hhhhhhhhhhhh";
  return text.size() >= kShape.size() &&
         std::ranges::equal(text.substr(0, kShape.size()), kShape, [](char c, char shape) {
           const bool is_digit = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
           return shape == '-' ? c == '-' : is_digit;
         });
}

/// The directory that Spark makes for local data: /var/data/spark-<uuid>.
std::string without_uuids(std::string_view text) {
  constexpr std::size_t kLength = 36;
  constexpr std::string_view kBefore = "spark-";
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    if (is_uuid(text.substr(at)) && std::string_view(result).ends_with(kBefore)) {
      result += "UUID";
      at += kLength;
    } else {
      result += text[at++];
    }
  }
  return result;
}

void mark_texts(Json& value, const Marks& marks) {
  if (value.is_string()) {
    std::string text = value.get<std::string>();
    for (const auto& [from, to] : marks) {
      text = base::replace_all(text, from, to);
    }
    value = without_uuids(text);
  } else if (value.is_structured()) {
    for (Json& element : value) {
      mark_texts(element, marks);
    }
  }
}

void erase_all(Json& object, const std::vector<std::string_view>& names) {
  if (object.is_object()) {
    for (const std::string_view name : names) {
      object.erase(std::string(name));
    }
  }
}

Json& member(Json& object, std::string_view name) {
  static Json nothing;
  nothing = nullptr;
  const auto found = object.is_object() ? object.find(name) : object.end();
  return found == object.end() ? nothing : *found;
}

/// Marks of tools that applied the object.
bool is_bookkeeping(std::string_view annotation) {
  return annotation == kSpecificationAnnotation || annotation == kRunAnnotation ||
         annotation == kAttemptAnnotation || annotation.starts_with("kubectl.kubernetes.io/") ||
         annotation.starts_with("argocd.argoproj.io/") ||
         annotation.starts_with("pv.kubernetes.io/");
}

void strip_metadata(Json& object) {
  Json& metadata = member(object, "metadata");
  erase_all(metadata, {"uid", "resourceVersion", "creationTimestamp", "generation", "managedFields",
                       "ownerReferences", "finalizers"});
  Json& annotations = member(metadata, "annotations");
  if (annotations.is_object()) {
    for (auto each = annotations.begin(); each != annotations.end();) {
      each = is_bookkeeping(each.key()) ? annotations.erase(each) : std::next(each);
    }
    if (annotations.empty()) {
      metadata.erase("annotations");
    }
  }
}

void strip_access_volumes(Json& list) {
  if (list.is_array()) {
    for (auto each = list.begin(); each != list.end();) {
      each = json::text_at(*each, {"name"}).starts_with("kube-api-access-") ? list.erase(each)
                                                                            : std::next(each);
    }
  }
}

void strip_pod(Json& object) {
  Json& spec = member(object, "spec");
  erase_all(spec, {"nodeName"});
  strip_access_volumes(member(spec, "volumes"));
  for (const char* const kind : {"containers", "initContainers"}) {
    Json& containers = member(spec, kind);
    for (std::size_t i = 0; containers.is_array() && i < containers.size(); ++i) {
      strip_access_volumes(member(containers[i], "volumeMounts"));
    }
  }
}

/// The lines of spark.properties as fields; when it was written does not count.
Json properties_of(const std::string& text) {
  Json properties = Json::object();
  for (const std::string_view line : base::split(text, '\n')) {
    if (line.empty() || line.starts_with('#') || line.starts_with("spark.app.submitTime=")) {
      continue;
    }
    const std::size_t equals = std::min(line.find('='), line.size());
    properties[std::string(line.substr(0, equals))] =
        std::string(equals == line.size() ? std::string_view() : line.substr(equals + 1));
  }
  return properties;
}

Json comparable(Json object, const Marks& marks) {
  mark_texts(object, marks);
  strip_metadata(object);
  erase_all(object, {"status"});
  const std::string kind = json::text_at(object, {"kind"});
  if (kind == "Pod") {
    strip_pod(object);
  } else if (kind == "Service") {
    erase_all(member(object, "spec"), {"clusterIP", "clusterIPs"});
  } else if (kind == "PersistentVolumeClaim") {
    erase_all(member(object, "spec"), {"volumeName"});
  } else if (kind == "ConfigMap") {
    Json& properties = member(member(object, "data"), "spark.properties");
    if (properties.is_string()) {
      properties = properties_of(properties.get<std::string>());
    }
  }
  return object;
}

std::string shown(const Json& value) {
  return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

/// The names of a list's elements; empty if not every element has one of its own.
std::map<std::string, const Json*> by_name(const Json& list) {
  std::map<std::string, const Json*> names;
  for (const Json& element : list) {
    const std::string name = json::text_at(element, {"name"});
    if (name.empty() || !names.emplace(name, &element).second) {
      return {};
    }
  }
  return names;
}

class Comparison {
 public:
  std::vector<std::string> lines;

  void compare(const std::string& path, const Json* running, const Json* rendered) {
    if (running != nullptr && rendered != nullptr) {
      if (*running == *rendered) {
        return;
      }
      if (running->is_object() && rendered->is_object()) {
        objects(path, *running, *rendered);
        return;
      }
      if (running->is_array() && rendered->is_array()) {
        lists(path, *running, *rendered);
        return;
      }
    }
    if (running != nullptr) {
      lines.push_back(fmt::format("- {}: {}", path, shown(*running)));
    }
    if (rendered != nullptr) {
      lines.push_back(fmt::format("+ {}: {}", path, shown(*rendered)));
    }
  }

 private:
  void objects(const std::string& path, const Json& running, const Json& rendered) {
    std::set<std::string> names;
    for (const Json* const each : {&running, &rendered}) {
      for (const auto& [name, value] : each->items()) {
        names.insert(name);
      }
    }
    const auto at = [](const Json& object, const std::string& name) {
      const auto found = object.find(name);
      return found == object.end() ? nullptr : &*found;
    };
    for (const std::string& name : names) {
      compare(fmt::format("{}{}{}", path, path.ends_with(' ') ? "" : ".", name), at(running, name),
              at(rendered, name));
    }
  }

  void lists(const std::string& path, const Json& running, const Json& rendered) {
    const auto old_names = by_name(running);
    const auto new_names = by_name(rendered);
    if (old_names.empty() || new_names.empty()) {
      for (std::size_t i = 0; i < std::max(running.size(), rendered.size()); ++i) {
        compare(fmt::format("{}[{}]", path, i), i < running.size() ? &running[i] : nullptr,
                i < rendered.size() ? &rendered[i] : nullptr);
      }
      return;
    }
    std::set<std::string> names;
    for (const auto* const each : {&old_names, &new_names}) {
      for (const auto& [name, value] : *each) {
        names.insert(name);
      }
    }
    const auto at = [](const std::map<std::string, const Json*>& all, const std::string& name) {
      const auto found = all.find(name);
      return found == all.end() ? nullptr : found->second;
    };
    for (const std::string& name : names) {
      compare(fmt::format("{}[{}]", path, name), at(old_names, name), at(new_names, name));
    }
  }
};

std::map<std::string, Json> comparables(const std::vector<Json>& objects) {
  const Marks marks = marks_of(objects);
  std::map<std::string, Json> result;
  for (const Json& object : objects) {
    Json value = comparable(object, marks);
    const std::string key =
        fmt::format("{} {}", json::text_at(value, {"kind"}), json::name_of(value));
    result.insert_or_assign(key, std::move(value));
  }
  return result;
}

}  // namespace

std::vector<std::string> object_differences(const std::vector<Json>& running,
                                            const std::vector<Json>& rendered) {
  const std::map<std::string, Json> old_objects = comparables(running);
  const std::map<std::string, Json> new_objects = comparables(rendered);
  Comparison comparison;
  for (const auto& [key, object] : old_objects) {
    const auto other = new_objects.find(key);
    if (other == new_objects.end()) {
      comparison.lines.push_back(fmt::format("- {}", key));
    } else {
      comparison.compare(key + " ", &object, &other->second);
    }
  }
  for (const auto& [key, object] : new_objects) {
    if (!old_objects.contains(key)) {
      comparison.lines.push_back(fmt::format("+ {}", key));
    }
  }
  return std::move(comparison.lines);
}

}  // namespace firesteel::rendering
