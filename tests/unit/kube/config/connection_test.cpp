#include "kube/config/connection.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "firesteel/conf_value.h"
#include "firesteel/connection_settings.h"
#include "firesteel/environment.h"
#include "firesteel/error.h"
#include "support/catch.h"
#include "support/client_pair.h"
#include "support/fake_world.h"

namespace kube = firesteel::kube;
using Catch::Matchers::Contains;
using Catch::Matchers::EndsWith;
using firesteel::Error;
using firesteel::ErrorKind;
using firesteel::LogLevel;

namespace {

constexpr const char* kPem = "-----BEGIN CERTIFICATE-----\n";

/// A home directory of its own.
class World {
 public:
  World() {
    std::string pattern = (std::filesystem::temp_directory_path() / "firesteel-XXXXXX").string();
    home = ::mkdtemp(pattern.data());
    environment.home = home;
    environment.user = "jane";
    environment.working_directory = home;
  }
  ~World() { std::filesystem::remove_all(home); }
  World(const World&) = delete;
  World& operator=(const World&) = delete;
  World(World&&) = delete;
  World& operator=(World&&) = delete;

  void write(const std::string& path, const std::string& text) const {
    const std::filesystem::path full = std::filesystem::path(home) / path;
    std::filesystem::create_directories(full.parent_path());
    std::ofstream(full) << text;
  }
  void write_kubeconfig(const std::string& cluster, const std::string& user) const {
    write(".kube/config",
          "clusters: [{name: c, cluster: " + cluster + "}]\nusers: [{name: jane, user: " + user +
              "}]\ncontexts: [{name: x, context: {cluster: c, user: jane, namespace: "
              "ns}}]\ncurrent-context: x\n");
  }
  static void set(std::optional<firesteel::ConfValue>& setting, const std::string& value) {
    setting.emplace();
    setting->value = value;
  }
  kube::Connection resolve() {
    return kube::resolve_connection(settings, environment, log, stop_signals,
                                    home + "/serviceaccount");
  }
  Error error() {
    try {
      (void)resolve();
    } catch (const Error& thrown) {
      return thrown;
    }
    FAIL("it was taken");
    return Error(ErrorKind::kInternal, "");
  }

  std::string home;
  firesteel::Environment environment;
  firesteel::ConnectionSettings settings;
  firesteel::testing::FakeLog log;
  firesteel::testing::FakeSignals stop_signals;
};

}  // namespace

TEST_CASE("The kubeconfig's current context is used, and --master replaces its server") {
  World world;
  world.write_kubeconfig("{server: 'https://one:6443/', certificate-authority: ca.crt}",
                         "{token: t}");
  world.write(".kube/ca.crt", kPem);
  kube::Connection connection = world.resolve();
  CHECK(connection.server == "https://one:6443");
  CHECK(connection.token == "t");
  CHECK(connection.tls.ca_pem == kPem);
  CHECK(connection.tls.verify);
  CHECK(connection.user_name == "jane");
  CHECK(connection.context_namespace == "ns");
  CHECK(connection.source == "context \"x\" of " + world.home + "/.kube/config");
  World::set(world.settings.master, "k8s://https://two");
  connection = world.resolve();
  CHECK(connection.server == "https://two");
  CHECK(connection.source == "--master");
  CHECK(connection.token == "t");
  CHECK(world.log.lines().empty());
}

TEST_CASE("KUBECONFIG's list and --kubeconfig choose the files") {
  World world;
  world.write_kubeconfig("{server: 'https://home'}", "{token: home}");
  world.write("a", "current-context: y");
  world.write("dir/b",
              "clusters: [{name: c, cluster: {server: 'https://b'}}]\n"
              "users: [{name: u, user: {tokenFile: tok}}]\n"
              "contexts: [{name: y, context: {cluster: c, user: u}}]\n");
  world.write("dir/tok", "  from-file\n");
  world.environment.variables["KUBECONFIG"] = "missing:a::dir/b";
  const kube::Connection connection = world.resolve();
  CHECK(connection.server == "https://b");
  CHECK(connection.token == "from-file");
  CHECK(connection.token_file == world.home + "/dir/tok");
  World::set(world.settings.kubeconfig, ".kube/config");
  CHECK(world.resolve().server == "https://home");
  World::set(world.settings.kubeconfig, "missing");
  CHECK(world.error().kind() == ErrorKind::kInput);
}

TEST_CASE("A context that was asked for must exist") {
  World world;
  world.write_kubeconfig("{server: 'https://one'}", "{token: t}");
  World::set(world.settings.context, "nope");
  CHECK(world.error().kind() == ErrorKind::kUsage);
  CHECK_THAT(world.error().hint(), Contains("choose one of these contexts with --context: x"));
  std::filesystem::remove(world.home + "/.kube/config");
  CHECK_THAT(world.error().what(),
             EndsWith("context \"nope\" not found: no kubeconfig (looked at KUBECONFIG and "
                      "~/.kube/config)"));
}

