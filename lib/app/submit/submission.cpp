#include "app/submit/submission.h"

#include <chrono>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "app/follow/follow.h"
#include "app/follow/ui_forwarding.h"
#include "app/session/connecting.h"
#include "app/submit/creation.h"
#include "app/submit/dependencies.h"
#include "app/submit/existing_driver.h"
#include "app/submit/key_leftovers.h"
#include "app/submit/remote_templates.h"
#include "app/submit/specification.h"
#include "base/text.h"
#include "driver/application_summary.h"
#include "driver/driver_state.h"
#include "driver/driver_ui.h"
#include "firesteel/application.h"
#include "firesteel/conf_value.h"
#include "firesteel/error.h"
#include "firesteel/host.h"
#include "firesteel/labels.h"
#include "firesteel/log_sink.h"
#include "firesteel/remark.h"
#include "firesteel/sources.h"
#include "firesteel/stop_signals.h"
#include "firesteel/submission_spec.h"
#include "firesteel/submit.h"
#include "json/fields.h"
#include "kube/client/api.h"
#include "kube/config/connection.h"
#include "manifest/manifest.h"
#include "manifest/pod_parts.h"
#include "yaml/yaml.h"

namespace firesteel::app {

namespace {

using Json = nlohmann::json;

/// Of what is no warning, Firesteel's own is for the user, and Spark's for those who read its log.
LogLevel level_of(const Remark& remark) {
  if (remark.severity == Remark::Severity::kWarning) {
    return LogLevel::kWarn;
  }
  return remark.logger == "Firesteel" ? LogLevel::kNotice : LogLevel::kInfo;
}

/// What Spark's client logs while it prepares comes first.
void log_remarks(const std::vector<Remark>& remarks, Remark::Severity severity, LogSink& log) {
  for (const Remark& remark : remarks) {
    if (remark.severity == severity) {
      log.write(level_of(remark), remark.logger, remark.message);
    }
  }
}

/// The driver reads spark.master as given to the submission; without --master it is the API
/// server's URL.
SubmissionSpec with_master(SubmissionSpec spec, const kube::Connection& connection) {
  spec.properties.try_emplace("spark.master", ConfValue{.value = "k8s://" + connection.server,
                                                        .origin = {.kind = Origin::Kind::kDerived,
                                                                   .name = connection.source},
                                                        .key = "spark.master"});
  return spec;
}

/// The same without a connection, when there may be no kubeconfig.
SubmissionSpec with_master_if_known(const ResolvedSubmission& submission,
                                    const Environment& environment, Host host) {
  if (submission.connection.master) {
    return submission.spec;
  }
  try {
    return with_master(submission.spec, kube::resolve_connection(submission.connection, environment,
                                                                 host.log, host.stop_signals));
  } catch (const InterruptedError&) {
    throw;
  } catch (const Error& error) {
    host.log.write(
        LogLevel::kWarn, "Firesteel",
        fmt::format("spark.master is missing in the rendered objects: {}", error.what()));
    return submission.spec;
  }
}

/// The claims that exist independently of this submission: those that are not on demand.
std::set<std::string> literal_claims(const SubmissionSpec& spec) {
  std::set<std::string> names;
  for (const Volume& volume : spec.volumes) {
    const auto* claim = std::get_if<ClaimVolume>(&volume.source);
    if (claim != nullptr && claim->claim_name.find("OnDemand") == std::string::npos) {
      names.insert(claim->claim_name);
    }
  }
  return names;
}

/// Everything that is prepared before the first call to the API server.
struct Prepared {
  SubmissionSpec spec;
  std::vector<Upload> uploads;
  manifest::ObjectNames identity;
  manifest::Manifest objects;
  Application application;
};

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

/// `spec` is complete but for what is uploaded.
Prepared prepare(SubmissionSpec spec, const Diagnostics& diagnostics, Host host) {
  const std::string digest = specification_digest(spec);  // before uploads get random URIs
  UploadPlan plan = plan_uploads(std::move(spec), host.random);
  manifest::ObjectNames identity = manifest::make_identity(plan.spec, host.clock, host.random);
  manifest::Manifest objects = manifest::build(plan.spec, identity);
  if (plan.spec.idempotency_key || plan.spec.driver_pod_name) {
    objects.pod["metadata"]["annotations"][kSpecificationAnnotation] = digest;
  }
  log_remarks(objects.remarks, Remark::Severity::kWarning, host.log);
  if (diagnostics.strict) {
    refuse_warned(diagnostics.remarks, objects.remarks);
  }
  Application application;
  application.name = plan.spec.app_name.value;
  application.id = identity.app_id;
  application.pod_namespace = plan.spec.kubernetes_namespace.value;
  application.pod_name = json::text_at(objects.pod, {"metadata", "name"});
  application.spark_submission_id =
      fmt::format("{}:{}", application.pod_namespace, application.pod_name);
  return {.spec = std::move(plan.spec),
          .uploads = std::move(plan.uploads),
          .identity = std::move(identity),
          .objects = std::move(objects),
          .application = std::move(application)};
}

/// The objects to create, without a connection to an API server.
Prepared prepare_preview(http::Transport& transport, const ResolvedSubmission& submission,
                         const Environment& environment, Host host) {
  log_remarks(submission.diagnostics.remarks, Remark::Severity::kWarning, host.log);
  return prepare(with_remote_templates(with_master_if_known(submission, environment, host),
                                       transport, environment, host),
                 submission.diagnostics, host);
}

/// The objects to create on the connected API server.
Prepared prepare_for(const kube::Api& api, http::Transport& transport,
                     const ResolvedSubmission& submission, const Environment& environment,
                     Host host) {
  return prepare(with_remote_templates(with_master(submission.spec, api.connection()), transport,
                                       environment, host),
                 submission.diagnostics, host);
}

Outcome interrupted_before_pod(Application application, StopSignals& stop_signals) {
  Outcome outcome;
  outcome.application = std::move(application);
  outcome.kind = Outcome::Kind::kInterrupted;
  outcome.signal = stop_signals.signal();
  outcome.reason = "nothing was submitted";
  return outcome;
}

FollowSettings follow_settings(const WaitSettings& wait, const SubmitOptions& options,
                               const std::string& driver_container) {
  return {.driver_container = driver_container,
          .report_interval = wait.report_interval.value_or(std::chrono::milliseconds(0)),
          .report_interval_set = wait.report_interval.has_value(),
          .on_interrupt = options.on_interrupt,
          .driver_log = options.driver_log,
          .progress = options.progress,
          .limits = options.limits,
          .cleanup = options.cleanup,
          .delete_pod_kept_by_sidecar = options.delete_pod_kept_by_sidecar};
}

/// Follows the driver, whoever created it, and forwards the Spark UI if requested.  If the wait
/// fails, logs that the driver did not.
Outcome wait(kube::Api& api, Host host, const WaitSettings& wait_settings,
             const SubmitOptions& options, const Json& pod, const Application& application,
             bool attached, SubmitObserver& observer) {
  UiForwarding page(api, host, driver::ui_port_of(pod), observer);
  FollowSettings settings =
      follow_settings(wait_settings, options, driver::driver_container_of(pod));
  settings.attached = attached;
  try {
    return follow(api, host, settings, pod, application, options.forward_ui ? page : observer);
  } catch (const Error&) {
    host.log.write(LogLevel::kWarn, "Firesteel",
                   fmt::format("only the wait failed; the driver keeps running as {}",
                               application.spark_submission_id));
    throw;
  }
}

/// Called when the pod exists: waits for the driver if requested.
Outcome after_creation(kube::Api& api, Host host, const WaitSettings& wait_settings,
                       const SubmitOptions& options, const Prepared& prepared, const Json& pod,
                       Creation& creation, SubmitObserver& observer) {
  Outcome outcome;
  outcome.application = prepared.application;
  observer.deployed(outcome.application);
  const bool kill = options.on_interrupt == OnInterrupt::kKill;
  if (wait_settings.wait_app_completion) {
    outcome = wait(api, host, wait_settings, options, pod, prepared.application, false, observer);
  } else if (kill && host.stop_signals.received() > 0) {
    outcome = end_by_signal(api, host, options.on_interrupt, pod, prepared.application);
  }
  const bool timed_out =
      outcome.kind == Outcome::Kind::kStartTimeout || outcome.kind == Outcome::Kind::kRunTimeout;
  const bool driver_goes_on = outcome.kind == Outcome::Kind::kSubmitted ||
                              (outcome.kind == Outcome::Kind::kInterrupted && !kill) ||
                              (timed_out && options.limits.keep_driver);
  const kube::Api::Finishing finishing(api);
  // A second signal ends immediately.
  if (!driver_goes_on && host.stop_signals.received() < 2) {
    creation.delete_unowned();
  }
  return outcome;
}

/// The value of --if-exists, or its default.
IfExists policy_of(const SubmissionSpec& spec, const SubmitOptions& options) {
  if (options.if_exists && !spec.idempotency_key && !spec.driver_pod_name) {
    throw Error(ErrorKind::kUsage, "--if-exists requires a fixed name of the driver pod",
                "add --submission-id KEY, or --conf spark.kubernetes.driver.pod.name=NAME");
  }
  return options.if_exists.value_or(spec.idempotency_key ? IfExists::kAttach : IfExists::kFail);
}

/// Whether a retry is due: the driver will not succeed any more.
bool has_failed(const Json& pod) {
  const std::string phase = driver::summary_of(pod).phase;
  return phase == "Failed" || phase == "Lost" || phase == "Terminating";
}

/// One submission, from the first request to the API server to the end.
class Submitting {
 public:
  Submitting(kube::Api& api, Host host, const WaitSettings& wait, const SubmitOptions& options,
             const Prepared& prepared, SubmitObserver& observer)
      : api_(api),
        host_(host),
        spec_(prepared.spec),
        wait_(wait),
        options_(options),
        prepared_(prepared),
        observer_(observer),
        if_exists_(policy_of(prepared.spec, options)),
        existing_(api, host, prepared.objects.pod, prepared.spec.kubernetes_namespace.value) {}

