#include "driver/supervision_record.h"

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/digest.h"
#include "base/number.h"
#include "base/timestamp.h"
#include "firesteel/labels.h"
#include "json/fields.h"
#include "json/metadata.h"

namespace firesteel::driver {

namespace {

using Json = nlohmann::json;

constexpr const char* kSpecification = "specification";
constexpr const char* kDriverPod = "driver-pod";
constexpr const char* kAttempt = "attempt";
constexpr const char* kExecutions = "executions";
constexpr const char* kSubmitter = "submitter";
constexpr const char* kNotBefore = "not-before";
constexpr const char* kEnded = "ended";

int number_of(const Json& data, const char* name, int otherwise) {
  return base::number_of<int>(json::text_at(data, {name})).value_or(otherwise);
}

Json data_of(const SupervisionRecord& record) {
  Json data = {{kSpecification, record.specification},
               {kDriverPod, record.driver_pod},
               {kSubmitter, record.submitter},
               {kAttempt, std::to_string(record.attempt)},
               {kExecutions, std::to_string(record.executions)}};
  if (record.not_before) {
    // Whole seconds are written: never earlier than due.
    data[kNotBefore] =
        base::second_text(std::chrono::ceil<std::chrono::seconds>(*record.not_before));
  }
  if (record.ended) {
    data[kEnded] = "true";
  }
  return data;
}

}  // namespace

std::string record_name(std::string_view driver_pod) {
  constexpr std::string_view kSuffix = "-supervision";
  constexpr std::size_t kLongest = 253;
  constexpr std::size_t kDigits = 8;
  if (driver_pod.size() + kSuffix.size() <= kLongest) {
    return fmt::format("{}{}", driver_pod, kSuffix);
  }
  return fmt::format("{}-{}{}", driver_pod.substr(0, kLongest - kSuffix.size() - kDigits - 1),
                     base::sha256_hex(driver_pod).substr(0, kDigits), kSuffix);
}

Json record_object(const SupervisionRecord& record) {
  return {{"apiVersion", "v1"},
          {"kind", "ConfigMap"},
          {"metadata",
           {{"name", record_name(record.driver_pod)},
            {"labels", {{kSubmissionLabel, record.id}}},
            {"annotations", {{kSupervisionAnnotation, record.id}}}}},
          {"data", data_of(record)}};
}

Json record_patch(const SupervisionRecord& record) {
  Json data = data_of(record);
  for (const char* const name : {kNotBefore, kEnded}) {
    data.emplace(name, nullptr);  // removes it
  }
  return {{"metadata",
           {{"uid", record.uid},
            {"resourceVersion", record.resource_version},
            {"ownerReferences", nullptr},
            {"labels", {{kSubmissionLabel, record.id}}},
            {"annotations", {{kSupervisionAnnotation, record.id}}}}},
          {"data", std::move(data)}};
}

std::optional<SupervisionRecord> read_record(const Json& config_map) {
  const Json& data = json::field_at(config_map, {"data"});
  SupervisionRecord record;
  record.id = supervision_of(config_map);
  record.specification = json::text_at(data, {kSpecification});
  record.driver_pod = json::text_at(data, {kDriverPod});
  record.submitter = json::text_at(data, {kSubmitter});
  if (record.id.empty() || record.driver_pod.empty()) {
    return std::nullopt;
  }
  record.attempt = number_of(data, kAttempt, record.attempt);
  record.executions = number_of(data, kExecutions, record.executions);
  record.not_before = base::parse_timestamp(json::text_at(data, {kNotBefore}));
  record.ended = !json::text_at(data, {kEnded}).empty();
  record.uid = json::uid_of(config_map);
  record.resource_version = json::version_of(config_map);
  return record;
}

std::string supervision_of(const Json& object) {
  return json::annotation_of(object, kSupervisionAnnotation);
}

}  // namespace firesteel::driver
