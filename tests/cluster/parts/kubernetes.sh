# Kubernetes in the version of $KUBERNETES_VERSION.  The usual one has its module file here, beside this script;
# those of others are generated.

# kubernetes_binary NAME: where it is.
kubernetes_binary() {
  local version=$KUBERNETES_VERSION
  [ "$1" != kubelet ] || version=$(kubelet_version)
  if [ "$version" = "$USUAL_KUBERNETES" ]; then echo "$BIN/$1"; else echo "$BIN/$version/$1"; fi
}

# Newer kubelets need a newer containerd than Debian 12's.  A kubelet may be three minor versions older than the API
# server, never newer.
kubelet_version() {
  printf '%s\n' "$KUBERNETES_VERSION" "$USUAL_KUBERNETES" | sort -V | head -n 1
}

build_kubernetes() {
  local component
  [[ $KUBERNETES_VERSION =~ ^v1\.([0-9]+)\.[0-9]+$ ]] || die "KUBERNETES_VERSION is not like v1.37.2: $KUBERNETES_VERSION"
  for component in kube-apiserver kube-controller-manager kube-scheduler; do
    compile_kubernetes "$component" "$KUBERNETES_VERSION"
  done
  compile_kubernetes kubelet "$(kubelet_version)"
}

# compile_kubernetes COMPONENT VERSION
compile_kubernetes() {
  local module=$HERE/kubernetes flags package=k8s.io/component-base/version minor=${2#v1.}
  minor=${minor%.*}
  flags="-s -w -X $package.gitVersion=$2 -X $package.gitMajor=1 -X $package.gitMinor=$minor"
  if [ "$2" != "$USUAL_KUBERNETES" ]; then
    module=$LAB/modules/$2
    [ -f "$module/complete" ] || generate_module "$module" "$2"
  fi
  compile "$(kubernetes_binary "$1")" "$module" "k8s.io/kubernetes/cmd/$1" "$flags"
}

# generate_module FOLDER VERSION: Kubernetes names its own parts by folders of its source tree; they are modules, too.
generate_module() {
  local folder=$1 version=$2 source
  find_go
  say "generating the module file of Kubernetes $version"
  rm -rf "$folder"
  mkdir -p "$folder"
  source=$(cd "$folder" && "$go" mod download -json "k8s.io/kubernetes@$version" | sed -n 's/.*"GoMod": "\(.*\)".*/\1/p')
  [ -f "$source" ] || die "there is no Kubernetes $version"
  {
    echo "module lab/kubernetes"
    grep -E '^go [0-9]' "$source"
    echo "require k8s.io/kubernetes $version"
    sed -nE "s#^\s*(k8s.io/[a-z-]+) v0\.0\.0\$#replace \1 => \1 v0.${version#v1.}#p" "$source"
  } >"$folder/go.mod"
  (cd "$folder" && timeout 1200 "$go" list -mod=mod -deps k8s.io/kubernetes/cmd/kube{-apiserver,-controller-manager,-scheduler,let} >/dev/null) ||
    die "the modules of Kubernetes $version could not be fetched"
  touch "$folder/complete"
}

# A cluster of another version must be stopped first: what runs already is not started again.
remember_kubernetes() {
  local running
  running=$(cat "$RUN/kubernetes-version" 2>/dev/null) || running=$USUAL_KUBERNETES
  if alive apiserver && [ "$running" != "$KUBERNETES_VERSION" ]; then
    die "Kubernetes $running is running; stop it first: $HERE/cluster down"
  fi
  echo "$KUBERNETES_VERSION" >"$RUN/kubernetes-version"
}
