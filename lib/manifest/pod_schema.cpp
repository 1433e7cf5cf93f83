#include "manifest/pod_schema.h"

#include <array>
#include <charconv>
#include <cstdint>
#include <string>
#include <string_view>
#include <system_error>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "firesteel/error.h"

namespace firesteel::manifest {

namespace {

enum class FieldType {
  kText,  ///< string; quantities too
  kInteger,
  kBoolean,
  kIntOrText,
  kTextMap,
  kTextList,
  kIntegerList,
  kObject,      ///< of type `element`
  kObjectList,  ///< of type `element`
};

struct Field {
  std::string_view owner;
  std::string_view name;
  FieldType type = FieldType::kText;
  std::string_view element = {};
};

// One line a field of k8s.io/api/core/v1 (1.34) that a pod may have; texts of objects that hold
// nothing but texts need a line as well, since a number may stand in the template.
// clang-format off
constexpr std::array kFields = {
    Field{"Pod", "apiVersion"}, Field{"Pod", "kind"},
    Field{"Pod", "metadata", FieldType::kObject, "ObjectMeta"},
    Field{"Pod", "spec", FieldType::kObject, "PodSpec"},

    Field{"ObjectMeta", "name"}, Field{"ObjectMeta", "generateName"}, Field{"ObjectMeta", "namespace"},
    Field{"ObjectMeta", "labels", FieldType::kTextMap}, Field{"ObjectMeta", "annotations", FieldType::kTextMap},
    Field{"ObjectMeta", "finalizers", FieldType::kTextList},

    Field{"PodSpec", "activeDeadlineSeconds", FieldType::kInteger},
    Field{"PodSpec", "affinity", FieldType::kObject, "Affinity"},
    Field{"PodSpec", "automountServiceAccountToken", FieldType::kBoolean},
    Field{"PodSpec", "containers", FieldType::kObjectList, "Container"},
    Field{"PodSpec", "initContainers", FieldType::kObjectList, "Container"},
    Field{"PodSpec", "dnsConfig", FieldType::kObject, "DnsConfig"},
    Field{"PodSpec", "dnsPolicy"},
    Field{"PodSpec", "enableServiceLinks", FieldType::kBoolean},
    Field{"PodSpec", "hostAliases", FieldType::kObjectList, "HostAlias"},
    Field{"PodSpec", "hostIPC", FieldType::kBoolean},
    Field{"PodSpec", "hostNetwork", FieldType::kBoolean},
    Field{"PodSpec", "hostPID", FieldType::kBoolean},
    Field{"PodSpec", "hostUsers", FieldType::kBoolean},
    Field{"PodSpec", "hostname"}, Field{"PodSpec", "subdomain"}, Field{"PodSpec", "nodeName"},
    Field{"PodSpec", "imagePullSecrets", FieldType::kObjectList, "Named"},
    Field{"PodSpec", "nodeSelector", FieldType::kTextMap},
    Field{"PodSpec", "os", FieldType::kObject, "Named"},
    Field{"PodSpec", "overhead", FieldType::kTextMap},
    Field{"PodSpec", "preemptionPolicy"},
    Field{"PodSpec", "priority", FieldType::kInteger},
    Field{"PodSpec", "priorityClassName"},
    Field{"PodSpec", "readinessGates", FieldType::kObjectList, "ReadinessGate"},
    Field{"PodSpec", "resourceClaims", FieldType::kObjectList, "ResourceClaim"},
    Field{"PodSpec", "resources", FieldType::kObject, "Resources"},
    Field{"PodSpec", "restartPolicy"}, Field{"PodSpec", "runtimeClassName"}, Field{"PodSpec", "schedulerName"},
    Field{"PodSpec", "schedulingGates", FieldType::kObjectList, "Named"},
    Field{"PodSpec", "securityContext", FieldType::kObject, "SecurityContext"},
    Field{"PodSpec", "serviceAccount"}, Field{"PodSpec", "serviceAccountName"},
    Field{"PodSpec", "setHostnameAsFQDN", FieldType::kBoolean},
    Field{"PodSpec", "shareProcessNamespace", FieldType::kBoolean},
    Field{"PodSpec", "terminationGracePeriodSeconds", FieldType::kInteger},
    Field{"PodSpec", "tolerations", FieldType::kObjectList, "Toleration"},
    Field{"PodSpec", "topologySpreadConstraints", FieldType::kObjectList, "TopologySpread"},
    Field{"PodSpec", "volumes", FieldType::kObjectList, "Volume"},

    Field{"Named", "name"},
    Field{"ReadinessGate", "conditionType"},
    Field{"ResourceClaim", "name"}, Field{"ResourceClaim", "request"},
    Field{"ResourceClaim", "resourceClaimName"}, Field{"ResourceClaim", "resourceClaimTemplateName"},
    Field{"HostAlias", "ip"}, Field{"HostAlias", "hostnames", FieldType::kTextList},
    Field{"DnsConfig", "nameservers", FieldType::kTextList}, Field{"DnsConfig", "searches", FieldType::kTextList},
    Field{"DnsConfig", "options", FieldType::kObjectList, "NameValue"},
    Field{"NameValue", "name"}, Field{"NameValue", "value"},

    Field{"Toleration", "key"}, Field{"Toleration", "operator"}, Field{"Toleration", "value"}, Field{"Toleration", "effect"},
    Field{"Toleration", "tolerationSeconds", FieldType::kInteger},
    Field{"TopologySpread", "maxSkew", FieldType::kInteger}, Field{"TopologySpread", "minDomains", FieldType::kInteger},
    Field{"TopologySpread", "topologyKey"}, Field{"TopologySpread", "whenUnsatisfiable"},
    Field{"TopologySpread", "nodeAffinityPolicy"}, Field{"TopologySpread", "nodeTaintsPolicy"},
    Field{"TopologySpread", "matchLabelKeys", FieldType::kTextList},
    Field{"TopologySpread", "labelSelector", FieldType::kObject, "LabelSelector"},

    Field{"Affinity", "nodeAffinity", FieldType::kObject, "NodeAffinity"},
    Field{"Affinity", "podAffinity", FieldType::kObject, "PodAffinity"},
    Field{"Affinity", "podAntiAffinity", FieldType::kObject, "PodAffinity"},
    Field{"NodeAffinity", "requiredDuringSchedulingIgnoredDuringExecution", FieldType::kObject, "NodeSelector"},
    Field{"NodeAffinity", "preferredDuringSchedulingIgnoredDuringExecution", FieldType::kObjectList, "PreferredNodes"},
    Field{"NodeSelector", "nodeSelectorTerms", FieldType::kObjectList, "NodeTerm"},
    Field{"PreferredNodes", "weight", FieldType::kInteger}, Field{"PreferredNodes", "preference", FieldType::kObject, "NodeTerm"},
    Field{"NodeTerm", "matchExpressions", FieldType::kObjectList, "Requirement"},
    Field{"NodeTerm", "matchFields", FieldType::kObjectList, "Requirement"},
    Field{"Requirement", "key"}, Field{"Requirement", "operator"}, Field{"Requirement", "values", FieldType::kTextList},
    Field{"PodAffinity", "requiredDuringSchedulingIgnoredDuringExecution", FieldType::kObjectList, "PodTerm"},
    Field{"PodAffinity", "preferredDuringSchedulingIgnoredDuringExecution", FieldType::kObjectList, "PreferredPods"},
    Field{"PreferredPods", "weight", FieldType::kInteger}, Field{"PreferredPods", "podAffinityTerm", FieldType::kObject, "PodTerm"},
    Field{"PodTerm", "topologyKey"}, Field{"PodTerm", "namespaces", FieldType::kTextList},
    Field{"PodTerm", "labelSelector", FieldType::kObject, "LabelSelector"},
    Field{"PodTerm", "namespaceSelector", FieldType::kObject, "LabelSelector"},
    Field{"PodTerm", "matchLabelKeys", FieldType::kTextList}, Field{"PodTerm", "mismatchLabelKeys", FieldType::kTextList},
    Field{"LabelSelector", "matchLabels", FieldType::kTextMap},
    Field{"LabelSelector", "matchExpressions", FieldType::kObjectList, "Requirement"},

    Field{"Container", "name"}, Field{"Container", "image"}, Field{"Container", "imagePullPolicy"},
    Field{"Container", "restartPolicy"}, Field{"Container", "workingDir"},
    Field{"Container", "terminationMessagePath"}, Field{"Container", "terminationMessagePolicy"},
    Field{"Container", "args", FieldType::kTextList}, Field{"Container", "command", FieldType::kTextList},
    Field{"Container", "stdin", FieldType::kBoolean}, Field{"Container", "stdinOnce", FieldType::kBoolean}, Field{"Container", "tty", FieldType::kBoolean},
    Field{"Container", "env", FieldType::kObjectList, "EnvVar"},
    Field{"Container", "envFrom", FieldType::kObjectList, "EnvFrom"},
    Field{"Container", "ports", FieldType::kObjectList, "ContainerPort"},
    Field{"Container", "volumeMounts", FieldType::kObjectList, "VolumeMount"},
    Field{"Container", "volumeDevices", FieldType::kObjectList, "VolumeDevice"},
    Field{"Container", "resizePolicy", FieldType::kObjectList, "ResizePolicy"},
    Field{"Container", "resources", FieldType::kObject, "Resources"},
    Field{"Container", "securityContext", FieldType::kObject, "SecurityContext"},
    Field{"Container", "livenessProbe", FieldType::kObject, "Handler"},
    Field{"Container", "readinessProbe", FieldType::kObject, "Handler"},
    Field{"Container", "startupProbe", FieldType::kObject, "Handler"},
    Field{"Container", "lifecycle", FieldType::kObject, "Lifecycle"},

    Field{"EnvVar", "name"}, Field{"EnvVar", "value"}, Field{"EnvVar", "valueFrom", FieldType::kObject, "EnvSource"},
    Field{"EnvSource", "fieldRef", FieldType::kObject, "FieldRef"},
    Field{"EnvSource", "resourceFieldRef", FieldType::kObject, "ResourceFieldRef"},
    Field{"EnvSource", "configMapKeyRef", FieldType::kObject, "KeyRef"},
    Field{"EnvSource", "secretKeyRef", FieldType::kObject, "KeyRef"},
    Field{"FieldRef", "apiVersion"}, Field{"FieldRef", "fieldPath"},
    Field{"ResourceFieldRef", "containerName"}, Field{"ResourceFieldRef", "resource"}, Field{"ResourceFieldRef", "divisor"},
    Field{"KeyRef", "name"}, Field{"KeyRef", "key"}, Field{"KeyRef", "optional", FieldType::kBoolean},
    Field{"EnvFrom", "prefix"},
    Field{"EnvFrom", "configMapRef", FieldType::kObject, "KeyRef"}, Field{"EnvFrom", "secretRef", FieldType::kObject, "KeyRef"},
    Field{"ContainerPort", "name"}, Field{"ContainerPort", "protocol"}, Field{"ContainerPort", "hostIP"},
    Field{"ContainerPort", "containerPort", FieldType::kInteger}, Field{"ContainerPort", "hostPort", FieldType::kInteger},
    Field{"VolumeMount", "name"}, Field{"VolumeMount", "mountPath"}, Field{"VolumeMount", "subPath"},
    Field{"VolumeMount", "subPathExpr"}, Field{"VolumeMount", "mountPropagation"}, Field{"VolumeMount", "recursiveReadOnly"},
    Field{"VolumeMount", "readOnly", FieldType::kBoolean},
    Field{"VolumeDevice", "name"}, Field{"VolumeDevice", "devicePath"},
    Field{"ResizePolicy", "resourceName"}, Field{"ResizePolicy", "restartPolicy"},
    Field{"Resources", "limits", FieldType::kTextMap}, Field{"Resources", "requests", FieldType::kTextMap},
    Field{"Resources", "claims", FieldType::kObjectList, "ResourceClaim"},

    // Of a pod and of a container: their fields do not clash.
    Field{"SecurityContext", "allowPrivilegeEscalation", FieldType::kBoolean},
    Field{"SecurityContext", "privileged", FieldType::kBoolean},
    Field{"SecurityContext", "procMount"},
    Field{"SecurityContext", "readOnlyRootFilesystem", FieldType::kBoolean},
    Field{"SecurityContext", "runAsNonRoot", FieldType::kBoolean},
    Field{"SecurityContext", "runAsUser", FieldType::kInteger}, Field{"SecurityContext", "runAsGroup", FieldType::kInteger},
    Field{"SecurityContext", "fsGroup", FieldType::kInteger}, Field{"SecurityContext", "fsGroupChangePolicy"},
    Field{"SecurityContext", "supplementalGroups", FieldType::kIntegerList}, Field{"SecurityContext", "supplementalGroupsPolicy"},
    Field{"SecurityContext", "capabilities", FieldType::kObject, "Capabilities"},
    Field{"SecurityContext", "seLinuxOptions", FieldType::kObject, "SeLinux"},
    Field{"SecurityContext", "seccompProfile", FieldType::kObject, "Profile"},
    Field{"SecurityContext", "appArmorProfile", FieldType::kObject, "Profile"},
    Field{"SecurityContext", "sysctls", FieldType::kObjectList, "NameValue"},
    Field{"Capabilities", "add", FieldType::kTextList}, Field{"Capabilities", "drop", FieldType::kTextList},
    Field{"SeLinux", "level"}, Field{"SeLinux", "role"}, Field{"SeLinux", "type"}, Field{"SeLinux", "user"},
    Field{"Profile", "type"}, Field{"Profile", "localhostProfile"},

    Field{"Lifecycle", "postStart", FieldType::kObject, "Handler"}, Field{"Lifecycle", "preStop", FieldType::kObject, "Handler"},
    Field{"Lifecycle", "stopSignal"},
    Field{"Handler", "exec", FieldType::kObject, "Exec"}, Field{"Handler", "httpGet", FieldType::kObject, "HttpGet"},
    Field{"Handler", "tcpSocket", FieldType::kObject, "TcpSocket"}, Field{"Handler", "grpc", FieldType::kObject, "Grpc"},
    Field{"Handler", "sleep", FieldType::kObject, "Sleep"},
    Field{"Handler", "failureThreshold", FieldType::kInteger}, Field{"Handler", "initialDelaySeconds", FieldType::kInteger},
    Field{"Handler", "periodSeconds", FieldType::kInteger}, Field{"Handler", "successThreshold", FieldType::kInteger},
    Field{"Handler", "terminationGracePeriodSeconds", FieldType::kInteger}, Field{"Handler", "timeoutSeconds", FieldType::kInteger},
    Field{"Exec", "command", FieldType::kTextList},
    Field{"HttpGet", "host"}, Field{"HttpGet", "path"}, Field{"HttpGet", "scheme"}, Field{"HttpGet", "port", FieldType::kIntOrText},
    Field{"HttpGet", "httpHeaders", FieldType::kObjectList, "NameValue"},
    Field{"TcpSocket", "host"}, Field{"TcpSocket", "port", FieldType::kIntOrText},
    Field{"Grpc", "port", FieldType::kInteger}, Field{"Grpc", "service"},
    Field{"Sleep", "seconds", FieldType::kInteger},

    Field{"Volume", "name"},
    Field{"Volume", "configMap", FieldType::kObject, "Source"}, Field{"Volume", "secret", FieldType::kObject, "Source"},
    Field{"Volume", "emptyDir", FieldType::kObject, "Source"}, Field{"Volume", "hostPath", FieldType::kObject, "Source"},
    Field{"Volume", "nfs", FieldType::kObject, "Source"}, Field{"Volume", "persistentVolumeClaim", FieldType::kObject, "Source"},
    Field{"Volume", "csi", FieldType::kObject, "Source"}, Field{"Volume", "downwardAPI", FieldType::kObject, "Source"},
    Field{"Volume", "image", FieldType::kObject, "Source"}, Field{"Volume", "projected", FieldType::kObject, "Source"},
    Field{"Volume", "ephemeral", FieldType::kObject, "Ephemeral"},
    // Of all kinds of volume, and of the sources of a projected one: their fields do not clash.
    Field{"Source", "name"}, Field{"Source", "secretName"}, Field{"Source", "claimName"}, Field{"Source", "path"},
    Field{"Source", "server"}, Field{"Source", "type"}, Field{"Source", "medium"}, Field{"Source", "sizeLimit"},
    Field{"Source", "driver"}, Field{"Source", "fsType"}, Field{"Source", "reference"}, Field{"Source", "pullPolicy"},
    Field{"Source", "audience"}, Field{"Source", "signerName"},
    Field{"Source", "expirationSeconds", FieldType::kInteger}, Field{"Source", "defaultMode", FieldType::kInteger},
    Field{"Source", "optional", FieldType::kBoolean}, Field{"Source", "readOnly", FieldType::kBoolean},
    Field{"Source", "volumeAttributes", FieldType::kTextMap},
    Field{"Source", "nodePublishSecretRef", FieldType::kObject, "Named"},
    Field{"Source", "items", FieldType::kObjectList, "Item"},
    Field{"Source", "sources", FieldType::kObjectList, "Projection"},
    Field{"Projection", "configMap", FieldType::kObject, "Source"}, Field{"Projection", "secret", FieldType::kObject, "Source"},
    Field{"Projection", "downwardAPI", FieldType::kObject, "Source"},
    Field{"Projection", "serviceAccountToken", FieldType::kObject, "Source"},
    Field{"Projection", "clusterTrustBundle", FieldType::kObject, "Source"},
    Field{"Item", "key"}, Field{"Item", "path"}, Field{"Item", "mode", FieldType::kInteger},
    Field{"Item", "fieldRef", FieldType::kObject, "FieldRef"}, Field{"Item", "resourceFieldRef", FieldType::kObject, "ResourceFieldRef"},
    Field{"Ephemeral", "volumeClaimTemplate", FieldType::kObject, "ClaimTemplate"},
    Field{"ClaimTemplate", "metadata", FieldType::kObject, "ObjectMeta"},
    Field{"ClaimTemplate", "spec", FieldType::kObject, "ClaimSpec"},
    Field{"ClaimSpec", "accessModes", FieldType::kTextList}, Field{"ClaimSpec", "storageClassName"},
    Field{"ClaimSpec", "volumeMode"}, Field{"ClaimSpec", "volumeName"},
    Field{"ClaimSpec", "resources", FieldType::kObject, "Resources"},
    Field{"ClaimSpec", "selector", FieldType::kObject, "LabelSelector"},

    Field{"PodGroup", "metadata", FieldType::kObject, "ObjectMeta"},
    Field{"PodGroup", "spec", FieldType::kObject, "PodGroupSpec"},
    Field{"PodGroupSpec", "minMember", FieldType::kInteger}, Field{"PodGroupSpec", "queue"},
    Field{"PodGroupSpec", "priorityClassName"}, Field{"PodGroupSpec", "minResources", FieldType::kTextMap},
};
// clang-format on

/// Where in the template we are, for messages: "spec.containers[0].env".
struct Place {
  const std::string& source;
  std::string path;
};

[[noreturn]] void refuse(const Place& place, const nlohmann::json& value, const char* wanted) {
  throw Error(ErrorKind::kUsage,
              fmt::format("Could not load the template {}: {} is {}, not {}", place.source,
                          place.path, value.dump().substr(0, 80), wanted),
              "correct the template; kubectl explain shows the types of the fields");
}

void to_text(nlohmann::json& value, const Place& place) {
  if (value.is_number() || value.is_boolean()) {
    value = value.dump();
  } else if (!value.is_string()) {
    refuse(place, value, "a string");
  }
}

void to_integer(nlohmann::json& value, const Place& place) {
  if (value.is_number_integer()) {
    return;
  }
  if (value.is_number_float()) {
    const double number = value.get<double>();
    if (number > -9e15 && number < 9e15) {
      value = static_cast<std::int64_t>(number);  // Jackson cuts the fraction off
      return;
    }
  } else if (value.is_string()) {
    const auto& text = value.get_ref<const std::string&>();
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error == std::errc() && end == text.data() + text.size()) {
      value = number;
      return;
    }
  }
  refuse(place, value, "an integer");
}

void to_boolean(nlohmann::json& value, const Place& place) {
  if (value == "true" || value == "false") {
    value = value == "true";
  } else if (!value.is_boolean()) {
    refuse(place, value, "true or false");
  }
}

void coerce_object(nlohmann::json& object, std::string_view type, const Place& place);

template <class Convert>
void each_entry(nlohmann::json& value, const Place& place, bool list, Convert convert) {
  if (list ? !value.is_array() : !value.is_object()) {
    refuse(place, value, list ? "a list" : "a mapping");
  }
  for (auto& [key, entry] : value.items()) {
    const std::string path =
        list ? fmt::format("{}[{}]", place.path, key) : fmt::format("{}.{}", place.path, key);
    if (!entry.is_null()) {
      convert(entry, Place{place.source, path});
    }
  }
}

void coerce_field(nlohmann::json& value, const Field& field, const Place& place) {
  switch (field.type) {
    case FieldType::kText:
      return to_text(value, place);
    case FieldType::kInteger:
      return to_integer(value, place);
    case FieldType::kBoolean:
      return to_boolean(value, place);
    case FieldType::kIntOrText:
      return value.is_number_integer() ? void() : to_text(value, place);
    case FieldType::kTextMap:
      return each_entry(value, place, false, to_text);
    case FieldType::kTextList:
      return each_entry(value, place, true, to_text);
    case FieldType::kIntegerList:
      return each_entry(value, place, true, to_integer);
    case FieldType::kObject:
      return coerce_object(value, field.element, place);
    case FieldType::kObjectList:
      return each_entry(value, place, true, [&](nlohmann::json& entry, const Place& at) {
        coerce_object(entry, field.element, at);
      });
  }
}

void coerce_object(nlohmann::json& object, std::string_view type, const Place& place) {
  if (!object.is_object()) {
    refuse(place, object, "a mapping");
  }
  for (const Field& field : kFields) {
    if (field.owner != type) {
      continue;
    }
    const auto found = object.find(field.name);
    if (found == object.end()) {
      continue;
    }
    if (found->is_null() || (found->is_array() && found->empty())) {
      object.erase(found);
      continue;
    }
    coerce_field(
        *found, field,
        Place{place.source, place.path.empty() ? std::string(field.name)
                                               : fmt::format("{}.{}", place.path, field.name)});
  }
}

}  // namespace

void coerce_pod(nlohmann::json& pod, const std::string& source) {
  coerce_object(pod, "Pod", Place{source, ""});
}

void coerce_pod_group(nlohmann::json& group, const std::string& source) {
  coerce_object(group, "PodGroup", Place{source, "the PodGroup"});
}

}  // namespace firesteel::manifest
