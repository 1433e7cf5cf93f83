# Keys, certificates, tokens and kubeconfigs.

make_certificates() {
  [ -f "$RUN/pki/complete" ] && return
  local names="DNS:localhost,DNS:kubernetes,DNS:kubernetes.default,DNS:kubernetes.default.svc"
  local addresses="IP:127.0.0.1,IP:$SERVICE_IP,IP:$NODE_IP"
  mkdir -p "$RUN/pki"
  new_key ca
  openssl req -x509 -new -key "$RUN/pki/ca.key" -out "$RUN/pki/ca.crt" -days 3650 -subj /CN=lab-ca
  certificate apiserver /CN=kube-apiserver "subjectAltName=$names,$addresses"
  certificate admin /O=system:masters/CN=admin extendedKeyUsage=clientAuth
  certificate kubelet /O=system:nodes/CN=system:node:lab extendedKeyUsage=clientAuth
  certificate jane /O=dev/CN=jane extendedKeyUsage=clientAuth
  certificate issuer /CN=issuer subjectAltName=IP:127.0.0.1
  # Whoever has a certificate of this one may say who the user is: an authenticating proxy.
  new_key front-proxy-ca
  openssl req -x509 -new -key "$RUN/pki/front-proxy-ca.key" -out "$RUN/pki/front-proxy-ca.crt" \
    -days 3650 -subj /CN=front-proxy-ca
  certificate front-proxy /CN=front-proxy extendedKeyUsage=clientAuth front-proxy-ca
  certificate kubelet-server /CN=lab "subjectAltName=DNS:lab,IP:127.0.0.1,IP:$NODE_IP"
  new_key sa
  touch "$RUN/pki/complete"
}

new_key() { openssl ecparam -name prime256v1 -genkey -noout -out "$RUN/pki/$1.key"; }

# certificate NAME SUBJECT EXTENSION [AUTHORITY]
certificate() {
  local base=$RUN/pki/$1 authority=$RUN/pki/${4:-ca}
  new_key "$1"
  openssl req -new -key "$base.key" -out "$base.csr" -subj "$2"
  openssl x509 -req -in "$base.csr" -CA "$authority.crt" -CAkey "$authority.key" \
    -CAcreateserial -days 365 -out "$base.crt" -extfile <(echo "$3") 2>/dev/null
}

make_kubeconfigs() {
  mkdir -p "$RUN/users"
  cat >"$RUN/tokens.csv" <<END
admin-token,admin,1,system:masters
tester-token,tester,2
nobody-token,nobody,3
END
  kubeconfig admin "$RUN/kubeconfig" '{token: admin-token}'
  local user
  for user in tester nobody unknown; do
    kubeconfig "$user" "$RUN/users/$user.kubeconfig" "{token: $user-token}"
  done
  kubeconfig kubelet "$RUN/kubelet.kubeconfig" \
    "{client-certificate: $RUN/pki/kubelet.crt, client-key: $RUN/pki/kubelet.key}"
}

# kubeconfig USER FILE CREDENTIALS
kubeconfig() {
  cat >"$2" <<END
apiVersion: v1
kind: Config
clusters:
- name: lab
  cluster: {server: "https://127.0.0.1:6443", certificate-authority: $RUN/pki/ca.crt}
users:
- {name: $1, user: $3}
contexts:
- {name: lab, context: {cluster: lab, user: $1, namespace: default}}
current-context: lab
END
}

api_get() {
  $IN curl -sf --max-time 10 --cacert "$RUN/pki/ca.crt" -H 'Authorization: Bearer admin-token' \
    "https://127.0.0.1:6443$1"
}
