// Any bytes as an answer of Google Cloud Storage; the first line is a Range and a Location too.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "http/transport.h"
#include "storage/google/answers.h"

namespace storage = firesteel::storage;

// libFuzzer gives it its name.  NOLINTNEXTLINE(readability-identifier-naming)
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  const std::string line = text.substr(0, text.find('\n'));
  const firesteel::http::Response response{
      .status = 308,
      .headers = {{.name = "Range", .value = line}, {.name = "Location", .value = line}},
      .body = text};
  (void)storage::gcs_object_in(response);
  (void)storage::gcs_reason(response);
  const auto session = storage::session_in(response);
  if ((session && *session != line) || storage::arrived_in(response) == 0) {
    std::abort();
  }
  return 0;
}
