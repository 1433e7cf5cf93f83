#include "app/submit/prepared.h"

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "app/submit/dependencies.h"
#include "app/submit/specification.h"
#include "base/text.h"
#include "driver/recorded_uploads.h"
#include "firesteel/application.h"
#include "firesteel/error.h"
#include "firesteel/host.h"
#include "firesteel/labels.h"
#include "firesteel/log_sink.h"
#include "firesteel/remark.h"
#include "firesteel/sources.h"
#include "firesteel/submission_spec.h"
#include "json/metadata.h"
#include "manifest/manifest.h"

namespace firesteel::app {

namespace {

/// Of what is no warning, Firesteel's own is for the user, and Spark's for those who read its log.
LogLevel level_of(const Remark& remark) {
  if (remark.severity == Remark::Severity::kWarning) {
    return LogLevel::kWarn;
  }
  return remark.logger == "Firesteel" ? LogLevel::kNotice : LogLevel::kInfo;
}

/// Those that are this submission's alone.
void note_uploads(const std::vector<Upload>& uploads, nlohmann::json& pod, LogSink& log) {
  // All annotations of an object together may have 256 KiB.
  constexpr std::size_t kLongest = std::size_t{192} << 10U;
  std::string targets;
  std::size_t left_out = 0;
  for (const Upload& upload : uploads) {
    if (upload.content_named) {
      continue;
    }
    const std::string text = nlohmann::json(upload.target)
                                 .dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    if (targets.size() + text.size() + 2 > kLongest) {
      ++left_out;
    } else {
      targets += (targets.empty() ? "[" : ",") + text;
    }
  }
  if (!targets.empty()) {
    pod["metadata"]["annotations"][driver::kUploadsAnnotation] = targets + "]";
  }
  if (left_out > 0) {
    log.write(LogLevel::kWarn, "Firesteel",
              fmt::format("the driver pod does not list {} of its {}, because an annotation cannot "
                          "be longer: gc --uploads will not delete {}",
                          left_out, base::counted(uploads.size(), "upload"),
                          left_out == 1 ? "it" : "them"));
  }
}

/// Throws for --strict if there are warnings.  Nothing has been sent or uploaded yet.
void refuse_warned(const std::vector<Remark>& of_settings, const std::vector<Remark>& of_objects) {
  std::vector<std::string> ids;
  for (const std::vector<Remark>* remarks : {&of_settings, &of_objects}) {
    for (const Remark& remark : *remarks) {
      if (remark.severity == Remark::Severity::kWarning) {
        ids.push_back(remark.id);
      }
    }
  }
  if (!ids.empty()) {
    throw Error(ErrorKind::kUsage,
                fmt::format("--strict turns {} into {}: {}", base::counted(ids.size(), "warning"),
                            ids.size() == 1 ? "an error" : "errors", base::join(ids, ", ")),
                "fix the warnings above, or remove --strict");
  }
}

}  // namespace

void log_remarks(const std::vector<Remark>& remarks, Remark::Severity severity, LogSink& log) {
  for (const Remark& remark : remarks) {
    if (remark.severity == severity) {
      log.write(level_of(remark), remark.logger, remark.message);
    }
  }
}

PreparedSubmission prepare_submission(SubmissionSpec spec, const Diagnostics& diagnostics,
                                      Host host) {
  return prepare_submission(std::move(spec), diagnostics, host, [host](const SubmissionSpec& of) {
    return manifest::make_identity(of, host.clock, host.random);
  });
}

PreparedSubmission prepare_submission(SubmissionSpec spec, const Diagnostics& diagnostics,
                                      Host host, const NamesOf& names_of) {
  std::string digest;
  if (spec.idempotency_key || spec.driver_pod_name) {  // its runs can be compared
    digest = specification_digest(spec);               // before uploads get random URIs
  }
  UploadPlan plan = plan_uploads(std::move(spec), host);
  manifest::ObjectNames identity = names_of(plan.spec);
  manifest::Manifest objects = manifest::build(plan.spec, identity);
  if (!digest.empty()) {
    objects.pod["metadata"]["annotations"][kSpecificationAnnotation] = digest;
  }
  note_uploads(plan.uploads, objects.pod, host.log);
  log_remarks(objects.remarks, Remark::Severity::kWarning, host.log);
  if (diagnostics.strict) {
    refuse_warned(diagnostics.remarks, objects.remarks);
  }
  Application application;
  application.name = plan.spec.app_name.value;
  application.id = identity.app_id;
  application.pod_namespace = plan.spec.kubernetes_namespace.value;
  application.pod_name = json::name_of(objects.pod);
  application.spark_submission_id =
      fmt::format("{}:{}", application.pod_namespace, application.pod_name);
  return {.spec = std::move(plan.spec),
          .uploads = std::move(plan.uploads),
          .routes = std::move(plan.routes),
          .identity = std::move(identity),
          .objects = std::move(objects),
          .application = std::move(application)};
}

}  // namespace firesteel::app
