#!/bin/bash
# Builds firesteel and runs a Spark application with it: pi.py, with two executors.
#
#   examples/quickstart.sh                         on a one-node Kubernetes that it builds and starts
#                                                  here, in a network namespace (Debian 12, root;
#                                                  about 15 minutes the first time, then 1)
#   examples/quickstart.sh --use-current-context   on the cluster of your kubeconfig
#       --namespace NS          where (default: the context's namespace)
#       --service-account NAME  of the driver; it must be allowed to create pods (default: spark)
#       --image IMAGE           of Spark, with Python (default: apache/spark:4.0.1-python3)
#
# May be repeated: what is there already is used.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
firesteel=$root/build/release/firesteel
cluster=$root/tests/cluster/cluster
pi=local:///opt/spark/examples/src/main/python/pi.py
current_context= namespace= account=spark image=

say() { printf '\n[%4d s] %s\n' $SECONDS "$*"; }
usage() { sed -n '2,/^set -/{/^#/s/^# \{0,1\}//p}' "$0" >&2; exit 64; }

while [ $# -gt 0 ]; do
  case $1 in
    --use-current-context) current_context=1; shift ;;
    --namespace) namespace=${2:?}; shift 2 ;;
    --service-account) account=${2:?}; shift 2 ;;
    --image) image=${2:?}; shift 2 ;;
    *) usage ;;
  esac
done

build_firesteel() {
  say "installing the compiler and libraries that are missing, if any"
  "$root/.ci/install" build
  say "building firesteel (2 to 5 minutes the first time)"
  (cd "$root" && cmake --preset release >/dev/null &&
    cmake --build --preset release --target firesteel_cli -- --quiet)
}

start_cluster() {
  say "compiling a small Kubernetes (about 10 minutes the first time)"
  "$cluster" build
  say "making the Spark image (3 minutes the first time)"
  "$cluster" image
  say "starting the cluster (15 seconds; 40 the first time)"
  "$cluster" up
  say "making namespace $namespace with service account $account"
  create namespaces '{"metadata": {"name": "'"$namespace"'"}}'
  create "namespaces/$namespace/serviceaccounts" '{"metadata": {"name": "'"$account"'"}}'
  # What a Spark driver does: it creates its executors, and deletes what is left at its end.
  create "namespaces/$namespace/roles" '{"metadata": {"name": "spark"}, "rules": [{
    "apiGroups": [""], "resources": ["pods", "services", "configmaps", "persistentvolumeclaims"],
    "verbs": ["create", "get", "list", "watch", "patch", "delete", "deletecollection"]}]}'
  create "namespaces/$namespace/rolebindings" '{"metadata": {"name": "spark"},
    "roleRef": {"kind": "Role", "name": "spark", "apiGroup": "rbac.authorization.k8s.io"},
    "subjects": [{"kind": "ServiceAccount", "name": "'"$account"'"}]}'
}

# api PATH [CURL_OPTION…]: the embedded cluster's API as its admin.
api() {
  local path=$1 run=${KUBE_LAB:-${XDG_CACHE_HOME:-$HOME/.cache}/firesteel/lab}/run
  shift
  "$cluster" run curl -sS --max-time 30 --cacert "$run/pki/ca.crt" \
    -H 'Authorization: Bearer admin-token' "$@" "https://127.0.0.1:6443$path"
}

# create WHERE JSON: unless it exists.
create() {
  local base=/api/v1 answer
  case $1 in *role*) base=/apis/rbac.authorization.k8s.io/v1 ;; esac
  answer=$(api "$base/$1" -o /dev/null -w '%{http_code}' -H 'Content-Type: application/json' -d "$2")
  case $answer in
    201 | 409) ;;
    *) echo "creating in $1 was answered with HTTP $answer" >&2; exit 1 ;;
  esac
}

submit() {
  say "submitting pi.py: this is the command"
  local command=("$firesteel" submit --deploy-mode cluster --name spark-pi
    --conf "spark.kubernetes.authenticate.driver.serviceAccountName=$account"
    --conf "spark.kubernetes.container.image=$image"
    --conf spark.executor.instances=2
    --conf spark.kubernetes.driver.request.cores=0.2
    --conf spark.kubernetes.executor.request.cores=0.2
    --result-file "$result")
  [ -z "$namespace" ] || command+=(--conf "spark.kubernetes.namespace=$namespace")
  command+=("$pi" 10)
  printf ' %q' "${command[@]}"
  echo
  if [ -n "$current_context" ]; then "${command[@]}"; else "$cluster" run "${command[@]}"; fi
}

show_log() {
  local pod where log
  read -r where pod < <(python3 -c '
import json, sys
application = json.load(open(sys.argv[1])).get("application", {})
print(application.get("namespace", ""), application.get("pod", ""))' "$result")
  [ -n "$pod" ] || return 0
  say "the driver's last lines ($where/$pod)"
  if [ -z "$current_context" ]; then
    log=$(api "/api/v1/namespaces/$where/pods/$pod/log")
  elif command -v kubectl >/dev/null; then
    log=$(kubectl logs --namespace "$where" "$pod")
  else
    echo "kubectl is not here; with it: kubectl logs --namespace $where $pod"
    return
  fi
  echo "$log" | grep 'Pi is roughly' || true
  echo "$log" | tail -n 3
}

result=$(mktemp)
trap 'rm -f "$result"' EXIT
if [ -n "$current_context" ]; then
  image=${image:-apache/spark:4.0.1-python3}
  build_firesteel
else
  [ "$(id -u)" = 0 ] || { echo "the embedded cluster needs root; or use --use-current-context" >&2; exit 1; }
  image=${image:-spark:4.3.0}
  namespace=${namespace:-spark}
  build_firesteel
  start_cluster
fi
code=0
submit || code=$?
[ ! -s "$result" ] || show_log
say "firesteel ended with exit code $code"
if [ -z "$current_context" ]; then
  echo "The cluster is still up. Its status: $cluster status"
  echo "A shell in its network, with KUBECONFIG set: $cluster run bash"
  echo "To take it down: $cluster down"
fi
exit $code
