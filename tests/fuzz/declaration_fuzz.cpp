// Any bytes as a SparkApplication: refused with Error, or a declaration whose settings have values.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "firesteel/declaration.h"
#include "firesteel/error.h"

// libFuzzer gives it its name.  NOLINTNEXTLINE(readability-identifier-naming)
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  try {
    for (const firesteel::Declaration& each :
         firesteel::read_declarations(text, "input", {.lenient = true})) {
      if (each.name.empty() || each.sources.layers.size() != 1) {
        std::abort();
      }
    }
  } catch (const firesteel::Error&) {
    return 0;
  }
  return 0;
}
