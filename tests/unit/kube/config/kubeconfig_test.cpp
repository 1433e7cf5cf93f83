#include "kube/config/kubeconfig.h"

#include <string>
#include <vector>

#include <fmt/format.h>

#include "firesteel/error.h"
#include "kube/config/connection_source.h"
#include "support/catch.h"

namespace kube = firesteel::kube;
using firesteel::Error;
using firesteel::ErrorKind;

namespace {

kube::Kubeconfig parse(const std::string& text) {
  kube::Kubeconfig kubeconfig;
  kubeconfig.add("/home/jane/.kube/config", text);
  return kubeconfig;
}

Error error_of(const kube::Kubeconfig& kubeconfig, const std::string& context = "") {
  try {
    (void)kube::context_source(kubeconfig, {.context = context, .cluster = {}, .user = {}});
  } catch (const Error& error) {
    return error;
  }
  FAIL("it was taken");
  return Error(ErrorKind::kInternal, "");
}

std::string with_user(const std::string& user) {
  return "clusters: [{name: c, cluster: {server: 'https://host'}}]\n"
         "users: [{name: jane, user: " +
         user +
         "}]\n"
         "contexts: [{name: x, context: {cluster: c, user: jane}}]\n"
         "current-context: x\n";
}

}  // namespace

TEST_CASE("A context gives server, credentials and namespace") {
  const auto source = kube::context_source(parse(R"(
apiVersion: v1
kind: Config
preferences: {}
clusters:
- name: other
- name: c
  cluster:
    server: https://host:6443
    certificate-authority: ca/ca.crt
    tls-server-name: kubernetes.example
    insecure-skip-tls-verify: false
users:
- name: jane
  user:
    client-certificate-data: YWJj
    client-key: /abs/key
    token: secret
    tokenFile: token
    username: basic
    password: word
contexts:
- name: x
  context: {cluster: c, user: jane, namespace: spark}
current-context: x
)"),
                                           {});
  REQUIRE(source);
  CHECK(source->server == "https://host:6443");
  CHECK(source->ca.file == "/home/jane/.kube/ca/ca.crt");
  CHECK(source->server_name == "kubernetes.example");
  CHECK(source->verify);
  CHECK(source->client_certificate.data == "abc");
  CHECK(source->client_certificate.key == "client-certificate-data of /home/jane/.kube/config");
  CHECK(source->client_key.file == "/abs/key");
  CHECK(source->token == "secret");
  CHECK(source->token_file == "/home/jane/.kube/token");
  CHECK(source->basic_user == "basic");
  CHECK(source->context_namespace == "spark");
  CHECK(source->user_name == "jane");
  CHECK(source->source == "context \"x\" of /home/jane/.kube/config");
}

TEST_CASE("Of several files the first that has a name wins, and paths start at their own file") {
  kube::Kubeconfig kubeconfig;
  kubeconfig.add("/a/one", "users: [{name: u, user: {token: first}}]");
  kubeconfig.add("/b/empty", "\n# nothing\n");
  kubeconfig.add("/b/two",
                 "current-context: x\n"
                 "users: [{name: u, user: {token: second}}]\n"
                 "clusters: [{name: c, cluster: {certificate-authority: ca.crt}}]\n"
                 "contexts: [{name: x, context: {cluster: c, user: u}}]\n");
  kubeconfig.add("/c/three", "current-context: y");
  const auto source = kube::context_source(kubeconfig, {});
  REQUIRE(source);
  CHECK(source->token == "first");
  CHECK(source->ca.file == "/b/ca.crt");
  CHECK(source->source == "context \"x\" of /b/two");
}

TEST_CASE("A context that does not exist is an error that lists those that do") {
  const Error asked = error_of(parse(with_user("{token: t}")), "y");
  CHECK(asked.kind() == ErrorKind::kUsage);
  CHECK_THAT(asked.what(), Catch::Matchers::Contains("context \"y\" not found in "));
  CHECK(asked.hint() == "choose one of these contexts with --context: x");
  const Error current = error_of(parse("current-context: gone\n"));
  CHECK_THAT(current.what(), Catch::Matchers::Contains("current-context \"gone\""));
  CHECK(kube::context_source(parse("clusters: []"), {}) == std::nullopt);
}

TEST_CASE("A context that names a cluster or user that is not there is an error") {
  CHECK_THAT(
      error_of(parse("{contexts: [{name: x, context: {cluster: c}}], current-context: x}")).what(),
      Catch::Matchers::StartsWith("cluster \"c\" of context "));
  CHECK_THAT(
      error_of(parse("{contexts: [{name: x, context: {user: u}}], current-context: x}")).what(),
      Catch::Matchers::StartsWith("user \"u\" of context "));
}

