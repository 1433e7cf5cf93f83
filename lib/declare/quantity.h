#pragma once
/// CPUs and memory in a SparkApplication.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace firesteel::declare {

/// A number of CPUs in thousandths, rounded up; nothing if `text` is not a quantity or too large.
[[nodiscard]] std::optional<std::int64_t> milli_cpus(std::string_view text);
/// "5500m", "3"
[[nodiscard]] std::string cpu_text(std::int64_t milli);

/// A size of Java's as the operator's webhook writes it for Kubernetes: "7g" and "7GB" are "7Gi";
/// others are returned as they are.
[[nodiscard]] std::string kubernetes_memory(std::string_view text);

/// Bytes of a size of Java's ("512m", "2g") or of Kubernetes ("1Gi"); a bare number is bytes.
[[nodiscard]] std::optional<std::int64_t> memory_bytes(std::string_view text);

}  // namespace firesteel::declare
