#include "driver/exception_text.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "base/text.h"
#include "driver/diagnosis_parts.h"
#include "driver/evidence.h"
#include "firesteel/application.h"
#include "firesteel/diagnosis.h"
#include "json/fields.h"

namespace firesteel::driver {

namespace {

/// Where a class name may stand: letters, digits, dots, underscores, dollars.
bool is_class_name(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' ||
           c == '_' || c == '$';
  });
}

bool names_exception(std::string_view line) {
  const std::string_view name = line.substr(0, std::min(line.find(':'), line.size()));
  return is_class_name(name) && (name.ends_with("Exception") || name.ends_with("Error") ||
                                 name.ends_with("Interrupt") || name.ends_with("Exit"));
}

std::string_view after(std::string_view line, std::string_view mark) {
  return line.starts_with(mark) ? base::trim(line.substr(mark.size())) : std::string_view();
}

/// A line of the log that is not Spark's logging: its date and level come first.
std::string_view exception_in(std::string_view line) {
  for (const std::string_view mark : {"Exception in thread \"main\" ", "Caused by: "}) {
    if (const auto rest = after(line, mark); !rest.empty()) {
      return rest;
    }
  }
  return names_exception(line) ? line : std::string_view();
}

struct Meaning {
  std::string_view mark, id, remedy;
};

constexpr std::array<Meaning, 6> kMeanings = {
    {{.mark = "ClassNotFoundException",
      .id = "missing-class",
      .remedy = "correct --class, and see that the jar with it is the application or in --jars"},
     {.mark = "NoClassDefFoundError",
      .id = "missing-class",
      .remedy = "a library is missing or of another version: add it with --jars or --packages"},
     {.mark = "ModuleNotFoundError",
      .id = "missing-module",
      .remedy = "put the module into the image, or give it with --py-files"},
     {.mark = "OutOfMemoryError",
      .id = "heap-exhausted",
      .remedy = "raise spark.driver.memory, or collect less on the driver"},
     {.mark = "UnknownHostException",
      .id = "unknown-host",
      .remedy = "a host name is wrong or the cluster's DNS does not know it"},
     {.mark = "NoSuchFileException",
      .id = "missing-file",
      .remedy = "the file is not in the image: local:// paths are paths inside of it"}}};

/// What spark-submit inside the container prints instead of a stack.
std::optional<Diagnosis> plain_failure(std::string_view log) {
  if (const std::string name = between(log, "Error: Failed to load class ", "\n"); !name.empty()) {
    return Diagnosis{
        .id = "missing-class",
        .cause = fmt::format("the driver ended: there is no class {} in its jars",
                             name.ends_with('.') ? name.substr(0, name.size() - 1) : name),
        .remedy = "correct --class, and see that the jar with it is the application or in --jars"};
  }
  if (const std::string file = between(log, "can't open file '", "'"); !file.empty()) {
    return Diagnosis{
        .id = "missing-file",
        .cause = fmt::format("the driver ended: there is no file {} in its image", file),
        .remedy = "correct the application's path: local:// paths are paths inside of the image"};
  }
  return std::nullopt;
}

}  // namespace

std::string last_exception(std::string_view log) {
  std::string_view found;
  bool in_chain = false;
  for (const std::string_view line : base::split(log, '\n')) {
    const std::string_view trimmed = base::trim(line);
    // Frames and Python's source lines are indented; a cause belongs to what stands before it.
    const bool indented = !line.empty() && (line.front() == ' ' || line.front() == '\t');
    const std::string_view here = indented ? std::string_view() : exception_in(trimmed);
    if (!here.empty() && (!in_chain || trimmed.starts_with("Caused by: ") ||
                          names_exception(line) || trimmed.starts_with("Exception in thread"))) {
      found = here;
      in_chain = true;
    }
  }
  return std::string(found);
}

std::optional<Diagnosis> diagnose_exception(const Evidence& evidence, const DriverState& state) {
  std::string exception =
      json::text_at(evidence.pod, {"metadata", "annotations", "spark.exit-exception"});
  exception = exception.substr(0, exception.find('\n'));
  if (exception.empty()) {
    if (auto plain = plain_failure(evidence.log_tail)) {
      return plain;
    }
    exception = last_exception(evidence.log_tail);
  }
  if (exception.empty()) {
    return std::nullopt;
  }
  Diagnosis diagnosis{.id = "exception",
                      .cause = fmt::format("the driver ended by an exception: {}", exception),
                      .remedy = fmt::format("firesteel logs -n {} {} shows where it was thrown",
                                            state.pod_namespace, state.pod_name)};
  for (const Meaning& meaning : kMeanings) {
    if (exception.find(meaning.mark) != std::string::npos) {
      diagnosis.id = meaning.id;
      diagnosis.remedy = meaning.remedy;
      break;
    }
  }
  return diagnosis;
}

}  // namespace firesteel::driver
