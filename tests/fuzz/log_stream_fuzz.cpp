#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "kube/streams/log_lines.h"

// libFuzzer gives it its name.  NOLINTNEXTLINE(readability-identifier-naming)
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

using firesteel::kube::LogLines;

/// The first byte says where the connection is cut, the second whether stamps are kept: a log that
/// is cut there and asked for again must come out as if it had come at once, and a third answer
/// must bring nothing.
int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr std::size_t kRemembered = 32768;  // a longer log may have more lines than that
  if (size < 2 || size > kRemembered) {
    return 0;
  }
  const std::string_view log(reinterpret_cast<const char*>(data) + 2, size - 2);
  const std::size_t cut = (data[0] * log.size()) / 255;
  const bool keep_stamps = data[1] % 2 != 0;
  std::string at_once;
  LogLines whole(keep_stamps, true);
  whole.feed(log, at_once);
  std::string in_parts;
  LogLines resumed(keep_stamps, true);
  resumed.feed(log.substr(0, cut), in_parts);
  resumed.begin();
  resumed.feed(log, in_parts);
  if (in_parts != at_once) {
    std::abort();
  }
  resumed.begin();
  resumed.feed(log, in_parts);
  if (in_parts != at_once || resumed.brought_news()) {
    std::abort();
  }
  return 0;
}
