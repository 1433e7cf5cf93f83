#include "kube/connection.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "base/base64.h"
#include "base/file.h"
#include "base/text.h"
#include "firesteel/environment.h"
#include "firesteel/error.h"
#include "firesteel/runtime.h"
#include "firesteel/submission_spec.h"
#include "http/transport.h"
#include "kube/connection_source.h"
#include "kube/kubeconfig.h"
#include "kube/master_url.h"
#include "kube/proxy_setting.h"

namespace firesteel::kube {

namespace {

constexpr std::size_t kMaxPem = 8U << 20U;
constexpr std::size_t kMaxToken = 1U << 20U;

std::string value_of(const OptionalText& setting) {
  return setting ? setting->value : std::string();
}

std::string absolute(const std::string& path, const Environment& environment) {
  return path.starts_with('/') ? path : fmt::format("{}/{}", environment.working_directory, path);
}

/// Never shows the token.
std::string checked_token(std::string_view text, const std::string& source) {
  const std::string_view token = base::trim(text);
  if (token.empty()) {
    throw Error(ErrorKind::kUsage, fmt::format("{} is empty: there is no token in it", source),
                "log in again, or name another token");
  }
  if (std::ranges::any_of(token, [](char c) { return c <= ' ' || c > '~'; })) {
    throw Error(
        ErrorKind::kUsage,
        fmt::format("{} is not a bearer token: it has blanks or special characters in it", source),
        "a token is one word");
  }
  return std::string(token);
}

/// Environment variables of the fabric8 client: io.fabric8.kubernetes.client.Config.
void add_environment(ConnectionSource& source, const Environment& environment) {
  for (const char* name : {"KUBERNETES_IMPERSONATE_USERNAME", "KUBERNETES_IMPERSONATE_GROUP"}) {
    if (environment.find_non_empty(name)) {
      throw Error(ErrorKind::kUsage,
                  fmt::format("impersonation (the variable {}) is not supported yet", name),
                  fmt::format("unset {}", name));
    }
  }
  const auto pem = [&](PemSource& into, const std::string& name) {
    if (const auto file = environment.find_non_empty(name + "_FILE")) {
      into.file = absolute(*file, environment);
      into.key = into.data.empty() ? name + "_FILE" : into.key;
    }
    if (const auto text = environment.find_non_empty(name + "_DATA")) {
      // PEM itself or base64 of it: fabric8 takes both.
      into.data = text->starts_with("-----") ? *text : base::base64_decode(*text).value_or(*text);
      into.key = name + "_DATA";
    }
  };
  pem(source.ca, "KUBERNETES_CERTS_CA");
  pem(source.client_certificate, "KUBERNETES_CERTS_CLIENT");
  pem(source.client_key, "KUBERNETES_CERTS_CLIENT_KEY");
  if (const auto token = environment.find_non_empty("KUBERNETES_AUTH_TOKEN")) {
    source.token = checked_token(*token, "KUBERNETES_AUTH_TOKEN");
    source.token_file.clear();
    source.unsupported_login.clear();
    source.user_name = "the token of KUBERNETES_AUTH_TOKEN";
  }
  if (const auto user = environment.find_non_empty("KUBERNETES_AUTH_BASIC_USERNAME")) {
    source.basic_user = *user;
    source.basic_password = environment.find("KUBERNETES_AUTH_BASIC_PASSWORD").value_or("");
    source.unsupported_login.clear();
    source.user_name = *user;
  }
}

/// spark.kubernetes.authenticate.submission.*, as SparkKubernetesClientFactory lays it over the
/// rest.  Data in a kubeconfig outranks the files named here: fabric8 looks at data first.
void add_spark_settings(ConnectionSource& source, const ConnectionSettings& settings,
                        const Environment& environment) {
  constexpr std::string_view kKeys = "spark.kubernetes.authenticate.submission.";
  const auto pem = [&](PemSource& into, const OptionalText& setting, std::string_view key) {
    if (!value_of(setting).empty()) {
      into.file = absolute(setting->value, environment);
      into.key = into.data.empty() ? fmt::format("{}{}", kKeys, key) : into.key;
    }
  };
  pem(source.ca, settings.ca_cert_file, "caCertFile");
  pem(source.client_certificate, settings.client_cert_file, "clientCertFile");
  pem(source.client_key, settings.client_key_file, "clientKeyFile");
  const std::string token = value_of(settings.oauth_token);
  const std::string file = value_of(settings.oauth_token_file);
  if (!token.empty() && !file.empty()) {
    throw Error(ErrorKind::kUsage,
                fmt::format("{0}oauthToken and {0}oauthTokenFile are both set", kKeys),
                "give one of them");
  }
  if (source.user_name.empty() && source.client_certificate.is_set()) {
    source.user_name = fmt::format("the certificate of {}", source.client_certificate.key);
  }
  if (token.empty() && file.empty()) {
    return;
  }
  const std::string key =
      fmt::format("{}{}", kKeys, token.empty() ? "oauthTokenFile" : "oauthToken");
  source.token = token.empty() ? std::string() : checked_token(token, key);
  source.token_file = file.empty() ? std::string() : absolute(file, environment);
  source.unsupported_login.clear();
  source.user_name = fmt::format("the token of {}", key);
}

/// The PEM text; `what` names it in errors.
std::string read_pem(const PemSource& source, const std::string& what) {
  const std::string text =
      source.data.empty() ? base::read_file(source.file, what, kMaxPem) : source.data;
  if (text.find("-----BEGIN ") == std::string::npos) {
    throw Error(ErrorKind::kUsage, fmt::format("{} ({}) is not PEM text", what, source.key),
                "it must begin with -----BEGIN …-----");
  }
  return text;
}

void add_client_certificate(http::Tls& tls, const ConnectionSource& source) {
  if (!source.client_certificate.is_set() && !source.client_key.is_set()) {
    return;
  }
  if (!source.client_certificate.is_set() || !source.client_key.is_set()) {
    const bool has_key = source.client_key.is_set();
    throw Error(
        ErrorKind::kUsage,
        fmt::format("there is a client {} ({}) without its {}", has_key ? "key" : "certificate",
                    has_key ? source.client_key.key : source.client_certificate.key,
                    has_key ? "certificate" : "key"),
        "give both");
  }
  tls.client_certificate_pem = read_pem(source.client_certificate, "the client certificate");
  tls.client_key_pem = read_pem(source.client_key, "the client key");
  if (tls.client_key_pem.find("ENCRYPTED") != std::string::npos) {
    throw Error(ErrorKind::kUsage,
                fmt::format("the client key ({}) is encrypted, which is not supported",
                            source.client_key.key),
                "decrypt it with: openssl pkey -in KEY -out NEWKEY");
  }
}

void add_tls(Connection& connection, const ConnectionSource& source,
             const ConnectionSettings& settings, const Environment& environment) {
  http::Tls& tls = connection.tls;
  tls.verify = source.verify && !settings.trust_certificates;
  tls.server_name = source.server_name;
  if (tls.verify && source.ca.is_set()) {
    tls.ca_pem = read_pem(source.ca, "the CA certificate");
    connection.ca_source = source.ca.key;
  } else if (tls.verify) {
    tls.ca_file = environment.find_non_empty("SSL_CERT_FILE").value_or("");
    tls.ca_directory = environment.find_non_empty("SSL_CERT_DIR").value_or("");
    if (!tls.ca_file.empty()) {
      connection.ca_source = "SSL_CERT_FILE";
    } else if (!tls.ca_directory.empty()) {
      connection.ca_source = "SSL_CERT_DIR";
    }
  }
  add_client_certificate(tls, source);
}

void add_credentials(Connection& connection, const ConnectionSource& source) {
  connection.basic_user = source.basic_user;
  connection.basic_password = source.basic_password;
  if (!source.token_file.empty()) {
    connection.token = read_token(source.token_file);
    connection.token_file = source.token_file;
  } else if (!source.token.empty()) {
    connection.token =
        checked_token(source.token, fmt::format("the token of {}", source.user_name));
  }
}

/// One layer below Spark's settings: a kubeconfig if there is one, else the service account.
ConnectionSource base_source(const ConnectionSettings& settings, const Environment& environment,
                             std::string_view service_account_directory) {
  const std::string path = value_of(settings.kubeconfig);
  const Kubeconfig kubeconfig =
      load_kubeconfig(path.empty() ? std::nullopt : std::optional(path), environment);
  const std::string context = value_of(settings.context);
  if (!kubeconfig.empty() || !context.empty()) {
    if (auto source = context_source(kubeconfig, context)) {
      return std::move(*source);
    }
    ConnectionSource none;
    none.decided_by = fmt::format("{} has no current-context", kubeconfig.sources());
    return none;
  }
  auto account = service_account_source(std::string(service_account_directory), environment);
  if (account) {
    return std::move(*account);
  }
  ConnectionSource none;
  none.decided_by = "there is no kubeconfig, and this is not a pod with a service account";
  return none;
}

[[noreturn]] void fail_no_credentials(const Connection& connection,
                                      const ConnectionSource& source) {
  if (!source.unsupported_login.empty()) {
    throw Error(ErrorKind::kUsage, fmt::format("{} is not supported yet", source.unsupported_login),
                "give a token, for example with "
                "spark.kubernetes.authenticate.submission.oauthTokenFile");
  }
  const std::string why =
      source.user_name.empty()
          ? source.decided_by
          : fmt::format("user \"{}\" of {} has none", source.user_name, source.decided_by);
  throw Error(ErrorKind::kDenied,
              fmt::format("no credentials for the API server {}: {}", connection.server, why),
              "log in so that the kubeconfig has a user, or choose one with --kubeconfig or "
              "--context, or set spark.kubernetes.authenticate.submission.oauthTokenFile");
}

std::string chosen_server(const ConnectionSettings& settings, const ConnectionSource& source,
                          LogSink& log) {
  if (settings.master && !settings.master->value.empty()) {
    return server_of_master(settings.master->value, log);
  }
  if (source.server.empty()) {
    throw Error(ErrorKind::kUsage,
                fmt::format("no API server is named: there is no --master, and {}",
                            source.user_name.empty() && source.context_namespace == std::nullopt
                                ? source.decided_by
                                : source.decided_by + " names none"),
                "give --master k8s://https://HOST:PORT, or --kubeconfig or --context");
  }
  return normalised_server(source.server, source.decided_by);
}

bool has_credentials(const Connection& connection) {
  return !connection.token.empty() || !connection.basic_user.empty() ||
         !connection.tls.client_key_pem.empty();
}

/// Plain http: nothing secret leaves the machine.
void add_plain(Connection& connection, const ConnectionSource& source, const std::string& host,
               LogSink& log) {
  log.write(LogLevel::kWarn, "Utils", "Kubernetes master URL uses HTTP instead of HTTPS.");
  const bool any = !source.token.empty() || !source.token_file.empty() ||
                   !source.basic_user.empty() || source.client_key.is_set();
  // A proxy would see them: what goes through one has left the machine.
  if (is_loopback(host) && connection.proxy.url.empty()) {
    add_credentials(connection, source);
  } else if (any) {
    log.write(LogLevel::kWarn, "Firesteel",
              fmt::format("The credentials of {} are not sent to {}: plain http would show them to "
                          "the network.",
                          source.user_name, host));
  }
  if (!has_credentials(connection)) {
    connection.user_name = "anonymous";
  }
}

}  // namespace

std::string read_token(const std::string& path) {
  return checked_token(base::read_file(path, "the token", kMaxToken), path);
}

Connection resolve_connection(const ConnectionSettings& settings, const Environment& environment,
                              LogSink& log, std::string_view service_account_directory) {
  ConnectionSource source = base_source(settings, environment, service_account_directory);
  Connection connection;
  connection.server = chosen_server(settings, source, log);
  add_environment(source, environment);
  add_spark_settings(source, settings, environment);
  connection.context_namespace = source.context_namespace;
  connection.user_name = source.user_name;
  connection.decided_by =
      value_of(settings.master).empty() ? source.decided_by : std::string("--master");
  const ServerAddress address = address_of(connection.server);
  connection.proxy = proxy_for(address, source.proxy_url, source.proxy_key, environment);
  if (!address.https) {
    add_plain(connection, source, address.host, log);
    return connection;
  }
  add_tls(connection, source, settings, environment);
  add_credentials(connection, source);
  if (!source.unsupported_login.empty() || !has_credentials(connection)) {
    fail_no_credentials(connection, source);
  }
  return connection;
}

}  // namespace firesteel::kube
