#pragma once
/// The topics of `firesteel help` that are no commands; made from the code's own tables.

#include <optional>
#include <span>
#include <string>

namespace firesteel::cli {

/// The text of `words`, the topic and its arguments; nothing if there is no such topic.  Throws
/// Error kUsage for arguments that the topic does not have.
[[nodiscard]] std::optional<std::string> topic_help(std::span<const std::string> words);

}  // namespace firesteel::cli
