// Any bytes as ~/.aws/credentials, ~/.aws/config and credential_process: no profile has a key with
// capitals, and what is there already stays.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "base/text.h"
#include "storage/aws/process_keys.h"
#include "storage/aws/shared_config.h"

namespace storage = firesteel::storage;

// libFuzzer gives it its name.  NOLINTNEXTLINE(readability-identifier-naming)
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  storage::AwsProfiles profiles;
  profiles["default"]["region"] = "kept";
  storage::add_profiles(text, storage::AwsFileKind::kCredentials, profiles);
  storage::add_profiles(text, storage::AwsFileKind::kConfig, profiles);
  for (const auto& [name, profile] : profiles) {
    for (const auto& [key, value] : profile) {
      if (key != firesteel::base::lower(key)) {
        std::abort();
      }
      (void)storage::command_words(value);
    }
  }
  if (profiles["default"]["region"] != "kept") {
    std::abort();
  }
  return 0;
}