  Outcome run() {
    if (if_exists_ != IfExists::kFail) {
      try {
        if (std::optional<Outcome> outcome = meet_existing()) {
          return *std::move(outcome);
        }
      } catch (const InterruptedError&) {
        return interrupted_before_pod(prepared_.application, host_.stop_signals);
      }
    }
    if (!upload_all(prepared_.uploads, host_)) {
      return interrupted_before_pod(prepared_.application, host_.stop_signals);
    }
    return create();
  }

 private:
  [[nodiscard]] bool yields() const {
    return if_exists_ == IfExists::kAttach || if_exists_ == IfExists::kSkip ||
           if_exists_ == IfExists::kRetry;
  }

  /// Handles an existing driver pod.  Returns the outcome, or nothing if the submission continues.
  std::optional<Outcome> meet_existing() {
    const std::optional<Json> pod = existing_.find();
    if (!pod) {
      return std::nullopt;
    }
    if (yields() && !(if_exists_ == IfExists::kRetry && has_failed(*pod))) {
      return yield_to(*pod);
    }
    return existing_.remove(*pod)
               ? std::nullopt
               : std::optional(interrupted_before_pod(prepared_.application, host_.stop_signals));
  }

  Outcome yield_to(const Json& pod) {
    Outcome outcome;
    outcome.application = driver::application_of(pod);
    outcome.application.name = spec_.app_name.value;
    outcome.attached = true;
    if (if_exists_ == IfExists::kSkip) {
      outcome.kind = Outcome::Kind::kSkipped;
      outcome.reason = existing_.describe(pod);
      return outcome;
    }
    if (spec_.idempotency_key) {
      const kube::Api::Finishing finishing(api_);
      take_over_leftovers(api_, host_, pod, false);
    }
    observer_.attached(outcome.application,
                       fmt::format("{}{}", existing_.describe(pod),
                                   has_failed(pod) ? "; --if-exists=retry submits it again" : ""));
    if (!wait_.wait_app_completion) {
      return outcome;
    }
    return wait(api_, host_, wait_, options_, pod, outcome.application, true, observer_);
  }

