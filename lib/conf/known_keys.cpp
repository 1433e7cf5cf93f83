#include "conf/known_keys.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <ranges>
#include <span>
#include <string>
#include <string_view>

#include "conf/known_keys_table.h"
#include "firesteel/edit_distance.h"

namespace firesteel::conf {

namespace {

using known::Kind;
using known::kRows;
using known::kTexts;
using known::Row;

/// The release lines in the order of their bits (LINES of make-known-keys).
struct Line {
  int major;
  int minor;
  std::string_view name;
};
constexpr auto kLines = std::to_array<Line>({{.major = 3, .minor = 1, .name = "3.1"},
                                             {.major = 3, .minor = 2, .name = "3.2"},
                                             {.major = 3, .minor = 3, .name = "3.3"},
                                             {.major = 3, .minor = 4, .name = "3.4"},
                                             {.major = 3, .minor = 5, .name = "3.5"},
                                             {.major = 4, .minor = 0, .name = "4.0"},
                                             {.major = 4, .minor = 1, .name = "4.1"},
                                             {.major = 4, .minor = 2, .name = "4.2"},
                                             {.major = 4, .minor = 3, .name = "4.3"}});

/// Keys with these prefixes end in names of the user, or of a class.
constexpr auto kFreePrefixes = std::to_array<std::string_view>({
    "spark.authenticate.",
    "spark.driver.resource.",
    "spark.executor.resource.",
    "spark.executorEnv.",
    "spark.hadoop.",
    "spark.hive.",
    "spark.io.encryption.commons.config.",
    "spark.kubernetes.driver.annotation.",
    "spark.kubernetes.driver.label.",
    "spark.kubernetes.driver.node.selector.",
    "spark.kubernetes.driver.secretKeyRef.",
    "spark.kubernetes.driver.secrets.",
    "spark.kubernetes.driver.service.annotation.",
    "spark.kubernetes.driver.service.label.",
    "spark.kubernetes.driver.volumes.",
    "spark.kubernetes.driverEnv.",
    "spark.kubernetes.executor.annotation.",
    "spark.kubernetes.executor.label.",
    "spark.kubernetes.executor.node.selector.",
    "spark.kubernetes.executor.secretKeyRef.",
    "spark.kubernetes.executor.secrets.",
    "spark.kubernetes.executor.volumes.",
    "spark.kubernetes.node.selector.",
    "spark.metrics.conf.",
    "spark.network.crypto.config.",
    "spark.plugins.internal.conf.",
    "spark.shuffle.plugin.__config__.",
    "spark.sql.catalog.",
    "spark.task.resource.",
    "spark.yarn.appMasterEnv.",
});
static_assert(std::ranges::is_sorted(kFreePrefixes));

constexpr std::string_view kPrefix = "spark.";
constexpr std::size_t kMostEdits = 2;

std::uint16_t bit_of(const SparkVersion& version) {
  for (std::size_t i = 0; i < kLines.size(); ++i) {
    if (kLines[i].major == version.major && kLines[i].minor == version.minor) {
      return static_cast<std::uint16_t>(1U << i);
    }
  }
  return static_cast<std::uint16_t>(1U << (kLines.size() - 1));
}

constexpr std::string_view key_of(const Row& row) {
  return kTexts.substr(row.begin, row.key_length);
}

constexpr std::string_view text_of(const Row& row) {
  return kTexts.substr(row.begin + row.key_length, row.text_length);
}

std::span<const Row> rows_of(std::string_view key) {
  const auto found = std::ranges::equal_range(kRows, key, {}, key_of);
  return {found.begin(), found.end()};
}

/// The row of that release line; null if it does not know the key.
const Row* row_of(std::string_view key, const SparkVersion& version) {
  const std::uint16_t bit = bit_of(version);
  for (const Row& row : rows_of(key)) {
    if ((row.versions & bit) != 0) {
      return &row;
    }
  }
  return nullptr;
}

/// One bit for each letter of the alphabet, its parity: an edit changes at most two.
constexpr std::uint32_t signature(std::string_view text) {
  std::uint32_t bits = 0;
  for (const char c : text) {
    bits ^= 1U << (static_cast<unsigned char>(c) & 31U);
  }
  return bits;
}

/// Of the keys of kRows without kPrefix.  With them, most rows are left out for one instruction or
/// two.
constexpr auto kSignatures = [] {
  std::array<std::uint32_t, kRows.size()> all{};
  std::ranges::transform(kRows, all.begin(), [](const Row& row) {
    return signature(key_of(row).substr(kPrefix.size()));
  });
  return all;
}();

/// The part before the next dot.
std::string_view head_of(std::string_view text) {
  return text.substr(0, text.find('.'));
}

/// A short text has many others near it.
std::size_t edits_allowed(std::string_view rest) {
  constexpr std::size_t kShort = 3;
  constexpr std::size_t kMiddle = 8;
  if (rest.size() < kShort) {
    return 0;
  }
  return rest.size() < kMiddle ? 1 : kMostEdits;
}

/// Empty if none is near.
std::string_view nearest_known_key(std::string_view key, const SparkVersion& version) {
  const std::string_view rest = key.substr(kPrefix.size());
  const std::uint32_t letters = signature(rest);
  std::size_t best = edits_allowed(rest) + 1;
  std::string_view found;
  const std::uint16_t bit = bit_of(version);
  for (std::size_t i = 0; i < kRows.size(); ++i) {
    const Row& row = kRows[i];
    const std::size_t size = row.key_length - kPrefix.size();
    const std::size_t difference = std::max(size, rest.size()) - std::min(size, rest.size());
    if (difference >= best || (row.versions & bit) == 0 ||
        std::popcount(letters ^ kSignatures[i]) > static_cast<int>(2 * kMostEdits)) {
      continue;
    }
    const std::string_view candidate = key_of(row).substr(kPrefix.size());
    if (edit_distance(head_of(candidate), head_of(rest), kMostEdits) > kMostEdits) {
      continue;
    }
    if (const std::size_t distance = edit_distance(rest, candidate, best); distance < best) {
      best = distance;
      found = key_of(row);
    }
  }
  return found;
}

/// The part before the dot number `dots`; empty if there are fewer.
std::string_view leading_parts(std::string_view key, std::ptrdiff_t dots) {
  std::size_t at = 0;
  for (; dots > 0; --dots) {
    at = key.find('.', at);
    if (at == std::string_view::npos) {
      return {};
    }
    ++at;
  }
  return key.substr(0, at);
}

/// spark.kubernetes.driver.lable.a: the key with the prefix that is meant; empty if none is near.
std::string with_nearest_free_prefix(std::string_view key) {
  constexpr std::size_t kShort = 12;  // spark.hive. has others near it
  for (const std::string_view prefix : kFreePrefixes) {
    const std::string_view written = leading_parts(key, std::ranges::count(prefix, '.'));
    if (prefix.size() > kShort && !written.empty() && written.size() < key.size() &&
        edit_distance(written, prefix, kMostEdits) <=
            edits_allowed(prefix.substr(kPrefix.size()))) {
      return std::string(prefix) + std::string(key.substr(written.size()));
    }
  }
  return {};
}

}  // namespace

bool is_known_key(std::string_view key, const SparkVersion& version) {
  return row_of(key, version) != nullptr;
}

std::optional<std::string> default_of_key(std::string_view key, const SparkVersion& version) {
  const Row* const row = row_of(key, version);
  return row != nullptr && row->kind == Kind::kDefault ? std::optional<std::string>(text_of(*row))
                                                       : std::nullopt;
}

std::string_view fallback_of_key(std::string_view key, const SparkVersion& version) {
  const Row* const row = row_of(key, version);
  return row != nullptr && row->kind == Kind::kFallback ? text_of(*row) : std::string_view();
}

std::string_view first_line_of(std::string_view key) {
  unsigned versions = 0;
  for (const Row& row : rows_of(key)) {
    versions |= row.versions;
  }
  return versions == 0 ? std::string_view()
                       : kLines.at(static_cast<std::size_t>(std::countr_zero(versions))).name;
}

std::string probable_key(std::string_view key, const SparkVersion& version) {
  constexpr std::size_t kLongest = 200;
  const bool free = std::ranges::any_of(
      kFreePrefixes, [key](std::string_view prefix) { return key.starts_with(prefix); });
  if (free || key.size() > kLongest || !key.starts_with(kPrefix) || !rows_of(key).empty()) {
    return {};
  }
  const std::string_view known = nearest_known_key(key, version);
  return known.empty() ? with_nearest_free_prefix(key) : std::string(known);
}

}  // namespace firesteel::conf
