#pragma once
/// java.util.Properties text, read and written as Java does.

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "firesteel/runtime.h"

namespace firesteel::conf {

/// One entry of a properties file.  `line` is where it begins (from 1).
struct Property {
  std::string key;
  std::string value;
  int line = 0;
};

/// All entries of `text` (UTF-8) in their order, duplicates included: the last one counts.  Bytes
/// that are not UTF-8 become U+FFFD, as in Java.  Throws Error kUsage for a broken \uXXXX; `source`
/// names the file in it.
[[nodiscard]] std::vector<Property> read_properties(std::string_view text, std::string_view source);

/// spark.properties as Properties.store writes it (a Writer: nothing is escaped as \uXXXX): two
/// comment lines, then one line an entry in the map's order.  `config_map_name` stands in the first
/// comment, `now` in the second, in UTC.
[[nodiscard]] std::string write_properties(const std::map<std::string, std::string>& entries,
                                           std::string_view config_map_name, SystemTime now);

}  // namespace firesteel::conf
