#include "app/submit/rendering.h"

#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "app/submit/prepared.h"
#include "app/submit/remote_templates.h"
#include "base/text.h"
#include "firesteel/conf_value.h"
#include "firesteel/error.h"
#include "firesteel/submission_spec.h"
#include "manifest/manifest.h"
#include "render/derived.h"

namespace firesteel::app {

namespace {

using Json = nlohmann::json;

manifest::ObjectNames derived_names(const SubmissionSpec& spec, std::string_view seed) {
  const rendering::DerivedClock clock(seed);
  rendering::DerivedRandom random(seed);
  manifest::ObjectNames names = manifest::make_identity(spec, clock, random);
  names.submit_time_ms = 0;  // nobody knows when kubectl will apply them
  return names;
}

/// Names that change exactly if the objects do.
manifest::ObjectNames names_of(const SubmissionSpec& spec, std::string_view name_suffix) {
  const manifest::Manifest objects = manifest::build(spec, derived_names(spec, ""));
  Json all = objects.others;
  all.push_back(objects.pod);
  return derived_names(
      spec,
      fmt::format("{}\n{}", all.dump(-1, ' ', false, Json::error_handler_t::replace), name_suffix));
}

void refuse_uploads(const PreparedSubmission& prepared) {
  if (prepared.uploads.empty()) {
    return;
  }
  std::string files;
  for (const Upload& upload : prepared.uploads) {
    files += files.empty() ? upload.source : ", " + upload.source;
  }
  throw Error(ErrorKind::kUsage,
              fmt::format("{} would be uploaded, and rendering uploads nothing", files),
              "put the files into the image (local:///opt/app/job.py), give a URL that the driver "
              "can read, or add --inline-files");
}

}  // namespace

PreparedSubmission prepare_rendering(http::Transport& transport,
                                     const ResolvedSubmission& submission,
                                     std::string_view name_suffix, const Environment& environment,
                                     Host host) {
  SubmissionSpec spec = submission.spec;
  spec.properties.try_emplace(
      "spark.master",
      ConfValue{.value = std::string(kMasterInCluster),
                .origin = {.kind = Origin::Kind::kDerived, .name = "the API server of pods"},
                .key = "spark.master"});
  PreparedSubmission prepared = prepare_submission(
      with_remote_templates(std::move(spec), transport, environment, host), submission.diagnostics,
      host,
      [name_suffix](const SubmissionSpec& planned) { return names_of(planned, name_suffix); });
  refuse_uploads(prepared);
  return prepared;
}

}  // namespace firesteel::app