TEST_CASE("In a pod without a kubeconfig its service account is used") {
  World world;
  world.write("serviceaccount/token", "sa-token\n");
  world.write("serviceaccount/ca.crt", kPem);
  world.write("serviceaccount/namespace", "spark");
  world.environment.variables["KUBERNETES_SERVICE_HOST"] = "fd00::1";
  world.environment.variables["KUBERNETES_SERVICE_PORT"] = "6443";
  const kube::Connection connection = world.resolve();
  CHECK(connection.server == "https://[fd00::1]:6443");
  CHECK(connection.token == "sa-token");
  CHECK(connection.token_file == world.home + "/serviceaccount/token");
  CHECK(connection.context_namespace == "spark");
  CHECK(connection.user_name == "service account");
  CHECK(connection.tls.ca_pem == kPem);
  world.environment.variables.erase("KUBERNETES_SERVICE_HOST");
  CHECK_THAT(world.error().what(), Contains("no API server: --master is not set"));
  world.write_kubeconfig("{server: 'https://one'}", "{token: t}");
  CHECK(world.resolve().token == "t");
}

TEST_CASE("An empty kubeconfig is as good as none") {
  World world;
  world.write(".kube/config", "# nothing here\n");
  world.write("serviceaccount/token", "sa-token");
  World::set(world.settings.master, "k8s://https://host");
  CHECK(world.resolve().token == "sa-token");
}

TEST_CASE("Without server or credentials it ends before anything is sent") {
  World world;
  CHECK(world.error().kind() == ErrorKind::kUsage);
  CHECK(std::string(world.error().what()) ==
        "no API server: --master is not set, there is no kubeconfig (KUBECONFIG is not set, and " +
            world.environment.home +
            "/.kube/config does not exist), and this is not running in a pod");
  World::set(world.settings.master, "k8s://https://host");
  CHECK(world.error().kind() == ErrorKind::kDenied);
  CHECK_THAT(world.error().what(), Contains("there is no kubeconfig"));
  world.write_kubeconfig("{server: 'https://one'}", "{}");
  CHECK(world.error().kind() == ErrorKind::kDenied);
  CHECK_THAT(world.error().what(), Contains("user \"jane\" of context \"x\""));
}

TEST_CASE("Spark's token settings outrank the kubeconfig's token, not both forms together") {
  World world;
  world.write_kubeconfig("{server: 'https://one'}", "{token: t}");
  World::set(world.settings.oauth_token, "spark-token");
  CHECK(world.resolve().token == "spark-token");
  CHECK_THAT(world.resolve().user_name, Contains("oauthToken"));
  World::set(world.settings.oauth_token_file, "tok");
  CHECK(world.error().kind() == ErrorKind::kUsage);
  world.settings.oauth_token.reset();
  CHECK(world.error().kind() == ErrorKind::kInput);
  world.write("tok", "with-newline\n");
  CHECK(world.resolve().token == "with-newline");
  world.write("tok", "two words");
  CHECK(world.error().kind() == ErrorKind::kUsage);
  CHECK_THAT(world.error().what(), !Contains("two words"));
  world.write("tok", "\n");
  CHECK_THAT(world.error().what(), Contains("is empty"));
}

TEST_CASE("Data in the kubeconfig outranks files in Spark's settings, a path there does not") {
  World world;
  const std::string other = std::string(kPem) + "spark";
  world.write("spark.crt", other);
  world.write(".kube/ca.crt", kPem);
  World::set(world.settings.ca_cert_file, "spark.crt");
  world.write_kubeconfig("{server: 'https://one', certificate-authority: ca.crt}", "{token: t}");
  CHECK(world.resolve().tls.ca_pem == other);
  CHECK(world.resolve().ca_source == "spark.kubernetes.authenticate.submission.caCertFile");
  world.write_kubeconfig(
      "{server: 'https://one', certificate-authority-data: "
      "LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tCg==}",
      "{token: t}");
  CHECK(world.resolve().tls.ca_pem == kPem);
}

