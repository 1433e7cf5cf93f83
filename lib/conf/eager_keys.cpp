#include "conf/eager_keys.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "base/text.h"
#include "conf/known_keys.h"
#include "conf/units.h"
#include "firesteel/conf_value.h"

namespace firesteel::conf {

namespace {

/// Checked if the release line has the key.  Found by setting every ConfigEntry to a bad value.
constexpr auto kFlags = std::to_array<std::string_view>({
    "spark.driver.userClassPathFirst",
    "spark.kubernetes.legacy.useReadWriteOnceAccessMode",
    "spark.kubernetes.setSubmitTimeInDriver",
    "spark.security.directCredentialProviders.enabled",
    "spark.submit.callSystemExitOnMainExit",
    "spark.submit.proxyUser.allowCustomClasspathInClusterMode",
});

}  // namespace

void check_eager_keys(const ConfReader& reader) {
  for (const std::string_view key : kFlags) {
    if (reader.raw(key) == nullptr || !is_known_key(key, reader.version())) {
      continue;
    }
    if (const std::optional<ConfValue> setting = reader.find_any(key);
        setting && !parse_bool(base::trim(setting->value))) {
      reader.fail(*setting, "true or false");
    }
  }
  if (const std::optional<ConfValue> size = reader.find_any("spark.buffer.size");
      size && parse_int(base::trim(size->value)).value_or(-1) < 0) {
    reader.fail(*size, "a number of bytes without a unit");
  }
}

}  // namespace firesteel::conf
