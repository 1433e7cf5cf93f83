#pragma once
/// Parses JSON from the network.  Rejects text that would need disproportionate memory.  Other
/// files do not instantiate nlohmann's parser: it takes the compiler more than a second.

#include <string_view>

#include <nlohmann/json.hpp>

namespace firesteel::json {

/// False if `text` has far deeper nesting or far more values than API servers send: 64 MB of "["
/// would need gigabytes.  Does not check whether it is JSON.
[[nodiscard]] bool is_bounded(std::string_view text);

/// The value as nlohmann reads it; a discarded one (`is_discarded()`) if `text` is not JSON or not
/// bounded.  Two differences: lists named "managedFields", which are half of what an API server
/// sends and which nobody reads, are checked and left out, and a NUL byte is not the end of a text.
[[nodiscard]] nlohmann::json parse(std::string_view text);

/// A text that this program wrote, whole.  Throws nlohmann's exception if it is not JSON.
[[nodiscard]] nlohmann::json reread(std::string_view text);

}  // namespace firesteel::json