TEST_CASE("The client's environment variables are laid between kubeconfig and Spark's settings") {
  World world;
  world.write_kubeconfig("{server: 'https://one'}", "{token: t}");
  world.environment.variables["KUBERNETES_AUTH_TOKEN"] = "env-token";
  world.environment.variables["KUBERNETES_CERTS_CA_FILE"] = "env.crt";
  world.write("env.crt", kPem);
  CHECK(world.resolve().token == "env-token");
  CHECK(world.resolve().ca_source == "KUBERNETES_CERTS_CA_FILE");
  world.environment.variables["KUBERNETES_CERTS_CA_DATA"] = std::string(kPem) + "data";
  CHECK(world.resolve().tls.ca_pem == std::string(kPem) + "data");
  World::set(world.settings.oauth_token, "spark-token");
  CHECK(world.resolve().token == "spark-token");
  world.environment.variables["KUBERNETES_AUTH_BASIC_USERNAME"] = "u";
  world.environment.variables["KUBERNETES_AUTH_BASIC_PASSWORD"] = "p";
  CHECK(world.resolve().basic_user == "u");
  CHECK(world.resolve().basic_password == "p");
  world.environment.variables["KUBERNETES_IMPERSONATE_USERNAME"] = "boss";
  world.environment.variables["KUBERNETES_IMPERSONATE_GROUP"] = "a,b";
  CHECK(world.resolve().impersonation.user == "boss");
  CHECK(world.resolve().impersonation.groups == std::vector<std::string>{"a", "b"});
  World::set(world.settings.impersonate_user, "other");
  CHECK(world.resolve().impersonation.user == "other");
  CHECK(world.resolve().impersonation.groups.empty());
}

TEST_CASE("An exec plugin is asked only when nothing else gives a token") {
  World world;
  world.write_kubeconfig(
      "{server: 'https://one'}",
      "{exec: {apiVersion: client.authentication.k8s.io/v1beta1, command: aws}}");
  REQUIRE(world.resolve().exec);
  CHECK(world.resolve().exec->command == "aws");
  CHECK(world.resolve().exec->cluster.at("server") == "https://one");
  World::set(world.settings.oauth_token, "token");
  CHECK(world.resolve().token == "token");
  CHECK_FALSE(world.resolve().exec);
}

TEST_CASE("A removed auth-provider gives the command that migrates, unless a token is named") {
  for (const auto& [name, command] :
       {std::pair("gcp", "gke-gcloud-auth-plugin"), std::pair("azure", "convert-kubeconfig")}) {
    World world;
    world.write_kubeconfig("{server: 'https://one'}",
                           fmt::format("{{auth-provider: {{name: {}}}}}", name));
    const Error error = world.error();
    CHECK_THAT(error.what(), Contains(fmt::format("auth-provider \"{}\"", name)));
    CHECK_THAT(error.hint(), Contains(command));
    World::set(world.settings.oauth_token, "t");
    CHECK(world.resolve().token == "t");
  }
}

TEST_CASE("A client certificate needs its key, in clear, as PEM") {
  World world;
  world.write(".kube/c.crt", firesteel::testing::kClientCertificate);
  world.write(".kube/c.key", firesteel::testing::kClientKey);
  world.write_kubeconfig("{server: 'https://one'}",
                         "{client-certificate: c.crt, client-key: c.key}");
  CHECK(world.resolve().tls.client_certificate_pem == firesteel::testing::kClientCertificate);
  CHECK(world.resolve().tls.client_key_pem == firesteel::testing::kClientKey);
  world.write(".kube/c.key", "-----BEGIN ENCRYPTED PRIVATE KEY-----\n");
  CHECK_THAT(world.error().what(), Contains("is encrypted"));
  CHECK_THAT(world.error().hint(), Contains("openssl pkey"));
  world.write(".kube/c.key", "binary");
  CHECK_THAT(world.error().what(), Contains("is not PEM text"));
  world.write_kubeconfig("{server: 'https://one'}", "{client-certificate: c.crt}");
  CHECK_THAT(world.error().what(), Contains("is set without the client key"));
}

TEST_CASE("Verification is off only by name") {
  World world;
  world.write_kubeconfig("{server: 'https://one', insecure-skip-tls-verify: true}", "{token: t}");
  CHECK_FALSE(world.resolve().tls.verify);
  world.write_kubeconfig("{server: 'https://one', tls-server-name: name}", "{token: t}");
  CHECK(world.resolve().tls.verify);
  CHECK(world.resolve().tls.server_name == "name");
  world.settings.trust_certificates = true;
  CHECK_FALSE(world.resolve().tls.verify);
}

TEST_CASE("Without a CA the system's certificates are trusted, from where the environment says") {
  World world;
  world.write_kubeconfig("{server: 'https://one'}", "{token: t}");
  CHECK(world.resolve().tls.ca_file.empty());
  CHECK(world.resolve().ca_source.empty());
  world.environment.variables["SSL_CERT_FILE"] = "/etc/own.pem";
  CHECK(world.resolve().tls.ca_file == "/etc/own.pem");
  CHECK(world.resolve().ca_source == "SSL_CERT_FILE");
}

