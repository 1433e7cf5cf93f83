#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <map>
#include <string>
#include <string_view>

#include "conf/properties.h"
#include "firesteel/clock.h"
#include "firesteel/error.h"

namespace {

std::map<std::string, std::string> read(std::string_view text) {
  std::map<std::string, std::string> entries;
  for (firesteel::conf::Property& property : firesteel::conf::read_properties(text, "input")) {
    entries.insert_or_assign(std::move(property.key), std::move(property.value));
  }
  return entries;
}

}  // namespace

/// Whatever is read is written in a form that reads back the same.
// libFuzzer gives it its name.  NOLINTNEXTLINE(readability-identifier-naming)
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  try {
    const auto entries = read({reinterpret_cast<const char*>(data), size});
    if (read(firesteel::conf::write_properties(entries, "name", firesteel::SystemTime{})) !=
        entries) {
      std::abort();
    }
  } catch (const firesteel::Error&) {
    return 0;
  }
  return 0;
}
