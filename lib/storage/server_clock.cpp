#include "storage/server_clock.h"

#include <chrono>
#include <optional>

#include "http/http_date.h"
#include "http/transport.h"

namespace firesteel::storage {

bool ServerClock::correct(const http::Response& response, int corrections) {
  if (corrections < this->corrections()) {
    return true;  // another answer was faster
  }
  const auto date = http::find_header(response.headers, "Date");
  const auto time = date ? http::parse_http_date(*date) : std::nullopt;
  if (!time || offset_.count() != 0) {
    return false;
  }
  const auto offset = *time - std::chrono::floor<std::chrono::seconds>(clock_.now());
  if (std::chrono::abs(offset) < std::chrono::minutes(1)) {
    return false;
  }
  offset_ = offset;
  return true;
}

}  // namespace firesteel::storage
