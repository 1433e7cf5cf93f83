#include "firesteel/permissions.h"

#include <algorithm>
#include <string>
#include <vector>

#include "firesteel/error.h"
#include "firesteel/setup.h"
#include "support/catch.h"

using firesteel::role_rules;
using Names = std::vector<std::string>;

TEST_CASE("A Role has each right of its commands once, alike resources in one rule") {
  const Names commands = {"kill", "logs"};
  const auto rules = role_rules(commands);
  REQUIRE(rules.size() == 3);
  CHECK(rules[0].resources == Names{"pods"});
  CHECK(rules[0].verbs == Names{"delete", "get", "list", "watch"});
  CHECK(rules[1].resources == Names{"pods/log"});
  CHECK(rules[2].resources == Names{"configmaps"});
}

TEST_CASE("Nothing is given with a wildcard, and rights on RBAC or nodes are given to nobody") {
  for (const firesteel::Permission& right : firesteel::permissions()) {
    const std::string text =
        std::string(right.api_group) + " " + std::string(right.resource) + std::string(right.verbs);
    CHECK(text.find('*') == std::string::npos);
    CHECK(text.find("rbac") == std::string::npos);
    CHECK(text.find("nodes") == std::string::npos);
  }
}

TEST_CASE("Optional rights are given only to those who ask, and say what is lost without") {
  REQUIRE(firesteel::optional_permissions().size() == 7);
  for (const firesteel::OptionalPermissions& each : firesteel::optional_permissions()) {
    CAPTURE(each.name);
    CHECK_FALSE(each.lost.empty());
    CHECK(std::ranges::count(firesteel::commands_with_permissions(), each.name) == 0);
    CHECK(std::ranges::count(firesteel::commands_with_permissions(true), each.name) == 1);
  }
}

TEST_CASE("Nobody gets rights on Secrets who did not ask for them") {
  for (const auto& rule : role_rules(firesteel::commands_with_permissions())) {
    CHECK(std::ranges::count(rule.resources, "secrets") == 0);
  }
}

TEST_CASE("Each right says what it is for") {
  for (const firesteel::Permission& right : firesteel::permissions()) {
    CAPTURE(right.command, right.resource);
    CHECK_FALSE(right.purpose.empty());
  }
}

TEST_CASE("A quota is a list of amounts") {
  const auto quota = firesteel::parse_quota("cpu=8, requests.memory=32Gi");
  REQUIRE(quota.size() == 2);
  CHECK(quota[1].first == "requests.memory");
  CHECK(quota[1].second == "32Gi");
  CHECK_THROWS_AS((void)firesteel::parse_quota("cpu"), firesteel::Error);
  CHECK_THROWS_AS((void)firesteel::parse_quota("cpu="), firesteel::Error);
}
