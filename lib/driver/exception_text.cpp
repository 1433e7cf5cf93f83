#include "driver/exception_text.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "driver/diagnosis_parts.h"
#include "driver/evidence.h"
#include "driver/log_reason.h"
#include "firesteel/application.h"
#include "firesteel/diagnosis.h"
#include "json/fields.h"
#include "json/metadata.h"

namespace firesteel::driver {

namespace {

/// The characters of a Java or Python class name, with its package.
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

/// The exception that a line of the log begins with; empty for Spark's own log lines, which begin
/// with a date and a level.
std::string_view exception_in(std::string_view line) {
  for (const std::string_view mark : {"Exception in thread \"main\" ", "Caused by: "}) {
    if (const auto rest = after(line, mark); !rest.empty()) {
      return rest;
    }
  }
  return names_exception(line) ? line : std::string_view();
}

/// The path of an uploaded dependency in `text`; empty if there is none.  `upload_path` becomes the
/// part of it that spark.kubernetes.file.upload.path names.
std::string uploaded_file(std::string_view text, std::string& upload_path) {
  const std::size_t mark = text.find("/spark-upload-");
  if (mark == std::string_view::npos) {
    return {};
  }
  constexpr std::string_view kEnds = " '\"\t\n(),";
  const std::size_t space = text.find_last_of(kEnds, mark);
  const std::size_t begin = space == std::string_view::npos ? 0 : space + 1;
  std::string_view file =
      text.substr(begin, std::min(text.find_first_of(kEnds, mark), text.size()) - begin);
  upload_path = text.substr(begin, mark - begin);
  if (const std::size_t scheme = upload_path.find(':'); scheme != std::string::npos) {
    if (!upload_path.starts_with("file:")) {
      return {};  // not a path in the container
    }
    upload_path.erase(0, scheme + 1);
    file.remove_prefix(scheme + 1);
  }
  upload_path = upload_path.empty() ? "/" : upload_path;
  return std::string(file.ends_with(':') ? file.substr(0, file.size() - 1) : file);
}

/// The driver container mounts a volume at `path` or above it.
bool is_mounted(const nlohmann::json& pod, const std::string& container, const std::string& path) {
  for (const nlohmann::json& each : json::field_at(pod, {"spec", "containers"})) {
    if (json::text_at(each, {"name"}) != container) {
      continue;
    }
    for (const nlohmann::json& mount : json::field_at(each, {"volumeMounts"})) {
      const std::string at = json::text_at(mount, {"mountPath"});
      if (!at.empty() && (path == at || path.starts_with(at.ends_with('/') ? at : at + "/"))) {
        return true;
      }
    }
  }
  return false;
}

/// `text` names a file that was uploaded to a path of the submitting machine.
std::optional<Diagnosis> missing_upload(const Evidence& evidence, const DriverState& state,
                                        std::string_view text) {
  std::string upload_path;
  const std::string file = uploaded_file(text, upload_path);
  if (file.empty()) {
    return std::nullopt;
  }
  const bool mounted = is_mounted(evidence.pod, state.driver_container, upload_path);
  return Diagnosis{
      .id = "missing-upload",
      .cause = fmt::format(
          "the driver failed: uploaded file {} does not exist in its container: {}", file,
          mounted ? "the volume mounted there does not have it"
                  : fmt::format("{} is not mounted there", upload_path)),
      .hint = mounted ? fmt::format("upload to the same volume that the driver mounts: "
                                    "spark.kubernetes.file.upload.path is {} here",
                                    upload_path)
                      : "mount it in the driver with spark.kubernetes.driver.volumes.*, or "
                        "give an http URL that the driver can reach"};
}

/// What Python or spark-submit in the container prints instead of an exception.
std::optional<Diagnosis> plain_failure(const Evidence& evidence, const DriverState& state) {
  const std::string_view log = evidence.log_tail;
  if (const std::string name = between(log, "Error: Failed to load class ", "\n"); !name.empty()) {
    return Diagnosis{
        .id = "missing-class",
        .cause = fmt::format("the driver failed: class {} is not in its jars",
                             name.ends_with('.') ? name.substr(0, name.size() - 1) : name),
        .hint = std::string(known_reason("ClassNotFoundException")->hint)};
  }
  if (const std::string file = between(log, "can't open file '", "'"); !file.empty()) {
    if (auto upload = missing_upload(evidence, state, file)) {
      return upload;
    }
    return Diagnosis{
        .id = "missing-file",
        .cause = fmt::format("the driver failed: file {} does not exist in its container", file),
        .hint = "check the application's path: local:// paths are paths in the driver's image"};
  }
  return std::nullopt;
}

}  // namespace

std::string last_exception(std::string_view log) {
  std::string_view found;
  bool in_chain = false;
  for (const std::string_view line : base::split(log, '\n')) {
    const std::string_view trimmed = base::trim(line);
    // Frames and Python's source lines are indented.  "Caused by" continues the exception above it.
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
  std::string exception = json::annotation_of(evidence.pod, "spark.exit-exception");
  exception = exception.substr(0, exception.find('\n'));
  if (exception.empty()) {
    if (auto plain = plain_failure(evidence, state)) {
      return plain;
    }
    exception = last_exception(evidence.log_tail);
  }
  if (exception.empty()) {
    return std::nullopt;
  }
  const bool no_file = contains_any(exception, {"NoSuchFile", "FileNotFound", "does not exist"});
  if (auto upload = no_file ? missing_upload(evidence, state, exception) : std::nullopt) {
    return upload;
  }
  Diagnosis diagnosis{.id = "exception",
                      .cause = fmt::format("the driver failed with an exception: {}", exception),
                      .hint = logs_remedy(state)};
  if (const KnownReason* known = known_reason(exception)) {
    diagnosis.id = known->id;
    diagnosis.hint = known->hint;
  }
  return diagnosis;
}

}  // namespace firesteel::driver
