#include "conf/connection_settings.h"

#include <chrono>
#include <optional>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "conf/keys.h"
#include "conf/reader.h"
#include "firesteel/conf_value.h"
#include "firesteel/connection_settings.h"
#include "firesteel/error.h"

namespace firesteel::conf {

namespace {

std::optional<ConfValue> raw_setting(const ConfReader& reader, const std::string& key) {
  const ConfValue* const setting = reader.raw(key);
  return setting == nullptr ? std::nullopt : std::optional<ConfValue>(*setting);
}

/// What the key says, unless it was given otherwise; a wrong value is refused in either case.
void complete(std::optional<std::chrono::milliseconds>& given, const ConfReader& reader,
              KeyName key) {
  const std::chrono::milliseconds said(reader.number(key));
  if (!given) {
    given = said;
  }
}

}  // namespace

ConnectionSettings read_connection(ConnectionSettings given, const ConfReader& reader) {
  const std::string prefix = "spark.kubernetes.authenticate.submission.";
  ConnectionSettings connection = std::move(given);
  connection.master = raw_setting(reader, "spark.master");
  if (!connection.context) {
    connection.context = reader.find("spark.kubernetes.context");
  }
  connection.oauth_token = raw_setting(reader, prefix + "oauthToken");
  connection.oauth_token_file = raw_setting(reader, prefix + "oauthTokenFile");
  connection.ca_cert_file = raw_setting(reader, prefix + "caCertFile");
  connection.client_key_file = raw_setting(reader, prefix + "clientKeyFile");
  connection.client_cert_file = raw_setting(reader, prefix + "clientCertFile");
  connection.trust_certificates = reader.flag("spark.kubernetes.trust.certificates");
  complete(connection.connection_timeout, reader, "spark.kubernetes.submission.connectionTimeout");
  complete(connection.request_timeout, reader, "spark.kubernetes.submission.requestTimeout");
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
