// spec.batchScheduler: Volcano, YuniKorn, and kube-scheduler with the coscheduling plug-in.

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/quantity.h"
#include "conf/units.h"
#include "declare/application.h"
#include "declare/quantity.h"
#include "declare/roles.h"
#include "json/fields.h"

namespace firesteel::declare {

namespace {

using OrderedJson = nlohmann::ordered_json;

constexpr std::string_view kVolcanoGroup = "scheduling.k8s.io/group-name";
constexpr std::int64_t kMib = 1 << 20;

/// Mirrors util.GetInitialExecutorNumber.
std::int64_t initial_executors(const Json& spec) {
  const Json& instances = json::field_at(spec, {"executor", "instances"});
  const Json dynamic = spec.value("dynamicAllocation", Json::object());
  if (!dynamic.value("enabled", false)) {
    constexpr std::int64_t kDefault = 2;
    return instances.is_null() ? kDefault : instances.get<std::int64_t>();
  }
  return std::max({instances.is_null() ? std::int64_t{0} : instances.get<std::int64_t>(),
                   dynamic.value("initialExecutors", std::int64_t{0}),
                   dynamic.value("minExecutors", std::int64_t{0})});
}

/// The CPUs that a role's pod requests, in thousandths.  As in the operator, Volcano's driver has
/// `cores` even if it has a coreRequest.
std::int64_t cpus_of(const Json& fields, bool uses_request) {
  const std::string request = fields.value("coreRequest", "");
  if (uses_request && !request.empty()) {
    return milli_cpus(request).value_or(0);
  }
  if (fields.contains("cores")) {
    return milli_cpus(fields.at("cores").dump()).value_or(0);
  }
  return milli_cpus(fields.value("coreLimit", "")).value_or(0);
}

std::int64_t memory_of(const Json& fields) {
  const auto bytes = [&fields](const char* field) {
    return memory_bytes(fields.value(field, "")).value_or(0);
  };
  return bytes("memory") + bytes("memoryOverhead");
}

/// The resources of the driver and the first executors.  Memory has Java's units, which the
/// operator drops or reads as thousandths of a byte.
Json group_resources(const Json& spec) {
  const std::int64_t executors = initial_executors(spec);
  const Json& driver = spec.at("driver");
  const Json& executor = spec.at("executor");
  return {{"cpu", cpu_text(cpus_of(driver, false) + (executors * cpus_of(executor, true)))},
          {"memory", base::binary_quantity(memory_of(driver) + (executors * memory_of(executor)))}};
}

Json pod_group(const Application& application, std::string_view api_version,
               const std::string& name, Json resources) {
  return {{"apiVersion", api_version},
          {"kind", "PodGroup"},
          {"metadata", {{"name", name}, {"namespace", application.kubernetes_namespace}}},
          {"spec", {{"minMember", 1}, {"minResources", std::move(resources)}}}};
}

std::vector<Json> use_volcano(Application& application) {
  Json& spec = application.spec;
  if (json::field_at(spec, {"driver", "annotations"}).contains(kVolcanoGroup)) {
    return {};  // the user's own group
  }
  const Json options = spec.value("batchSchedulerOptions", Json::object());
  const std::string name = fmt::format("spark-{}-pg", application.name);
  const Json given = options.value("resources", Json::object());
  Json group = pod_group(application, "scheduling.volcano.sh/v1beta1", name,
                         given.empty() ? group_resources(spec) : given);
  for (const char* const field : {"queue", "priorityClassName"}) {
    if (options.contains(field)) {
      group["spec"][field] = options.at(field);
    }
  }
  spec["driver"]["annotations"][kVolcanoGroup] = name;
  spec["executor"]["annotations"][kVolcanoGroup] = name;
  return {std::move(group)};
}

std::vector<Json> use_coscheduling(Application& application) {
  const std::string name = application.name + "-pg";
  application.metadata["labels"]["scheduling.x-k8s.io/pod-group"] = name;
  return {pod_group(application, "scheduling.x-k8s.io/v1alpha1", name,
                    group_resources(application.spec))};
}

/// The members in the order of Go's types, as YuniKorn's annotation has them; names that are not
/// here (labels) come sorted.
OrderedJson in_go_order(const Json& value) {
  constexpr auto kOrder =
      std::to_array<std::string_view>({"nodeAffinity",
                                       "podAffinity",
                                       "podAntiAffinity",
                                       "requiredDuringSchedulingIgnoredDuringExecution",
                                       "preferredDuringSchedulingIgnoredDuringExecution",
                                       "weight",
                                       "preference",
                                       "podAffinityTerm",
                                       "nodeSelectorTerms",
                                       "labelSelector",
                                       "namespaces",
                                       "topologyKey",
                                       "namespaceSelector",
                                       "matchLabels",
                                       "matchExpressions",
                                       "matchFields",
                                       "matchLabelKeys",
                                       "mismatchLabelKeys",
                                       "key",
                                       "operator",
                                       "value",
                                       "values",
                                       "effect",
                                       "tolerationSeconds"});
  if (value.is_array()) {
    OrderedJson list = OrderedJson::array();
    for (const Json& each : value) {
      list.push_back(in_go_order(each));
    }
    return list;
  }
  if (!value.is_object()) {
    OrderedJson scalar(value);
    return scalar;
  }
  OrderedJson object = OrderedJson::object();
  for (const std::string_view name : kOrder) {
    if (const auto found = value.find(name); found != value.end()) {
      object[std::string(name)] = in_go_order(*found);
    }
  }
  for (const auto& [name, member] : value.items()) {
    object.emplace(name, in_go_order(member));
  }
  return object;
}

class TaskGroups {
 public:
  explicit TaskGroups(const Json& spec) : spec_(spec) {}

