#pragma once
/// Reads the merged configuration as typed values, as Spark's ConfigEntry does: replaces variables,
/// follows deprecated names and fallbacks, and validates the values.

#include <cstdint>
#include <map>
#include <optional>
#include <ranges>
#include <string>
#include <string_view>
#include <vector>

#include "conf/keys.h"
#include "conf/redaction.h"
#include "firesteel/conf_value.h"
#include "firesteel/environment.h"
#include "firesteel/spark_version.h"

namespace firesteel::conf {

class ConfReader {
 public:
  /// Where a key that is not among the properties may be.
  enum class Below { kNothing, kSystem };

  /// All arguments but the version must outlive this.
  ConfReader(const Settings& properties, const Settings& system, const Environment& environment,
             const SparkVersion& version, Below below = Below::kNothing);

  // Typed values, with ${…} replaced.  Each throws Error kUsage for an invalid value.

  /// The user's value; nothing if neither the key nor its fallbacks are set.
  [[nodiscard]] std::optional<ConfValue> find(KeyName name) const;
  [[nodiscard]] bool has(KeyName name) const { return raw(name.key()) != nullptr; }
  [[nodiscard]] ConfValue text(KeyName name) const;
  [[nodiscard]] std::vector<std::string> list(KeyName name) const;
  [[nodiscard]] bool flag(KeyName name) const;
  [[nodiscard]] std::int64_t number(
      KeyName name) const;  ///< kInt, kLong, kMilliseconds, kSeconds, kMib
  [[nodiscard]] std::optional<std::int64_t> find_number(KeyName name) const;
  [[nodiscard]] double real(KeyName name) const;

  // Raw values, as given.

  /// Null if neither this key nor its deprecated name is set.
  [[nodiscard]] const ConfValue* raw(std::string_view key) const;
  /// Parsed like Integer.parseInt, which allows no whitespace.
  [[nodiscard]] int raw_int(std::string_view key, int otherwise) const;
  /// The settings whose keys start with `prefix`, in order.
  [[nodiscard]] std::ranges::subrange<Settings::const_iterator> range_of(
      std::string_view prefix) const;
  /// The same by the rest of the key.
  [[nodiscard]] std::map<std::string, std::string> with_prefix(std::string_view prefix) const;

  /// As raw(), with ${…} replaced.
  [[nodiscard]] std::optional<ConfValue> find_any(std::string_view key) const;

  [[nodiscard]] const SparkVersion& version() const { return version_; }
  [[nodiscard]] const Redaction& redaction() const { return redaction_; }
  /// Throws "KEY should be WHAT, but was VALUE (from ORIGIN)" with secrets redacted.  Without
  /// `hint`, the hint is to set KEY to WHAT.
  [[noreturn]] void fail(const ConfValue& setting, std::string_view what,
                         std::string hint = {}) const;

 private:
  [[nodiscard]] const ConfValue* given(std::string_view key) const;
  [[nodiscard]] const ConfValue* raw(const Key& key) const;
  [[nodiscard]] const ConfValue* find_raw(const Key& key) const;
  [[nodiscard]] std::optional<std::string> variable(std::string_view kind,
                                                    std::string_view name) const;
  [[nodiscard]] ConfValue substituted(const ConfValue& setting) const;
  [[nodiscard]] std::int64_t parsed_number(const Key& key, const ConfValue& setting) const;
  [[nodiscard]] ConfValue value_or_default(const Key& key) const;

  const Settings& properties_;
  const Settings& system_;
  const Environment& environment_;
  Below below_;
  SparkVersion version_;
  bool binary_suffixes_;
  Redaction redaction_;
};

}  // namespace firesteel::conf
