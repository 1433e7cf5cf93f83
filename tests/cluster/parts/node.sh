# What makes pods run: scheduler, CoreDNS, containerd with its images, kubelet.

start_node() {
  [ -f "$LAB/spark-$SPARK_VERSION.tar" ] ||
    die "the Spark image is missing; make it with: $HERE/cluster image"
  start scheduler "$(kubernetes_binary kube-scheduler)" --kubeconfig="$RUN/kubeconfig" --leader-elect=false
  write_corefile
  start coredns "$BIN/coredns" -conf "$RUN/Corefile"
  start_containerd
  import_images
  write_kubelet_config
  start_kubelet
  wait_for kubelet 120 node_is_ready
}

# containerd answers before the part of it that the kubelet needs does (it looks for containers of
# earlier days), and a kubelet that gets no answer ends.
start_kubelet() {
  local end=$((SECONDS + 120))
  while [ $SECONDS -lt $end ]; do
    start kubelet "$(kubernetes_binary kubelet)" --config="$RUN/kubelet.yaml" \
      --kubeconfig="$RUN/kubelet.kubeconfig" --hostname-override=lab --node-ip=$NODE_IP \
      --root-dir="$RUN/kubelet" --cert-dir="$RUN/kubelet-pki"
    ! api_get /api/v1/nodes/lab >/dev/null || return 0
    sleep 0.5
  done
}

write_corefile() {
  cat >"$RUN/Corefile" <<END
.:53 {
  bind $NODE_IP
  errors
  kubernetes cluster.local {
    endpoint https://127.0.0.1:6443
    kubeconfig $RUN/kubeconfig lab
    pods insecure
    ttl 0
  }
}
END
}

start_containerd() {
  mkdir -p "$RUN/cni"
  cat >"$RUN/cni/10-lab.conflist" <<END
{"cniVersion": "0.4.0", "name": "lab", "plugins": [
  {"type": "bridge", "bridge": "cni0", "isGateway": true, "ipMasq": true, "hairpinMode": true,
   "ipam": {"type": "host-local", "dataDir": "$RUN/ipam",
            "ranges": [[{"subnet": "10.98.0.0/16"}]], "routes": [{"dst": "0.0.0.0/0"}]}}]}
END
  cat >"$RUN/containerd.toml" <<END
version = 2
root = "$LAB/containerd"
state = "$RUN/containerd"
[grpc]
  address = "$RUN/containerd.sock"
[plugins."io.containerd.grpc.v1.cri"]
  sandbox_image = "docker.io/library/pause:lab"
  restrict_oom_score_adj = true
  netns_mounts_under_state_dir = true
  [plugins."io.containerd.grpc.v1.cri".cni]
    bin_dir = "/usr/lib/cni"
    conf_dir = "$RUN/cni"
  [plugins."io.containerd.grpc.v1.cri".containerd.runtimes.runc]
    runtime_type = "io.containerd.runc.v2"
END
  start containerd containerd --config "$RUN/containerd.toml"
  wait_for containerd 60 $CTR version
}

# Every archive that is newer than its last import, or whose image is lost.
import_images() {
  local archive stamp image
  for archive in "$LAB/pause-lab.tar" "$LAB"/spark-*.tar; do
    stamp=$LAB/containerd/$(basename "$archive").imported
    image=docker.io/library/$(basename "$archive" .tar | tr - :)
    [ "$stamp" -nt "$archive" ] && $CTR images ls -q | grep -qxF "$image" && continue
    say "importing $(basename "$archive")"
    timeout 300 $CTR images import "$archive" >/dev/null || die "$archive could not be imported"
    touch "$stamp"
  done
}

# A kubelet kills what is in its cgroup, and deletes the logs in its folder, that are not those of its pods.
make_cgroups() {
  local hierarchy
  for hierarchy in /sys/fs/cgroup/*/; do
    [ ! -f "$hierarchy/tasks" ] || mkdir -p "$hierarchy/$NETNS"
  done
  # As much as a kubelet gives its pods at the top.
  [ ! -f "/sys/fs/cgroup/cpu/$NETNS/cpu.shares" ] || echo $((1024 * $(nproc))) >"/sys/fs/cgroup/cpu/$NETNS/cpu.shares"
  [ ! -f /sys/fs/cgroup/cgroup.procs ] || mkdir -p "/sys/fs/cgroup/$NETNS"
}

write_kubelet_config() {
  make_cgroups
  cat >"$RUN/kubelet.yaml" <<END
apiVersion: kubelet.config.k8s.io/v1beta1
kind: KubeletConfiguration
authentication:
  anonymous: {enabled: false}
  webhook: {enabled: true}
  x509: {clientCAFile: $RUN/pki/ca.crt}
authorization: {mode: Webhook}
cgroupDriver: cgroupfs
cgroupRoot: /$NETNS
podLogsDir: $RUN/pod-logs
failSwapOn: false
featureGates: {KubeletInUserNamespace: true}
containerRuntimeEndpoint: unix://$RUN/containerd.sock
clusterDNS: [$NODE_IP]
clusterDomain: cluster.local
resolvConf: /dev/null
tlsCertFile: $RUN/pki/kubelet-server.crt
tlsPrivateKeyFile: $RUN/pki/kubelet-server.key
# A kubelet deletes logs of pods that it does not know: another cluster on this machine has its own.
podLogsDir: $RUN/pod-logs
evictionHard: {memory.available: 100Mi, nodefs.available: 1%, imagefs.available: 1%}
# 100 switches it off: an image that a full disk costs can be pulled from nowhere.
imageGCHighThresholdPercent: 100
END
}

node_is_ready() {
  api_get /api/v1/nodes/lab | python3 -c '
import json, sys
node = json.load(sys.stdin)
ready = [c["status"] for c in node["status"]["conditions"] if c["type"] == "Ready"]
sys.exit(ready != ["True"] or bool(node["spec"].get("taints")))'
}
