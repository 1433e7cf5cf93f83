#pragma once
/// The spark.* keys that decide how an application is submitted, for help and completions.

#include <string_view>
#include <vector>

namespace firesteel {

/// One key, or a family of keys whose name has a part in capitals
/// ("spark.kubernetes.driver.label.NAME").
struct ConfKey {
  std::string_view name;
  std::string_view help;          ///< what Spark does with it, without a full stop
  std::string_view type;          ///< for people: "text", "size, such as 512m or 2g"
  std::string_view default_text;  ///< empty: none
  std::string_view fallback;      ///< the key that is used if this one is not set; may be empty
  std::string_view choices;       ///< "a|b"; empty: anything
  std::string_view since;  ///< first Spark version; the oldest profile, or empty: it may be older
};

/// Sorted by name.
[[nodiscard]] std::vector<ConfKey> conf_keys();

}  // namespace firesteel
