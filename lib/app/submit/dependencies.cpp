#include "app/submit/dependencies.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/digest.h"
#include "base/text.h"
#include "base/uri.h"
#include "base/uuid.h"
#include "conf/carried_files.h"
#include "conf/claim_uploads.h"
#include "conf/profile.h"
#include "conf/uploads.h"
#include "driver/recorded_uploads.h"
#include "firesteel/error.h"
#include "firesteel/host.h"
#include "firesteel/stop_signals.h"
#include "firesteel/submission_spec.h"
#include "storage/hadoop_path.h"
#include "storage/schemes/schemes.h"
#include "storage/source_file.h"
#include "storage/store.h"

namespace firesteel::app {

namespace {

/// The file name after the last slash.
std::string_view file_name_of(std::string_view path) {
  return path.substr(path.find_last_of('/') + 1);
}

/// SHA-256 of a file, in hexadecimal digits.
std::string digest_of(const storage::SourceFile& file, StopSignals& stop_signals) {
  constexpr std::uint64_t kPiece = 1U << 20U;
  base::Sha256 digest;
  std::string piece;
  for (std::uint64_t offset = 0; offset < file.size(); offset += piece.size()) {
    if (stop_signals.received() > 0) {
      throw InterruptedError("interrupted while reading " + file.path(), stop_signals.signal());
    }
    piece.resize(std::min(kPiece, file.size() - offset));
    file.read(piece, offset);
    digest.add(piece);
  }
  file.require_unchanged();
  return base::hex(digest.take());
}

class Planner {
 public:
  Planner(SubmissionSpec spec, Host host) : spec_(std::move(spec)), host_(host) {}

  UploadPlan plan() {
    if (spec_.carries_files) {
      carry();
      return {.spec = std::move(spec_), .uploads = {}, .routes = std::move(routes_)};
    }
    for (const std::string_view key : conf::uploaded_lists(spec_)) {
      rewrite_list(key);
    }
    if (conf::uploads_application(spec_)) {
      spec_.primary_resource.value = add(spec_.primary_resource.value, Use::kApplication);
    }
    return {.spec = std::move(spec_), .uploads = std::move(uploads_), .routes = std::move(routes_)};
  }

 private:
  using Use = conf::ClaimFileUse;

  /// Every entry stays in its place.
  void carry() {
    for (const std::string_view key : conf::uploaded_lists(spec_)) {
      const auto found = spec_.properties.find(key);
      if (found == spec_.properties.end()) {
        continue;
      }
      std::vector<std::string> entries = base::split_list(found->second.value);
      for (std::string& entry : entries) {
        if (conf::is_uploaded(entry)) {
          entry = carried_entry(key, entry);
        }
      }
      found->second.value = base::join(entries, ",");
    }
    if (conf::carries_application(spec_)) {
      spec_.primary_resource.value =
          carried(spec_.primary_resource.value, "local", FileRoute::Executors::kNone);
    }
  }

  [[nodiscard]] std::string carried_entry(std::string_view key, const std::string& entry) {
    const std::string target =
        carried(without_fragment(entry), "file", FileRoute::Executors::kFromDriver);
    const std::size_t hash = entry.find('#');
    return key == "spark.archives" && hash != std::string::npos ? target + entry.substr(hash)
                                                                : target;
  }

  [[nodiscard]] std::string carried(const std::string& uri, std::string_view scheme,
                                    FileRoute::Executors executors) {
    const auto found = std::ranges::find(spec_.carried_files, uri, &CarriedFile::uri);
    if (found == spec_.carried_files.end()) {
      throw Error(ErrorKind::kInternal, fmt::format("{} was not read", uri));
    }
    std::string target = conf::carried_uri(scheme, *found);
    routes_.push_back({.source = base::file_path(uri),
                       .target = {},
                       .read_from = target,
                       .executors = executors});
    return target;
  }

  /// As in Spark, uploaded entries come first in their order, then the others.
  void rewrite_list(std::string_view key) {
    const auto found = spec_.properties.find(key);
    if (found == spec_.properties.end()) {
      return;
    }
    std::vector<std::string> uploaded;
    std::vector<std::string> others;
    for (const std::string& entry : base::split_list(found->second.value)) {
      if (!conf::is_uploaded(entry)) {
        others.push_back(entry);
      } else if (key == "spark.archives") {
        uploaded.push_back(archive(entry));
      } else {
        uploaded.push_back(
            add(without_fragment(entry), key == "spark.jars" ? Use::kJar : Use::kOther));
      }
    }
    if (!uploaded.empty()) {
      if (spec_.spark_version.has(Feature::kUploadsKeepOthers)) {
        uploaded.insert(uploaded.end(), others.begin(), others.end());
      }
      found->second.value = base::join(uploaded, ",");
    }
  }