TEST_CASE("Plain http has Spark's warning, and no credentials of a kubeconfig, as in kubectl") {
  for (const std::string user :
       {"{token: t}", "{tokenFile: token}", "{username: u, password: p}",
        "{exec: {apiVersion: client.authentication.k8s.io/v1, command: x, interactiveMode: "
        "Never}}",
        "{auth-provider: {name: oidc, config: {idp-issuer-url: 'https://i', client-id: c, "
        "id-token: '', refresh-token: r}}}"}) {
    for (const std::string host : {"127.0.0.1", "[::1]", "localhost", "10.0.0.1"}) {
      CAPTURE(user, host);
      World world;
      world.write(".kube/token", "t");
      world.write_kubeconfig("{server: 'http://" + host + ":8001'}", user);
      const kube::Connection connection = world.resolve();
      CHECK(connection.token.empty());
      CHECK(connection.token_file.empty());
      CHECK(connection.basic_user.empty());
      CHECK(connection.basic_password.empty());
      CHECK_FALSE(connection.exec);
      CHECK_FALSE(connection.oidc);
      CHECK(connection.user_name == "anonymous");
      REQUIRE(world.log.lines().size() == 2);
      CHECK(world.log.lines()[0].level == LogLevel::kWarn);
      CHECK(world.log.lines()[0].logger == "Utils");
      CHECK(world.log.lines()[0].message == "Kubernetes master URL uses HTTP instead of HTTPS.");
      CHECK(world.log.count(LogLevel::kWarn, "The credentials of jane are not sent to ") == 1);
    }
  }
}

TEST_CASE("Plain http has no credentials of the environment either") {
  World world;
  World::set(world.settings.master, "k8s://http://127.0.0.1:8001");
  world.environment.variables["KUBERNETES_AUTH_TOKEN"] = "t";
  CHECK(world.resolve().token.empty());
  world.environment.variables.clear();
  world.environment.variables["KUBERNETES_AUTH_BASIC_USERNAME"] = "u";
  CHECK(world.resolve().basic_user.empty());
}

TEST_CASE(
    "Plain http to this machine has the token that a setting of Spark's names, and no other") {
  World world;
  world.write("own", "own-token");
  world.write_kubeconfig("{server: 'https://one'}", "{token: t, username: u, password: p}");
  World::set(world.settings.master, "k8s://http://127.0.0.1:8001");
  SECTION("itself") {
    World::set(world.settings.oauth_token, "own-token");
  }
  SECTION("by its file") {
    World::set(world.settings.oauth_token_file, "own");
  }
  const kube::Connection connection = world.resolve();
  CHECK(connection.token == "own-token");
  CHECK(connection.basic_user.empty());
  REQUIRE(world.log.lines().size() == 1);
  CHECK(world.log.lines()[0].message == "Kubernetes master URL uses HTTP instead of HTTPS.");
  World::set(world.settings.master, "k8s://http://10.0.0.1:8001");
  CHECK(world.resolve().token.empty());
  CHECK(world.log.count(LogLevel::kWarn, "are not sent to 10.0.0.1") == 1);
}

TEST_CASE("Plain http needs no credentials at all") {
  World world;
  World::set(world.settings.master, "k8s://http://127.0.0.1:8001");
  CHECK(world.resolve().user_name == "anonymous");
}

TEST_CASE("The proxy is the kubeconfig's, else that of the environment") {
  World world;
  world.write_kubeconfig("{server: 'https://one:6443'}", "{token: t}");
  CHECK(world.resolve().proxy.url.empty());
  world.environment.variables["HTTPS_PROXY"] = "http://user:hunter2@proxy";
  CHECK(world.resolve().proxy.url == "http://proxy:80");
  CHECK(world.resolve().proxy.password == "hunter2");
  CHECK(world.log.count(LogLevel::kWarn, "") == 0);
  world.environment.variables["NO_PROXY"] = "one";
  CHECK(world.resolve().proxy.url.empty());
  world.write_kubeconfig("{server: 'https://one:6443', proxy-url: 'socks5://other:9'}",
                         "{token: t}");
  CHECK(world.resolve().proxy.url == "socks5://other:9");
  CHECK(world.resolve().proxy.source.starts_with("proxy-url of "));
}

TEST_CASE("A token for plain http on loopback does not go through a proxy") {
  World world;
  World::set(world.settings.oauth_token, "own-token");
  world.write_kubeconfig("{server: 'http://127.0.0.1:8001', proxy-url: 'http://other:9'}",
                         "{token: t}");
  const auto connection = world.resolve();
  CHECK(connection.token.empty());
  CHECK(connection.proxy.url == "http://other:9");
}
