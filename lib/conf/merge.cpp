#include "conf/merge.h"

#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "firesteel/conf_value.h"
#include "firesteel/sources.h"

namespace firesteel::conf {

namespace {

/// Keys that spark-submit itself writes under their new names (SparkSubmitArguments).
constexpr std::array kRenamed = {
    std::pair{"spark.yarn.principal", "spark.kerberos.principal"},
    std::pair{"spark.yarn.keytab", "spark.kerberos.keytab"},
};

/// The settings of both; `upper` wins.  Moves those of the smaller one: often a few options and a
/// long file.
Settings both(Settings upper, Settings lower) {
  if (upper.size() >= lower.size()) {
    upper.merge(lower);  // keeps what is there
    return upper;
  }
  for (auto& [key, setting] : upper) {
    lower.insert_or_assign(key, std::move(setting));
  }
  return lower;
}

}  // namespace

const ConfValue* Merged::find(std::string_view key) const {
  const auto found = properties.find(key);
  return found == properties.end() ? nullptr : &found->second;
}

Merged merge(std::vector<Settings> layers, Settings system) {
  Merged merged;
  merged.system = std::move(system);
  for (Settings& layer : layers) {
    merged.properties = both(std::move(merged.properties), std::move(layer));
  }
  for (auto entry = merged.properties.begin(); entry != merged.properties.end();) {
    if (entry->first.starts_with("spark.")) {
      ++entry;
    } else {
      merged.ignored_keys.push_back(entry->first);
      entry = merged.properties.erase(entry);
    }
  }
  for (const auto& [older, key] : kRenamed) {
    if (const ConfValue* const value = merged.find(older)) {
      merged.properties.try_emplace(key, *value);
    }
  }
  return merged;
}

}  // namespace firesteel::conf
