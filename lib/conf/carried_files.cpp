#include "conf/carried_files.h"

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/file.h"
#include "base/text.h"
#include "base/uri.h"
#include "conf/uploads.h"
#include "firesteel/error.h"
#include "firesteel/sources.h"
#include "firesteel/submission_spec.h"

namespace firesteel::conf {

namespace {

constexpr std::string_view kScriptName = "stdin.py";

std::string without_fragment(const std::string& uri) {
  return uri.substr(0, uri.find('#'));
}

/// Java cannot open a name beyond ASCII in an image without a locale.  Nothing but the message of
/// an exception shows the application's; a file of a list is known by its name.
std::string ascii_name(const std::string& name) {
  std::string ascii;
  for (const char c : name) {
    const auto byte = static_cast<unsigned char>(c);
    const bool continues = (byte & 0xC0U) == 0x80;
    if (byte < 0x80) {
      ascii += c;
    } else if (!continues) {
      ascii += '_';
    }
  }
  return ascii;
}

[[noreturn]] void refuse_size(const std::vector<std::string>& files) {
  throw Error(
      ErrorKind::kUsage,
      fmt::format("{} cannot travel in the ConfigMap of the driver: it holds at most 1 MiB",
                  base::join(files, ", ")),
      "set spark.kubernetes.file.upload.path to a location that the driver can read too and "
      "remove --inline-files, or give http URLs that the driver can reach");
}

/// Reads each file once, whatever lists name it, and finds a path for it.
class Reading {
 public:
  explicit Reading(const SubmissionSpec& spec) : spec_(spec) {}

  void add_script(const std::string& text) {
    add({.uri = {}, .path = std::string(kScriptName), .content = text}, "the script");
  }

  void add_all() {
    if (carries_application(spec_)) {
      const std::string& uri = spec_.primary_resource.value;
      add_file(uri, ascii_name(name_of(uri)));
    }
    for (const std::string_view key : uploaded_lists(spec_)) {
      const auto list = spec_.properties.find(key);
      if (list == spec_.properties.end()) {
        continue;
      }
      for (const std::string& entry : base::split_list(list->second.value)) {
        if (is_uploaded(entry)) {
          add_file(without_fragment(entry), name_of(without_fragment(entry)));
        }
      }
    }
  }

  std::vector<CarriedFile> take() { return std::move(files_); }

 private:
  static std::string name_of(const std::string& uri) {
    return std::filesystem::path(base::file_path(uri)).filename().string();
  }

  void add_file(const std::string& uri, const std::string& name) {
    if (std::ranges::find(files_, uri, &CarriedFile::uri) != files_.end()) {
      return;
    }
    const std::string source = base::file_path(uri);
    std::error_code failed;
    if (!std::filesystem::exists(source, failed) && !failed) {
      throw Error(ErrorKind::kInput, fmt::format("cannot read {}: no such file", source),
                  "check the path; for a file in the image, use local:///PATH");
    }
    if (std::filesystem::is_regular_file(source, failed) &&
        std::filesystem::file_size(source, failed) > kConfigMapLimit && !failed) {
      refuse_size(
          {fmt::format("{} ({})", source, printed_size(std::filesystem::file_size(source)))});
    }
    add({.uri = uri, .path = name, .content = base::read_file(source, "the file", kConfigMapLimit)},
        source);
  }

  /// Files with the same name get a directory each.  Kubernetes refuses paths that begin with "..".
  void add(CarriedFile file, const std::string& source) {
    if (file.path.starts_with("..") ||
        std::ranges::find(files_, file.path, &CarriedFile::path) != files_.end()) {
      file.path = fmt::format("{}/{}", files_.size() + 1, file.path);
    }
    total_ += file.content.size();
    sources_.push_back(fmt::format("{} ({})", source, printed_size(file.content.size())));
    if (total_ > kConfigMapLimit) {
      refuse_size(sources_);
    }
    files_.push_back(std::move(file));
  }

  static std::string printed_size(std::size_t bytes) {
    constexpr double kKib = 1024;
    const auto size = static_cast<double>(bytes);
    return bytes < kConfigMapLimit ? fmt::format("{:.0f} KiB", std::max(1.0, size / kKib))
                                   : fmt::format("{:.1f} MiB", size / kKib / kKib);
  }

  const SubmissionSpec& spec_;
  std::vector<CarriedFile> files_;
  std::vector<std::string> sources_;
  std::size_t total_ = 0;
};

}  // namespace

std::string script_uri() {
  return fmt::format("local://{}/{}", kCarriedDirectory, kScriptName);
}

std::string carried_uri(std::string_view scheme, const CarriedFile& file) {
  std::vector<std::string> segments;
  for (const std::string_view segment : base::split(file.path, '/')) {
    segments.push_back(base::encode_segment(segment));
  }
  return fmt::format("{}://{}/{}", scheme, kCarriedDirectory, base::join(segments, "/"));
}

std::vector<CarriedFile> read_carried_files(const Sources& sources, const SubmissionSpec& spec) {
  Reading reading(spec);
  if (sources.script) {
    reading.add_script(*sources.script);
  }
  if (sources.inline_files) {
    reading.add_all();
  }
  return reading.take();
}

}  // namespace firesteel::conf