  Outcome create() {
    Creation creation(api_, host_, prepared_.objects, spec_.kubernetes_namespace.value,
                      literal_claims(spec_), wait_.wait_app_completion);
    std::optional<Json> pod;
    try {
      pod = creation.run();
    } catch (const Error&) {
      if (!creation.pod_is_uncertain()) {
        remove_uploads(prepared_.uploads, host_.log);
      }
      // Another submission created the pod first.
      if (const auto other =
              yields() && creation.pod_name_is_taken() ? existing_.find() : std::nullopt) {
        return yield_to(*other);
      }
      throw;
    }
    if (!pod) {
      remove_uploads(prepared_.uploads, host_.log);
      return interrupted_before_pod(prepared_.application, host_.stop_signals);
    }
    if (spec_.idempotency_key) {
      const kube::Api::Finishing finishing(api_);
      take_over_leftovers(api_, host_, *pod, true);
    }
    return after_creation(api_, host_, wait_, options_, prepared_, *pod, creation, observer_);
  }

  kube::Api& api_;
  Host host_;
  const SubmissionSpec& spec_;
  const WaitSettings& wait_;
  const SubmitOptions& options_;
  const Prepared& prepared_;
  SubmitObserver& observer_;
  IfExists if_exists_;
  ExistingDriver existing_;
};

std::string text_of(std::vector<Json> objects, ManifestFormat format) {
  if (format == ManifestFormat::kJson) {
    const Json list = {{"apiVersion", "v1"}, {"kind", "List"}, {"items", std::move(objects)}};
    return list.dump(2) + "\n";
  }
  std::string documents;
  for (const Json& object : objects) {
    documents += "---\n" + yaml::write(object);
  }
  return documents;
}

}  // namespace

Outcome submit_through(http::Transport& transport, const ResolvedSubmission& submission,
                       const SubmitOptions& options, const Environment& environment, Host host,
                       SubmitObserver& observer) {
  (void)policy_of(submission.spec, options);  // throws before anything is read
  log_remarks(submission.diagnostics.remarks, Remark::Severity::kInfo, host.log);
  log_remarks(submission.diagnostics.remarks, Remark::Severity::kWarning, host.log);
  std::optional<kube::Api> connected;
  std::optional<Prepared> ready;
  try {
    connected.emplace(connect(transport, submission.connection, environment, host));
    ready = prepare_for(*connected, transport, submission, environment, host);
  } catch (const InterruptedError&) {
    Application nothing;
    nothing.name = submission.spec.app_name.value;
    return interrupted_before_pod(std::move(nothing), host.stop_signals);
  }
  const Prepared& prepared = *ready;
  return Submitting(*connected, host, submission.wait, options, prepared, observer).run();
}

std::string render_through(http::Transport& transport, const ResolvedSubmission& submission,
                           ManifestFormat format, const Environment& environment, Host host) {
  Prepared prepared = prepare_preview(transport, submission, environment, host);
  std::vector<Json> objects = std::move(prepared.objects.others);
  objects.push_back(std::move(prepared.objects.pod));
  for (Json& object : objects) {
    object["metadata"]["namespace"] = prepared.spec.kubernetes_namespace.value;
  }
  return text_of(std::move(objects), format);
}

std::string render_by_server_through(http::Transport& transport,
                                     const ResolvedSubmission& submission, ManifestFormat format,
                                     const Environment& environment, Host host) {
  log_remarks(submission.diagnostics.remarks, Remark::Severity::kWarning, host.log);
  kube::Api api = connect(transport, submission.connection, environment, host);
  const Prepared prepared = prepare_for(api, transport, submission, environment, host);
  Creation creation(api, host, prepared.objects, prepared.spec.kubernetes_namespace.value,
                    literal_claims(prepared.spec), false);
  std::vector<Json> objects = creation.rehearse();
  for (Json& object : objects) {
    object["metadata"].erase("managedFields");
  }
  return text_of(std::move(objects), format);
}

std::vector<PodPart> explain_through(http::Transport& transport,
                                     const ResolvedSubmission& submission,
                                     const Environment& environment, Host host) {
  const Prepared prepared = prepare_preview(transport, submission, environment, host);
  return manifest::explain_pod(prepared.spec, prepared.identity);
}

}  // namespace firesteel::app
