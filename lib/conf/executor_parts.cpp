#include "conf/executor_parts.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "conf/profile.h"
#include "conf/reader.h"
#include "conf/units.h"
#include "firesteel/conf_value.h"
#include "firesteel/environment.h"
#include "firesteel/submission_spec.h"
#include "firesteel/submit.h"

namespace firesteel::conf {

namespace {

constexpr std::int64_t kSmallestOverheadMib = 384;

/// How an overhead that no setting names was found.
std::string overhead_text(std::int64_t overhead, std::int64_t least, std::string_view factor,
                          bool of_language, ResourceType type) {
  if (overhead == least) {
    return "the minimum";
  }
  const std::string_view language = type == ResourceType::kR ? "R" : "Python";
  return of_language ? fmt::format("{} of the heap, the factor for {}", factor, language)
                     : fmt::format("{} of the heap", factor);
}

bool has_language_factor(const SubmissionSpec& spec) {
  return spec.resource_type != ResourceType::kJava &&
         !spec.properties.contains("spark.kubernetes.memoryOverheadFactor");
}

std::string made_by(const ConfValue& setting) {
  return fmt::format("{} ({})", setting.key, setting.origin.describe());
}

/// Reads the settings of executors.
class Executors {
 public:
  Executors(const SubmissionSpec& spec, const Environment& environment)
      : spec_(spec), reader_(spec.properties, system_, environment, spec.spark_version) {}

  std::vector<PodPart> parts() {
    add_number();
    add_first("image",
              {"spark.kubernetes.executor.container.image", "spark.kubernetes.container.image"});
    add_first("resources.requests.cpu",
              {"spark.kubernetes.executor.request.cores", "spark.executor.cores"},
              {"1", "spark.executor.cores (default)"});
    add_first("resources.limits.cpu", {"spark.kubernetes.executor.limit.cores"});
    add_memory();
    return std::move(parts_);
  }

 private:
  void add(std::string_view path, std::string value, std::string origin) {
    parts_.push_back({.path = fmt::format("executor.{}", path),
                      .value = std::move(value),
                      .made_by = std::move(origin)});
  }

  /// The first of `keys` that is set, else `otherwise`: value and origin.
  void add_first(std::string_view path, const std::vector<std::string_view>& keys,
                 std::pair<std::string, std::string> otherwise = {}) {
    for (const std::string_view key : keys) {
      if (const auto setting = reader_.find_any(key)) {
        add(path, setting->value, made_by(*setting));
        return;
      }
    }
    if (!otherwise.first.empty()) {
      add(path, std::move(otherwise.first), std::move(otherwise.second));
    }
  }

  void add_number() {
    const auto dynamic = reader_.find_any("spark.dynamicAllocation.enabled");
    if (dynamic && parse_bool(dynamic->value) == true) {
      add("instances", "as needed", made_by(*dynamic));
      return;
    }
    add_first("instances", {"spark.executor.instances"},
              {"2", "spark.executor.instances (default)"});
  }

  [[nodiscard]] std::optional<std::int64_t> size_of(std::string_view key, ByteUnit unit) const {
    const auto setting = reader_.find_any(key);
    if (!setting) {
      return std::nullopt;
    }
    const auto size =
        parse_size(setting->value, unit, spec_.spark_version.has(Feature::kBinarySizes));
    if (!size) {
      reader_.fail(*setting, "a size, such as 512m or 2g");
    }
    return size;
  }

  /// The overhead, and how it was found.
  [[nodiscard]] std::pair<std::int64_t, std::string> overhead(std::int64_t heap) const {
    if (const auto set = size_of("spark.executor.memoryOverhead", ByteUnit::kMib)) {
      return {*set, "spark.executor.memoryOverhead"};
    }
    const auto own = spec_.spark_version.has(Feature::kDriverOverheadFactor)
                         ? reader_.find_any("spark.executor.memoryOverheadFactor")
                         : std::nullopt;
    const std::string text = own ? own->value : spec_.memory.exported_factor;
    const double factor = parse_double(text).value_or(0);
    const std::int64_t least = spec_.spark_version.has(Feature::kMinMemoryOverhead)
                                   ? size_of("spark.executor.minMemoryOverhead", ByteUnit::kMib)
                                         .value_or(kSmallestOverheadMib)
                                   : kSmallestOverheadMib;
    const auto wanted = static_cast<std::int64_t>(factor * static_cast<double>(heap));
    const std::int64_t found = std::max(wanted, least);
    return {found, overhead_text(found, least, text, !own && has_language_factor(spec_),
                                 spec_.resource_type)};
  }

  void add_memory() {
    constexpr std::int64_t kDefaultMib = 1024;
    const auto set = reader_.find_any("spark.executor.memory");
    const std::int64_t heap =
        size_of("spark.executor.memory", ByteUnit::kMib).value_or(kDefaultMib);
    const auto [beside, how] = overhead(heap);
    std::int64_t total = heap + beside;
    std::string text = fmt::format("{} MiB of heap and {} MiB of overhead ({})", heap, beside, how);
    const auto more = [&](std::int64_t mib, std::string_view what) {
      total += mib;
      text += fmt::format(" and {} MiB of {}", mib, what);
    };
    if (const auto python = size_of("spark.executor.pyspark.memory", ByteUnit::kMib);
        python && spec_.resource_type == ResourceType::kPython) {
      more(*python, "spark.executor.pyspark.memory");
    }
    const auto off_heap = reader_.find_any("spark.memory.offHeap.enabled");
    if (off_heap && parse_bool(off_heap->value) == true) {
      constexpr auto kMib = static_cast<std::int64_t>(ByteUnit::kMib);
      more(size_of("spark.memory.offHeap.size", ByteUnit::kByte).value_or(0) / kMib,
           "spark.memory.offHeap.size");
    }
    const std::string origin = set ? made_by(*set) : "spark.executor.memory (default)";
    add("resources.requests.memory", fmt::format("{}Mi", total),
        fmt::format("{}; {}", origin, text));
    add("resources.limits.memory", fmt::format("{}Mi", total), fmt::format("{}; {}", origin, text));
  }

  const SubmissionSpec& spec_;
  Settings system_;
  ConfReader reader_;
  std::vector<PodPart> parts_;
};

}  // namespace

std::vector<PodPart> executor_parts(const SubmissionSpec& spec, const Environment& environment) {
  return Executors(spec, environment).parts();
}

std::string driver_memory_text(const SubmissionSpec& spec) {
  const DriverMemory& memory = spec.memory;
  const auto value_of = [&](std::string_view key) {
    const auto found = spec.properties.find(key);
    return found == spec.properties.end() ? std::optional<std::string>()
                                          : std::optional(found->second.value);
  };
  std::string how = "spark.driver.memoryOverhead";
  if (!value_of("spark.driver.memoryOverhead") && !value_of("spark.yarn.driver.memoryOverhead")) {
    const auto own = spec.spark_version.has(Feature::kDriverOverheadFactor)
                         ? value_of("spark.driver.memoryOverheadFactor")
                         : std::nullopt;
    const std::string factor = own.value_or(memory.exported_factor);
    const double wanted = parse_double(factor).value_or(0) * static_cast<double>(memory.heap_mib);
    const bool is_least = static_cast<std::int64_t>(wanted) < memory.overhead_mib;
    how = overhead_text(memory.overhead_mib, is_least ? memory.overhead_mib : 0, factor,
                        !own && has_language_factor(spec), spec.resource_type);
  }
  return fmt::format("{} MiB of heap and {} MiB of overhead ({})", memory.heap_mib,
                     memory.overhead_mib, how);
}

}  // namespace firesteel::conf
