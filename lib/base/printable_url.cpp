#include "base/printable_url.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace firesteel::base {

std::string printable_url(std::string_view url) {
  url = url.substr(0, url.find_first_of("?#"));
  const std::size_t scheme = url.find("://");
  const std::size_t host = scheme == std::string_view::npos ? 0 : scheme + 3;
  const std::size_t path = url.find('/', host);
  const std::size_t user_end = url.substr(0, path).rfind('@');
  const bool has_container = url.starts_with("abfs://") || url.starts_with("abfss://");
  if (has_container || scheme == std::string_view::npos || user_end == std::string_view::npos ||
      user_end < host) {
    return std::string(url);
  }
  return std::string(url.substr(0, host)) + std::string(url.substr(user_end + 1));
}

}  // namespace firesteel::base
