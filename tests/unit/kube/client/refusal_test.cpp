#include "kube/client/refusal.h"

#include <chrono>
#include <map>
#include <string>

#include <nlohmann/json.hpp>

#include "firesteel/error.h"
#include "http/transport.h"
#include "kube/client/api.h"
#include "kube/config/connection.h"
#include "support/catch.h"

namespace kube = firesteel::kube;
namespace http = firesteel::http;
using Catch::Matchers::Contains;
using Catch::Matchers::EndsWith;
using Catch::Matchers::StartsWith;
using firesteel::ApiError;
using firesteel::ErrorKind;

namespace {

kube::Connection connection() {
  kube::Connection connection;
  connection.server = "https://host:6443";
  connection.user_name = "jane";
  connection.source = "context \"x\" of /k";
  connection.token = "very-secret";
  return connection;
}

kube::Call create_pod(const std::string& in_namespace = "spark") {
  return kube::create_call({{"apiVersion", "v1"}, {"kind", "Pod"}, {"metadata", {{"name", "p"}}}},
                           in_namespace);
}

kube::Answer status(int code, const std::string& reason, const std::string& message,
                    nlohmann::json details = nullptr) {
  kube::Answer answer;
  answer.status = code;
  answer.body = {{"kind", "Status"}, {"code", code}, {"reason", reason}, {"message", message}};
  if (!details.is_null()) {
    answer.body["details"] = std::move(details);
  }
  return answer;
}

ApiError refusal(const kube::Answer& answer, const kube::Call& call = create_pod()) {
  return kube::refusal(call, answer, connection(),
                       firesteel::SystemTime{std::chrono::seconds(1'795'237'920)});
}

kube::Answer failure(http::Failure::Kind kind, const std::string& message) {
  kube::Answer answer;
  answer.failure = http::Failure{.kind = kind, .message = message, .request_sent = false};
  return answer;
}

}  // namespace

TEST_CASE("A conflict keeps the token that other programs look for") {
  const ApiError error = refusal(status(409, "AlreadyExists", "pods \"p\" already exists"));
  CHECK(error.kind() == ErrorKind::kRefused);
  CHECK(error.status() == 409);
  CHECK(error.reason() == "AlreadyExists");
  CHECK(error.what() == std::string("cannot create Pod \"p\" in namespace \"spark\" as user "
                                    "\"jane\": pods \"p\" already exists (code=409, "
                                    "reason=AlreadyExists)"));
  CHECK_THAT(error.hint(), Contains("kubectl delete pod p -n spark"));
}

TEST_CASE("An object that an earlier run left can be replaced or deleted") {
  const kube::Call call = kube::create_call(
      {{"apiVersion", "v1"}, {"kind", "Service"}, {"metadata", {{"name", "etl-ui-svc"}}}}, "spark");
  const ApiError error =
      refusal(status(409, "AlreadyExists", "services \"etl-ui-svc\" already exists"), call);
  CHECK(error.kind() == ErrorKind::kRefused);
  CHECK_THAT(error.hint(), Contains("--if-exists=replace") &&
                               Contains("kubectl delete services etl-ui-svc -n spark"));
}

TEST_CASE("A missing right names the rule to add") {
  const ApiError error = refusal(
      status(403, "Forbidden",
             "networkpolicies.networking.k8s.io is forbidden: User \"jane\" cannot create resource "
             "\"networkpolicies\" in API group \"networking.k8s.io\" in the namespace \"spark\""),
      kube::create_call({{"apiVersion", "networking.k8s.io/v1"},
                         {"kind", "NetworkPolicy"},
                         {"metadata", {{"name", "n"}}}},
                        "spark"));
  CHECK(error.kind() == ErrorKind::kDenied);
  CHECK(error.hint() ==
        "add a rule to a Role in namespace \"spark\" that is bound to jane: apiGroups: "
        "[\"networking.k8s.io\"], resources: [\"networkpolicies\"], verbs: [\"create\"]");
}

TEST_CASE("A list in all namespaces needs a ClusterRole") {
  const ApiError error = refusal(status(403, "Forbidden", "pods is forbidden: User cannot list"),
                                 kube::list_call(kube::kPod, "", ""));
  CHECK_THAT(error.hint(), Contains("a ClusterRole that is bound to jane"));
  CHECK_THAT(error.hint(), Contains("-n NAMESPACE"));
}

TEST_CASE("Refused impersonation names the right of the user who impersonates, on any version") {
  kube::Connection as_olga = connection();
  as_olga.impersonation.user = "olga";
  for (const char* const verb :
       {"impersonate resource \"users\"", "impersonate-on:user-info:create resource \"pods\""}) {
    const ApiError error =
        kube::refusal(create_pod(),
                      status(403, "Forbidden",
                             std::string(R"(users "olga" is forbidden: User "jane" cannot )") +
                                 verb + R"( in API group "" at the cluster scope)"),
                      as_olga, {});
    CHECK(error.kind() == ErrorKind::kDenied);
    CHECK_THAT(error.hint(), Contains("bound to jane") && Contains(R"(verbs: ["impersonate"])") &&
                                 EndsWith("or do not impersonate olga"));
  }
}

TEST_CASE("Other refusals with 403 are not about rights") {
  struct Row {
    const char* message;
    const char* hint;
  };
  for (const Row& row :
       {Row{"pods \"p\" is forbidden: exceeded quota: q, requested: cpu=1, used: cpu=1, limited: "
            "cpu=1",
            "kubectl describe resourcequota -n spark"},
        Row{R"(pods "p" is forbidden: violates PodSecurity "restricted:latest": runAsNonRoot)",
            "pod-security.kubernetes.io/enforce"},
        Row{"pods \"p\" is forbidden: error looking up service account spark/driver: "
            "serviceaccount \"driver\" not found",
            "run: firesteel init -n spark --driver-account driver --apply"},
        Row{"pods \"p\" is forbidden: unable to create new content in namespace spark because it "
            "is "
            "being terminated",
            "wait until the namespace is deleted"},
        Row{"pods \"p\" is forbidden: maximum cpu usage per Container is 1", "admission rule"},
        Row{"admission webhook \"x.example\" denied the request: no", "admission rule"}}) {
    const ApiError error = refusal(status(403, "Forbidden", row.message));
    CHECK(error.kind() == ErrorKind::kRefused);
    CHECK_THAT(error.hint(), Contains(row.hint));
  }
}

TEST_CASE("A namespace that does not exist is said plainly") {
  const ApiError error = refusal(status(404, "NotFound", "namespaces \"spark\" not found",
                                        {{"kind", "namespaces"}, {"name", "spark"}}));
  CHECK(error.kind() == ErrorKind::kRefused);
  CHECK_THAT(error.what(), Contains("namespace \"spark\" not found"));
  CHECK(error.hint() == "run: firesteel init -n spark --apply");
}

TEST_CASE("Names in the commands of hints are quoted for the shell") {
  const std::string hostile = "$(touch /tmp/x)'; \\";
  const std::string quoted = R"('$(touch /tmp/x)'\''; '\\'')";
  const ApiError account = refusal(
      status(403, "Forbidden",
             "pods \"p\" is forbidden: error looking up service account x: serviceaccount \"" +
                 hostile + "\" not found"));
  CHECK(account.hint() == "run: firesteel init -n spark --driver-account " + quoted + " --apply");
  const ApiError quota =
      refusal(status(403, "Forbidden", "exceeded quota: q"), create_pod(hostile));
  CHECK_THAT(quota.hint(), EndsWith("kubectl describe resourcequota -n " + quoted));
  const ApiError space = refusal(
      status(404, "NotFound", "namespaces not found", {{"kind", "namespaces"}, {"name", hostile}}),
      create_pod(hostile));
  CHECK(space.hint() == "run: firesteel init -n " + quoted + " --apply");
  const ApiError missing =
      refusal(status(404, "NotFound", "pods \"p\" not found"),
              kube::get_call({.kind = kube::kPod, .object_namespace = hostile, .name = "p"}));
  CHECK_THAT(missing.hint(), EndsWith("kubectl get pods -n " + quoted));
}

TEST_CASE("A pod that is not there is not found, a kind that is not there is refused") {
  const ApiError pod =
      refusal(status(404, "NotFound", "pods \"p\" not found"),
              kube::get_call({.kind = kube::kPod, .object_namespace = "spark", .name = "p"}));
  CHECK(pod.kind() == ErrorKind::kNotFound);
  const ApiError kind =
      refusal(status(404, "NotFound", "the server could not find the requested resource"),
              kube::create_call({{"apiVersion", "scheduling.volcano.sh/v1beta1"},
                                 {"kind", "PodGroup"},
                                 {"metadata", {{"name", "g"}}}},
                                "spark"));
  CHECK(kind.kind() == ErrorKind::kRefused);
  CHECK_THAT(kind.hint(), Contains("podgroups in scheduling.volcano.sh/v1beta1"));
}

TEST_CASE("Causes that the message leaves out are added") {
  const ApiError error =
      refusal(status(422, "Invalid", "Pod \"p\" is invalid: spec.a: Required value",
                     {{"causes",
                       {{{"field", "spec.a"}, {"message", "Required value"}},
                        {{"field", "spec.b"}, {"message", "Invalid value: \"x\"\nmust be y"}}}}}));
  CHECK(error.kind() == ErrorKind::kRefused);
  CHECK_THAT(error.what(),
             Contains("Required value; spec.b: Invalid value: \"x\" must be y (code"));
}

TEST_CASE("A 401 says where the credentials came from, or that the certificate has expired") {
  const kube::Answer unauthorized = status(401, "Unauthorized", "Unauthorized");
  const ApiError error = refusal(unauthorized);
  CHECK(error.kind() == ErrorKind::kDenied);
  CHECK_THAT(error.hint(), Contains("context \"x\" of /k"));
  kube::Connection expired = connection();
  expired.tls.client_certificate_pem = R"(
-----BEGIN CERTIFICATE-----
MIIBAjCBqgIBATAKBggqhkjOPQQDAjANMQswCQYDVQQDDAJjYTAeFw0yMDAxMDEw
MDAwMDBaFw0yMTAxMDIwMzA0MDVaMA8xDTALBgNVBAMMBGphbmUwWTATBgcqhkjO
PQIBBggqhkjOPQMBBwNCAAQwFNSROQPMV/A66d3QNG3/N9U+jmrEh6dkfzf2Ut7S
kVbUwuxeUgX4halsepiSHeU3BbNLD0esMgXHNskfZ4sZMAoGCCqGSM49BAMCA0cA
MEQCIH8edxIaoGV0FFSHOsq1gR35eHfp17T5MYU8mlmBh2bwAiBvMRxbQmrOpT4/
3zHHHen+eXrem9Kl8zGpQ/LjxWJmFA==
-----END CERTIFICATE-----
)";
  const ApiError named = kube::refusal(create_pod(), unauthorized, expired,
                                       firesteel::SystemTime{std::chrono::seconds(1'795'237'920)});
  CHECK(named.hint() == "get a new client certificate (it expired on 2021-01-02 03:04 UTC)");
}

TEST_CASE("A 403 for nobody is a login that the server does not use, not a missing right") {
  const std::string message =
      R"(pods is forbidden: User "system:anonymous" cannot list resource "pods")";
  const kube::Answer forbidden = status(403, "Forbidden", message);
  CHECK_THAT(refusal(forbidden).hint(), StartsWith("log in again") && Contains("/k"));
  kube::Connection anonymous = connection();
  anonymous.user_name = "anonymous";
  CHECK_THAT(kube::refusal(create_pod(), forbidden, anonymous, {}).hint(), Contains("add a rule"));
}

TEST_CASE("A bad request gets the hint of its own fault") {
  kube::Call list = kube::list_call(kube::kPod, "n", "a=b");
  const auto hint_of = [&](const char* text) {
    return kube::refusal(list, status(400, "BadRequest", text), connection(), {}).hint();
  };
  CHECK_THAT(hint_of("unable to parse requirement: x"), Contains("label selector"));
  CHECK_THAT(hint_of("Client sent an HTTP request to an HTTPS server."), Contains("https://"));
}

TEST_CASE("A pod that exists for a key is not avoided by another pod name") {
  kube::Call keyed = create_pod();
  const kube::Answer exists = status(409, "AlreadyExists", "pods \"a\" already exists");
  CHECK_THAT(kube::refusal(keyed, exists, connection(), {}).hint(), Contains("driver.pod.name"));
  keyed.body["metadata"]["annotations"]["firesteel/submission-key"] = "k";
  CHECK_THAT(kube::refusal(keyed, exists, connection(), {}).hint(), Contains("--submission-id"));
}

TEST_CASE("A server in trouble is unreachable, a broken webhook refuses") {
  CHECK(refusal(status(503, "ServiceUnavailable", "apiserver is shutting down")).kind() ==
        ErrorKind::kUnreachable);
  CHECK(refusal(status(429, "TooManyRequests", "")).kind() == ErrorKind::kUnreachable);
  CHECK(
      refusal(status(500, "InternalError", "failed calling webhook \"w\": no endpoints")).kind() ==
      ErrorKind::kRefused);
}

TEST_CASE("A server that cannot be reached is named with its source and what to do") {
  using Kind = http::Failure::Kind;
  const ApiError refused = refusal(failure(Kind::kConnect, "Couldn't connect (refused)"));
  CHECK(refused.kind() == ErrorKind::kUnreachable);
  CHECK_THAT(refused.what(),
             Contains("cannot reach the API server https://host:6443 (context \"x\" "
                      "of /k): Couldn't connect (refused)"));
  CHECK_THAT(refusal(failure(Kind::kResolve, "")).hint(), Contains("DNS"));
  CHECK_THAT(refusal(failure(Kind::kTimeout, "")).hint(), Contains("requestTimeout"));
  CHECK_THAT(refusal(failure(Kind::kTls, "unable to get local issuer certificate")).hint(),
             Contains("the system's CA certificates"));
  CHECK_THAT(refusal(failure(Kind::kTls, "wrong version number")).hint(), Contains("http://"));
  CHECK_THAT(refusal(failure(Kind::kTls, "tlsv13 alert certificate required")).hint(),
             Contains("client certificate"));
  CHECK_THAT(refusal(failure(Kind::kTls, "no alternative certificate subject name matches")).hint(),
             Contains("tls-server-name"));
  CHECK_THAT(refusal(failure(Kind::kProtocol, "the answer is not JSON: <html>")).what(),
             Contains("no Kubernetes API server at https://host:6443"));
}

TEST_CASE("Pages of others are shown by their first line only, bounded and clean") {
  http::Response page;
  page.status = 502;
  page.body = "\n <html>\x1b[31m" + std::string(5'000, 'x') + "\n<body>more</body>";
  const kube::Answer answer = kube::decode_answer(page);
  const std::string text = refusal(answer).what();
  CHECK_THAT(text, Contains("<html>"));
  CHECK_THAT(text, !Contains("more"));
  CHECK_THAT(text, !Contains("\x1b"));
  CHECK(text.size() < 500);
  page.status = 302;
  page.headers = {{"Location", "https://login.example/?x"}};
  CHECK_THAT(refusal(kube::decode_answer(page)).what(),
             Contains("redirected to https://login.example/?x"));
}

TEST_CASE("An answer without a text is called by its status") {
  kube::Answer silent;
  for (const auto& [code, text] :
       std::map<int, std::string>{{401, ": Unauthorized (code=401)"},
                                  {429, ": Too Many Requests (code=429)"},
                                  {502, ": Bad Gateway (code=502)"},
                                  {503, ": Service Unavailable (code=503)"},
                                  {418, ": no reason given (code=418)"}}) {
    silent.status = code;
    CHECK_THAT(refusal(silent).what(), Contains(text));
  }
}

TEST_CASE("A refusal is one line and never shows the token") {
  const ApiError error = refusal(status(400, "BadRequest", "one\ntwo\r\n\tthree"));
  CHECK_THAT(error.what(), Contains("one two three"));
  CHECK_THAT(error.what() + error.hint(), !Contains("very-secret"));
  kube::Answer odd;
  odd.status = 422;
  odd.body = {{"message", 7}, {"details", {{"causes", "x"}}}, {"reason", nullptr}};
  CHECK_THAT(refusal(odd).what(), Contains("no reason given"));
}
