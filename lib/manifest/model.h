#pragma once
/// The fields and types of the Kubernetes objects that can be templates: the part of the API schema
/// that is needed to read them like Spark's typed client.

#include <cstdint>
#include <string_view>

namespace firesteel::manifest {

enum class Shape : std::uint8_t { kOne, kList, kMap };

/// What a value, an element of a list or a value of a map is: a scalar, or an object with fields.
enum class Type : std::uint8_t {
  kString,
  kInt,   ///< 32 bits
  kMode,  ///< the same, octal when it begins with 0
  kLong,  ///< 64 bits
  kBool,
  kQuantity,
  kIntOrString,
  // The names of the API's objects, in the order of their names.
  kAWSElasticBlockStoreVolumeSource,
  kAffinity,
  kAppArmorProfile,
  kAzureDiskVolumeSource,
  kAzureFileVolumeSource,
  kCSIVolumeSource,
  kCapabilities,
  kCephFSVolumeSource,
  kCinderVolumeSource,
  kClusterTrustBundleProjection,
  kConfigMapEnvSource,
  kConfigMapKeySelector,
  kConfigMapProjection,
  kConfigMapVolumeSource,
  kContainer,
  kContainerPort,
  kContainerResizePolicy,
  kContainerRestartRule,
  kContainerRestartRuleOnExitCodes,
  kDownwardAPIProjection,
  kDownwardAPIVolumeFile,
  kDownwardAPIVolumeSource,
  kEmptyDirVolumeSource,
  kEnvFromSource,
  kEnvVar,
  kEnvVarSource,
  kEphemeralContainer,
  kEphemeralVolumeSource,
  kExecAction,
  kFCVolumeSource,
  kFileKeySelector,
  kFlexVolumeSource,
  kFlockerVolumeSource,
  kGCEPersistentDiskVolumeSource,
  kGRPCAction,
  kGitRepoVolumeSource,
  kGlusterfsVolumeSource,
  kHTTPGetAction,
  kHTTPHeader,
  kHostAlias,
  kHostPathVolumeSource,
  kISCSIVolumeSource,
  kImageVolumeSource,
  kKeyToPath,
  kLabelSelector,
  kLabelSelectorRequirement,
  kLifecycle,
  kLifecycleHandler,
  kLocalObjectReference,
  kManagedFieldsEntry,
  kNFSVolumeSource,
  kNodeAffinity,
  kNodeSelector,
  kNodeSelectorRequirement,
  kNodeSelectorTerm,
  kObjectFieldSelector,
  kObjectMeta,
  kOwnerReference,
  kPersistentVolumeClaimSpec,
  kPersistentVolumeClaimTemplate,
  kPersistentVolumeClaimVolumeSource,
  kPhotonPersistentDiskVolumeSource,
  kPod,
  kPodAffinity,
  kPodAffinityTerm,
  kPodAntiAffinity,
  kPodCertificateProjection,
  kPodDNSConfig,
  kPodDNSConfigOption,
  kPodGroup,
  kPodGroupSpec,
  kPodOS,
  kPodReadinessGate,
  kPodResourceClaim,
  kPodSchedulingGate,
  kPodSecurityContext,
  kPodSpec,
  kPortworxVolumeSource,
  kPreferredSchedulingTerm,
  kProbe,
  kProjectedVolumeSource,
  kQuobyteVolumeSource,
  kRBDVolumeSource,
  kResourceClaim,
  kResourceFieldSelector,
  kResourceRequirements,
  kSELinuxOptions,
  kScaleIOVolumeSource,
  kSeccompProfile,
  kSecretEnvSource,
  kSecretKeySelector,
  kSecretProjection,
  kSecretVolumeSource,
  kSecurityContext,
  kServiceAccountTokenProjection,
  kSleepAction,
  kStorageOSVolumeSource,
  kSysctl,
  kTCPSocketAction,
  kToleration,
  kTopologySpreadConstraint,
  kTypedLocalObjectReference,
  kTypedObjectReference,
  kVolume,
  kVolumeDevice,
  kVolumeMount,
  kVolumeProjection,
  kVolumeResourceRequirements,
  kVsphereVirtualDiskVolumeSource,
  kWeightedPodAffinityTerm,
  kWindowsSecurityContextOptions,
  kWorkloadReference,
};

[[nodiscard]] constexpr bool is_object(Type type) {
  return type > Type::kIntOrString;
}

struct Field {
  std::string_view name;
  Shape shape = Shape::kOne;
  Type type = Type::kString;
  int since = 0;  ///< minor version of the Kubernetes 1 API that added it; 0: 1.18 or older
};

/// A field of an object; null when it has no such field.
[[nodiscard]] const Field* find_field(Type object, std::string_view name);

}  // namespace firesteel::manifest
