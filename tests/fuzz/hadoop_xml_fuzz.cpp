// Hadoop's XML files: any bytes.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "conf/hadoop_security.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto value = firesteel::conf::hadoop_property(text, "hadoop.security.authentication");
  if (value && value->size() > size) {
    std::abort();
  }
  return 0;
}
