// Hadoop's XML files: any bytes.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>

#include "conf/hadoop_configuration.h"
#include "firesteel/error.h"

// libFuzzer gives it its name.  NOLINTNEXTLINE(readability-identifier-naming)
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto nothing = [](std::string_view /*name*/) { return std::optional<std::string>(); };
  try {
    const auto properties = firesteel::conf::read_hadoop_configuration(text, "fuzz", nothing);
    for (const auto& [name, property] : properties) {
      (void)firesteel::conf::substitute_hadoop_variables(property.value, properties, nothing,
                                                         nothing);
    }
  } catch (const firesteel::Error& error) {
    if (std::string_view(error.what()).empty()) {
      std::abort();
    }
  }
  return 0;
}
