#include "conf/uploads.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/text.h"
#include "base/uri.h"
#include "conf/feature_steps.h"
#include "conf/first_job.h"
#include "conf/uri.h"
#include "firesteel/error.h"
#include "firesteel/submission_spec.h"

namespace firesteel::conf {

namespace {

constexpr std::array<std::string_view, 4> kLists = {"spark.jars", "spark.files", "spark.archives",
                                                    "spark.submit.pyFiles"};

}  // namespace

bool is_uploaded(std::string_view uri) {
  return uri != "spark-internal" && (uri.starts_with("file:") || base::scheme_of(uri).empty());
}

std::span<const std::string_view> uploaded_lists(const SubmissionSpec& spec) {
  return is_excluded(spec, "BasicDriverFeatureStep") ? std::span<const std::string_view>()
                                                     : std::span(kLists);
}

bool uploads_application(const SubmissionSpec& spec) {
  return spec.resource_type == ResourceType::kPython && is_uploaded(spec.primary_resource.value) &&
         !is_excluded(spec, "DriverCommandFeatureStep");
}

bool carries_application(const SubmissionSpec& spec) {
  return spec.resource_type != ResourceType::kJava && is_uploaded(spec.primary_resource.value) &&
         !is_excluded(spec, "DriverCommandFeatureStep");
}

namespace {

/// A script has more ways into the driver's pod than the upload.
std::string upload_hint(const std::vector<std::string>& local, const SubmissionSpec& spec) {
  const std::string file = base::file_path(local.back());
  const std::string name = base::shell_quoted(file.substr(file.rfind('/') + 1));
  std::string small = "for files of up to 1 MiB in all, add --inline-files to firesteel submit";
  if (const std::string first = first_job(spec); !first.empty() && carries_application(spec)) {
    small += " (a first job: " + first + ")";
  }
  if (!file.ends_with(".py")) {
    return fmt::format(
        "{}; or set spark.kubernetes.file.upload.path to a location that the driver "
        "can read too, or use local:///PATH for files in the image",
        small);
  }
  return fmt::format(
      "{0}; or put the script into a Secret: kubectl create secret generic script -n NAMESPACE "
      "--from-file={1}, and use --conf spark.kubernetes.driver.secrets.script=/opt/script "
      "local:///opt/script/{1}; or give an http URL that the driver can reach, local:///PATH for a "
      "file in the image, or spark.kubernetes.file.upload.path for a shared volume",
      small, name);
}

/// Names all that are missing: who corrects one path corrects the others too.
void require_existing_files(const std::vector<std::string>& uris) {
  std::vector<std::string> missing;
  for (const std::string& uri : uris) {
    std::optional<std::string> path = missing_file(uri);
    if (path && std::ranges::find(missing, *path) == missing.end()) {
      missing.push_back(*std::move(path));
    }
  }
  if (missing.size() > 1) {
    throw Error(ErrorKind::kInput,
                fmt::format("cannot read {} files, no such file: {}", missing.size(),
                            base::join(missing, ", ")),
                "check the paths; for files in the image, use local:///PATH");
  }
  std::ranges::for_each(uris, require_existing_file);
}

}  // namespace

std::vector<std::string> files_to_upload(const SubmissionSpec& spec) {
  std::vector<std::string> local;
  if (spec.carries_files) {
    return local;
  }
  for (const std::string_view key : uploaded_lists(spec)) {
    if (const auto list = spec.properties.find(key); list != spec.properties.end()) {
      std::ranges::copy_if(base::split_list(list->second.value), std::back_inserter(local),
                           is_uploaded);
    }
  }
  if (uploads_application(spec)) {
    local.push_back(spec.primary_resource.value);
  }
  return local;
}

void require_upload_path(const SubmissionSpec& spec) {
  const std::vector<std::string> local = files_to_upload(spec);  // carried files have been read
  // Before an upload path is asked for, and before anything is uploaded.
  require_existing_files(local);
  if (!local.empty() && (!spec.upload_path || spec.upload_path->value.empty())) {
    throw Error(ErrorKind::kUsage,
                fmt::format("{} must be uploaded for the driver: Please specify "
                            "spark.kubernetes.file.upload.path property.",
                            base::join(local, ", ")),
                upload_hint(local, spec));
  }
}

}  // namespace firesteel::conf
