#include "conf/profile.h"

#include <algorithm>
#include <string>
#include <vector>

#include "firesteel/spark_versions.h"
#include "firesteel/submission_spec.h"
#include "support/catch.h"

namespace conf = firesteel::conf;
using firesteel::Feature;
using firesteel::SparkVersion;

namespace {

SparkVersion version(int major, int minor, int patch = 0) {
  return {.major = major, .minor = minor, .patch = patch, .text = {}, .source = {}};
}

}  // namespace

TEST_CASE("A version has what it and older ones brought") {
  for (const conf::Since& row : conf::kSince) {
    CAPTURE(row.change);
    const auto& [major, minor, patch] = row.since;
    CHECK(version(major, minor, patch).has(row.feature));
    CHECK(version(major, minor, patch + 1).has(row.feature));
    CHECK(version(major, minor + 1).has(row.feature));
    CHECK(version(major + 1, 0).has(row.feature));
    CHECK_FALSE(version(major, minor, patch - 1).has(row.feature));
    CHECK_FALSE(version(major - 1, 99, 99).has(row.feature));
  }
}

TEST_CASE("The newest profile has every feature and is the default") {
  const SparkVersion newest = conf::newest_version();
  CHECK(newest.text == SparkVersion{}.text);
  CHECK(std::ranges::all_of(conf::kSince,
                            [&](const conf::Since& row) { return newest.has(row.feature); }));
  CHECK_FALSE(version(4, 2, 9).has(Feature::kNotReadyAddresses));
}

TEST_CASE("Profiles and changes are listed from the oldest to the newest") {
  const std::vector<std::string> profiles = firesteel::spark_profiles();
  CHECK(conf::profile_names().starts_with(profiles.front() + ", "));
  CHECK(conf::profile_names().ends_with(" and " + profiles.back()));
  const auto changes = firesteel::spark_changes();
  CHECK(changes.front().since == "3.2");
  CHECK(changes.back().since == "4.3");
  for (const auto& change : changes) {
    CAPTURE(change.change);
    CHECK_FALSE(change.change.ends_with('.'));
    CHECK(change.change.find('"') == std::string::npos);
  }
}
