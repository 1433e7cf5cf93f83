#include "manifest/model.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <string_view>

namespace firesteel::manifest {

namespace {

constexpr Field one(std::string_view name, Type type) {
  return {.name = name, .shape = Shape::kOne, .type = type};
}
constexpr Field list(std::string_view name, Type type) {
  return {.name = name, .shape = Shape::kList, .type = type};
}
constexpr Field map(std::string_view name, Type type) {
  return {.name = name, .shape = Shape::kMap, .type = type};
}

/// A field that this minor version of the Kubernetes API added.
constexpr Field since(int minor, Field field) {
  field.since = minor;
  return field;
}

struct Object {
  Type type;
  std::span<const Field> fields;
};

// The fields of Pod in kubernetes-client 7.6.1 (Spark 4.3.0) and of Volcano's PodGroup, without
// status.
// clang-format off
using enum Type;
constexpr auto kAWSElasticBlockStoreVolumeSourceFields = std::to_array<Field>({
    one("fsType", kString), one("partition", kInt), one("readOnly", kBool),
    one("volumeID", kString)});
constexpr auto kAffinityFields = std::to_array<Field>({
    one("nodeAffinity", kNodeAffinity), one("podAffinity", kPodAffinity),
    one("podAntiAffinity", kPodAntiAffinity)});
constexpr auto kAppArmorProfileFields = std::to_array<Field>({
    one("localhostProfile", kString), one("type", kString)});
constexpr auto kAzureDiskVolumeSourceFields = std::to_array<Field>({
    one("cachingMode", kString), one("diskName", kString), one("diskURI", kString),
    one("fsType", kString), one("kind", kString), one("readOnly", kBool)});
constexpr auto kAzureFileVolumeSourceFields = std::to_array<Field>({
    one("readOnly", kBool), one("secretName", kString), one("shareName", kString)});
constexpr auto kCSIVolumeSourceFields = std::to_array<Field>({
    one("driver", kString), one("fsType", kString),
    one("nodePublishSecretRef", kLocalObjectReference), one("readOnly", kBool),
    map("volumeAttributes", kString)});
constexpr auto kCapabilitiesFields = std::to_array<Field>({
    list("add", kString), list("drop", kString)});
constexpr auto kCephFSVolumeSourceFields = std::to_array<Field>({
    list("monitors", kString), one("path", kString), one("readOnly", kBool),
    one("secretFile", kString), one("secretRef", kLocalObjectReference), one("user", kString)});
constexpr auto kCinderVolumeSourceFields = std::to_array<Field>({
    one("fsType", kString), one("readOnly", kBool), one("secretRef", kLocalObjectReference),
    one("volumeID", kString)});
constexpr auto kClusterTrustBundleProjectionFields = std::to_array<Field>({
    one("labelSelector", kLabelSelector), one("name", kString), one("optional", kBool),
    one("path", kString), one("signerName", kString)});
constexpr auto kConfigMapEnvSourceFields = std::to_array<Field>({
    one("name", kString), one("optional", kBool)});
constexpr auto kConfigMapKeySelectorFields = std::to_array<Field>({
    one("key", kString), one("name", kString), one("optional", kBool)});
constexpr auto kConfigMapProjectionFields = std::to_array<Field>({
    list("items", kKeyToPath), one("name", kString), one("optional", kBool)});
constexpr auto kConfigMapVolumeSourceFields = std::to_array<Field>({
    one("defaultMode", kMode), list("items", kKeyToPath), one("name", kString),
    one("optional", kBool)});
constexpr auto kContainerFields = std::to_array<Field>({
    list("args", kString), list("command", kString), list("env", kEnvVar),
    list("envFrom", kEnvFromSource), one("image", kString), one("imagePullPolicy", kString),
    one("lifecycle", kLifecycle), one("livenessProbe", kProbe), one("name", kString),
    list("ports", kContainerPort), one("readinessProbe", kProbe),
    since(27, list("resizePolicy", kContainerResizePolicy)),
    one("resources", kResourceRequirements), since(28, one("restartPolicy", kString)),
    since(34, list("restartPolicyRules", kContainerRestartRule)),
    one("securityContext", kSecurityContext), one("startupProbe", kProbe), one("stdin", kBool),
    one("stdinOnce", kBool), one("terminationMessagePath", kString),
    one("terminationMessagePolicy", kString), one("tty", kBool),
    list("volumeDevices", kVolumeDevice), list("volumeMounts", kVolumeMount),
    one("workingDir", kString)});
constexpr auto kContainerPortFields = std::to_array<Field>({
    one("containerPort", kInt), one("hostIP", kString), one("hostPort", kInt),
    one("name", kString), one("protocol", kString)});
constexpr auto kContainerResizePolicyFields = std::to_array<Field>({
    one("resourceName", kString), one("restartPolicy", kString)});
constexpr auto kContainerRestartRuleFields = std::to_array<Field>({
    one("action", kString), one("exitCodes", kContainerRestartRuleOnExitCodes)});
constexpr auto kContainerRestartRuleOnExitCodesFields = std::to_array<Field>({
    one("operator", kString), list("values", kInt)});
constexpr auto kDownwardAPIProjectionFields = std::to_array<Field>({
    list("items", kDownwardAPIVolumeFile)});
constexpr auto kDownwardAPIVolumeFileFields = std::to_array<Field>({
    one("fieldRef", kObjectFieldSelector), one("mode", kMode), one("path", kString),
    one("resourceFieldRef", kResourceFieldSelector)});
constexpr auto kDownwardAPIVolumeSourceFields = std::to_array<Field>({
    one("defaultMode", kMode), list("items", kDownwardAPIVolumeFile)});
constexpr auto kEmptyDirVolumeSourceFields = std::to_array<Field>({
    one("medium", kString), one("sizeLimit", kQuantity)});
constexpr auto kEnvFromSourceFields = std::to_array<Field>({
    one("configMapRef", kConfigMapEnvSource), one("prefix", kString),
    one("secretRef", kSecretEnvSource)});
constexpr auto kEnvVarFields = std::to_array<Field>({
    one("name", kString), one("value", kString), one("valueFrom", kEnvVarSource)});
constexpr auto kEnvVarSourceFields = std::to_array<Field>({
    one("configMapKeyRef", kConfigMapKeySelector), one("fieldRef", kObjectFieldSelector),
    since(34, one("fileKeyRef", kFileKeySelector)),
    one("resourceFieldRef", kResourceFieldSelector), one("secretKeyRef", kSecretKeySelector)});
constexpr auto kEphemeralContainerFields = std::to_array<Field>({
    list("args", kString), list("command", kString), list("env", kEnvVar),
    list("envFrom", kEnvFromSource), one("image", kString), one("imagePullPolicy", kString),
    one("lifecycle", kLifecycle), one("livenessProbe", kProbe), one("name", kString),
    list("ports", kContainerPort), one("readinessProbe", kProbe),
    since(27, list("resizePolicy", kContainerResizePolicy)),
    one("resources", kResourceRequirements), since(28, one("restartPolicy", kString)),
    since(34, list("restartPolicyRules", kContainerRestartRule)),
    one("securityContext", kSecurityContext), one("startupProbe", kProbe), one("stdin", kBool),
    one("stdinOnce", kBool), one("targetContainerName", kString),
    one("terminationMessagePath", kString), one("terminationMessagePolicy", kString),
    one("tty", kBool), list("volumeDevices", kVolumeDevice), list("volumeMounts", kVolumeMount),
    one("workingDir", kString)});
constexpr auto kEphemeralVolumeSourceFields = std::to_array<Field>({
    one("volumeClaimTemplate", kPersistentVolumeClaimTemplate)});
constexpr auto kExecActionFields = std::to_array<Field>({
    list("command", kString)});
constexpr auto kFCVolumeSourceFields = std::to_array<Field>({
    one("fsType", kString), one("lun", kInt), one("readOnly", kBool),
    list("targetWWNs", kString), list("wwids", kString)});
constexpr auto kFileKeySelectorFields = std::to_array<Field>({
    one("key", kString), one("optional", kBool), one("path", kString),
    one("volumeName", kString)});
constexpr auto kFlexVolumeSourceFields = std::to_array<Field>({
    one("driver", kString), one("fsType", kString), map("options", kString),
    one("readOnly", kBool), one("secretRef", kLocalObjectReference)});
constexpr auto kFlockerVolumeSourceFields = std::to_array<Field>({
    one("datasetName", kString), one("datasetUUID", kString)});
constexpr auto kGCEPersistentDiskVolumeSourceFields = std::to_array<Field>({
    one("fsType", kString), one("partition", kInt), one("pdName", kString),
    one("readOnly", kBool)});
constexpr auto kGRPCActionFields = std::to_array<Field>({
    one("port", kInt), one("service", kString)});
constexpr auto kGitRepoVolumeSourceFields = std::to_array<Field>({
    one("directory", kString), one("repository", kString), one("revision", kString)});
constexpr auto kGlusterfsVolumeSourceFields = std::to_array<Field>({
    one("endpoints", kString), one("path", kString), one("readOnly", kBool)});
constexpr auto kHTTPGetActionFields = std::to_array<Field>({
    one("host", kString), list("httpHeaders", kHTTPHeader), one("path", kString),
    one("port", kIntOrString), one("scheme", kString)});
constexpr auto kHTTPHeaderFields = std::to_array<Field>({
    one("name", kString), one("value", kString)});
constexpr auto kHostAliasFields = std::to_array<Field>({
    list("hostnames", kString), one("ip", kString)});
constexpr auto kHostPathVolumeSourceFields = std::to_array<Field>({
    one("path", kString), one("type", kString)});
constexpr auto kISCSIVolumeSourceFields = std::to_array<Field>({
    one("chapAuthDiscovery", kBool), one("chapAuthSession", kBool), one("fsType", kString),
    one("initiatorName", kString), one("iqn", kString), one("iscsiInterface", kString),
    one("lun", kInt), list("portals", kString), one("readOnly", kBool),
    one("secretRef", kLocalObjectReference), one("targetPortal", kString)});
constexpr auto kImageVolumeSourceFields = std::to_array<Field>({
    one("pullPolicy", kString), one("reference", kString)});
constexpr auto kKeyToPathFields = std::to_array<Field>({
    one("key", kString), one("mode", kMode), one("path", kString)});
constexpr auto kLabelSelectorFields = std::to_array<Field>({
    list("matchExpressions", kLabelSelectorRequirement), map("matchLabels", kString)});
constexpr auto kLabelSelectorRequirementFields = std::to_array<Field>({
    one("key", kString), one("operator", kString), list("values", kString)});
constexpr auto kLifecycleFields = std::to_array<Field>({
    one("postStart", kLifecycleHandler), one("preStop", kLifecycleHandler),
    since(33, one("stopSignal", kString))});
constexpr auto kLifecycleHandlerFields = std::to_array<Field>({
    one("exec", kExecAction), one("httpGet", kHTTPGetAction),
    since(29, one("sleep", kSleepAction)), one("tcpSocket", kTCPSocketAction)});
constexpr auto kLocalObjectReferenceFields = std::to_array<Field>({
    one("name", kString)});
constexpr auto kManagedFieldsEntryFields = std::to_array<Field>({
    one("apiVersion", kString), one("fieldsType", kString), one("manager", kString),
    one("operation", kString), one("subresource", kString), one("time", kString)});
constexpr auto kNFSVolumeSourceFields = std::to_array<Field>({
    one("path", kString), one("readOnly", kBool), one("server", kString)});
constexpr auto kNodeAffinityFields = std::to_array<Field>({
    list("preferredDuringSchedulingIgnoredDuringExecution", kPreferredSchedulingTerm),
    one("requiredDuringSchedulingIgnoredDuringExecution", kNodeSelector)});
constexpr auto kNodeSelectorFields = std::to_array<Field>({
    list("nodeSelectorTerms", kNodeSelectorTerm)});
constexpr auto kNodeSelectorRequirementFields = std::to_array<Field>({
    one("key", kString), one("operator", kString), list("values", kString)});
constexpr auto kNodeSelectorTermFields = std::to_array<Field>({
    list("matchExpressions", kNodeSelectorRequirement),
    list("matchFields", kNodeSelectorRequirement)});
constexpr auto kObjectFieldSelectorFields = std::to_array<Field>({
    one("apiVersion", kString), one("fieldPath", kString)});
constexpr auto kObjectMetaFields = std::to_array<Field>({
    map("annotations", kString), one("creationTimestamp", kString),
    one("deletionGracePeriodSeconds", kLong), one("deletionTimestamp", kString),
    list("finalizers", kString), one("generateName", kString), one("generation", kLong),
    map("labels", kString), list("managedFields", kManagedFieldsEntry), one("name", kString),
    one("namespace", kString), list("ownerReferences", kOwnerReference),
    one("resourceVersion", kString), one("selfLink", kString), one("uid", kString)});
constexpr auto kOwnerReferenceFields = std::to_array<Field>({
    one("apiVersion", kString), one("blockOwnerDeletion", kBool), one("controller", kBool),
    one("kind", kString), one("name", kString), one("uid", kString)});
constexpr auto kPersistentVolumeClaimSpecFields = std::to_array<Field>({
    list("accessModes", kString), one("dataSource", kTypedLocalObjectReference),
    since(22, one("dataSourceRef", kTypedObjectReference)),
    one("resources", kVolumeResourceRequirements), one("selector", kLabelSelector),
    one("storageClassName", kString), since(29, one("volumeAttributesClassName", kString)),
    one("volumeMode", kString), one("volumeName", kString)});
constexpr auto kPersistentVolumeClaimTemplateFields = std::to_array<Field>({
    one("metadata", kObjectMeta), one("spec", kPersistentVolumeClaimSpec)});
constexpr auto kPersistentVolumeClaimVolumeSourceFields = std::to_array<Field>({
    one("claimName", kString), one("readOnly", kBool)});
constexpr auto kPhotonPersistentDiskVolumeSourceFields = std::to_array<Field>({
    one("fsType", kString), one("pdID", kString)});
constexpr auto kPodFields = std::to_array<Field>({
    one("apiVersion", kString), one("kind", kString), one("metadata", kObjectMeta),
    one("spec", kPodSpec)});
constexpr auto kPodAffinityFields = std::to_array<Field>({
    list("preferredDuringSchedulingIgnoredDuringExecution", kWeightedPodAffinityTerm),
    list("requiredDuringSchedulingIgnoredDuringExecution", kPodAffinityTerm)});
constexpr auto kPodAffinityTermFields = std::to_array<Field>({
    one("labelSelector", kLabelSelector), since(29, list("matchLabelKeys", kString)),
    since(29, list("mismatchLabelKeys", kString)),
    since(21, one("namespaceSelector", kLabelSelector)), list("namespaces", kString),
    one("topologyKey", kString)});
constexpr auto kPodAntiAffinityFields = std::to_array<Field>({
    list("preferredDuringSchedulingIgnoredDuringExecution", kWeightedPodAffinityTerm),
    list("requiredDuringSchedulingIgnoredDuringExecution", kPodAffinityTerm)});
constexpr auto kPodCertificateProjectionFields = std::to_array<Field>({
    one("certificateChainPath", kString), one("credentialBundlePath", kString),
    one("keyPath", kString), one("keyType", kString), one("maxExpirationSeconds", kInt),
    one("signerName", kString), map("userAnnotations", kString)});
constexpr auto kPodDNSConfigFields = std::to_array<Field>({
    list("nameservers", kString), list("options", kPodDNSConfigOption),
    list("searches", kString)});
constexpr auto kPodDNSConfigOptionFields = std::to_array<Field>({
    one("name", kString), one("value", kString)});
constexpr auto kPodGroupFields = std::to_array<Field>({
    one("apiVersion", kString), one("kind", kString), one("metadata", kObjectMeta),
    one("spec", kPodGroupSpec)});
constexpr auto kPodGroupSpecFields = std::to_array<Field>({
    one("minMember", kInt), map("minResources", kQuantity), map("minTaskMember", kInt),
    one("priorityClassName", kString), one("queue", kString)});
constexpr auto kPodOSFields = std::to_array<Field>({
    one("name", kString)});
constexpr auto kPodReadinessGateFields = std::to_array<Field>({
    one("conditionType", kString)});
constexpr auto kPodResourceClaimFields = std::to_array<Field>({
    one("name", kString), since(31, one("resourceClaimName", kString)),
    since(31, one("resourceClaimTemplateName", kString))});
constexpr auto kPodSchedulingGateFields = std::to_array<Field>({
    one("name", kString)});
constexpr auto kPodSecurityContextFields = std::to_array<Field>({
    since(30, one("appArmorProfile", kAppArmorProfile)), one("fsGroup", kLong),
    one("fsGroupChangePolicy", kString), one("runAsGroup", kLong), one("runAsNonRoot", kBool),
    one("runAsUser", kLong), since(32, one("seLinuxChangePolicy", kString)),
    one("seLinuxOptions", kSELinuxOptions), since(19, one("seccompProfile", kSeccompProfile)),
    list("supplementalGroups", kLong), since(31, one("supplementalGroupsPolicy", kString)),
    list("sysctls", kSysctl), one("windowsOptions", kWindowsSecurityContextOptions)});
constexpr auto kPodSpecFields = std::to_array<Field>({
    one("activeDeadlineSeconds", kLong), one("affinity", kAffinity),
    one("automountServiceAccountToken", kBool), list("containers", kContainer),
    one("dnsConfig", kPodDNSConfig), one("dnsPolicy", kString), one("enableServiceLinks", kBool),
    list("ephemeralContainers", kEphemeralContainer), list("hostAliases", kHostAlias),
    one("hostIPC", kBool), one("hostNetwork", kBool), one("hostPID", kBool),
    since(25, one("hostUsers", kBool)), one("hostname", kString),
    since(34, one("hostnameOverride", kString)), list("imagePullSecrets", kLocalObjectReference),
    list("initContainers", kContainer), one("nodeName", kString), map("nodeSelector", kString),
    since(23, one("os", kPodOS)), map("overhead", kQuantity), one("preemptionPolicy", kString),
    one("priority", kInt), one("priorityClassName", kString),
    list("readinessGates", kPodReadinessGate),
    since(26, list("resourceClaims", kPodResourceClaim)),
    since(32, one("resources", kResourceRequirements)), one("restartPolicy", kString),
    one("runtimeClassName", kString), one("schedulerName", kString),
    since(26, list("schedulingGates", kPodSchedulingGate)),
    one("securityContext", kPodSecurityContext), one("serviceAccount", kString),
    one("serviceAccountName", kString), since(19, one("setHostnameAsFQDN", kBool)),
    one("shareProcessNamespace", kBool), one("subdomain", kString),
    one("terminationGracePeriodSeconds", kLong), list("tolerations", kToleration),
    list("topologySpreadConstraints", kTopologySpreadConstraint), list("volumes", kVolume),
    since(35, one("workloadRef", kWorkloadReference))});
constexpr auto kPortworxVolumeSourceFields = std::to_array<Field>({
    one("fsType", kString), one("readOnly", kBool), one("volumeID", kString)});
constexpr auto kPreferredSchedulingTermFields = std::to_array<Field>({
    one("preference", kNodeSelectorTerm), one("weight", kInt)});
constexpr auto kProbeFields = std::to_array<Field>({
    one("exec", kExecAction), one("failureThreshold", kInt), since(23, one("grpc", kGRPCAction)),
    one("httpGet", kHTTPGetAction), one("initialDelaySeconds", kInt), one("periodSeconds", kInt),
    one("successThreshold", kInt), one("tcpSocket", kTCPSocketAction),
    since(21, one("terminationGracePeriodSeconds", kLong)), one("timeoutSeconds", kInt)});
constexpr auto kProjectedVolumeSourceFields = std::to_array<Field>({
    one("defaultMode", kMode), list("sources", kVolumeProjection)});
constexpr auto kQuobyteVolumeSourceFields = std::to_array<Field>({
    one("group", kString), one("readOnly", kBool), one("registry", kString),
    one("tenant", kString), one("user", kString), one("volume", kString)});
constexpr auto kRBDVolumeSourceFields = std::to_array<Field>({
    one("fsType", kString), one("image", kString), one("keyring", kString),
    list("monitors", kString), one("pool", kString), one("readOnly", kBool),
    one("secretRef", kLocalObjectReference), one("user", kString)});
constexpr auto kResourceClaimFields = std::to_array<Field>({
    one("name", kString), since(31, one("request", kString))});
constexpr auto kResourceFieldSelectorFields = std::to_array<Field>({
    one("containerName", kString), one("divisor", kQuantity), one("resource", kString)});
constexpr auto kResourceRequirementsFields = std::to_array<Field>({
    since(26, list("claims", kResourceClaim)), map("limits", kQuantity),
    map("requests", kQuantity)});
constexpr auto kSELinuxOptionsFields = std::to_array<Field>({
    one("level", kString), one("role", kString), one("type", kString), one("user", kString)});
constexpr auto kScaleIOVolumeSourceFields = std::to_array<Field>({
    one("fsType", kString), one("gateway", kString), one("protectionDomain", kString),
    one("readOnly", kBool), one("secretRef", kLocalObjectReference), one("sslEnabled", kBool),
    one("storageMode", kString), one("storagePool", kString), one("system", kString),
    one("volumeName", kString)});
constexpr auto kSeccompProfileFields = std::to_array<Field>({
    one("localhostProfile", kString), one("type", kString)});
constexpr auto kSecretEnvSourceFields = std::to_array<Field>({
    one("name", kString), one("optional", kBool)});
constexpr auto kSecretKeySelectorFields = std::to_array<Field>({
    one("key", kString), one("name", kString), one("optional", kBool)});
constexpr auto kSecretProjectionFields = std::to_array<Field>({
    list("items", kKeyToPath), one("name", kString), one("optional", kBool)});
constexpr auto kSecretVolumeSourceFields = std::to_array<Field>({
    one("defaultMode", kMode), list("items", kKeyToPath), one("optional", kBool),
    one("secretName", kString)});
constexpr auto kSecurityContextFields = std::to_array<Field>({
    one("allowPrivilegeEscalation", kBool), since(30, one("appArmorProfile", kAppArmorProfile)),
    one("capabilities", kCapabilities), one("privileged", kBool), one("procMount", kString),
    one("readOnlyRootFilesystem", kBool), one("runAsGroup", kLong), one("runAsNonRoot", kBool),
    one("runAsUser", kLong), one("seLinuxOptions", kSELinuxOptions),
    since(19, one("seccompProfile", kSeccompProfile)),
    one("windowsOptions", kWindowsSecurityContextOptions)});
constexpr auto kServiceAccountTokenProjectionFields = std::to_array<Field>({
    one("audience", kString), one("expirationSeconds", kLong), one("path", kString)});
constexpr auto kSleepActionFields = std::to_array<Field>({
    one("seconds", kLong)});
constexpr auto kStorageOSVolumeSourceFields = std::to_array<Field>({
    one("fsType", kString), one("readOnly", kBool), one("secretRef", kLocalObjectReference),
    one("volumeName", kString), one("volumeNamespace", kString)});
constexpr auto kSysctlFields = std::to_array<Field>({
    one("name", kString), one("value", kString)});
constexpr auto kTCPSocketActionFields = std::to_array<Field>({
    one("host", kString), one("port", kIntOrString)});
constexpr auto kTolerationFields = std::to_array<Field>({
    one("effect", kString), one("key", kString), one("operator", kString),
    one("tolerationSeconds", kLong), one("value", kString)});
constexpr auto kTopologySpreadConstraintFields = std::to_array<Field>({
    one("labelSelector", kLabelSelector), since(25, list("matchLabelKeys", kString)),
    one("maxSkew", kInt), since(24, one("minDomains", kInt)),
    since(25, one("nodeAffinityPolicy", kString)), since(25, one("nodeTaintsPolicy", kString)),
    one("topologyKey", kString), one("whenUnsatisfiable", kString)});
constexpr auto kTypedLocalObjectReferenceFields = std::to_array<Field>({
    one("apiGroup", kString), one("kind", kString), one("name", kString)});
constexpr auto kTypedObjectReferenceFields = std::to_array<Field>({
    one("apiGroup", kString), one("kind", kString), one("name", kString),
    one("namespace", kString)});
constexpr auto kVolumeFields = std::to_array<Field>({
    one("awsElasticBlockStore", kAWSElasticBlockStoreVolumeSource),
    one("azureDisk", kAzureDiskVolumeSource), one("azureFile", kAzureFileVolumeSource),
    one("cephfs", kCephFSVolumeSource), one("cinder", kCinderVolumeSource),
    one("configMap", kConfigMapVolumeSource), one("csi", kCSIVolumeSource),
    one("downwardAPI", kDownwardAPIVolumeSource), one("emptyDir", kEmptyDirVolumeSource),
    since(19, one("ephemeral", kEphemeralVolumeSource)), one("fc", kFCVolumeSource),
    one("flexVolume", kFlexVolumeSource), one("flocker", kFlockerVolumeSource),
    one("gcePersistentDisk", kGCEPersistentDiskVolumeSource),
    one("gitRepo", kGitRepoVolumeSource), one("glusterfs", kGlusterfsVolumeSource),
    one("hostPath", kHostPathVolumeSource), since(31, one("image", kImageVolumeSource)),
    one("iscsi", kISCSIVolumeSource), one("name", kString), one("nfs", kNFSVolumeSource),
    one("persistentVolumeClaim", kPersistentVolumeClaimVolumeSource),
    one("photonPersistentDisk", kPhotonPersistentDiskVolumeSource),
    one("portworxVolume", kPortworxVolumeSource), one("projected", kProjectedVolumeSource),
    one("quobyte", kQuobyteVolumeSource), one("rbd", kRBDVolumeSource),
    one("scaleIO", kScaleIOVolumeSource), one("secret", kSecretVolumeSource),
    one("storageos", kStorageOSVolumeSource),
    one("vsphereVolume", kVsphereVirtualDiskVolumeSource)});
constexpr auto kVolumeDeviceFields = std::to_array<Field>({
    one("devicePath", kString), one("name", kString)});
constexpr auto kVolumeMountFields = std::to_array<Field>({
    one("mountPath", kString), one("mountPropagation", kString), one("name", kString),
    one("readOnly", kBool), since(30, one("recursiveReadOnly", kString)),
    one("subPath", kString), one("subPathExpr", kString)});
constexpr auto kVolumeProjectionFields = std::to_array<Field>({
    since(29, one("clusterTrustBundle", kClusterTrustBundleProjection)),
    one("configMap", kConfigMapProjection), one("downwardAPI", kDownwardAPIProjection),
    since(34, one("podCertificate", kPodCertificateProjection)),
    one("secret", kSecretProjection), one("serviceAccountToken", kServiceAccountTokenProjection)});
constexpr auto kVolumeResourceRequirementsFields = std::to_array<Field>({
    map("limits", kQuantity), map("requests", kQuantity)});
constexpr auto kVsphereVirtualDiskVolumeSourceFields = std::to_array<Field>({
    one("fsType", kString), one("storagePolicyID", kString), one("storagePolicyName", kString),
    one("volumePath", kString)});
constexpr auto kWeightedPodAffinityTermFields = std::to_array<Field>({
    one("podAffinityTerm", kPodAffinityTerm), one("weight", kInt)});
constexpr auto kWindowsSecurityContextOptionsFields = std::to_array<Field>({
    one("gmsaCredentialSpec", kString), one("gmsaCredentialSpecName", kString),
    since(22, one("hostProcess", kBool)), one("runAsUserName", kString)});
constexpr auto kWorkloadReferenceFields = std::to_array<Field>({
    one("name", kString), one("podGroup", kString), one("podGroupReplicaKey", kString)});

constexpr auto kObjects = std::to_array<Object>({
    {.type = kAWSElasticBlockStoreVolumeSource, .fields = kAWSElasticBlockStoreVolumeSourceFields},
    {.type = kAffinity, .fields = kAffinityFields},
    {.type = kAppArmorProfile, .fields = kAppArmorProfileFields},
    {.type = kAzureDiskVolumeSource, .fields = kAzureDiskVolumeSourceFields},
    {.type = kAzureFileVolumeSource, .fields = kAzureFileVolumeSourceFields},
    {.type = kCSIVolumeSource, .fields = kCSIVolumeSourceFields},
    {.type = kCapabilities, .fields = kCapabilitiesFields},
    {.type = kCephFSVolumeSource, .fields = kCephFSVolumeSourceFields},
    {.type = kCinderVolumeSource, .fields = kCinderVolumeSourceFields},
    {.type = kClusterTrustBundleProjection, .fields = kClusterTrustBundleProjectionFields},
    {.type = kConfigMapEnvSource, .fields = kConfigMapEnvSourceFields},
    {.type = kConfigMapKeySelector, .fields = kConfigMapKeySelectorFields},
    {.type = kConfigMapProjection, .fields = kConfigMapProjectionFields},
    {.type = kConfigMapVolumeSource, .fields = kConfigMapVolumeSourceFields},
    {.type = kContainer, .fields = kContainerFields},
    {.type = kContainerPort, .fields = kContainerPortFields},
    {.type = kContainerResizePolicy, .fields = kContainerResizePolicyFields},
    {.type = kContainerRestartRule, .fields = kContainerRestartRuleFields},
    {.type = kContainerRestartRuleOnExitCodes, .fields = kContainerRestartRuleOnExitCodesFields},
    {.type = kDownwardAPIProjection, .fields = kDownwardAPIProjectionFields},
    {.type = kDownwardAPIVolumeFile, .fields = kDownwardAPIVolumeFileFields},
    {.type = kDownwardAPIVolumeSource, .fields = kDownwardAPIVolumeSourceFields},
    {.type = kEmptyDirVolumeSource, .fields = kEmptyDirVolumeSourceFields},
    {.type = kEnvFromSource, .fields = kEnvFromSourceFields},
    {.type = kEnvVar, .fields = kEnvVarFields},
    {.type = kEnvVarSource, .fields = kEnvVarSourceFields},
    {.type = kEphemeralContainer, .fields = kEphemeralContainerFields},
    {.type = kEphemeralVolumeSource, .fields = kEphemeralVolumeSourceFields},
    {.type = kExecAction, .fields = kExecActionFields},
    {.type = kFCVolumeSource, .fields = kFCVolumeSourceFields},
    {.type = kFileKeySelector, .fields = kFileKeySelectorFields},
    {.type = kFlexVolumeSource, .fields = kFlexVolumeSourceFields},
    {.type = kFlockerVolumeSource, .fields = kFlockerVolumeSourceFields},
    {.type = kGCEPersistentDiskVolumeSource, .fields = kGCEPersistentDiskVolumeSourceFields},
    {.type = kGRPCAction, .fields = kGRPCActionFields},
    {.type = kGitRepoVolumeSource, .fields = kGitRepoVolumeSourceFields},
    {.type = kGlusterfsVolumeSource, .fields = kGlusterfsVolumeSourceFields},
    {.type = kHTTPGetAction, .fields = kHTTPGetActionFields},
    {.type = kHTTPHeader, .fields = kHTTPHeaderFields},
    {.type = kHostAlias, .fields = kHostAliasFields},
    {.type = kHostPathVolumeSource, .fields = kHostPathVolumeSourceFields},
    {.type = kISCSIVolumeSource, .fields = kISCSIVolumeSourceFields},
    {.type = kImageVolumeSource, .fields = kImageVolumeSourceFields},
    {.type = kKeyToPath, .fields = kKeyToPathFields},
    {.type = kLabelSelector, .fields = kLabelSelectorFields},
    {.type = kLabelSelectorRequirement, .fields = kLabelSelectorRequirementFields},
    {.type = kLifecycle, .fields = kLifecycleFields},
    {.type = kLifecycleHandler, .fields = kLifecycleHandlerFields},
    {.type = kLocalObjectReference, .fields = kLocalObjectReferenceFields},
    {.type = kManagedFieldsEntry, .fields = kManagedFieldsEntryFields},
    {.type = kNFSVolumeSource, .fields = kNFSVolumeSourceFields},
    {.type = kNodeAffinity, .fields = kNodeAffinityFields},
    {.type = kNodeSelector, .fields = kNodeSelectorFields},
    {.type = kNodeSelectorRequirement, .fields = kNodeSelectorRequirementFields},
    {.type = kNodeSelectorTerm, .fields = kNodeSelectorTermFields},
    {.type = kObjectFieldSelector, .fields = kObjectFieldSelectorFields},
    {.type = kObjectMeta, .fields = kObjectMetaFields},
    {.type = kOwnerReference, .fields = kOwnerReferenceFields},
    {.type = kPersistentVolumeClaimSpec, .fields = kPersistentVolumeClaimSpecFields},
    {.type = kPersistentVolumeClaimTemplate, .fields = kPersistentVolumeClaimTemplateFields},
    {.type = kPersistentVolumeClaimVolumeSource, .fields = kPersistentVolumeClaimVolumeSourceFields},
    {.type = kPhotonPersistentDiskVolumeSource, .fields = kPhotonPersistentDiskVolumeSourceFields},
    {.type = kPod, .fields = kPodFields},
    {.type = kPodAffinity, .fields = kPodAffinityFields},
    {.type = kPodAffinityTerm, .fields = kPodAffinityTermFields},
    {.type = kPodAntiAffinity, .fields = kPodAntiAffinityFields},
    {.type = kPodCertificateProjection, .fields = kPodCertificateProjectionFields},
    {.type = kPodDNSConfig, .fields = kPodDNSConfigFields},
    {.type = kPodDNSConfigOption, .fields = kPodDNSConfigOptionFields},
    {.type = kPodGroup, .fields = kPodGroupFields},
    {.type = kPodGroupSpec, .fields = kPodGroupSpecFields},
    {.type = kPodOS, .fields = kPodOSFields},
    {.type = kPodReadinessGate, .fields = kPodReadinessGateFields},
    {.type = kPodResourceClaim, .fields = kPodResourceClaimFields},
    {.type = kPodSchedulingGate, .fields = kPodSchedulingGateFields},
    {.type = kPodSecurityContext, .fields = kPodSecurityContextFields},
    {.type = kPodSpec, .fields = kPodSpecFields},
    {.type = kPortworxVolumeSource, .fields = kPortworxVolumeSourceFields},
    {.type = kPreferredSchedulingTerm, .fields = kPreferredSchedulingTermFields},
    {.type = kProbe, .fields = kProbeFields},
    {.type = kProjectedVolumeSource, .fields = kProjectedVolumeSourceFields},
    {.type = kQuobyteVolumeSource, .fields = kQuobyteVolumeSourceFields},
    {.type = kRBDVolumeSource, .fields = kRBDVolumeSourceFields},
    {.type = kResourceClaim, .fields = kResourceClaimFields},
    {.type = kResourceFieldSelector, .fields = kResourceFieldSelectorFields},
    {.type = kResourceRequirements, .fields = kResourceRequirementsFields},
    {.type = kSELinuxOptions, .fields = kSELinuxOptionsFields},
    {.type = kScaleIOVolumeSource, .fields = kScaleIOVolumeSourceFields},
    {.type = kSeccompProfile, .fields = kSeccompProfileFields},
    {.type = kSecretEnvSource, .fields = kSecretEnvSourceFields},
    {.type = kSecretKeySelector, .fields = kSecretKeySelectorFields},
    {.type = kSecretProjection, .fields = kSecretProjectionFields},
    {.type = kSecretVolumeSource, .fields = kSecretVolumeSourceFields},
    {.type = kSecurityContext, .fields = kSecurityContextFields},
    {.type = kServiceAccountTokenProjection, .fields = kServiceAccountTokenProjectionFields},
    {.type = kSleepAction, .fields = kSleepActionFields},
    {.type = kStorageOSVolumeSource, .fields = kStorageOSVolumeSourceFields},
    {.type = kSysctl, .fields = kSysctlFields},
    {.type = kTCPSocketAction, .fields = kTCPSocketActionFields},
    {.type = kToleration, .fields = kTolerationFields},
    {.type = kTopologySpreadConstraint, .fields = kTopologySpreadConstraintFields},
    {.type = kTypedLocalObjectReference, .fields = kTypedLocalObjectReferenceFields},
    {.type = kTypedObjectReference, .fields = kTypedObjectReferenceFields},
    {.type = kVolume, .fields = kVolumeFields},
    {.type = kVolumeDevice, .fields = kVolumeDeviceFields},
    {.type = kVolumeMount, .fields = kVolumeMountFields},
    {.type = kVolumeProjection, .fields = kVolumeProjectionFields},
    {.type = kVolumeResourceRequirements, .fields = kVolumeResourceRequirementsFields},
    {.type = kVsphereVirtualDiskVolumeSource, .fields = kVsphereVirtualDiskVolumeSourceFields},
    {.type = kWeightedPodAffinityTerm, .fields = kWeightedPodAffinityTermFields},
    {.type = kWindowsSecurityContextOptions, .fields = kWindowsSecurityContextOptionsFields},
    {.type = kWorkloadReference, .fields = kWorkloadReferenceFields},
});
// clang-format on

constexpr std::size_t index_of(Type type) {
  return static_cast<std::size_t>(type) - static_cast<std::size_t>(kObjects.front().type);
}

consteval bool rows_follow_the_types() {
  for (std::size_t row = 0; row < kObjects.size(); ++row) {
    if (index_of(kObjects[row].type) != row) {
      return false;
    }
  }
  return is_object(kObjects.front().type) &&
         !is_object(
             Type{static_cast<std::uint8_t>(static_cast<unsigned>(kObjects.front().type) - 1)});
}

static_assert(rows_follow_the_types(),
              "kObjects has one row for each object of Type, in its order");
static_assert(std::ranges::all_of(kObjects,
                                  [](const Object& object) {
                                    return std::ranges::is_sorted(object.fields, {}, &Field::name);
                                  }),
              "fields are sorted by name");
static_assert(std::ranges::all_of(kObjects,
                                  [](const Object& object) {
                                    return std::ranges::all_of(
                                        object.fields, [](const Field& field) {
                                          return !is_object(field.type) ||
                                                 index_of(field.type) < kObjects.size();
                                        });
                                  }),
              "every object that a field has is in the table");

}  // namespace

const Field* find_field(Type object, std::string_view name) {
  if (!is_object(object)) {
    return nullptr;
  }
  const std::span<const Field> fields = kObjects.at(index_of(object)).fields;
  const auto found = std::ranges::lower_bound(fields, name, {}, &Field::name);
  return found == fields.end() || found->name != name ? nullptr : &*found;
}

}  // namespace firesteel::manifest
