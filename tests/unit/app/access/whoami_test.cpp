#include "firesteel/whoami.h"

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "support/catch.h"

using Catch::Matchers::Equals;
using firesteel::user_info_document;
using firesteel::UserInfo;
using firesteel::UserInfoFormat;

namespace {

UserInfo jane() {
  return {.context = "prod",
          .kubernetes_namespace = "etl",
          .server = "https://k:6443",
          .server_version = "v1.34.4",
          .user = "jane",
          .uid = "7",
          .groups = {"dev", "system:authenticated"},
          .extra = {{"scopes", {"a", "b"}}},
          .credentials = "token (user \"u\" in f)",
          .expires = firesteel::SystemTime(std::chrono::seconds(1'800'000'000))};
}

}  // namespace

TEST_CASE("What there is to say of an identity comes as facts, without those that are empty") {
  const std::vector<firesteel::UserInfoFact> facts = firesteel::user_info_facts(jane());
  std::string text;
  for (const firesteel::UserInfoFact& fact : facts) {
    text += fact.name + ": " + fact.value + "\n";
  }
  CHECK_THAT(text, Equals("context: prod\n"
                          "namespace: etl\n"
                          "server: https://k:6443\n"
                          "kubernetes: v1.34.4\n"
                          "user: jane\n"
                          "uid: 7\n"
                          "groups: dev, system:authenticated\n"
                          "extra: scopes = a, b\n"
                          "credentials: token (user \"u\" in f)\n"
                          "expires: 2027-01-15 08:00 UTC\n"));
  CHECK(firesteel::user_info_facts({}).size() == 1);
}

TEST_CASE("An identity as YAML and JSON has the same fields, the end as Kubernetes writes times") {
  CHECK_THAT(user_info_document(jane(), UserInfoFormat::kYaml),
             Equals("context: prod\n"
                    "credentials: \"token (user \\\"u\\\" in f)\"\n"
                    "expires: \"2027-01-15T08:00:00Z\"\n"
                    "extra:\n"
                    "  scopes:\n"
                    "  - a\n"
                    "  - b\n"
                    "groups:\n"
                    "- dev\n"
                    "- system:authenticated\n"
                    "namespace: etl\n"
                    "server: https://k:6443\n"
                    "serverVersion: v1.34.4\n"
                    "uid: \"7\"\n"
                    "user: jane\n"));
  UserInfo bare = jane();
  bare.context.clear();
  bare.uid.clear();
  bare.server_version.clear();
  bare.extra.clear();
  bare.groups = {"dev"};
  bare.expires = std::nullopt;
  CHECK_THAT(user_info_document(bare, UserInfoFormat::kJson),
             Equals("{\n"
                    "  \"credentials\": \"token (user \\\"u\\\" in f)\",\n"
                    "  \"expires\": null,\n"
                    "  \"groups\": [\n"
                    "    \"dev\"\n"
                    "  ],\n"
                    "  \"namespace\": \"etl\",\n"
                    "  \"server\": \"https://k:6443\",\n"
                    "  \"user\": \"jane\"\n"
                    "}\n"));
}
