#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "http/upgrade_answer.h"
#include "http/websocket_frame.h"

// libFuzzer gives it its name.  NOLINTNEXTLINE(readability-identifier-naming)
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

namespace http = firesteel::http;
constexpr std::size_t kLimit = 4096;

/// Everything that was read, and how it ended, as text.
std::string frames_of(std::string_view text, std::size_t step) {
  http::FrameReader reader(kLimit);
  std::string seen;
  for (std::size_t begin = 0; begin < text.size(); begin += step) {
    reader.feed(text.substr(begin, step));
    while (const auto event = reader.next()) {
      if (event->payload.size() > kLimit) {
        std::abort();
      }
      seen += std::to_string(static_cast<int>(event->kind)) + ":" +
              std::to_string(event->close_code) + ":" + std::string(event->payload) + "\n";
    }
  }
  return reader.error() ? seen + reader.error()->message : seen;
}

std::string answer_of(std::string_view text, std::size_t step) {
  http::UpgradeAnswer answer;
  for (std::size_t begin = 0; begin < text.size(); begin += step) {
    if (!answer.feed(text.substr(begin, step))) {
      return "broken";
    }
  }
  answer.end();
  const auto response = answer.take();
  return response ? std::to_string(response->status) + response->body : "nothing";
}

}  // namespace

/// The first byte says how the rest is cut into parts (its lowest bit: frames, or an answer to the
/// upgrade): what is read must not depend on it.
int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) {
    return 0;
  }
  const std::string_view text(reinterpret_cast<const char*>(data) + 1, size - 1);
  const std::size_t step = std::max<std::size_t>(1, data[0] / 2);
  const std::size_t whole = std::max<std::size_t>(1, text.size());
  if (data[0] % 2 == 0) {
    if (frames_of(text, whole) != frames_of(text, step)) {
      std::abort();
    }
  } else if (answer_of(text, whole) != answer_of(text, step)) {
    std::abort();
  }
  return 0;
}
