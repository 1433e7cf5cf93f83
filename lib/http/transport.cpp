#include "http/transport.h"

#include <optional>
#include <string_view>

#include "base/text.h"

namespace firesteel::http {

std::optional<std::string_view> find_header(const Headers& headers, std::string_view name) {
  for (const Header& header : headers) {
    if (base::equal_ignoring_case(header.name, name)) {
      return header.value;
    }
  }
  return std::nullopt;
}

}  // namespace firesteel::http
