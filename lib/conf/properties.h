#pragma once
/// Reads and writes java.util.Properties text as Java does.

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "firesteel/clock.h"

namespace firesteel::conf {

/// One entry of a properties file.  `line` is its first line (from 1).
struct Property {
  std::string key;
  std::string value;
  int line = 0;
};

/// All entries of `text` (UTF-8) in order, including duplicates, of which the last one counts.  As
/// in Java, bytes that are not UTF-8 become U+FFFD.  Throws Error kUsage for an invalid \uXXXX;
/// `source` names the file in the message.
[[nodiscard]] std::vector<Property> read_properties(std::string_view text, std::string_view source);

/// spark.properties as Properties.store writes it to a Writer (without \uXXXX escapes): two comment
/// lines with `config_map_name` and `now` in UTC, then one line per entry in the map's order.
[[nodiscard]] std::string write_properties(const std::map<std::string, std::string>& entries,
                                           std::string_view config_map_name, SystemTime now);

}  // namespace firesteel::conf
