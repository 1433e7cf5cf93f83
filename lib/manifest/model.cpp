#include "manifest/model.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace firesteel::manifest {

namespace {

struct ModelType {
  std::string_view name;
  std::string_view fields;  ///< " name=type name=type "
};

// The fields of Pod in kubernetes-client 7.6.1 (Spark 4.3.0) and of Volcano's PodGroup, without
// status.  A field's type is s (string), i (32-bit integer), o (the same, octal if it starts with
// 0), l (64-bit integer), b (boolean), q (Quantity), p (IntOrString) or the name of a type; [
// before it means a list of it, { a map to it.  Sorted by name.
// clang-format off
// NOLINTBEGIN(modernize-use-designated-initializers): rows of a table
constexpr auto kTypes = std::to_array<ModelType>({
    {"AWSElasticBlockStoreVolumeSource",
     " fsType=s partition=i readOnly=b volumeID=s "},
    {"Affinity",
     " nodeAffinity=NodeAffinity podAffinity=PodAffinity podAntiAffinity=PodAntiAffinity "},
    {"AppArmorProfile",
     " localhostProfile=s type=s "},
    {"AzureDiskVolumeSource",
     " cachingMode=s diskName=s diskURI=s fsType=s kind=s readOnly=b "},
    {"AzureFileVolumeSource",
     " readOnly=b secretName=s shareName=s "},
    {"CSIVolumeSource",
     " driver=s fsType=s nodePublishSecretRef=LocalObjectReference readOnly=b "
     "volumeAttributes={s "},
    {"Capabilities",
     " add=[s drop=[s "},
    {"CephFSVolumeSource",
     " monitors=[s path=s readOnly=b secretFile=s secretRef=LocalObjectReference user=s "},
    {"CinderVolumeSource",
     " fsType=s readOnly=b secretRef=LocalObjectReference volumeID=s "},
    {"ClusterTrustBundleProjection",
     " labelSelector=LabelSelector name=s optional=b path=s signerName=s "},
    {"ConfigMapEnvSource",
     " name=s optional=b "},
    {"ConfigMapKeySelector",
     " key=s name=s optional=b "},
    {"ConfigMapProjection",
     " items=[KeyToPath name=s optional=b "},
    {"ConfigMapVolumeSource",
     " defaultMode=o items=[KeyToPath name=s optional=b "},
    {"Container",
     " args=[s command=[s env=[EnvVar envFrom=[EnvFromSource image=s imagePullPolicy=s "
     "lifecycle=Lifecycle livenessProbe=Probe name=s ports=[ContainerPort readinessProbe=Probe "
     "resizePolicy=[ContainerResizePolicy resources=ResourceRequirements restartPolicy=s "
     "restartPolicyRules=[ContainerRestartRule securityContext=SecurityContext "
     "startupProbe=Probe stdin=b stdinOnce=b terminationMessagePath=s "
     "terminationMessagePolicy=s tty=b volumeDevices=[VolumeDevice volumeMounts=[VolumeMount "
     "workingDir=s "},
    {"ContainerPort",
     " containerPort=i hostIP=s hostPort=i name=s protocol=s "},
    {"ContainerResizePolicy",
     " resourceName=s restartPolicy=s "},
    {"ContainerRestartRule",
     " action=s exitCodes=ContainerRestartRuleOnExitCodes "},
    {"ContainerRestartRuleOnExitCodes",
     " operator=s values=[i "},
    {"DownwardAPIProjection",
     " items=[DownwardAPIVolumeFile "},
    {"DownwardAPIVolumeFile",
     " fieldRef=ObjectFieldSelector mode=o path=s resourceFieldRef=ResourceFieldSelector "},
    {"DownwardAPIVolumeSource",
     " defaultMode=o items=[DownwardAPIVolumeFile "},
    {"EmptyDirVolumeSource",
     " medium=s sizeLimit=q "},
    {"EnvFromSource",
     " configMapRef=ConfigMapEnvSource prefix=s secretRef=SecretEnvSource "},
    {"EnvVar",
     " name=s value=s valueFrom=EnvVarSource "},
    {"EnvVarSource",
     " configMapKeyRef=ConfigMapKeySelector fieldRef=ObjectFieldSelector "
     "fileKeyRef=FileKeySelector resourceFieldRef=ResourceFieldSelector "
     "secretKeyRef=SecretKeySelector "},
    {"EphemeralContainer",
     " args=[s command=[s env=[EnvVar envFrom=[EnvFromSource image=s imagePullPolicy=s "
     "lifecycle=Lifecycle livenessProbe=Probe name=s ports=[ContainerPort readinessProbe=Probe "
     "resizePolicy=[ContainerResizePolicy resources=ResourceRequirements restartPolicy=s "
     "restartPolicyRules=[ContainerRestartRule securityContext=SecurityContext "
     "startupProbe=Probe stdin=b stdinOnce=b targetContainerName=s terminationMessagePath=s "
     "terminationMessagePolicy=s tty=b volumeDevices=[VolumeDevice volumeMounts=[VolumeMount "
     "workingDir=s "},
    {"EphemeralVolumeSource",
     " volumeClaimTemplate=PersistentVolumeClaimTemplate "},
    {"ExecAction",
     " command=[s "},
    {"FCVolumeSource",
     " fsType=s lun=i readOnly=b targetWWNs=[s wwids=[s "},
    {"FileKeySelector",
     " key=s optional=b path=s volumeName=s "},
    {"FlexVolumeSource",
     " driver=s fsType=s options={s readOnly=b secretRef=LocalObjectReference "},
    {"FlockerVolumeSource",
     " datasetName=s datasetUUID=s "},
    {"GCEPersistentDiskVolumeSource",
     " fsType=s partition=i pdName=s readOnly=b "},
    {"GRPCAction",
     " port=i service=s "},
    {"GitRepoVolumeSource",
     " directory=s repository=s revision=s "},
    {"GlusterfsVolumeSource",
     " endpoints=s path=s readOnly=b "},
    {"HTTPGetAction",
     " host=s httpHeaders=[HTTPHeader path=s port=p scheme=s "},
    {"HTTPHeader",
     " name=s value=s "},
    {"HostAlias",
     " hostnames=[s ip=s "},
    {"HostPathVolumeSource",
     " path=s type=s "},
    {"ISCSIVolumeSource",
     " chapAuthDiscovery=b chapAuthSession=b fsType=s initiatorName=s iqn=s iscsiInterface=s "
     "lun=i portals=[s readOnly=b secretRef=LocalObjectReference targetPortal=s "},
    {"ImageVolumeSource",
     " pullPolicy=s reference=s "},
    {"KeyToPath",
     " key=s mode=o path=s "},
    {"LabelSelector",
     " matchExpressions=[LabelSelectorRequirement matchLabels={s "},
    {"LabelSelectorRequirement",
     " key=s operator=s values=[s "},
    {"Lifecycle",
     " postStart=LifecycleHandler preStop=LifecycleHandler stopSignal=s "},
    {"LifecycleHandler",
     " exec=ExecAction httpGet=HTTPGetAction sleep=SleepAction tcpSocket=TCPSocketAction "},
    {"LocalObjectReference",
     " name=s "},
    {"ManagedFieldsEntry",
     " apiVersion=s fieldsType=s manager=s operation=s subresource=s time=s "},
    {"NFSVolumeSource",
     " path=s readOnly=b server=s "},
    {"NodeAffinity",
     " preferredDuringSchedulingIgnoredDuringExecution=[PreferredSchedulingTerm "
     "requiredDuringSchedulingIgnoredDuringExecution=NodeSelector "},
    {"NodeSelector",
     " nodeSelectorTerms=[NodeSelectorTerm "},
    {"NodeSelectorRequirement",
     " key=s operator=s values=[s "},
    {"NodeSelectorTerm",
     " matchExpressions=[NodeSelectorRequirement matchFields=[NodeSelectorRequirement "},
    {"ObjectFieldSelector",
     " apiVersion=s fieldPath=s "},
    {"ObjectMeta",
     " annotations={s creationTimestamp=s deletionGracePeriodSeconds=l deletionTimestamp=s "
     "finalizers=[s generateName=s generation=l labels={s managedFields=[ManagedFieldsEntry "
     "name=s namespace=s ownerReferences=[OwnerReference resourceVersion=s selfLink=s uid=s "},
    {"OwnerReference",
     " apiVersion=s blockOwnerDeletion=b controller=b kind=s name=s uid=s "},
    {"PersistentVolumeClaimSpec",
     " accessModes=[s dataSource=TypedLocalObjectReference dataSourceRef=TypedObjectReference "
     "resources=VolumeResourceRequirements selector=LabelSelector storageClassName=s "
     "volumeAttributesClassName=s volumeMode=s volumeName=s "},
    {"PersistentVolumeClaimTemplate",
     " metadata=ObjectMeta spec=PersistentVolumeClaimSpec "},
    {"PersistentVolumeClaimVolumeSource",
     " claimName=s readOnly=b "},
    {"PhotonPersistentDiskVolumeSource",
     " fsType=s pdID=s "},
    {"Pod",
     " apiVersion=s kind=s metadata=ObjectMeta spec=PodSpec "},
    {"PodAffinity",
     " preferredDuringSchedulingIgnoredDuringExecution=[WeightedPodAffinityTerm "
     "requiredDuringSchedulingIgnoredDuringExecution=[PodAffinityTerm "},
    {"PodAffinityTerm",
     " labelSelector=LabelSelector matchLabelKeys=[s mismatchLabelKeys=[s "
     "namespaceSelector=LabelSelector namespaces=[s topologyKey=s "},
    {"PodAntiAffinity",
     " preferredDuringSchedulingIgnoredDuringExecution=[WeightedPodAffinityTerm "
     "requiredDuringSchedulingIgnoredDuringExecution=[PodAffinityTerm "},
    {"PodCertificateProjection",
     " certificateChainPath=s credentialBundlePath=s keyPath=s keyType=s maxExpirationSeconds=i "
     "signerName=s userAnnotations={s "},
    {"PodDNSConfig",
     " nameservers=[s options=[PodDNSConfigOption searches=[s "},
    {"PodDNSConfigOption",
     " name=s value=s "},
    {"PodGroup",
     " apiVersion=s kind=s metadata=ObjectMeta spec=PodGroupSpec "},
    {"PodGroupSpec",
     " minMember=i minResources={q minTaskMember={i priorityClassName=s queue=s "},
    {"PodOS",
     " name=s "},
    {"PodReadinessGate",
     " conditionType=s "},
    {"PodResourceClaim",
     " name=s resourceClaimName=s resourceClaimTemplateName=s "},
    {"PodSchedulingGate",
     " name=s "},
    {"PodSecurityContext",
     " appArmorProfile=AppArmorProfile fsGroup=l fsGroupChangePolicy=s runAsGroup=l "
     "runAsNonRoot=b runAsUser=l seLinuxChangePolicy=s seLinuxOptions=SELinuxOptions "
     "seccompProfile=SeccompProfile supplementalGroups=[l supplementalGroupsPolicy=s "
     "sysctls=[Sysctl windowsOptions=WindowsSecurityContextOptions "},
    {"PodSpec",
     " activeDeadlineSeconds=l affinity=Affinity automountServiceAccountToken=b "
     "containers=[Container dnsConfig=PodDNSConfig dnsPolicy=s enableServiceLinks=b "
     "ephemeralContainers=[EphemeralContainer hostAliases=[HostAlias hostIPC=b hostNetwork=b "
     "hostPID=b hostUsers=b hostname=s hostnameOverride=s "
     "imagePullSecrets=[LocalObjectReference initContainers=[Container nodeName=s "
     "nodeSelector={s os=PodOS overhead={q preemptionPolicy=s priority=i priorityClassName=s "
     "readinessGates=[PodReadinessGate resourceClaims=[PodResourceClaim "
     "resources=ResourceRequirements restartPolicy=s runtimeClassName=s schedulerName=s "
     "schedulingGates=[PodSchedulingGate securityContext=PodSecurityContext serviceAccount=s "
     "serviceAccountName=s setHostnameAsFQDN=b shareProcessNamespace=b subdomain=s "
     "terminationGracePeriodSeconds=l tolerations=[Toleration "
     "topologySpreadConstraints=[TopologySpreadConstraint volumes=[Volume "
     "workloadRef=WorkloadReference "},
    {"PortworxVolumeSource",
     " fsType=s readOnly=b volumeID=s "},
    {"PreferredSchedulingTerm",
     " preference=NodeSelectorTerm weight=i "},
    {"Probe",
     " exec=ExecAction failureThreshold=i grpc=GRPCAction httpGet=HTTPGetAction "
     "initialDelaySeconds=i periodSeconds=i successThreshold=i tcpSocket=TCPSocketAction "
     "terminationGracePeriodSeconds=l timeoutSeconds=i "},
    {"ProjectedVolumeSource",
     " defaultMode=o sources=[VolumeProjection "},
    {"QuobyteVolumeSource",
     " group=s readOnly=b registry=s tenant=s user=s volume=s "},
    {"RBDVolumeSource",
     " fsType=s image=s keyring=s monitors=[s pool=s readOnly=b secretRef=LocalObjectReference "
     "user=s "},
    {"ResourceClaim",
     " name=s request=s "},
    {"ResourceFieldSelector",
     " containerName=s divisor=q resource=s "},
    {"ResourceRequirements",
     " claims=[ResourceClaim limits={q requests={q "},
    {"SELinuxOptions",
     " level=s role=s type=s user=s "},
    {"ScaleIOVolumeSource",
     " fsType=s gateway=s protectionDomain=s readOnly=b secretRef=LocalObjectReference "
     "sslEnabled=b storageMode=s storagePool=s system=s volumeName=s "},
    {"SeccompProfile",
     " localhostProfile=s type=s "},
    {"SecretEnvSource",
     " name=s optional=b "},
    {"SecretKeySelector",
     " key=s name=s optional=b "},
    {"SecretProjection",
     " items=[KeyToPath name=s optional=b "},
    {"SecretVolumeSource",
     " defaultMode=o items=[KeyToPath optional=b secretName=s "},
    {"SecurityContext",
     " allowPrivilegeEscalation=b appArmorProfile=AppArmorProfile capabilities=Capabilities "
     "privileged=b procMount=s readOnlyRootFilesystem=b runAsGroup=l runAsNonRoot=b "
     "runAsUser=l seLinuxOptions=SELinuxOptions seccompProfile=SeccompProfile "
     "windowsOptions=WindowsSecurityContextOptions "},
    {"ServiceAccountTokenProjection",
     " audience=s expirationSeconds=l path=s "},
    {"SleepAction",
     " seconds=l "},
    {"StorageOSVolumeSource",
     " fsType=s readOnly=b secretRef=LocalObjectReference volumeName=s volumeNamespace=s "},
    {"Sysctl",
     " name=s value=s "},
    {"TCPSocketAction",
     " host=s port=p "},
    {"Toleration",
     " effect=s key=s operator=s tolerationSeconds=l value=s "},
    {"TopologySpreadConstraint",
     " labelSelector=LabelSelector matchLabelKeys=[s maxSkew=i minDomains=i "
     "nodeAffinityPolicy=s nodeTaintsPolicy=s topologyKey=s whenUnsatisfiable=s "},
    {"TypedLocalObjectReference",
     " apiGroup=s kind=s name=s "},
    {"TypedObjectReference",
     " apiGroup=s kind=s name=s namespace=s "},
    {"Volume",
     " awsElasticBlockStore=AWSElasticBlockStoreVolumeSource azureDisk=AzureDiskVolumeSource "
     "azureFile=AzureFileVolumeSource cephfs=CephFSVolumeSource cinder=CinderVolumeSource "
     "configMap=ConfigMapVolumeSource csi=CSIVolumeSource downwardAPI=DownwardAPIVolumeSource "
     "emptyDir=EmptyDirVolumeSource ephemeral=EphemeralVolumeSource fc=FCVolumeSource "
     "flexVolume=FlexVolumeSource flocker=FlockerVolumeSource "
     "gcePersistentDisk=GCEPersistentDiskVolumeSource gitRepo=GitRepoVolumeSource "
     "glusterfs=GlusterfsVolumeSource hostPath=HostPathVolumeSource image=ImageVolumeSource "
     "iscsi=ISCSIVolumeSource name=s nfs=NFSVolumeSource "
     "persistentVolumeClaim=PersistentVolumeClaimVolumeSource "
     "photonPersistentDisk=PhotonPersistentDiskVolumeSource "
     "portworxVolume=PortworxVolumeSource projected=ProjectedVolumeSource "
     "quobyte=QuobyteVolumeSource rbd=RBDVolumeSource scaleIO=ScaleIOVolumeSource "
     "secret=SecretVolumeSource storageos=StorageOSVolumeSource "
     "vsphereVolume=VsphereVirtualDiskVolumeSource "},
    {"VolumeDevice",
     " devicePath=s name=s "},
    {"VolumeMount",
     " mountPath=s mountPropagation=s name=s readOnly=b recursiveReadOnly=s subPath=s "
     "subPathExpr=s "},
    {"VolumeProjection",
     " clusterTrustBundle=ClusterTrustBundleProjection configMap=ConfigMapProjection "
     "downwardAPI=DownwardAPIProjection podCertificate=PodCertificateProjection "
     "secret=SecretProjection serviceAccountToken=ServiceAccountTokenProjection "},
    {"VolumeResourceRequirements",
     " limits={q requests={q "},
    {"VsphereVirtualDiskVolumeSource",
     " fsType=s storagePolicyID=s storagePolicyName=s volumePath=s "},
    {"WeightedPodAffinityTerm",
     " podAffinityTerm=PodAffinityTerm weight=i "},
    {"WindowsSecurityContextOptions",
     " gmsaCredentialSpec=s gmsaCredentialSpecName=s hostProcess=b runAsUserName=s "},
    {"WorkloadReference",
     " name=s podGroup=s podGroupReplicaKey=s "},
});
// NOLINTEND(modernize-use-designated-initializers)
// clang-format on

}  // namespace

std::string_view field_type(std::string_view model, std::string_view field) {
  const auto* const type = std::ranges::lower_bound(kTypes, model, {}, &ModelType::name);
  if (type == kTypes.end() || type->name != model || field.empty() ||
      field.find_first_of(" =") != std::string_view::npos) {
    return {};
  }
  const std::string key = ' ' + std::string(field) + '=';
  const std::size_t found = type->fields.find(key);
  if (found == std::string_view::npos) {
    return {};
  }
  const std::string_view rest = type->fields.substr(found + key.size());
  return rest.substr(0, rest.find(' '));
}

}  // namespace firesteel::manifest