  static std::string without_fragment(const std::string& entry) {
    return entry.substr(0, entry.find('#'));
  }

  /// The alias after # names the directory that an archive is unpacked to; only archives keep it.
  std::string archive(const std::string& entry) {
    const std::size_t hash = entry.find('#');
    const std::string target = add(entry.substr(0, hash), Use::kOther);
    const std::string alias = hash == std::string::npos ? std::string() : entry.substr(hash + 1);
    return storage::archive_uri(target, base::percent_decode(alias));
  }

  /// Plans one upload and returns the URI by which the driver reads it.
  std::string add(const std::string& resource, Use use) {
    if (!spec_.upload_path) {
      throw Error(ErrorKind::kInternal, "uploads without spark.kubernetes.file.upload.path");
    }
    Upload upload = upload_of(base::file_path(resource), spec_.upload_path->value);
    const std::string target = upload.target;
    const std::optional<conf::ClaimPath> file = conf::parse_claim_path(target);
    std::string read_from = file ? conf::claim_file_uri(spec_, *file, use) : target;
    routes_.push_back({.source = upload.source,
                       .target = target,
                       .content_named = upload.content_named,
                       .read_from = read_from,
                       .executors = executors_of(read_from, use)});
    // Named by its content, a file that is in two lists has one target.
    if (!upload.content_named ||
        std::ranges::find(uploads_, target, &Upload::target) == uploads_.end()) {
      uploads_.push_back(std::move(upload));
    }
    return read_from;
  }

  /// Mirrors SparkSubmit.prepareSubmitEnvironment in the driver, which downloads every file (except
  /// jars, if asked) and replaces its URI: executors get files from the driver's file server.
  [[nodiscard]] FileRoute::Executors executors_of(std::string_view uri, Use use) const {
    if (use == Use::kApplication) {
      return FileRoute::Executors::kNone;
    }
    const std::string scheme = base::scheme_of(uri);
    const auto setting = spec_.properties.find("spark.kubernetes.jars.avoidDownloadSchemes");
    const std::vector<std::string> avoided =
        base::split_list(setting == spec_.properties.end() ? "" : setting->second.value);
    const bool is_avoided = std::ranges::any_of(
        avoided, [&scheme](const std::string& each) { return each == "*" || each == scheme; });
    const bool is_same = scheme == "local" || (use == Use::kJar && is_avoided);
    return is_same ? FileRoute::Executors::kSame : FileRoute::Executors::kFromDriver;
  }

  [[nodiscard]] Upload upload_of(std::string source, const std::string& folder) const {
    Upload upload{.source = std::move(source), .target = {}};
    std::string directory;
    if (spec_.names_uploads_by_content) {
      const storage::SourceFile file(upload.source);
      directory = "sha256/" + digest_of(file, host_.stop_signals);
      upload.content_named = true;
      upload.version = file.version();
    } else {
      directory = fmt::format("{}{}", driver::kUploadDirectory, base::random_uuid(host_.random));
    }
    upload.target = fmt::format("{}/{}/{}", folder, directory, file_name_of(upload.source));
    return upload;
  }

  SubmissionSpec spec_;
  Host host_;
  std::vector<Upload> uploads_;
  std::vector<FileRoute> routes_;
};

}  // namespace

std::string route_text(const FileRoute& route) {
  std::string text = fmt::format("file {}: ", route.source);
  std::string place = "from " + route.read_from;
  if (route.target.empty()) {
    text += "it travels in the ConfigMap";
  } else {
    text += fmt::format("this machine uploads it to {}{}", route.target,
                        route.content_named ? " unless it is there" : "");
    place = route.read_from == route.target ? "there" : place;
  }
  const bool is_same = route.executors == FileRoute::Executors::kSame;
  text += fmt::format("; the driver {} it {}", is_same ? "and the executors read" : "reads", place);
  return route.executors == FileRoute::Executors::kFromDriver
             ? text + ", and the executors get it from the driver"
             : text;
}

UploadPlan plan_uploads(SubmissionSpec spec, Host host) {
  UploadPlan plan = Planner(std::move(spec), host).plan();
  if (!plan.uploads.empty()) {
    storage::require_store(plan.uploads.front().target);
  }
  return plan;
}

}  // namespace firesteel::app
