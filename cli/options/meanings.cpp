#include "cli/options/meanings.h"

#include <charconv>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include <fmt/format.h>

#include "cli/options/option.h"
#include "firesteel/conf_value.h"
#include "firesteel/duration.h"
#include "firesteel/error.h"

namespace firesteel::cli {

void assign(bool& member, const Given& /*given*/) {
  member = true;
}

void assign(std::size_t& member, const Given& /*given*/) {
  ++member;
}

void assign(std::string& member, const Given& given) {
  member = given.value;
}

void assign(std::optional<std::string>& member, const Given& given) {
  member = given.value;
}

void assign(std::vector<std::string>& member, const Given& given) {
  member.push_back(given.value);
}

void assign(std::optional<ConfValue>& member, const Given& given) {
  member = ConfValue{
      .value = given.value,
      .origin = {.kind = Origin::Kind::kFlag, .name = std::string(given.option->name), .line = 0},
      .key = {}};
}

void assign(std::chrono::milliseconds& member, const Given& given) {
  member = parse_duration_option(given.option->name, given.value);
}

void assign(std::optional<std::chrono::milliseconds>& member, const Given& given) {
  member = parse_duration_option(given.option->name, given.value);
}

std::int64_t number_of(const Given& given, std::string_view what, std::int64_t least,
                       std::int64_t most) {
  const std::string& text = given.value;
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size() || number < least || number > most) {
    const std::string range = most == std::numeric_limits<std::int64_t>::max()
                                  ? fmt::format("of {} or more", least)
                                  : fmt::format("from {} to {}", least, most);
    throw Error(ErrorKind::kUsage,
                fmt::format("'{}' is not a valid {} for {}", text, what, given.option->name),
                fmt::format("use a whole number {}", range));
  }
  return number;
}

}  // namespace firesteel::cli
