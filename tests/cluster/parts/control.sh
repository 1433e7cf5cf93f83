# etcd, kube-apiserver and kube-controller-manager.

start_control_plane() {
  local binary
  for binary in "$BIN/etcd" "$(kubernetes_binary kube-apiserver)" "$(kubernetes_binary kube-controller-manager)"; do
    [ -x "$binary" ] || die "$binary is missing; make it with: KUBERNETES_VERSION=$KUBERNETES_VERSION $HERE/cluster build"
  done
  start etcd "$BIN/etcd" --data-dir "$RUN/etcd-data" --unsafe-no-fsync \
    --listen-client-urls http://127.0.0.1:2379 --advertise-client-urls http://127.0.0.1:2379 \
    --listen-peer-urls http://127.0.0.1:2380
  start_apiserver
  wait_for apiserver 120 api_get /readyz
  start controller-manager "$(kubernetes_binary kube-controller-manager)" --kubeconfig="$RUN/kubeconfig" \
    --service-account-private-key-file="$RUN/pki/sa.key" --root-ca-file="$RUN/pki/ca.crt" \
    --use-service-account-credentials --controllers='*,-node-ipam-controller' \
    --leader-elect=false
  wait_for controller-manager 120 \
    api_get /api/v1/namespaces/default/configmaps/kube-root-ca.crt
  wait_for controller-manager 120 api_get /api/v1/namespaces/default/serviceaccounts/default
}

# The issuer of OpenID Connect tokens need not run: the API server asks for it again and again.
start_apiserver() {
  local pki=$RUN/pki
  start apiserver "$(kubernetes_binary kube-apiserver)" --etcd-servers=http://127.0.0.1:2379 \
    --bind-address=0.0.0.0 --advertise-address=$NODE_IP --secure-port=6443 \
    --tls-cert-file="$pki/apiserver.crt" --tls-private-key-file="$pki/apiserver.key" \
    --client-ca-file="$pki/ca.crt" --token-auth-file="$RUN/tokens.csv" \
    --oidc-issuer-url=https://127.0.0.1:8444 --oidc-client-id=kube --oidc-ca-file="$pki/ca.crt" \
    --oidc-username-claim=sub --oidc-username-prefix=oidc: --oidc-groups-claim=groups --oidc-groups-prefix=oidc: \
    --requestheader-client-ca-file="$pki/front-proxy-ca.crt" \
    --requestheader-allowed-names=front-proxy --requestheader-username-headers=X-Remote-User \
    --requestheader-group-headers=X-Remote-Group \
    --authorization-mode=Node,RBAC --service-account-issuer=https://kubernetes.default.svc \
    --service-account-key-file="$pki/sa.key" --service-account-signing-key-file="$pki/sa.key" \
    --service-cluster-ip-range=$SERVICE_RANGES --allow-privileged=true \
    --kubelet-client-certificate="$pki/admin.crt" --kubelet-client-key="$pki/admin.key" \
    --kubelet-preferred-address-types=InternalIP
}
