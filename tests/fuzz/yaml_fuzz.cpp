// Any bytes: reading fails with Error or gives values that survive being written and read again.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include <nlohmann/json.hpp>

#include "firesteel/error.h"
#include "yaml/yaml.h"

namespace yaml = firesteel::yaml;

namespace {

void check(std::string_view text, yaml::Schema schema) {
  std::vector<nlohmann::json> documents;
  try {
    documents = yaml::parse_all(text, schema, "input");
  } catch (const firesteel::Error&) {
    return;
  }
  for (const nlohmann::json& document : documents) {
    if (yaml::parse(yaml::write(document), schema, "written") != document) {
      std::abort();
    }
  }
}

}  // namespace

// libFuzzer gives it its name.  NOLINTNEXTLINE(readability-identifier-naming)
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  check(text, yaml::Schema::kYaml11);
  check(text, yaml::Schema::kCore12);
  return 0;
}
