#include "conf/known_keys.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
#include <ranges>
#include <span>
#include <string>
#include <string_view>

#include "conf/known_keys_table.h"
#include "firesteel/edit_distance.h"

namespace firesteel::conf {

namespace {

using known::Head;
using known::kHeads;
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
static_assert(std::ranges::adjacent_find(kFreePrefixes, [](std::string_view a, std::string_view b) {
                return b.starts_with(a);
              }) == kFreePrefixes.end());

/// True if it begins with one of them.
bool is_free(std::string_view key) {
  const std::span prefixes(kFreePrefixes);
  const auto after = std::ranges::upper_bound(prefixes, key);
  return after != prefixes.begin() && key.starts_with(*std::prev(after));
}

constexpr std::string_view kSparkPrefix = "spark.";
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

std::span<const Row> rows_of(std::string_view key, std::span<const Row> among = kRows) {
  const auto found = std::ranges::equal_range(among, key, {}, key_of);
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

/// What tells most texts from each other for an instruction or two.
struct Signature {
  std::size_t size = 0;
  std::uint32_t letters = 0;  ///< the parity of each letter of the alphabet: an edit changes two
};

constexpr Signature signature_of(std::string_view text) {
  Signature signature{.size = text.size(), .letters = 0};
  for (const char c : text) {
    signature.letters ^= 1U << (static_cast<unsigned char>(c) & 31U);
  }
  return signature;
}

/// False if texts with these signatures are more than `most` edits apart.
constexpr bool may_be_near(const Signature& a, const Signature& b, std::size_t most) {
  return std::max(a.size, b.size) - std::min(a.size, b.size) <= most &&
         static_cast<std::size_t>(std::popcount(a.letters ^ b.letters)) <= 2 * most;
}

constexpr std::string_view text_of(const Head& head) {
  return key_of(kRows[head.row]).substr(kSparkPrefix.size(), head.length);
}

constexpr auto kFreePrefixSignatures = [] {
  std::array<Signature, kFreePrefixes.size()> all{};
  std::ranges::transform(kFreePrefixes, all.begin(), signature_of);
  return all;
}();

constexpr auto kHeadSignatures = [] {
  std::array<Signature, kHeads.size()> all{};
  std::ranges::transform(kHeads, all.begin(),
                         [](const Head& head) { return signature_of(text_of(head)); });
  return all;
}();

/// Of the keys of kRows without kSparkPrefix.
constexpr auto kRowSignatures = [] {
  std::array<Signature, kRows.size()> all{};
  std::ranges::transform(kRows, all.begin(), [](const Row& row) {
    return signature_of(key_of(row).substr(kSparkPrefix.size()));
  });
  return all;
}();

/// The part before the next dot.
std::string_view head_of(std::string_view text) {
  return text.substr(0, text.find('.'));
}

/// Where the rows of kHeads[head] end.
std::size_t end_of_rows(std::size_t head) {
  return head + 1 < kHeads.size() ? kHeads[head + 1].row : kRows.size();
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

/// The best of what has been compared so far.
struct Nearest {
  std::size_t distance;
  std::string_view key;
};

/// Compares `rest`, a key without kSparkPrefix, with the keys of kRows[first] to kRows[last - 1].
void compare_with_rows(std::string_view rest, std::size_t first, std::size_t last,
                       std::uint16_t line, Nearest& nearest) {
  const Signature signature = signature_of(rest);
  for (std::size_t i = first; i < last && nearest.distance > 0; ++i) {
    if ((kRows[i].versions & line) == 0 ||
        !may_be_near(signature, kRowSignatures[i], nearest.distance - 1)) {
      continue;
    }
    const std::string_view key = key_of(kRows[i]);
    const std::size_t distance =
        edit_distance(rest, key.substr(kSparkPrefix.size()), nearest.distance - 1);
    if (distance < nearest.distance) {
      nearest = {.distance = distance, .key = key};
    }
  }
}

/// spark.kubernetes.driver.lable.: the prefix that is meant by the beginning of `group`, which ends
/// with a dot, and where that beginning ends.  Empty if none is near.
Spelling::NearPrefix nearest_free_prefix(std::string_view group) {
  constexpr std::size_t kShort = 12;  // spark.hive. has others near it
  for (std::size_t end = group.find('.'); end < group.size(); end = group.find('.', end + 1)) {
    const std::string_view written = group.substr(0, end + 1);
    const Signature signature = signature_of(written);
    for (std::size_t i = 0; i < kFreePrefixes.size(); ++i) {
      const std::string_view prefix = kFreePrefixes.at(i);
      if (prefix.size() > kShort &&
          may_be_near(signature, kFreePrefixSignatures.at(i), kMostEdits) &&
          std::ranges::count(prefix, '.') == std::ranges::count(written, '.') &&
          edit_distance(written, prefix, kMostEdits) <=
              edits_allowed(prefix.substr(kSparkPrefix.size()))) {
        return {.prefix = prefix, .written = written.size()};
      }
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

Spelling::Spelling(const SparkVersion& version) : line_(bit_of(version)) {}

std::string Spelling::probable_key(std::string_view key) {
  constexpr std::size_t kLongest = 200;
  if (key.size() > kLongest || !key.starts_with(kSparkPrefix) || is_free(key)) {
    return {};
  }
  find_rows(head_of(key.substr(kSparkPrefix.size())));
  if (!rows_of(key, rows_).empty()) {
    return {};
  }
  const std::string_view known = nearest_known_key(key);
  return known.empty() ? with_nearest_free_prefix(key) : std::string(known);
}

/// The key with the prefix that is meant; empty if none is near.
std::string Spelling::with_nearest_free_prefix(std::string_view key) {
  const std::string_view group = key.substr(0, key.rfind('.', key.size() - 2) + 1);
  if (group != group_) {
    group_ = group;
    near_prefix_ = nearest_free_prefix(group);
  }
  return near_prefix_.prefix.empty()
             ? std::string()
             : std::string(near_prefix_.prefix) + std::string(key.substr(near_prefix_.written));
}

/// Empty if none is near.
std::string_view Spelling::nearest_known_key(std::string_view key) {
  const std::string_view rest = key.substr(kSparkPrefix.size());
  find_near_heads();
  Nearest nearest{.distance = edits_allowed(rest) + 1, .key = {}};
  for (const std::size_t i : near_heads_) {
    compare_with_rows(rest, kHeads[i].row, end_of_rows(i), line_, nearest);
  }
  return nearest.key;
}

void Spelling::find_rows(std::string_view head) {
  if (head == head_) {
    return;
  }
  head_ = head;
  const std::span heads(kHeads);
  const auto same = std::ranges::find(heads, head, [](const Head& each) { return text_of(each); });
  const auto index = static_cast<std::size_t>(same - heads.begin());
  rows_ = same == heads.end() ? std::span<const Row>()
                              : std::span(kRows).subspan(same->row, end_of_rows(index) - same->row);
}

void Spelling::find_near_heads() {
  if (near_to_ == head_) {
    return;
  }
  near_to_ = head_;
  near_heads_.clear();
  const Signature signature = signature_of(head_);
  for (std::size_t i = 0; i < kHeads.size(); ++i) {
    if (may_be_near(signature, kHeadSignatures[i], kMostEdits) &&
        edit_distance(head_, text_of(kHeads[i]), kMostEdits) <= kMostEdits) {
      near_heads_.push_back(i);
    }
  }
}

}  // namespace firesteel::conf
