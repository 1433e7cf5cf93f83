#pragma once
/// Parses the body of a watch: one JSON event per line, in arbitrary pieces.

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
  /// False if the body is not a watch: a line is not an event or is too long.  Earlier events can
  /// still be taken; later bytes are ignored.
  bool feed(std::string_view bytes);
  /// The next complete event.
  [[nodiscard]] std::optional<WatchEvent> next();
  [[nodiscard]] bool has_events() const { return !events_.empty(); }

 private:
  bool take_line(std::string_view line);
  std::string partial_;
  std::deque<WatchEvent> events_;
  bool broken_ = false;
};

}  // namespace firesteel::kube
