#include "json/parse.h"

#include <algorithm>
#include <cstddef>
#include <string_view>

#include <nlohmann/json.hpp>

namespace firesteel::json {

namespace {

/// Kubernetes' own objects stay below 30; custom resources can contain anything.
constexpr std::size_t kMaxDepth = 200;
/// A value costs up to 100 bytes.  An object of 1.5 MB with all its managed fields has 100,000.
constexpr std::size_t kMaxValues = 500'000;
/// For texts so large that they can only be lists: at most one value per this many bytes, and no
/// more than 1,000 executors have (200 MB in memory).
constexpr std::size_t kBytesPerValue = 8;
constexpr std::size_t kMaxListValues = 2'000'000;

/// The position after the closing quote of the string whose first byte is at `begin`.
std::size_t after_string(std::string_view text, std::size_t begin) {
  for (std::size_t from = begin;;) {
    const std::size_t quote = text.find('"', from);
    if (quote == std::string_view::npos) {
      return text.size();
    }
    const std::string_view before = text.substr(begin, quote - begin);
    const std::size_t other = before.find_last_not_of('\\');
    const std::size_t backslashes =
        before.size() - (other == std::string_view::npos ? 0 : other + 1);
    from = quote + 1;
    if (backslashes % 2 == 0) {
      return from;
    }
  }
}

}  // namespace

bool is_bounded(std::string_view text) {
  const std::size_t most = std::clamp(text.size() / kBytesPerValue, kMaxValues, kMaxListValues);
  std::size_t depth = 0;
  std::size_t values = 0;
  for (std::size_t i = 0; i < text.size();) {
    const char c = text[i];
    ++i;
    if (c == '"') {
      i = after_string(text, i);
    } else if (c == '[' || c == '{') {
      ++depth;
      ++values;
    } else if (c == ']' || c == '}') {
      depth -= depth > 0 ? 1 : 0;
    } else if (c == ',') {
      ++values;
    }
    if (depth > kMaxDepth || values > most) {
      return false;
    }
  }
  return true;
}

nlohmann::json parse(std::string_view text) {
  return is_bounded(text) ? nlohmann::json::parse(text, nullptr, false)
                          : nlohmann::json(nlohmann::json::value_t::discarded);
}

}  // namespace firesteel::json
