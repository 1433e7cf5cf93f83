#include "kube/auth/oidc_refresh.h"

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "base/base64.h"
#include "firesteel/clock.h"
#include "firesteel/environment.h"
#include "firesteel/error.h"
#include "firesteel/log_sink.h"
#include "http/transport.h"
#include "kube/auth/credentials.h"
#include "kube/auth/oidc_tokens.h"
#include "kube/config/connection.h"
#include "kube/config/kubeconfig.h"
#include "kube/config/oidc_login.h"
#include "support/catch.h"
#include "support/fake_world.h"
#include "support/scripted_transport.h"
#include "support/temp_folder.h"

namespace kube = firesteel::kube;
namespace http = firesteel::http;
using Catch::Matchers::Contains;
using Catch::Matchers::Equals;
using firesteel::Error;
using firesteel::ErrorKind;
using firesteel::LogLevel;
using firesteel::testing::answers;
using firesteel::testing::fails;
using firesteel::testing::ScriptedTransport;

namespace {

constexpr const char* kEndpoint = R"({"token_endpoint":"https://idp/token"})";

/// An id-token that ends so many seconds from the fake clock's start.
std::string id_token(int seconds) {
  std::string claims =
      firesteel::base::base64_encode(fmt::format(R"({{"exp":{}}})", 1'795'237'920 + seconds));
  claims.erase(claims.find_last_not_of('=') + 1);
  return "eyJh." + claims + ".c2ln";
}

std::string content_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// A user with a login at https://idp, an issuer that plays along, and the kubeconfig it is kept
/// in.
class World {
 public:
  explicit World(const std::string& id = id_token(-60)) {
    path = folder.write("config", kubeconfig_text(id, "old-refresh"));
    connection.oidc = login();
  }

  static std::string kubeconfig_text(const std::string& id, const std::string& refresh) {
    return "# mine\nusers:\n- name: other\n  user: {token: t}\n- name: jane\n  user:\n"
           "    auth-provider:\n      name: oidc\n      config:\n        client-id: kube\n"
           "        client-secret: s3 cr&t\n        id-token: " +
           id +
           "\n        idp-issuer-url: https://idp/\n"
           "        refresh-token: " +
           refresh + "  # keep\n";
  }

  [[nodiscard]] kube::OidcLogin login() const {
    const kube::Kubeconfig config = kube::load_kubeconfig(path, firesteel::Environment{});
    const auto user = config.find_user("jane");
    REQUIRE(user);
    const auto& provider = user->value->at("auth-provider");
    return kube::read_oidc_login({.value = &provider, .file = user->file}, "jane", "user \"jane\"");
  }

  void log_in() {
    credentials.log_in();
    while (!credentials.logged_in()) {
      transport.run_once(std::chrono::milliseconds(100));
    }
  }
  bool renew() {
    const int before = credentials.generation();
    if (!credentials.renew(before)) {
      return false;
    }
    while (!credentials.ready()) {
      transport.run_once(std::chrono::milliseconds(100));
    }
    return credentials.generation() != before;
  }
  Error error() {
    try {
      log_in();
    } catch (const Error& thrown) {
      return thrown;
    }
    FAIL("it was taken");
    return Error(ErrorKind::kInternal, "");
  }

  firesteel::testing::TempFolder folder;
  firesteel::testing::FakeClock clock;
  firesteel::testing::FakeLog log;
  std::string path;
  kube::Connection connection;
  std::vector<ScriptedTransport::Reaction> token_answers = {
      answers(200, R"({"id_token":")" + id_token(3600) + R"(","refresh_token":"new-refresh"})")};
  std::string discovery = kEndpoint;
  int asked = 0;
  ScriptedTransport transport{
      clock, [this](const http::Request& request) {
        if (request.method == "GET") {
          return answers(200, discovery);
        }
        const auto last = static_cast<int>(token_answers.size()) - 1;
        return token_answers.at(static_cast<std::size_t>(std::min(asked++, last)));
      }};
  kube::Credentials credentials{transport, connection, clock, log, std::chrono::seconds(10)};
};

}  // namespace

TEST_CASE("An id-token is used while it is good for ten seconds more") {
  World good(id_token(11));
  good.log_in();
  CHECK(good.connection.token == id_token(11));
  CHECK(good.transport.requests.empty());
  World ending(id_token(10));
  ending.log_in();
  CHECK(ending.connection.token == id_token(3600));
}

TEST_CASE("An expired id-token is replaced through the issuer's discovery document") {
  World world;
  world.log_in();
  REQUIRE(world.transport.requests.size() == 2);
  CHECK(world.transport.requests[0].url == "https://idp/.well-known/openid-configuration");
  const http::Request& request = world.transport.requests[1];
  CHECK(request.method + " " + request.url == "POST https://idp/token");
  CHECK(request.body == "grant_type=refresh_token&refresh_token=old-refresh");
  CHECK(http::find_header(request.headers, "Authorization") ==
        "Basic " + firesteel::base::base64_encode("kube:s3%20cr%26t"));
  CHECK(world.connection.token == id_token(3600));
}

TEST_CASE("New tokens are kept in the kubeconfig and nothing else of it changes") {
  World world;
  std::filesystem::permissions(world.path, std::filesystem::perms::owner_read |
                                               std::filesystem::perms::owner_write |
                                               std::filesystem::perms::group_read);
  const auto mode = std::filesystem::status(world.path).permissions();
  world.log_in();
  CHECK_THAT(content_of(world.path),
             Equals(World::kubeconfig_text("\"" + id_token(3600) + "\"", "\"new-refresh\"")));
  CHECK(std::filesystem::status(world.path).permissions() == mode);
  const auto files = std::filesystem::directory_iterator(world.folder.path());
  CHECK(std::distance(begin(files), end(files)) == 1);  // no lock, no half-written file
}

TEST_CASE("A kubeconfig that is a link stays one when tokens are kept") {
  World world;
  const std::string link = world.folder.path() + "/link";
  std::filesystem::create_symlink(world.path, link);
  world.connection.oidc->kubeconfig_path = link;
  world.log_in();
  CHECK(std::filesystem::is_symlink(link));
  CHECK_THAT(content_of(world.path), Contains("new-refresh"));
}

TEST_CASE("Tokens that cannot be kept are a warning, and the work goes on") {
  World world;
  (void)world.folder.write("config.lock", "");
  const std::string before = content_of(world.path);
  world.log_in();
  CHECK(world.connection.token == id_token(3600));
  CHECK(content_of(world.path) == before);
  CHECK(world.log.count(LogLevel::kWarn, "config.lock exists") == 1);
}

TEST_CASE("A client that is refused in the header is named in the form") {
  World world;
  world.token_answers.insert(world.token_answers.begin(),
                             answers(401, R"({"error":"invalid_client"})"));
  world.log_in();
  REQUIRE(world.transport.requests.size() == 3);
  CHECK(world.transport.requests[2].body ==
        "grant_type=refresh_token&refresh_token=old-refresh&client_id=kube&"
        "client_secret=s3%20cr%26t");
  CHECK_FALSE(http::find_header(world.transport.requests[2].headers, "Authorization"));
  CHECK(world.connection.token == id_token(3600));
}

TEST_CASE("A client without a secret is named in the form alone") {
  World world;
  world.connection.oidc->client_secret.clear();
  world.log_in();
  REQUIRE(world.transport.requests.size() == 2);
  CHECK(world.transport.requests[1].body ==
        "grant_type=refresh_token&refresh_token=old-refresh&client_id=kube");
}

TEST_CASE("A login that has ended says so, is asked for once, and shows no token") {
  World world;
  world.token_answers = {
      answers(400, R"({"error":"invalid_grant","error_description":"token expired"})")};
  const Error error = world.error();
  CHECK(error.kind() == ErrorKind::kDenied);
  CHECK_THAT(error.what(), Contains("user \"jane\"") && Contains("https://idp") &&
                               Contains("invalid_grant: token expired (code=400)"));
  CHECK_THAT(error.what(), !Contains("old-refresh") && !Contains("s3 cr"));
  CHECK_THAT(error.hint(), Contains("log in again"));
  CHECK(world.asked == 1);
}

TEST_CASE("What another process got with the same refresh token is taken") {
  World world;
  world.token_answers = {answers(400, R"({"error":"invalid_grant"})")};
  const std::string theirs = World::kubeconfig_text(id_token(1800), "their-refresh");
  (void)world.folder.write("config", theirs);
  world.log_in();
  CHECK(world.connection.token == id_token(1800));
  CHECK(world.connection.oidc->refresh_token == "their-refresh");
  CHECK(content_of(world.path) == theirs);
}

TEST_CASE("Without a refresh token an expired login names its end") {
  World world;
  world.connection.oidc->refresh_token.clear();
  const Error error = world.error();
  CHECK(error.kind() == ErrorKind::kDenied);
  CHECK_THAT(error.what(), Contains("expired on 2026-11-21") && Contains("no refresh-token"));
  CHECK(world.transport.requests.empty());
}

TEST_CASE("An issuer that answers wrongly is unreachable") {
  for (const char* document : {"", "<html>", "[]", "{}"}) {
    World world;
    world.discovery = document;
    const Error error = world.error();
    CHECK(error.kind() == ErrorKind::kUnreachable);
    CHECK_THAT(error.what(), Contains("has no token_endpoint"));
  }
  World broken;
  broken.token_answers = {answers(503, "")};
  CHECK(broken.error().kind() == ErrorKind::kUnreachable);
  World silent;
  silent.token_answers = {fails(http::Failure::Kind::kTls, false)};
  CHECK_THAT(silent.error().hint(), Contains("idp-certificate-authority"));
}

TEST_CASE("An answer without an id-token, or with one that no header can carry, is refused") {
  for (const char* answer : {"{}", "x", R"({"id_token":"a\nb"})", R"({"id_token":7})"}) {
    World world;
    world.token_answers = {answers(200, answer)};
    CHECK_THAT(world.error().what(), Contains("contains no id-token"));
  }
}

TEST_CASE("A refresh token goes over plain http to this machine alone") {
  World world;
  world.discovery = R"({"token_endpoint":"http://idp/token"})";
  const Error error = world.error();
  CHECK(error.kind() == ErrorKind::kUsage);
  CHECK_THAT(error.what(), Contains("is not an https URL"));
  CHECK(world.asked == 0);
  World near;
  near.discovery = R"({"token_endpoint":"http://127.0.0.1:1/token?p=policy"})";
  near.log_in();
  CHECK(near.transport.requests[1].url == "http://127.0.0.1:1/token?p=policy");
}

TEST_CASE("After a 401 a new token is asked for, but one a minute") {
  World world(id_token(600));
  world.log_in();
  CHECK(world.renew());
  CHECK(world.connection.token == id_token(3600));
  CHECK_FALSE(world.renew());
  CHECK(world.asked == 1);
  world.clock.advance(std::chrono::minutes(2));
  world.token_answers = {answers(400, R"({"error":"invalid_grant"})")};
  CHECK_FALSE(world.renew());
  CHECK(world.log.count(LogLevel::kWarn, "invalid_grant") == 1);
}

TEST_CASE("New tokens find their place however the kubeconfig is written") {
  const auto changed = [](const std::string& text) {
    kube::OidcLogin login;
    login.user = "jane";
    login.id_token = "NEW";
    login.refresh_token = "R2";
    return kube::with_new_tokens(text, login);
  };
  CHECK(changed(R"({"users":[{"name":"jane","user":{"auth-provider":{"name":"oidc",)"
                R"("config":{"id-token":"é","refresh-token":"r"}}}}]})") ==
        R"({"users":[{"name":"jane","user":{"auth-provider":{"name":"oidc",)"
        R"("config":{"id-token":"NEW","refresh-token":"R2"}}}}]})");
  CHECK(
      changed("# é\nusers: [{name: jane, user: {auth-provider: {config: {refresh-token: r}}}}]") ==
      "# é\nusers: [{name: jane, user: {auth-provider: {config: {refresh-token: \"R2\", "
      "\"id-token\": \"NEW\"}}}}]");
  CHECK(changed("users:\n- name: jane\n  user:\n    auth-provider:\n      config:\n"
                "        refresh-token: r\n        x: y\n") ==
        "users:\n- name: jane\n  user:\n    auth-provider:\n      config:\n"
        "        refresh-token: \"R2\"\n        \"id-token\": \"NEW\"\n        x: y\n");
}

TEST_CASE("A kubeconfig in which more than the tokens would change is left alone") {
  kube::OidcLogin login;
  login.user = "jane";
  login.id_token = "NEW";
  login.refresh_token = "R2";
  for (const char* text : {
           "users: []",
           "users: [{name: joe, user: {auth-provider: {config: {refresh-token: r}}}}]",
           "users: [{name: jane, user: {auth-provider: {config: x}}}]",
           // The same text elsewhere, by an alias.
           "users:\n- {name: joe, user: {token: &t tok}}\n- name: jane\n  user: {auth-provider: "
           "{config: {id-token: *t, refresh-token: r}}}\n",
           "users:\n- {name: joe, user: {auth-provider: &p {config: {id-token: i, refresh-token: "
           "r}}}}\n- {name: jane, user: {auth-provider: *p}}\n",
           "users: [{name: jane, user: {auth-provider: {config: {id-token: |\n i\n,"
           "refresh-token: r}}}}]",
       }) {
    INFO(text);
    std::optional<std::string> result;
    try {
      result = kube::with_new_tokens(text, login);
    } catch (const Error&) {
      continue;  // it is not even YAML
    }
    CHECK_FALSE(result);
  }
}
