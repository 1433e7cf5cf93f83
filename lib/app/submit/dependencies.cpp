#include "app/submit/dependencies.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/text.h"
#include "base/uri.h"
#include "base/uuid.h"
#include "conf/carried_files.h"
#include "conf/claim_uploads.h"
#include "conf/profile.h"
#include "conf/uploads.h"
#include "firesteel/error.h"
#include "firesteel/random_source.h"
#include "firesteel/submission_spec.h"
#include "storage/hadoop_path.h"
#include "storage/schemes/schemes.h"
#include "storage/store.h"

namespace firesteel::app {

namespace {

/// The file name after the last slash.
std::string_view name_of(std::string_view path) {
  return path.substr(path.find_last_of('/') + 1);
}

class Planner {
 public:
  Planner(SubmissionSpec spec, RandomSource& random) : spec_(std::move(spec)), random_(random) {}

  UploadPlan plan() {
    if (spec_.carries_files) {
      carry();
      return {.spec = std::move(spec_), .uploads = {}};
    }
    for (const std::string_view key : conf::uploaded_lists(spec_)) {
      rewrite_list(key);
    }
    if (conf::uploads_application(spec_)) {
      spec_.primary_resource.value = add(spec_.primary_resource.value, Use::kApplication);
    }
    return {.spec = std::move(spec_), .uploads = std::move(uploads_)};
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
          conf::carried_uri("local", carried_file(spec_.primary_resource.value));
    }
  }

  [[nodiscard]] std::string carried_entry(std::string_view key, const std::string& entry) const {
    const std::string target = conf::carried_uri("file", carried_file(without_fragment(entry)));
    const std::size_t hash = entry.find('#');
    return key == "spark.archives" && hash != std::string::npos ? target + entry.substr(hash)
                                                                : target;
  }

  [[nodiscard]] const CarriedFile& carried_file(const std::string& uri) const {
    const auto found = std::ranges::find(spec_.carried_files, uri, &CarriedFile::uri);
    if (found == spec_.carried_files.end()) {
      throw Error(ErrorKind::kInternal, fmt::format("{} was not read", uri));
    }
    return *found;
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
    std::string source = base::file_path(resource);
    const std::string target = fmt::format("{}/spark-upload-{}/{}", spec_.upload_path->value,
                                           base::random_uuid(random_), name_of(source));
    uploads_.push_back({.source = std::move(source), .target = target});
    const std::optional<conf::ClaimPath> file = conf::parse_claim_path(target);
    return file ? conf::claim_file_uri(spec_, *file, use) : target;
  }

  SubmissionSpec spec_;
  RandomSource& random_;
  std::vector<Upload> uploads_;
};

}  // namespace

UploadPlan plan_uploads(SubmissionSpec spec, RandomSource& random) {
  UploadPlan plan = Planner(std::move(spec), random).plan();
  if (!plan.uploads.empty()) {
    storage::require_store(plan.uploads.front().target);
  }
  return plan;
}

}  // namespace firesteel::app
