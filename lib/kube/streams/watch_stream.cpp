#include "kube/streams/watch_stream.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <nlohmann/json.hpp>

#include "base/text.h"
#include "json/fields.h"
#include "json/parse.h"

namespace firesteel::kube {

namespace {

/// etcd stores at most 1.5 MB per object; managed fields and escapes can double that.
constexpr std::size_t kMaxLine = 8U << 20U;

std::optional<WatchEvent::Type> type_of(const std::string& name) {
  using Type = WatchEvent::Type;
  for (const auto& [text, type] :
       {std::pair{"ADDED", Type::kAdded}, std::pair{"MODIFIED", Type::kModified},
        std::pair{"DELETED", Type::kDeleted}, std::pair{"BOOKMARK", Type::kBookmark},
        std::pair{"ERROR", Type::kError}}) {
    if (name == text) {
      return type;
    }
  }
  return std::nullopt;
}

}  // namespace

bool WatchStream::feed(std::string_view bytes) {
  while (!broken_ && !bytes.empty()) {
    const std::size_t end = bytes.find('\n');
    partial_.append(bytes.substr(0, end));
    if (partial_.size() > kMaxLine) {
      broken_ = true;
      break;
    }
    if (end == std::string_view::npos) {
      break;
    }
    bytes.remove_prefix(end + 1);
    broken_ = !take_line(std::exchange(partial_, {}));
  }
  return !broken_;
}

bool WatchStream::take_line(std::string_view line) {
  if (base::trim(line).empty()) {
    return true;
  }
  nlohmann::json event = json::parse(line);
  const auto type = type_of(json::text_at(event, {"type"}));
  if (!type || !json::field_at(event, {"object"}).is_object()) {
    return false;
  }
  events_.push_back({.type = *type, .object = std::move(event["object"])});
  return true;
}

std::optional<WatchEvent> WatchStream::next() {
  if (events_.empty()) {
    return std::nullopt;
  }
  WatchEvent event = std::move(events_.front());
  events_.pop_front();
  return event;
}

}  // namespace firesteel::kube
