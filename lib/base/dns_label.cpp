#include "base/dns_label.h"

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "base/text.h"

namespace firesteel::base {

bool is_dns_label(std::string_view text) {
  constexpr std::size_t kLongest = 63;
  const bool plain = std::ranges::all_of(
      text, [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; });
  return plain && !text.empty() && text.size() <= kLongest && !text.starts_with('-') &&
         !text.ends_with('-');
}

bool is_dns_subdomain(std::string_view text) {
  constexpr std::size_t kLongest = 253;
  return text.size() <= kLongest && std::ranges::all_of(split(text, '.'), is_dns_label);
}

}  // namespace firesteel::base