  [[nodiscard]] OrderedJson of(const Role& role, std::int64_t members,
                               std::string_view name) const {
    const Json& fields = spec_.at(role.name);
    OrderedJson group = {{"name", name}, {"minMember", members}};
    group["minResource"] = {{"cpu", cpu(fields)}, {"memory", memory(role, fields)}};
    Json nodes = spec_.value("nodeSelector", Json::object());
    nodes.update(fields.value("nodeSelector", Json::object()));
    Json labels = fields.value("labels", Json::object());
    const std::string queue = json::text_at(spec_, {"batchSchedulerOptions", "queue"});
    if (!labels.empty() && !queue.empty()) {
      labels["queue"] = queue;
    }
    add(group, "nodeSelector", nodes);
    add(group, "tolerations", fields.value("tolerations", Json()));
    add(group, "affinity", fields.value("affinity", Json()));
    add(group, "labels", labels);
    return group;
  }

 private:
  static void add(OrderedJson& group, const char* name, const Json& value) {
    if (!value.empty()) {
      group[name] = in_go_order(value);
    }
  }

  static std::string cpu(const Json& fields) {
    std::string request = fields.value("coreRequest", "");
    if (!request.empty()) {
      return request;
    }
    return fields.contains("cores") ? fields.at("cores").dump() : "1";
  }

  [[nodiscard]] std::int64_t conf_bytes(std::string_view key) const {
    const std::string text = json::text_at(spec_, {"sparkConf", key});
    const auto mib = conf::parse_size(text, conf::ByteUnit::kMib, false);
    return mib.value_or(0) * kMib;
  }

  /// Mirrors resourceusage/memory.go: whole MiB, rounded down.
  [[nodiscard]] std::string memory(const Role& role, const Json& fields) const {
    constexpr double kJvmFactor = 0.1;
    constexpr double kOtherFactor = 0.4;
    constexpr std::int64_t kLeast = 384 * kMib;
    const std::string type = spec_.value("type", "");
    const bool jvm = type == "Java" || type == "Scala";
    const double factor = conf::parse_double(spec_.value("memoryOverheadFactor", ""))
                              .value_or(jvm ? kJvmFactor : kOtherFactor);
    const std::int64_t heap = memory_bytes(fields.value("memory", "")).value_or(0);
    const auto given = memory_bytes(fields.value("memoryOverhead", ""));
    const auto computed =
        std::max(static_cast<std::int64_t>(static_cast<double>(heap) * factor), kLeast);
    std::int64_t bytes = heap + given.value_or(computed);
    if (!role.is_driver) {
      bytes += type == "Python" ? conf_bytes("spark.executor.pyspark.memory") : 0;
      const std::string off_heap =
          json::text_at(spec_, {"sparkConf", "spark.memory.offHeap.enabled"});
      bytes += off_heap.empty() || off_heap == "false" ? 0 : off_heap_bytes();
    }
    return fmt::format("{}Mi", bytes / kMib);
  }

  [[nodiscard]] std::int64_t off_heap_bytes() const {
    return memory_bytes(json::text_at(spec_, {"sparkConf", "spark.memory.offHeap.size"}))
        .value_or(0);
  }

  const Json& spec_;
};

std::vector<Json> use_yunikorn(Application& application) {
  Json& spec = application.spec;
  const TaskGroups groups(spec);
  OrderedJson list = OrderedJson::array({groups.of(kDriver, 1, "spark-driver")});
  if (const std::int64_t executors = initial_executors(spec); executors > 0) {
    list.push_back(groups.of(kExecutor, executors, "spark-executor"));
  }
  constexpr const char* kGroupName = "yunikorn.apache.org/task-group-name";
  const std::string queue = json::text_at(spec, {"batchSchedulerOptions", "queue"});
  for (const Role& role : {kDriver, kExecutor}) {
    spec[role.name]["annotations"][kGroupName] = fmt::format("spark-{}", role.name);
    if (!queue.empty()) {
      spec[role.name]["labels"]["queue"] = queue;
    }
  }
  spec["driver"]["annotations"]["yunikorn.apache.org/task-groups"] = list.dump();
  return {};
}

}  // namespace

std::vector<Json> add_batch_scheduler(Application& application) {
  const std::string name = application.spec.value("batchScheduler", "");
  if (name == "volcano") {
    return use_volcano(application);
  }
  if (name == "yunikorn") {
    return use_yunikorn(application);
  }
  // Any other name is a kube-scheduler that has the plug-in.
  return name.empty() ? std::vector<Json>() : use_coscheduling(application);
}

}  // namespace firesteel::declare