TEST_CASE("Whom to impersonate is read, and needs a user") {
  const auto boss = kube::context_source(
      parse(with_user("{token: t, as: boss, as-groups: [a, b], as-uid: '7', as-user-extra: {k: "
                      "[v]}}")),
      {});
  REQUIRE(boss);
  CHECK(boss->impersonation.user == "boss");
  CHECK(boss->impersonation.uid == "7");
  CHECK(boss->impersonation.groups == std::vector<std::string>{"a", "b"});
  CHECK(boss->impersonation.extra.front().first == "k");
  CHECK(error_of(parse(with_user("{token: t, as-groups: [a]}"))).kind() == ErrorKind::kUsage);
  CHECK(kube::context_source(parse(with_user("{as: '', as-groups: []}")), {}).has_value());
}

TEST_CASE("An exec plugin is read; wrong ones are refused with what to write") {
  const auto source = kube::context_source(
      parse(with_user("{exec: {apiVersion: client.authentication.k8s.io/v1, command: bin/aws, "
                      "args: [token], env: [{name: A, value: b}], interactiveMode: Never}}")),
      {});
  REQUIRE(source);
  REQUIRE(source->exec);
  CHECK(source->exec->command == "/home/jane/.kube/bin/aws");
  CHECK(source->exec->arguments == std::vector<std::string>{"token"});
  CHECK(source->exec->variables.at("A") == "b");
  for (const char* exec :
       {"{command: aws}", "{apiVersion: client.authentication.k8s.io/v1, command: aws}",
        "{apiVersion: client.authentication.k8s.io/v1alpha1, command: aws}",
        "{apiVersion: client.authentication.k8s.io/v1beta1}"}) {
    INFO(exec);
    const Error error = error_of(parse(with_user(fmt::format("{{exec: {}}}", exec))));
    CHECK(error.kind() == ErrorKind::kUsage);
    CHECK_FALSE(error.hint().empty());
  }
}

TEST_CASE("A cluster and a user can be chosen by name, and unknown ones list those there are") {
  const kube::Kubeconfig kubeconfig = parse(R"(
clusters: [{name: c, cluster: {server: 'https://one'}}, {name: d, cluster: {server: 'https://two'}}]
users: [{name: u, user: {token: t}}, {name: w, user: {token: s}}]
contexts: [{name: x, context: {cluster: c, user: u}}]
current-context: x
)");
  const auto source =
      kube::context_source(kubeconfig, {.context = {}, .cluster = "d", .user = "w"});
  REQUIRE(source);
  CHECK(source->server == "https://two");
  CHECK(source->token == "s");
  try {
    (void)kube::context_source(kubeconfig, {.context = {}, .cluster = "e", .user = {}});
    FAIL("it was taken");
  } catch (const Error& error) {
    CHECK(error.hint() == "choose one of these clusters with --cluster: c, d");
  }
}

TEST_CASE("Malformed kubeconfigs are errors that name the file and the place") {
  for (const char* text : {"[]", "just text", "clusters: {}", "users: [{user: {}}]",
                           "contexts: [x]", "current-context: [x]"}) {
    INFO(text);
    try {
      (void)parse(text);
      FAIL("it was taken");
    } catch (const Error& error) {
      CHECK(error.kind() == ErrorKind::kUsage);
      CHECK_THAT(error.what(), Catch::Matchers::Contains("/home/jane/.kube/config"));
    }
  }
  CHECK_THROWS_AS(parse("a: [b"), Error);
  CHECK_THAT(error_of(parse(with_user("{token: 12}"))).what(),
             Catch::Matchers::Contains("token is not a string"));
  CHECK_THAT(error_of(parse(with_user("{client-key-data: '***'}"))).what(),
             Catch::Matchers::Contains("client-key-data is not base64"));
}

TEST_CASE("A kubeconfig that is nested, or expands, without end is refused by its name") {
  std::string bomb = "a: &a0 [xxxxxxxxxxxxxxxx]\n";
  for (int level = 1; level < 12; ++level) {
    const std::string last = "*a" + std::to_string(level - 1);
    bomb += "a" + std::to_string(level) + ": &a" + std::to_string(level) + " [" + last;
    for (int i = 0; i < 9; ++i) {
      bomb += ", " + last;
    }
    bomb += "]\n";
  }
  for (const std::string& text :
       {bomb, "a: " + std::string(10'000, '['), std::string((16U << 20U) + 1, '#')}) {
    CHECK_THROWS_WITH(parse(text), Catch::Matchers::Contains("/home/jane/.kube/config"));
  }
}
