#pragma once
/// The metadata of the API's objects, and whether a pod has ended.  A field that is absent is
/// empty.

#include <string>
#include <string_view>

#include <nlohmann/json_fwd.hpp>

namespace firesteel::json {

[[nodiscard]] std::string name_of(const nlohmann::json& object);
[[nodiscard]] std::string namespace_of(const nlohmann::json& object);
[[nodiscard]] std::string uid_of(const nlohmann::json& object);
/// The resourceVersion.
[[nodiscard]] std::string version_of(const nlohmann::json& object);
/// Times are as in the API ("2026-11-21T04:12:00Z").
[[nodiscard]] std::string creation_time_of(const nlohmann::json& object);
/// Empty unless it is being deleted.
[[nodiscard]] std::string deletion_time_of(const nlohmann::json& object);
[[nodiscard]] std::string label_of(const nlohmann::json& object, std::string_view key);
[[nodiscard]] std::string annotation_of(const nlohmann::json& object, std::string_view key);
/// Whether the pod's phase is final: Succeeded or Failed.
[[nodiscard]] bool has_ended(const nlohmann::json& pod);
/// The token of a list's next page; empty for the last one.
[[nodiscard]] std::string next_page_of(const nlohmann::json& list);

}  // namespace firesteel::json
