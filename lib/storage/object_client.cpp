#include "storage/object_client.h"

#include <cstdint>
#include <optional>

#include "base/number.h"
#include "http/transport.h"

namespace firesteel::storage {

std::optional<std::uint64_t> content_length_of(const http::Response& response) {
  const auto text = http::find_header(response.headers, "Content-Length");
  return response.status == 200 && text ? base::number_of<std::uint64_t>(*text) : std::nullopt;
}

}  // namespace firesteel::storage
