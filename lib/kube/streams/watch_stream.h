#pragma once
/// The body of a watch: one JSON event a line, cut anywhere.

#include <cstddef>
#include <deque>
#include <optional>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

namespace firesteel::kube {

struct WatchEvent {
  enum class Type { kAdded, kModified, kDeleted, kBookmark, kError };
  Type type = Type::kAdded;
  nlohmann::json object;
};

class WatchStream {
 public:
  /// False when the bytes so far are no watch: a line that is not an event or is too long.  Events
  /// before it can still be taken; nothing after it is read.
  bool feed(std::string_view bytes);
  /// The next whole event.
  [[nodiscard]] std::optional<WatchEvent> next();

 private:
  bool take_line(std::string_view line);
  std::string partial_;
  std::deque<WatchEvent> events_;
  bool broken_ = false;
};

}  // namespace firesteel::kube
