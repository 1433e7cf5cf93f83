#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "kube/streams/watch_stream.h"

// libFuzzer gives it its name.  NOLINTNEXTLINE(readability-identifier-naming)
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

/// The first byte says where the rest is cut in two: the events must not depend on it.
int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) {
    return 0;
  }
  const std::string_view text(reinterpret_cast<const char*>(data) + 1, size - 1);
  const std::size_t cut = text.empty() ? 0 : data[0] % text.size();
  firesteel::kube::WatchStream whole;
  firesteel::kube::WatchStream parts;
  (void)whole.feed(text);
  (void)parts.feed(text.substr(0, cut));
  (void)parts.feed(text.substr(cut));
  while (true) {
    const auto one = whole.next();
    const auto other = parts.next();
    if (one.has_value() != other.has_value() || (one && one->object != other->object)) {
      std::abort();
    }
    if (!one) {
      return 0;
    }
  }
}
