#include "conf/connection_settings.h"

#include <chrono>
#include <cstdint>
#include <string>

#include <fmt/format.h>

#include "conf/reader.h"
#include "firesteel/arguments.h"
#include "firesteel/duration.h"
#include "firesteel/error.h"
#include "firesteel/submission_spec.h"

namespace firesteel::conf {

namespace {

OptionalText raw_setting(const ConfReader& reader, const std::string& key) {
  const Text* const setting = reader.raw(key);
  return setting == nullptr ? std::nullopt : OptionalText(*setting);
}

/// The option in milliseconds; `standard` if it was not given.
std::int64_t milliseconds_of(const OptionalText& option, std::int64_t least,
                             std::int64_t standard) {
  return option ? duration_of(option->origin.name, option->value, std::chrono::milliseconds(least))
                      .count()
                : standard;
}

}  // namespace

ConnectionSettings read_connection(const SubmissionRequest& request, const ConfReader& reader) {
  const std::string prefix = "spark.kubernetes.authenticate.submission.";
  ConnectionSettings connection{
      .master = raw_setting(reader, "spark.master"),
      .kubeconfig = request.kubeconfig,
      .context = request.context ? request.context : reader.find("spark.kubernetes.context"),
      .cluster = request.cluster,
      .user = request.user,
      .impersonate_user = request.impersonate_user,
      .impersonate_uid = request.impersonate_uid,
      .impersonate_groups = request.impersonate_groups,
      .oauth_token = raw_setting(reader, prefix + "oauthToken"),
      .oauth_token_file = raw_setting(reader, prefix + "oauthTokenFile"),
      .ca_cert_file = raw_setting(reader, prefix + "caCertFile"),
      .client_key_file = raw_setting(reader, prefix + "clientKeyFile"),
      .client_cert_file = raw_setting(reader, prefix + "clientCertFile"),
      .trust_certificates = reader.flag("spark.kubernetes.trust.certificates"),
      .anonymous = request.anonymous,
      .connection_timeout_ms = reader.number("spark.kubernetes.submission.connectionTimeout"),
      .request_timeout_ms = milliseconds_of(
          request.request_timeout, 1, reader.number("spark.kubernetes.submission.requestTimeout"))};
  connection.retry_for_ms = milliseconds_of(request.retry_for, 0, connection.retry_for_ms);
  connection.first_contact_ms = milliseconds_of(request.retry_for, 0, connection.first_contact_ms);
  if (connection.oauth_token && connection.oauth_token_file) {
    throw Error(
        ErrorKind::kUsage,
        fmt::format("cannot specify OAuth token through both a file {0}oauthTokenFile and a "
                    "value {0}oauthToken",
                    prefix),
        "remove one of them");
  }
  return connection;
}

}  // namespace firesteel::conf
