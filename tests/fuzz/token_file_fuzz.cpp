// Files of Hadoop's delegation tokens: any bytes.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "conf/token_file.h"

// libFuzzer gives it its name.  NOLINTNEXTLINE(readability-identifier-naming)
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto tokens =
      firesteel::conf::read_token_file(std::string_view(reinterpret_cast<const char*>(data), size));
  if (tokens) {
    for (const firesteel::conf::HadoopToken& token : *tokens) {
      if (firesteel::conf::token_for_url(token).find_first_of("+/=") != std::string::npos) {
        std::abort();
      }
    }
  }
  return 0;
}
