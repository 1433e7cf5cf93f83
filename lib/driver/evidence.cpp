#include "driver/evidence.h"

#include <cstdint>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "base/timestamp.h"
#include "json/fields.h"
#include "json/metadata.h"

namespace firesteel::driver {

namespace {

using Json = nlohmann::json;

}  // namespace

std::int64_t time_of_event(const Json& event) {
  for (const std::string& time :
       {json::text_at(event, {"series", "lastObservedTime"}),
        json::text_at(event, {"lastTimestamp"}), json::text_at(event, {"eventTime"}),
        json::creation_time_of(event)}) {
    if (const auto seconds = base::seconds_of(time)) {
      return *seconds;
    }
  }
  return 0;
}

std::string executor_name_prefix(const Json& driver) {
  const std::string name = json::name_of(driver);
  constexpr std::string_view kEnd = "-driver";
  return name.ends_with(kEnd) ? name.substr(0, name.size() - kEnd.size()) + "-exec-" : "";
}

}  // namespace firesteel::driver
