#include "kube/config/connection.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/base64.h"
#include "base/file.h"
#include "base/text.h"
#include "firesteel/conf_value.h"
#include "firesteel/connection_settings.h"
#include "firesteel/environment.h"
#include "firesteel/error.h"
#include "firesteel/log_sink.h"
#include "firesteel/stop_signals.h"
#include "http/proxy_setting.h"
#include "http/server_address.h"
#include "http/transport.h"
#include "kube/config/client_certificate.h"
#include "kube/config/connection_source.h"
#include "kube/config/exec_plugin.h"
#include "kube/config/impersonation.h"
#include "kube/config/kubeconfig.h"
#include "kube/config/master_url.h"

namespace firesteel::kube {

namespace {

constexpr std::size_t kMaxToken = 1U << 20U;

std::string value_of(const std::optional<ConfValue>& setting) {
  return setting ? setting->value : std::string();
}

/// The error messages never contain the token.
std::string checked_token(std::string_view text, const std::string& source) {
  const std::string_view token = base::trim(text);
  if (token.empty()) {
    throw Error(ErrorKind::kUsage, fmt::format("{} is empty (expected a bearer token)", source),
                "log in again, or configure another token");
  }
  if (std::ranges::any_of(token, [](char c) { return c <= ' ' || c > '~'; })) {
    throw Error(
        ErrorKind::kUsage,
        fmt::format("{} is not a valid bearer token: it contains whitespace or special characters",
                    source),
        "log in again, or configure another token (a bearer token is a single word)");
  }
  return std::string(token);
}

/// Discards the exec plugin and provider: an explicit token or password outranks them.
void replace_login(ConnectionSource& source, std::string named_by) {
  source.exec.reset();
  source.oidc.reset();
  source.unsupported_login.clear();
  source.named_by = std::move(named_by);
}

/// Environment variables of the fabric8 client: io.fabric8.kubernetes.client.Config.
void add_environment(ConnectionSource& source, const Environment& environment) {
  const auto pem = [&](PemSource& into, const std::string& name) {
    if (const auto file = environment.find_non_empty(name + "_FILE")) {
      into.file = environment.absolute(*file);
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
    replace_login(source, "the environment variable KUBERNETES_AUTH_TOKEN");
    source.user_name = "the token of KUBERNETES_AUTH_TOKEN";
  }
  if (const auto user = environment.find_non_empty("KUBERNETES_AUTH_BASIC_USERNAME")) {
    source.basic_user = *user;
    source.basic_password = environment.find("KUBERNETES_AUTH_BASIC_PASSWORD").value_or("");
    replace_login(source, "the environment variable KUBERNETES_AUTH_BASIC_USERNAME");
    source.user_name = *user;
  }
  if (const auto user = environment.find_non_empty("KUBERNETES_IMPERSONATE_USERNAME")) {
    source.impersonation = {.user = *user, .uid = {}, .groups = {}, .extra = {}};
  }
  if (const auto groups = environment.find_non_empty("KUBERNETES_IMPERSONATE_GROUP")) {
    source.impersonation.groups = base::split_list(*groups);
    check_impersonation(source.impersonation,
                        "the environment variable KUBERNETES_IMPERSONATE_GROUP");
  }
}

/// If --as names a user, impersonation settings from the kubeconfig and environment are ignored.
void add_impersonation_settings(ConnectionSource& source, const ConnectionSettings& settings) {
  if (const std::string user = value_of(settings.impersonate_user); !user.empty()) {
    source.impersonation = {};
    source.impersonation.user = user;
  }
  if (const std::string uid = value_of(settings.impersonate_uid); !uid.empty()) {
    source.impersonation.uid = uid;
  }
  if (!settings.impersonate_groups.empty()) {
    source.impersonation.groups = settings.impersonate_groups;
  }
  check_impersonation(source.impersonation, "--as, --as-group and --as-uid");
}

/// Applies spark.kubernetes.authenticate.submission.*, as SparkKubernetesClientFactory does.  Data
/// in a kubeconfig outranks the files named here, because fabric8 checks data first.
void add_spark_settings(ConnectionSource& source, const ConnectionSettings& settings,
                        const Environment& environment) {
  constexpr std::string_view kKeys = "spark.kubernetes.authenticate.submission.";
  const auto pem = [&](PemSource& into, const std::optional<ConfValue>& setting,
                       std::string_view key) {
    if (!value_of(setting).empty()) {
      into.file = environment.absolute(setting->value);
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
                "remove one of them");
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
  source.token_file = file.empty() ? std::string() : environment.absolute(file);
  replace_login(source, key);
  source.has_spark_token = true;
  source.user_name = fmt::format("the token of {}", key);
}

/// The PEM text; `what` names it in errors.
std::string read_pem(const PemSource& source, const std::string& what, StopSignals& stop_signals) {
  const std::string text = source.data.empty()
                               ? base::read_file(source.file, what, kMaxPem, &stop_signals)
                               : source.data;
  if (text.find("-----BEGIN ") == std::string::npos) {
    throw Error(ErrorKind::kUsage, fmt::format("{} ({}) is not PEM text", what, source.key),
                "convert it to PEM (text that begins with -----BEGIN …-----)");
  }
  return text;
}

/// `path` if a second read is possible, else empty.
std::string file_to_read_again(const std::string& path) {
  return base::is_regular_file(path) ? path : std::string();
}

void add_client_certificate(Connection& connection, const ConnectionSource& source,
                            StopSignals& stop_signals) {
  http::Tls& tls = connection.tls;
  if (!source.client_certificate.is_set() && !source.client_key.is_set()) {
    return;
  }
  if (!source.client_certificate.is_set() || !source.client_key.is_set()) {
    const bool has_key = source.client_key.is_set();
    throw Error(ErrorKind::kUsage,
                fmt::format("the client {} ({}) is set without the client {}",
                            has_key ? "key" : "certificate",
                            has_key ? source.client_key.key : source.client_certificate.key,
                            has_key ? "certificate" : "key"),
                "set both the client certificate and the client key, or neither");
  }
  tls.client_certificate_pem =
      read_pem(source.client_certificate, "the client certificate", stop_signals);
  tls.client_key_pem = read_pem(source.client_key, "the client key", stop_signals);
  if (is_encrypted_key(tls.client_key_pem)) {
    throw Error(ErrorKind::kUsage,
                fmt::format("the client key ({}) is encrypted (encrypted keys are not supported)",
                            source.client_key.key),
                "decrypt it: openssl pkey -in KEY -out NEWKEY");
  }
  if (const std::string fault = fault_of_pair(tls.client_certificate_pem, tls.client_key_pem);
      !fault.empty()) {
    throw Error(
        ErrorKind::kUsage,
        fmt::format("the client certificate ({}) and the client key ({}) cannot be used: {}",
                    source.client_certificate.key, source.client_key.key, fault),
        "name a certificate and the private key it was issued for, both as PEM text");
  }
  const auto path = [](const PemSource& pem) {
    return pem.data.empty() ? file_to_read_again(pem.file) : std::string();
  };
  connection.client_certificate_path = path(source.client_certificate);
  connection.client_key_path = path(source.client_key);
  connection.client_certificate_source = source.client_certificate.key;
}

void add_tls(Connection& connection, const ConnectionSource& source,
             const ConnectionSettings& settings, const Environment& environment, LogSink& log,
             StopSignals& stop_signals) {
  http::Tls& tls = connection.tls;
  tls.verify = source.verify && !settings.trust_certificates;
  tls.server_name = source.server_name;
  if (!tls.verify && source.ca.is_set()) {
    log.write(LogLevel::kWarn, "Firesteel",
              fmt::format("The server's certificate is not verified; the CA of {} is not used.",
                          source.ca.key));
  }
  if (tls.verify && source.ca.is_set()) {
    tls.ca_pem = read_pem(source.ca, "the CA certificate", stop_signals);
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
}

/// Describes for whoami where the credentials come from.
std::string credential_source(const Connection& connection, const ConnectionSource& source) {
  const std::string where = source.named_by.empty() ? source.source : source.named_by;
  if (!connection.basic_user.empty()) {
    return fmt::format("user name and password of {}", where);
  }
  if (!source.token_file.empty()) {
    return fmt::format("token file {} ({})", source.token_file, where);
  }
  if (!connection.token.empty()) {
    return fmt::format("token of {}", where);
  }
  if (connection.exec) {
    return fmt::format("{}: {}", connection.exec->source, connection.exec->command);
  }
  if (connection.oidc) {
    return fmt::format("{}, issuer {}", connection.oidc->source, connection.oidc->issuer);
  }
  return connection.client_certificate_source;
}

void add_token(Connection& connection, const ConnectionSource& source, StopSignals& stop_signals) {
  if (!source.token_file.empty()) {
    connection.token =
        checked_token(base::read_file(source.token_file, "the token", kMaxToken, &stop_signals),
                      source.token_file);
    connection.token_file = file_to_read_again(source.token_file);
  } else if (!source.token.empty()) {
    connection.token =
        checked_token(source.token, fmt::format("the token of {}", source.user_name));
  }
}

void add_credentials(Connection& connection, const ConnectionSource& source,
                     StopSignals& stop_signals) {
  connection.basic_user = source.basic_user;
  connection.basic_password = source.basic_password;
  add_token(connection, source, stop_signals);
  // As in client-go: a plugin runs only for a user without a token, password or certificate; an
  // auth-provider adds its token to a certificate.
  if (connection.token.empty() && connection.basic_user.empty()) {
    if (!source.client_certificate.is_set()) {
      connection.exec = source.exec;
    }
    connection.oidc = source.oidc;
  }
  connection.credential_source = credential_source(connection, source);
}

/// The plugin's input about the cluster, as in client-go's rest.ConfigToExecCluster.
nlohmann::json exec_cluster(const Connection& connection, const ExecPlugin& plugin) {
  const http::Tls& tls = connection.tls;
  nlohmann::json cluster = {{"server", connection.server}};
  if (!tls.server_name.empty()) {
    cluster["tls-server-name"] = tls.server_name;
  }
  if (!tls.verify) {
    cluster["insecure-skip-tls-verify"] = true;
  }
  if (!tls.ca_pem.empty()) {
    cluster["certificate-authority-data"] = base::base64_encode(tls.ca_pem);
  }
  cluster["config"] = plugin.cluster_config;
  return cluster;
}

void complete_login(Connection& connection, const Environment& environment) {
  if (connection.oidc) {
    connection.oidc->variables = environment.variables;
  }
  if (connection.exec) {
    connection.exec->environment = environment.variables;
    connection.exec->stdin_is_terminal = environment.stdin_is_terminal;
    connection.exec->cluster = exec_cluster(connection, *connection.exec);
  }
}

constexpr std::string_view kNoSource = "and this is not running in a pod";

/// The layer below Spark's settings: the kubeconfig if there is one, else the service account.
ConnectionSource base_source(const ConnectionSettings& settings, const Environment& environment,
                             StopSignals& stop_signals,
                             std::string_view service_account_directory) {
  const std::string path = value_of(settings.kubeconfig);
  const std::optional<std::string> given = path.empty() ? std::nullopt : std::optional(path);
  const Kubeconfig kubeconfig = load_kubeconfig(given, environment, &stop_signals);
  const ContextChoice choice{.context = value_of(settings.context),
                             .cluster = value_of(settings.cluster),
                             .user = value_of(settings.user)};
  if (!kubeconfig.empty() || choice.is_set()) {
    if (auto source = context_source(kubeconfig, choice)) {
      return std::move(*source);
    }
    ConnectionSource none;
    none.source = fmt::format("{} has no current-context", kubeconfig.sources());
    return none;
  }
  auto account = service_account_source(std::string(service_account_directory), environment);
  if (account) {
    return std::move(*account);
  }
  ConnectionSource none;
  none.source = fmt::format("{}, {}", missing_kubeconfig(given, environment), kNoSource);
  return none;
}

[[noreturn]] void fail_no_credentials(const Connection& connection,
                                      const ConnectionSource& source) {
  if (!source.unsupported_login.empty()) {
    throw Error(ErrorKind::kUsage, source.unsupported_login, source.login_hint);
  }
  const std::string why =
      source.user_name.empty()
          ? source.source
          : fmt::format("user \"{}\" of {} has no credentials", source.user_name, source.source);
  throw Error(ErrorKind::kDenied,
              fmt::format("no credentials for the API server {}: {}", connection.server, why),
              "log in, choose another user with --kubeconfig, --context or --user, or set "
              "spark.kubernetes.authenticate.submission.oauthTokenFile (to send no credentials: "
              "--anonymous)");
}

std::string chosen_server(const ConnectionSettings& settings, const ConnectionSource& source,
                          LogSink& log) {
  if (settings.master && !settings.master->value.empty()) {
    return server_of_master(settings.master->value, log);
  }
  if (source.server.empty()) {
    std::string found = source.source;
    if (!found.ends_with(kNoSource)) {
      const bool is_empty = source.user_name.empty() && !source.context_namespace;
      found = fmt::format("and {}{}", found, is_empty ? "" : " has no server");
    }
    throw Error(ErrorKind::kUsage, fmt::format("no API server: --master is not set, {}", found),
                "set --master k8s://https://HOST:PORT, or choose a cluster with --kubeconfig or "
                "--context");
  }
  return normalised_server(source.server, source.source);
}

bool has_credentials(const Connection& connection) {
  return !connection.token.empty() || !connection.basic_user.empty() ||
         !connection.tls.client_key_pem.empty() || connection.exec || connection.oidc;
}

/// Plain http, as in kubectl: no credentials of the kubeconfig or the environment are sent and no
/// plugin runs.  A token that a setting of Spark's names is sent, but only to a loopback address.
void add_plain(Connection& connection, const ConnectionSource& source, const std::string& host,
               LogSink& log, StopSignals& stop_signals) {
  log.write(LogLevel::kWarn, "Utils", "Kubernetes master URL uses HTTP instead of HTTPS.");
  const bool any = !source.token.empty() || !source.token_file.empty() ||
                   !source.basic_user.empty() || source.client_key.is_set() || source.exec ||
                   source.oidc;
  // Requests through a proxy leave the machine, even if their target is a loopback address.
  if (source.has_spark_token && http::is_loopback(host) && connection.proxy.url.empty()) {
    add_token(connection, source, stop_signals);
    connection.credential_source = credential_source(connection, source);
  } else if (any) {
    log.write(LogLevel::kWarn, "Firesteel",
              fmt::format("The credentials of {} are not sent to {}, because plain http is not "
                          "encrypted.",
                          source.user_name, host));
  }
  if (connection.token.empty()) {
    connection.user_name = "anonymous";
  }
}

/// For --anonymous: drops all credentials, and impersonation with them.
void forget_credentials(ConnectionSource& source) {
  source.client_certificate = {};
  source.client_key = {};
  source.token.clear();
  source.token_file.clear();
  source.basic_user.clear();
  source.basic_password.clear();
  source.exec.reset();
  source.oidc.reset();
  source.impersonation = {};
  source.user_name = "anonymous";
}

}  // namespace

std::string effective_user(const Connection& connection) {
  if (connection.impersonation.user.empty()) {
    return connection.user_name;
  }
  return connection.user_name.empty()
             ? connection.impersonation.user
             : fmt::format("{} as {}", connection.user_name, connection.impersonation.user);
}

const std::string& acting_user(const Connection& connection) {
  return connection.impersonation.user.empty() ? connection.user_name
                                               : connection.impersonation.user;
}

std::string read_token(const std::string& path) {
  return checked_token(base::read_regular_file(path, "the token", kMaxToken), path);
}

Connection resolve_connection(const ConnectionSettings& settings, const Environment& environment,
                              LogSink& log, StopSignals& stop_signals,
                              std::string_view service_account_directory) {
  ConnectionSource source =
      base_source(settings, environment, stop_signals, service_account_directory);
  Connection connection;
  connection.server = chosen_server(settings, source, log);
  add_environment(source, environment);
  add_spark_settings(source, settings, environment);
  add_impersonation_settings(source, settings);
  if (settings.anonymous) {
    forget_credentials(source);
  }
  connection.impersonation = source.impersonation;
  connection.context_name = source.context_name;
  connection.context_namespace = source.context_namespace;
  connection.user_name = source.user_name;
  connection.source = value_of(settings.master).empty() ? source.source : std::string("--master");
  const http::ServerAddress address = http::address_of(connection.server);
  connection.proxy = http::proxy_for(address, source.proxy_url, source.proxy_key, environment);
  if (!address.https) {
    add_plain(connection, source, address.host, log, stop_signals);
    complete_login(connection, environment);
    return connection;
  }
  add_tls(connection, source, settings, environment, log, stop_signals);
  add_client_certificate(connection, source, stop_signals);
  add_credentials(connection, source, stop_signals);
  complete_login(connection, environment);
  if (!has_credentials(connection) && !settings.anonymous) {
    fail_no_credentials(connection, source);
  }
  return connection;
}

}  // namespace firesteel::kube
