#include "kube/client/printable_body.h"

#include <string>

#include <nlohmann/json.hpp>

#include "http/transport.h"
#include "support/catch.h"

namespace kube = firesteel::kube;
using Json = nlohmann::json;

namespace {

constexpr const char* kRedacted = "*********(redacted)";

Json printed(const Json& body) {
  return Json::parse(kube::printable_body(body.dump()));
}

}  // namespace

TEST_CASE("Nothing of a Secret or a ConfigMap is shown but its keys") {
  const Json shown = printed({{"kind", "Secret"},
                              {"metadata", {{"name", "s"}, {"managedFields", Json::array({1})}}},
                              {"data", {{"a", "c2VjcmV0"}}},
                              {"stringData", {{"b", "planted"}}}});
  CHECK(shown == Json{{"kind", "Secret"},
                      {"metadata", {{"name", "s"}}},
                      {"data", {{"a", kRedacted}}},
                      {"stringData", {{"b", kRedacted}}}});
}

TEST_CASE("Of a container its environment's names are shown, never values, arguments or commands") {
  const Json shown = printed(
      {{"spec",
        {{"containers",
          Json::array({{{"image", "spark"},
                        {"args", {"driver", "planted"}},
                        {"env",
                         {{{"name", "A"}, {"value", "planted"}},
                          {{"name", "B"}, {"valueFrom", {{"fieldRef", {{"x", "y"}}}}}}}}}})}}}});
  const Json& container = shown["spec"]["containers"][0];
  CHECK(container["image"] == "spark");
  CHECK(container["args"] == Json{kRedacted, kRedacted});
  CHECK(container["env"][0] == Json{{"name", "A"}, {"value", kRedacted}});
  CHECK(container["env"][1]["valueFrom"]["fieldRef"]["x"] == "y");
}

TEST_CASE("Texts under a key that names a secret are not shown, wherever they are") {
  const Json shown = printed({{"status", {{"token", "planted"}, {"phase", "Running"}}},
                              {"items", Json::array({{{"client_secret", "planted"}}})},
                              {"metadata", {{"annotations", {{"x", "planted"}}}}}});
  CHECK(shown["status"] == Json{{"token", kRedacted}, {"phase", "Running"}});
  CHECK(shown["items"][0]["client_secret"] == kRedacted);
  CHECK(shown["metadata"]["annotations"]["x"] == kRedacted);
}

TEST_CASE("What is no JSON is shown by its size") {
  CHECK(kube::printable_body("planted=1") == "(9 bytes)");
  CHECK(kube::printable_body("\"planted\"") == "(9 bytes)");
}

TEST_CASE("A link shows nothing after its ?, in a body and in a header") {
  const std::string link = "http://user:pass@dn:9864/webhdfs/v1/a?op=CREATE&delegation=planted";
  const std::string shown = std::string("http://dn:9864/webhdfs/v1/a?") + kRedacted;
  CHECK(printed({{"Location", link}, {"why", "is it http://x/?a"}}) ==
        Json{{"Location", shown}, {"why", "is it http://x/?a"}});
  CHECK(kube::printable_header({"Location", link}) == "Location: " + shown);
}

TEST_CASE("Headers with credentials and cookies show their name only") {
  for (const char* name : {"Authorization", "proxy-authorization", "Set-Cookie", "X-Auth-Token"}) {
    CHECK(kube::printable_header({name, "planted"}) == std::string(name) + ": " + kRedacted);
  }
  CHECK(kube::printable_header({"Accept", "application/json"}) == "Accept: application/json");
}
