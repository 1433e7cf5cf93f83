#include "conf/profile.h"

#include <cstddef>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "base/text.h"
#include "firesteel/spark_versions.h"
#include "firesteel/submission_spec.h"

namespace firesteel {

namespace conf {

SparkVersion newest_version() {
  const Profile& newest = kProfiles.back();
  return {.major = newest.line.major,
          .minor = newest.line.minor,
          .patch = newest.line.patch,
          .text = std::string(newest.recorded),
          .source = "newest"};
}

std::string profile_names() {
  std::vector<std::string> names = spark_profiles();
  const std::string last = names.back();
  names.pop_back();
  return fmt::format("{} and {}", base::join(names, ", "), last);
}

}  // namespace conf

bool SparkVersion::has(Feature feature) const {
  const conf::Since& row = conf::kSince.at(static_cast<std::size_t>(feature));
  return conf::Release{.major = major, .minor = minor, .patch = patch} >= row.since;
}

std::vector<std::string> spark_profiles() {
  std::vector<std::string> names;
  names.reserve(conf::kProfiles.size());
  for (const conf::Profile& profile : conf::kProfiles) {
    names.push_back(fmt::format("{}.{}", profile.line.major, profile.line.minor));
  }
  return names;
}

std::vector<SparkChange> spark_changes() {
  return spark_changes_after({.major = 0, .minor = 0, .patch = 0, .text = {}, .source = {}});
}

std::vector<SparkChange> spark_changes_after(const SparkVersion& version) {
  std::vector<SparkChange> changes;
  for (const conf::Since& row : conf::kSince) {
    if (!version.has(row.feature)) {
      std::string since = fmt::format("{}.{}", row.since.major, row.since.minor);
      if (row.since.patch > 0) {
        since += fmt::format(".{}", row.since.patch);
      }
      changes.push_back({.since = std::move(since), .change = std::string(row.change)});
    }
  }
  return changes;
}

}  // namespace firesteel
