#pragma once
/// A document as a tree, with the line and column at which each part of it begins.

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "firesteel/document.h"
#include "yaml/yaml.h"

namespace firesteel {

/// Both count from 1.
struct Mark {
  int line = 0;
  int column = 0;
};

struct Document::Tree {
  std::string source;  ///< the file, for messages
  nlohmann::json value;
  /// By path: "spec.containers[0].image"; the document itself is "".  Parts that an alias or a
  /// merge key brought have none.
  std::map<std::string, Mark, std::less<>> marks = {};
  /// Likewise, the source text of numbers in JSON ("1.10"), and with Schema::kJackson210 of all
  /// plain scalars with another value.
  std::map<std::string, std::string, std::less<>> plain = {};
};

namespace yaml {

/// As parse_all(), with marks.
[[nodiscard]] std::vector<Document> parse_documents(std::string_view text, Schema schema,
                                                    std::string_view source);

/// Where the value at `path` begins, or the nearest part around it; zeros if none is known.
[[nodiscard]] Mark mark_of(const Document::Tree& tree, std::string_view path);

/// "FILE:12:5" of what is at `path`, or of the nearest part around it; "FILE" when none is known.
[[nodiscard]] std::string place_of(const Document::Tree& tree, std::string_view path);

}  // namespace yaml

}  // namespace firesteel
