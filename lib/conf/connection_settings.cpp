#include "conf/connection_settings.h"

#include <string>

#include <fmt/format.h>

#include "conf/reader.h"
#include "firesteel/arguments.h"
#include "firesteel/error.h"
#include "firesteel/submission_spec.h"

namespace firesteel::conf {

namespace {

OptionalText raw_setting(const ConfReader& reader, const std::string& key) {
  const Text* const setting = reader.raw(key);
  return setting == nullptr ? std::nullopt : OptionalText(*setting);
}

}  // namespace

ConnectionSettings read_connection(const SubmissionRequest& request, const ConfReader& reader) {
  const std::string prefix = "spark.kubernetes.authenticate.submission.";
  ConnectionSettings connection{
      .master = raw_setting(reader, "spark.master"),
      .kubeconfig = request.kubeconfig,
      .context = request.context ? request.context : reader.find("spark.kubernetes.context"),
      .oauth_token = raw_setting(reader, prefix + "oauthToken"),
      .oauth_token_file = raw_setting(reader, prefix + "oauthTokenFile"),
      .ca_cert_file = raw_setting(reader, prefix + "caCertFile"),
      .client_key_file = raw_setting(reader, prefix + "clientKeyFile"),
      .client_cert_file = raw_setting(reader, prefix + "clientCertFile"),
      .trust_certificates = reader.flag("spark.kubernetes.trust.certificates"),
      .connection_timeout_ms = reader.number("spark.kubernetes.submission.connectionTimeout"),
      .request_timeout_ms = reader.number("spark.kubernetes.submission.requestTimeout")};
  if (connection.oauth_token && connection.oauth_token_file) {
    throw Error(
        ErrorKind::kUsage,
        fmt::format("cannot specify OAuth token through both a file {0}oauthTokenFile and a "
                    "value {0}oauthToken",
                    prefix),
        "keep one of them");
  }
  return connection;
}

}  // namespace firesteel::conf
