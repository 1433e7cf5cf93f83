#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "base/glob.h"
#include "base/text.h"
#include "conf/uri.h"

/// A list of locations, resolved, is a list of URIs that resolve to themselves.
// libFuzzer gives it its name.  NOLINTNEXTLINE(readability-identifier-naming)
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr std::size_t kLongest = 4096;
  const std::string_view text(reinterpret_cast<const char*>(data),
                              size < kLongest ? size : kLongest);
  if (text.find('\0') != std::string_view::npos) {
    return 0;  // no argument and no properties file holds one
  }
  const std::string folder = "/nonexistent";
  for (const std::string& path : firesteel::base::split_list(text)) {
    const std::string uri = firesteel::conf::resolve_uri(path, folder);
    const auto parsed = firesteel::conf::parse_uri(uri);
    if (!parsed || parsed->scheme.empty() || firesteel::conf::resolve_uri(uri, folder) != uri) {
      std::abort();
    }
    (void)firesteel::conf::local_path(path);
  }
  const std::size_t half = text.size() / 2;
  (void)firesteel::base::glob_matches(text.substr(0, half), text.substr(half));
  return 0;
}
