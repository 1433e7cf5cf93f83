// Any bytes: read as nlohmann reads them, but for lists named managedFields, which are left out.
// What was read is written as nlohmann writes it.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include <nlohmann/json.hpp>

#include "json/parse.h"
#include "json/write.h"

namespace json = firesteel::json;

namespace {

using Json = nlohmann::json;

void leave_out_managed_fields(Json& value) {
  if (value.is_object()) {
    const auto found = value.find("managedFields");
    if (found != value.end() && found->is_array()) {
      value.erase(found);
    }
  }
  if (value.is_structured()) {
    std::ranges::for_each(value, leave_out_managed_fields);
  }
}

}  // namespace

// libFuzzer gives it its name.  NOLINTNEXTLINE(readability-identifier-naming)
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const Json ours = json::parse(text);
  if (text.find('\0') != std::string_view::npos || !json::is_bounded(text)) {
    return 0;  // nlohmann takes a NUL for the end
  }
  Json theirs = Json::parse(text, nullptr, false);
  leave_out_managed_fields(theirs);
  // Of a name that is there twice, the last value wins: with one that is left out this may differ.
  const bool twice = text.find("managedFields") != text.rfind("managedFields");
  if (ours.is_discarded() != theirs.is_discarded() || (!twice && ours != theirs)) {
    std::abort();
  }
  if (!ours.is_discarded() && json::write(ours) != ours.dump()) {
    std::abort();
  }
  return 0;
}
