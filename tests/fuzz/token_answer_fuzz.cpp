// Any bytes as the answer of a token server: a token that fits a header, or an error.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "firesteel/clock.h"
#include "firesteel/error.h"
#include "http/transport.h"
#include "storage/oauth/token_answer.h"

namespace storage = firesteel::storage;

// libFuzzer gives it its name.  NOLINTNEXTLINE(readability-identifier-naming)
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  (void)storage::json_reason(text);
  for (const int status : {200, 400}) {
    try {
      const storage::AccessToken token = storage::token_in(
          {.status = status, .headers = {}, .body = text}, "the source", "hint", {});
      if (token.value.empty() || token.value.find_first_of("\r\n") != std::string::npos) {
        std::abort();
      }
    } catch (const firesteel::Error& error) {
      if (std::string_view(error.what()).empty()) {
        std::abort();
      }
    }
  }
  return 0;
}
