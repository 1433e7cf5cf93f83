#include "cli/options/parts.h"

#include <chrono>

#include "firesteel/arguments.h"
#include "firesteel/duration.h"
#include "firesteel/error.h"
#include "firesteel/submission_spec.h"

namespace firesteel::cli {

ConnectionSettings ConnectionOptions::settings() const {
  ConnectionSettings settings;
  settings.master = master;
  settings.kubeconfig = kubeconfig;
  settings.context = context;
  settings.cluster = cluster;
  settings.user = user;
  settings.impersonate_user = impersonate_user;
  settings.impersonate_uid = impersonate_uid;
  settings.impersonate_groups = impersonate_groups;
  settings.anonymous = anonymous;
  if (request_timeout) {
    settings.request_timeout_ms =
        duration_of("--request-timeout", request_timeout->value, std::chrono::milliseconds(1))
            .count();
  }
  if (retry_for) {
    settings.retry_for_ms = duration_of("--retry-for", retry_for->value).count();
    settings.first_contact_ms = settings.retry_for_ms;
  }
  return settings;
}

void ConnectionOptions::copy_to(SubmissionRequest& request) const {
  request.kubeconfig = kubeconfig;
  request.context = context;
  request.cluster = cluster;
  request.user = user;
  request.impersonate_user = impersonate_user;
  request.impersonate_uid = impersonate_uid;
  request.impersonate_groups = impersonate_groups;
  request.anonymous = anonymous;
  request.request_timeout = request_timeout;
  request.retry_for = retry_for;
}

void SelectionOptions::check() const {
  if (all_namespaces && kubernetes_namespace) {
    throw Error(ErrorKind::kUsage, "--namespace and --all-namespaces cannot be combined",
                "remove one of them");
  }
}

}  // namespace firesteel::cli
