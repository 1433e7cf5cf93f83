#include "kube/client/refusal.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/dns_label.h"
#include "base/text.h"
#include "base/timestamp.h"
#include "firesteel/clock.h"
#include "firesteel/error.h"
#include "firesteel/labels.h"
#include "http/transport.h"
#include "json/fields.h"
#include "json/metadata.h"
#include "json/parse.h"
#include "kube/client/api.h"
#include "kube/config/client_certificate.h"
#include "kube/config/connection.h"
#include "kube/objects/resource_path.h"

namespace firesteel::kube {

namespace {

using FailureKind = http::Failure::Kind;

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

const char* word(Verb verb) {
  switch (verb) {
    case Verb::kCreate:
      return "create";
    case Verb::kGet:
      return "get";
    case Verb::kList:
      return "list";
    case Verb::kPatch:
      return "patch";
    case Verb::kApply:
      return "apply";
    case Verb::kDelete:
      return "delete";
    case Verb::kWatch:
      return "watch";
  }
  return "call";
}

std::string name_of(const Call& call) {
  return call.name.empty() ? json::name_of(call.body) : call.name;
}

/// `create Pod "x" in namespace "y"`.
std::string what_was_tried(const Call& call) {
  const std::string name = name_of(call);
  std::string text = fmt::format("{} {}{}", word(call.verb), call.kind,
                                 call.subresource.empty() ? "" : "/" + call.subresource);
  if (!name.empty()) {
    text += fmt::format(" \"{}\"", base::one_line(name, 300));
  }
  if (!call.object_namespace.empty() && is_namespaced(call.kind)) {
    text += fmt::format(" in namespace \"{}\"", base::one_line(call.object_namespace, 300));
  }
  return text;
}

/// What RFC 9110 calls a status; for answers without a text, such as those of load balancers, and a
/// 401 whose body is lost because the API server closes the connection after it.
std::string_view status_phrase(int status) {
  switch (status) {
    case 401:
      return "Unauthorized";
    case 403:
      return "Forbidden";
    case 404:
      return "Not Found";
    case 413:
      return "Content Too Large";
    case 429:
      return "Too Many Requests";
    case 500:
      return "Internal Server Error";
    case 502:
      return "Bad Gateway";
    case 503:
      return "Service Unavailable";
    case 504:
      return "Gateway Timeout";
    default:
      return "no reason given";
  }
}

/// The Status message with the causes it does not mention.
std::string status_text(const Answer& answer) {
  std::string text = base::one_line(json::text_of(
      answer.body.is_string() ? answer.body : json::field_at(answer.body, {"message"})));
  for (const nlohmann::json& cause : json::field_at(answer.body, {"details", "causes"})) {
    const std::string message = base::one_line(json::text_at(cause, {"message"}), 300);
    const std::string where = base::one_line(json::text_at(cause, {"field"}), 200);
    if (message.empty() || contains(text, message) || text.size() > 2000) {
      continue;
    }
    text += where.empty() ? fmt::format("; {}", message) : fmt::format("; {}: {}", where, message);
  }
  return text.empty() ? std::string(status_phrase(answer.status)) : text;
}

std::string server_and_source(const Connection& connection) {
  return fmt::format("{} ({})", connection.server, connection.source);
}

/// ` through the proxy http://proxy:3128 (HTTPS_PROXY)`, without user and password.
std::string through_proxy(const Connection& connection) {
  return connection.proxy.url.empty() ? std::string()
                                      : fmt::format(" through the proxy {} ({})",
                                                    connection.proxy.url, connection.proxy.source);
}

std::string proxy_hint(const Connection& connection, int status) {
  const http::Proxy& proxy = connection.proxy;
  if (status == 407) {
    return proxy.user.empty()
               ? fmt::format(
                     "the proxy requires a user name and password: set {} to "
                     "SCHEME://USER:PASSWORD@HOST:PORT",
                     proxy.source)
               : fmt::format("correct the user name or password in {}", proxy.source);
  }
  if (status == 0) {
    return fmt::format("check the address, user name and password in {}", proxy.source);
  }
  if (status >= 500) {
    return "check the address of the API server and whether the proxy is allowed to connect to it";
  }
  return fmt::format("ask the administrator of the proxy to allow the connection, or {}",
                     proxy.source.starts_with("proxy-url") ? "remove proxy-url from the kubeconfig"
                                                           : "add the host to NO_PROXY");
}

/// The setting that names the trusted CA.
std::string ca_of(const Connection& connection) {
  if (!connection.ca_source.empty()) {
    return connection.ca_source;
  }
  return "the system's CA certificates";
}

std::string tls_hint(const Connection& connection, const http::Failure& failure) {
  const std::string_view message = failure.message;
  if (contains(message, "wrong version number") || contains(message, "packet length")) {
    return "check the address and port: the server does not use TLS on this port (is it an http:// "
           "address or a proxy?)";
  }
  if (failure.proxy_tls) {
    return "add the CA of the proxy to the system's CA certificates, or set SSL_CERT_FILE to it";
  }
  if (contains(message, "unsupported protocol") || contains(message, "protocol version")) {
    return "the server must support TLS 1.2 or TLS 1.3";
  }
  if (contains(message, "alert")) {
    return "check that the client certificate is valid and was issued by a CA that the server "
           "trusts";
  }
  if (contains(message, "subject name") || contains(message, "does not match")) {
    return fmt::format(
        "use a host name that is in the certificate, or set tls-server-name in the kubeconfig "
        "(the CA, {}, is correct)",
        ca_of(connection));
  }
  if (contains(message, "expired") || contains(message, "not yet valid")) {
    return fmt::format(
        "check the clock of this machine; if it is correct, the server or the CA of {} needs a new "
        "certificate",
        ca_of(connection));
  }
  return fmt::format(
      "set certificate-authority in the kubeconfig, or "
      "spark.kubernetes.authenticate.submission.caCertFile, to the CA of this cluster (the trusted "
      "CA, from {}, did not issue this certificate)",
      ca_of(connection));
}

/// Describes the certificate of the server or proxy, to be appended to curl's message.
std::string shown_certificate(const http::Failure& failure) {
  return failure.certificate.empty()
             ? std::string()
             : fmt::format("; the {}'s certificate: {}", failure.proxy_tls ? "proxy" : "server",
                           base::one_line(failure.certificate, 1000));
}

std::string failure_hint(const Connection& connection, const http::Failure& failure) {
  const bool proxied = !connection.proxy.url.empty();
  switch (failure.kind) {
    case FailureKind::kProxy:
      return proxy_hint(connection, failure.proxy_status);
    case FailureKind::kResolve:
      if (proxied) {
        return fmt::format("check the host name of the proxy in {}", connection.proxy.source);
      }
      return "check the host name, the DNS and the VPN";
    case FailureKind::kConnect:
      if (proxied) {
        return fmt::format("check that the proxy is running and that {} is correct",
                           connection.proxy.source);
      }
      return "check that the API server is running and not blocked by a firewall or VPN";
    case FailureKind::kTls:
      return tls_hint(connection, failure);
    case FailureKind::kTimeout:
      return "check the network, or increase spark.kubernetes.submission.requestTimeout and "
             "spark.kubernetes.submission.connectionTimeout (milliseconds)";
    case FailureKind::kReset:
      return "retry; if it fails again, check the log of the API server and proxies or load "
             "balancers "
             "before it";
    case FailureKind::kTooLarge:
    case FailureKind::kProtocol:
      return "check that the address belongs to a Kubernetes API server";
  }
  return {};
}

ApiError unreachable(const Call& call, const Answer& answer, const Connection& connection) {
  const http::Failure failure = answer.failure.value_or(http::Failure{});
  const bool protocol =
      failure.kind == FailureKind::kProtocol || failure.kind == FailureKind::kTooLarge;
  return {ErrorKind::kUnreachable,
          fmt::format("cannot {}: {} {}{}: {}{}", what_was_tried(call),
                      protocol ? "no Kubernetes API server at" : "cannot reach the API server",
                      server_and_source(connection), through_proxy(connection),
                      base::one_line(failure.message), shown_certificate(failure)),
          failure_hint(connection, failure), 0, ""};
}

/// The rule that the Role needs after a 403.
std::string rbac_hint(const Call& call, const Connection& connection) {
  const bool everywhere = is_namespaced(call.kind) && call.object_namespace.empty();
  const std::string place = is_namespaced(call.kind) && !everywhere
                                ? fmt::format("a Role in namespace \"{}\"", call.object_namespace)
                                : std::string("a ClusterRole");
  const std::string& user = acting_user(connection);
  return fmt::format(
      R"(add a rule to {} that is bound to {}: apiGroups: ["{}"], resources: ["{}{}"], )"
      R"(verbs: ["{}"]{})",
      place, user.empty() ? "this user" : user, group_of(call.api_version), resource_of(call.kind),
      call.subresource.empty() ? "" : "/" + call.subresource,
      call.verb == Verb::kApply ? R"(create", "patch)" : word(call.verb),
      everywhere ? "; or search one namespace with -n NAMESPACE" : "");
}

/// The right that is missing is that of the user who impersonates, not of the one who is.
std::string impersonation_hint(const Connection& connection) {
  const std::string& user = connection.user_name;
  return fmt::format(
      R"(add a rule to a ClusterRole that is bound to {}: apiGroups: [""], resources: ["users", )"
      R"("groups", "serviceaccounts"], verbs: ["impersonate"]; or do not impersonate {})",
      user.empty() ? "this user" : user, connection.impersonation.user);
}

/// The kind and hint of a refusal.
struct Meaning {
  ErrorKind kind = ErrorKind::kRefused;
  std::string hint;
};

std::string service_account_of(std::string_view message) {
  // error looking up service account NAMESPACE/NAME: serviceaccount "NAME" not found
  constexpr std::string_view kBegin = "serviceaccount \"";
  const std::size_t begin = message.find(kBegin);
  if (begin == std::string_view::npos) {
    return "NAME";
  }
  const std::string_view rest = message.substr(begin + kBegin.size());
  return std::string(rest.substr(0, rest.find('"')));
}

/// Where the rejected credentials come from.
std::string credentials_source(const Connection& connection) {
  if (!connection.token_file.empty()) {
    return connection.token_file;
  }
  return connection.exec ? connection.exec->source : connection.source;
}

Meaning meaning_of_403(const Call& call, const Connection& connection, const std::string& message) {
  constexpr std::string_view kNobody = R"(User "system:anonymous")";
  if (contains(message, kNobody) && !effective_user(connection).empty() &&
      connection.user_name != "anonymous") {
    return {.kind = ErrorKind::kDenied,
            .hint = fmt::format(
                "log in again, or check the credentials in {} (the API server does not use them)",
                credentials_source(connection))};
  }
  const std::string space = base::shell_quoted(call.object_namespace);
  if (contains(message, "exceeded quota") || contains(message, "failed quota")) {
    return {.kind = ErrorKind::kRefused,
            .hint = fmt::format("request less, or free quota: kubectl describe resourcequota -n {}",
                                space)};
  }
  if (contains(message, "error looking up service account")) {
    return {.kind = ErrorKind::kRefused,
            .hint = fmt::format("run: firesteel init -n {} --driver-account {} --apply", space,
                                base::shell_quoted(service_account_of(message)))};
  }
  if (contains(message, "violates PodSecurity")) {
    return {
        .kind = ErrorKind::kRefused,
        .hint = fmt::format(
            "set the fields named above in spark.kubernetes.driver.podTemplateFile, or relax the "
            "label pod-security.kubernetes.io/enforce of namespace {}",
            space)};
  }
  if (contains(message, "being terminated")) {
    return {.kind = ErrorKind::kRefused,
            .hint = "wait until the namespace is deleted, or use another with -n"};
  }
  if (contains(message, "admission webhook") || contains(message, "ValidatingAdmissionPolicy")) {
    return {.kind = ErrorKind::kRefused,
            .hint =
                "change the object to satisfy the admission rule, or ask an administrator of the "
                "cluster"};
  }
  // "cannot impersonate resource", and since Kubernetes 1.35 "cannot
  // impersonate-on:user-info:create"
  if (contains(message, " cannot impersonate")) {
    return {.kind = ErrorKind::kDenied, .hint = impersonation_hint(connection)};
  }
  if (contains(message, " is forbidden: ") && !contains(message, " cannot ")) {
    return {.kind = ErrorKind::kRefused,
            .hint = "change the object to satisfy the admission rule of the cluster"};
  }
  return {.kind = ErrorKind::kDenied, .hint = rbac_hint(call, connection)};
}

Meaning meaning_of_401(const Connection& connection, SystemTime now) {
  const std::string& pem = connection.tls.client_certificate_pem;
  const std::optional<SystemTime> end = pem.empty() ? std::nullopt : certificate_expiry(pem);
  if (end && *end < now) {
    return {.kind = ErrorKind::kDenied,
            .hint = fmt::format("get a new client certificate (it expired on {})",
                                base::minute_text(*end))};
  }
  if (connection.user_name == "anonymous") {
    return {.kind = ErrorKind::kDenied,
            .hint = "log in, and remove --anonymous (the API server requires credentials)"};
  }
  return {.kind = ErrorKind::kDenied,
          .hint = fmt::format(
              "log in again, or check the credentials in {} (they are not valid or have expired)",
              credentials_source(connection))};
}

bool is_missing_namespace(const Call& call, const Answer& answer, std::string_view message) {
  return answer.status == 404 && !call.object_namespace.empty() &&
         (json::text_at(answer.body, {"details", "kind"}) == "namespaces" ||
          contains(message, fmt::format("namespaces \"{}\" not found", call.object_namespace)));
}

/// ` -n NAMESPACE` for kubectl; empty for objects without a namespace.
std::string namespace_option(const Call& call) {
  return call.object_namespace.empty() || !is_namespaced(call.kind)
             ? std::string()
             : " -n " + base::shell_quoted(call.object_namespace);
}

Meaning meaning_of_404(const Call& call, const Answer& answer) {
  if (json::text_at(answer.body, {"reason"}) != "NotFound" ||
      contains(json::text_at(answer.body, {"message"}), "could not find the requested resource")) {
    if (call.api_version == "v1") {
      return {.kind = ErrorKind::kRefused,
              .hint = "check that the address belongs to a Kubernetes API server"};
    }
    return {.kind = ErrorKind::kRefused,
            .hint = fmt::format(
                "check the address of the API server, and install what provides {} in {}",
                resource_of(call.kind), call.api_version)};
  }
  return {.kind = call.verb == Verb::kCreate ? ErrorKind::kRefused : ErrorKind::kNotFound,
          .hint = fmt::format("list the existing objects: kubectl get {}{}", resource_of(call.kind),
                              namespace_option(call))};
}

Meaning meaning_of_409(const Call& call, const Answer& answer) {
  const bool exists = json::text_at(answer.body, {"reason"}) == "AlreadyExists";
  if (exists && call.kind == "Pod" && !json::annotation_of(call.body, kKeyAnnotation).empty()) {
    return {.kind = ErrorKind::kRefused,
            .hint =
                "use another --submission-id, or another --if-exists: attach, replace, skip or "
                "retry"};
  }
  if (exists && call.kind == "Pod") {
    return {.kind = ErrorKind::kRefused,
            .hint = fmt::format(
                "use another spark.kubernetes.driver.pod.name, or run: kubectl delete pod {}{}",
                base::shell_quoted(name_of(call)), namespace_option(call))};
  }
  if (exists && call.verb == Verb::kCreate && !call.object_namespace.empty()) {
    return {.kind = ErrorKind::kRefused,
            .hint = fmt::format(
                "if an earlier run of this application left it, add --if-exists=replace; otherwise "
                "use another name, or run: kubectl delete {} {}{}",
                resource_of(call.kind), base::shell_quoted(name_of(call)), namespace_option(call))};
  }
  if (call.verb == Verb::kApply) {
    return {
        .kind = ErrorKind::kRefused,
        .hint = "change the field with its other manager, or delete the object and apply it again"};
  }
  return {.kind = ErrorKind::kRefused,
          .hint = "run the command again (the object was changed meanwhile)"};
}

/// The message names the fault; what is left to say is where it comes from.
Meaning meaning_of_bad_request(const Call& call, const Answer& answer, std::string_view message) {
  if (contains(message, "HTTP request to an HTTPS server")) {
    return {.kind = ErrorKind::kRefused, .hint = "use https:// in the address of the API server"};
  }
  if (call.verb == Verb::kApply && answer.status == 422) {
    return {.kind = ErrorKind::kRefused,
            .hint = "correct the option or the field of the document that this comes from"};
  }
  if (call.verb == Verb::kCreate && answer.status == 422) {
    return {.kind = ErrorKind::kRefused,
            .hint =
                "correct the setting or the pod template that this field comes from (firesteel "
                "submit --explain shows where each value comes from)"};
  }
  if (call.verb == Verb::kList && contains(call.query, "labelSelector=")) {
    return {.kind = ErrorKind::kRefused,
            .hint = "correct the label selector, such as -l team=data,stage!=test"};
  }
  return {.kind = ErrorKind::kRefused,
          .hint = "run the command with -vv to see the request and the answer"};
}

Meaning meaning_of_server_error(const Answer& answer, std::string_view message) {
  if (contains(message, "webhook") || contains(message, "admission")) {
    return {.kind = ErrorKind::kRefused,
            .hint = "ask an administrator of the cluster to repair the admission webhook"};
  }
  return {.kind = ErrorKind::kUnreachable,
          .hint = answer.status == 429 ? "retry later (the API server is overloaded)"
                                       : "retry later (the API server has a problem)"};
}

Meaning meaning_of(const Call& call, const Answer& answer, const Connection& connection,
                   SystemTime now, const std::string& message) {
  if (answer.status == 401) {
    return meaning_of_401(connection, now);
  }
  if (answer.status == 403) {
    return meaning_of_403(call, connection, message);
  }
  if (answer.status == 404) {
    return meaning_of_404(call, answer);
  }
  if (answer.status == 409) {
    return meaning_of_409(call, answer);
  }
  if (answer.status == 413) {
    return {
        .kind = ErrorKind::kRefused,
        .hint = "make the object smaller (the API server usually accepts 3 MB, and 1 MB of data)"};
  }
  if (answer.status == 429 || answer.status >= 500) {
    return meaning_of_server_error(answer, message);
  }
  if (answer.status < 400) {
    return {.kind = ErrorKind::kUnreachable,
            .hint =
                "check that the address belongs to a Kubernetes API server, without a login page "
                "before it"};
  }
  return meaning_of_bad_request(call, answer, message);
}

/// True if the response has a content type other than JSON.  No content type is accepted.
bool is_other_type(const http::Response& response) {
  const auto header = http::find_header(response.headers, "Content-Type");
  const std::string type = base::lower(header.value_or("application/json"));
  return !type.starts_with("application/json");
}

/// True if the item of a list is in the namespace that was listed; all namespaces if that is empty.
bool belongs_to(const nlohmann::json& item, std::string_view in_namespace) {
  const std::string its_namespace = json::namespace_of(item);
  return its_namespace.empty() ||
         (in_namespace.empty() ? base::is_dns_label(its_namespace) : its_namespace == in_namespace);
}

}  // namespace

Answer no_kubernetes_answer(std::string message) {
  Answer answer;
  answer.failure = http::Failure{
      .kind = FailureKind::kProtocol, .message = std::move(message), .request_sent = true};
  return answer;
}

Answer decode_answer(const http::Response& response) {
  Answer answer;
  answer.status = response.status;
  answer.server_time = http::find_header(response.headers, "Date").value_or("");
  const bool other_type = is_other_type(response);
  nlohmann::json body = json::parse(response.body);
  if (body.is_object() && !(answer.ok() && other_type)) {
    answer.body = std::move(body);
    return answer;
  }
  const std::string_view text = base::trim(response.body).substr(0, 1000);
  std::string first_line = base::one_line(text.substr(0, text.find('\n')), 200);
  if (answer.ok()) {
    if (!json::is_bounded(response.body)) {
      return no_kubernetes_answer("the answer is JSON with too many values or nested too deeply");
    }
    const auto type = http::find_header(response.headers, "Content-Type");
    return no_kubernetes_answer(
        fmt::format("the answer is not JSON{}: {}",
                    other_type && type ? " but " + base::one_line(*type, 100) : "",
                    first_line.empty() ? "empty" : first_line));
  }
  if (const auto location = http::find_header(response.headers, "Location")) {
    first_line = fmt::format("redirected to {}", base::one_line(*location, 200));
  }
  answer.body = std::move(first_line);
  return answer;
}

Answer checked_list(Answer answer, std::string_view api_version, std::string_view kind,
                    std::string_view in_namespace) {
  if (!answer.ok()) {
    return answer;
  }
  const std::string expected = fmt::format("{}List", kind);
  const std::string came = json::text_at(answer.body, {"kind"});
  const std::string version = json::text_at(answer.body, {"apiVersion"});
  const bool has_items = json::field_at(answer.body, {"items"}).is_array();
  if (came == expected && version == api_version && has_items) {
    for (const nlohmann::json& item : answer.body["items"]) {
      if (!belongs_to(item, in_namespace)) {
        return no_kubernetes_answer(
            fmt::format("the {} has an object that does not belong to it: {}/{}", expected,
                        base::one_line(json::namespace_of(item), 70),
                        base::one_line(json::name_of(item), 100)));
      }
    }
    return answer;
  }
  std::string what = "its kind is " + (came.empty() ? std::string("missing") : came);
  if (came == expected) {
    what = has_items ? "its apiVersion is " + (version.empty() ? std::string("missing") : version)
                     : std::string("it has no list of items");
  }
  return no_kubernetes_answer(fmt::format("the answer is not a {} ({}): {}", expected, api_version,
                                          base::one_line(what, 100)));
}

bool lacks_right(const ApiError& error) {
  return error.kind() == ErrorKind::kDenied && error.status() == 403;
}

ApiError refusal(const Call& call, const Answer& answer, const Connection& connection,
                 SystemTime now) {
  if (answer.status == 0) {
    return unreachable(call, answer, connection);
  }
  const std::string message = status_text(answer);
  std::string reason = base::one_line(json::text_at(answer.body, {"reason"}), 100);
  if (is_missing_namespace(call, answer, message)) {
    return {
        ErrorKind::kRefused,
        fmt::format("cannot {}: namespace \"{}\" not found (code=404)", what_was_tried(call),
                    call.object_namespace),
        fmt::format("run: firesteel init -n {} --apply", base::shell_quoted(call.object_namespace)),
        answer.status, std::move(reason)};
  }
  Meaning meaning = meaning_of(call, answer, connection, now, message);
  const std::string who = effective_user(connection);
  const std::string user = who.empty() ? "" : fmt::format(" as user \"{}\"", who);
  // The Kubeflow operator looks for "code=409" in the output of spark-submit.
  return {meaning.kind,
          fmt::format("cannot {}{}: {} (code={}{}{})", what_was_tried(call), user, message,
                      answer.status, reason.empty() ? "" : ", reason=", reason),
          std::move(meaning.hint), answer.status, std::move(reason)};
}

}  // namespace firesteel::kube
