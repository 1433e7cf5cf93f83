#include "app/submit/submission.h"

#include <algorithm>
#include <chrono>
#include <iterator>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "app/session/connecting.h"
#include "app/submit/creation.h"
#include "app/submit/dependencies.h"
#include "app/submit/prepared.h"
#include "app/submit/quota_room.h"
#include "app/submit/remote_templates.h"
#include "app/submit/submission_run.h"
#include "app/submit/submitting.h"
#include "conf/executor_parts.h"
#include "firesteel/application.h"
#include "firesteel/clock.h"
#include "firesteel/conf_value.h"
#include "firesteel/error.h"
#include "firesteel/host.h"
#include "firesteel/log_sink.h"
#include "firesteel/remark.h"
#include "firesteel/sources.h"
#include "firesteel/stop_signals.h"
#include "firesteel/submission_spec.h"
#include "firesteel/submit.h"
#include "http/task.h"
#include "http/transport.h"
#include "kube/client/api.h"
#include "kube/config/connection.h"
#include "manifest/pod_parts.h"
#include "yaml/yaml.h"

namespace firesteel::app {

namespace {

using Json = nlohmann::json;

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

/// The objects to create, without a connection to an API server.
PreparedSubmission prepare_preview(http::Transport& transport, const ResolvedSubmission& submission,
                                   const Environment& environment, Host host) {
  log_remarks(submission.diagnostics.remarks, Remark::Severity::kWarning, host.log);
  return prepare_submission(
      with_remote_templates(with_master_if_known(submission, environment, host), transport,
                            environment, host),
      submission.diagnostics, host);
}

/// The objects to create on the connected API server.
PreparedSubmission prepare_for(const kube::Api& api, http::Transport& transport,
                               SubmissionSpec spec, const Diagnostics& diagnostics,
                               const Environment& environment, Host host) {
  return prepare_submission(complete_spec(api, transport, std::move(spec), environment, host),
                            diagnostics, host);
}

/// Whoever asks the API server what it would do wants to know this too.  The right to list quotas
/// is optional.
void warn_of_quotas(kube::Api& api, const PreparedSubmission& prepared,
                    const Environment& environment, LogSink& log) {
  constexpr std::chrono::seconds kPatience{2};
  constexpr kube::Limits kOnce{
      .connect = kPatience, .request = kPatience, .retry_for = std::chrono::seconds(0)};
  const std::string& in_namespace = prepared.spec.kubernetes_namespace.value;
  const kube::Answer answer =
      api.send({kube::list_call({.api_version = "v1", .kind = "ResourceQuota"}, in_namespace, "")},
               kOnce)
          .front();
  if (!answer.ok()) {
    return;
  }
  for (const std::string& line : quotas_without_room(
           answer.body, prepared.objects.pod, conf::executor_parts(prepared.spec, environment))) {
    log.write(LogLevel::kWarn, "Firesteel", fmt::format("namespace {}: {}", in_namespace, line));
  }
}

/// For a dry run: who reads each local file, and where.
void say_routes(const PreparedSubmission& prepared, LogSink& log) {
  for (const FileRoute& route : prepared.routes) {
    log.write(LogLevel::kNotice, "Firesteel", route_text(route));
  }
}

std::string manifest_text_of(std::vector<Json> objects, ManifestFormat format) {
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

void log_settings_remarks(const ResolvedSubmission& submission, LogSink& log) {
  log_remarks(submission.diagnostics.remarks, Remark::Severity::kInfo, log);
  log_remarks(submission.diagnostics.remarks, Remark::Severity::kWarning, log);
}

SubmissionSpec complete_spec(const kube::Api& api, http::Transport& transport, SubmissionSpec spec,
                             const Environment& environment, Host host) {
  return with_remote_templates(with_master(std::move(spec), api.connection()), transport,
                               environment, host);
}

Outcome interrupted_before_connection(std::string app_name, StopSignals& stop_signals) {
  Outcome outcome;
  outcome.application.name = std::move(app_name);
  outcome.kind = Outcome::Kind::kInterrupted;
  outcome.signal = stop_signals.signal();
  outcome.reason = "nothing was submitted";
  return outcome;
}

Outcome submit_through(http::Transport& transport, ResolvedSubmission submission,
                       const SubmitOptions& options, const Environment& environment, Host host,
                       SubmitObserver& observer) {
  (void)if_exists_of(submission.spec, options);  // throws before anything is read
  log_settings_remarks(submission, host.log);
  std::string name = submission.spec.app_name.value;
  std::optional<kube::Api> api;
  std::optional<PreparedSubmission> prepared;
  try {
    api.emplace(connect(transport, submission.connection, environment, host));
    prepared = prepare_for(*api, transport, std::move(submission.spec), submission.diagnostics,
                           environment, host);
  } catch (const InterruptedError&) {
    return interrupted_before_connection(std::move(name), host.stop_signals);
  }
  Submitting submitting(*api, environment, host, *std::move(prepared), submission.wait, options,
                        observer);
  SubmissionRun run(*api, submitting);
  int signals = 0;
  (void)http::run(transport, host.clock, run, [&] {
    for (const int count = host.stop_signals.received(); signals < count; ++signals) {
      submitting.stop_signals();
    }
    return submitting.done();
  });
  return submitting.take();
}

std::string render_through(http::Transport& transport, const ResolvedSubmission& submission,
                           ManifestFormat format, const Environment& environment, Host host) {
  PreparedSubmission prepared = prepare_preview(transport, submission, environment, host);
  say_routes(prepared, host.log);
  std::vector<Json> objects = std::move(prepared.objects.others);
  objects.push_back(std::move(prepared.objects.pod));
  for (Json& object : objects) {
    object["metadata"]["namespace"] = prepared.spec.kubernetes_namespace.value;
  }
  return manifest_text_of(std::move(objects), format);
}

std::string render_by_server_through(http::Transport& transport,
                                     const ResolvedSubmission& submission, ManifestFormat format,
                                     const Environment& environment, Host host) {
  log_remarks(submission.diagnostics.remarks, Remark::Severity::kWarning, host.log);
  kube::Api api = connect(transport, submission.connection, environment, host);
  const PreparedSubmission prepared =
      prepare_for(api, transport, submission.spec, submission.diagnostics, environment, host);
  std::vector<Json> objects =
      rehearse_creation(api, prepared.objects, creation_plan(prepared.spec, false));
  warn_of_quotas(api, prepared, environment, host.log);
  say_routes(prepared, host.log);
  for (Json& object : objects) {
    object["metadata"].erase("managedFields");
  }
  return manifest_text_of(std::move(objects), format);
}

std::vector<PodPart> explain_through(http::Transport& transport,
                                     const ResolvedSubmission& submission,
                                     const Environment& environment, Host host) {
  const PreparedSubmission prepared = prepare_preview(transport, submission, environment, host);
  std::vector<PodPart> parts = manifest::explain_pod(prepared.spec, prepared.identity);
  std::ranges::move(conf::executor_parts(prepared.spec, environment), std::back_inserter(parts));
  return parts;
}

}  // namespace firesteel::app
