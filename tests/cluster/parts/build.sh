# What is compiled and packed once and kept: the components' binaries and the images.

PACKAGES="containerd runc containernetworking-plugins iptables iproute2 debootstrap conntrack
  openssl curl gcc libc6-dev python3 python3-venv util-linux procps"

install_packages() {
  local missing
  missing=$(for p in $PACKAGES; do
    dpkg-query -W -f '${Status}' "$p" 2>/dev/null | grep -q 'ok installed' || echo "$p"
  done)
  [ -n "$missing" ] || return 0
  say "installing $(echo $missing)"
  # apt-get's own time-outs bound a download that hangs.
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null
}

GO_VERSION=1.25.4
GO_SHA256=f4fa35e13952bae9836a82d8cf077710cd58fee98d31680f94edf435852b1af2

# fresh FILE INPUT…: FILE was made from exactly these inputs (file contents, or words).
fresh() {
  local file=$1
  shift
  [ -e "$file" ] && [ "$(cat "$file.made-from" 2>/dev/null)" = "$(digest "$@")" ]
}

made() {
  local file=$1
  shift
  digest "$@" >"$file.made-from"
}

digest() {
  local input
  for input in "$@"; do
    if [ -f "$input" ]; then cat "$input"; else echo "$input"; fi
  done | sha256sum | cut -d' ' -f1
}

# compile BINARY MODULE_FOLDER PACKAGE LDFLAGS
compile() {
  local binary=$1 module=$2 name
  name=$(basename "$binary")
  fresh "$binary" "$module/go.mod" "$module/go.sum" "$4" && return
  find_go
  say "compiling $name (minutes, once)"
  (cd "$module" && timeout 2400 "$go" build -mod=readonly -ldflags "$4" -o "$binary" "$3") ||
    die "$name did not compile"
  made "$binary" "$module/go.mod" "$module/go.sum" "$4"
}

# Sets $go, the program.  From 1.21 on Go fetches the version that a go.mod names by itself; an older one cannot.
find_go() {
  [ -z "${go:-}" ] || return 0
  go=$(command -v go) && [ "$(printf '%s\n' go1.21 "$(GOTOOLCHAIN=local go env GOVERSION)" | sort -V | head -n 1)" = go1.21 ] &&
    return
  go=$LAB/go-$GO_VERSION/bin/go
  [ -x "$go" ] || fetch_go
}

# Go's own toolchain module, the one that a newer Go would fetch.
fetch_go() {
  local module=golang.org/toolchain version=v0.0.1-go$GO_VERSION.linux-amd64 archive=$LAB/go.zip
  [ "$(dpkg --print-architecture)" = amd64 ] || die "Go 1.21 or newer is needed; install it"
  say "fetching Go $GO_VERSION (64 MB, once)"
  curl -fsS --retry 3 --max-time 600 -o "$archive" "https://proxy.golang.org/$module/@v/$version.zip" ||
    die "Go $GO_VERSION could not be fetched; install Go 1.21 or newer"
  echo "$GO_SHA256  $archive" | sha256sum --check --quiet >&2 || die "$archive is not Go $GO_VERSION"
  rm -rf "$LAB/go.unpacked" "$LAB/go-$GO_VERSION"
  python3 -m zipfile -e "$archive" "$LAB/go.unpacked"
  chmod +x "$LAB/go.unpacked/$module@$version"/{bin/*,pkg/tool/*/*}
  mv "$LAB/go.unpacked/$module@$version" "$LAB/go-$GO_VERSION"
  rm -rf "$LAB/go.unpacked" "$archive"
}

build() {
  need_root
  install_packages
  build_kubernetes
  compile "$BIN/etcd" "$HERE/etcd" go.etcd.io/etcd/server/v3 "-s -w"
  compile "$BIN/coredns" "$HERE/coredns" github.com/coredns/coredns "-s -w"
  compile "$BIN/toxiproxy" "$HERE/toxiproxy" github.com/Shopify/toxiproxy/v2/cmd/server "-s -w"
}

build_aws() {
  need_root
  install_packages
  compile "$BIN/aws-iam-authenticator" "$HERE/aws-iam-authenticator" \
    sigs.k8s.io/aws-iam-authenticator/cmd/aws-iam-authenticator "-s -w"
}

# Argo's controller, its executor, which runs in the pods of workflows, and the manifests that install them.
build_argo() {
  need_root
  install_packages
  local package=github.com/argoproj/argo-workflows/v3 program version source
  version=$(sed -n "s#^require $package ##p" "$HERE/argo-workflows/go.mod")
  source=$LAB/modules/argo-workflows-$version
  [ -f "$source/complete" ] || copy_argo "$source" "$package"
  for program in workflow-controller argoexec; do
    # Their images have nothing else.
    CGO_ENABLED=0 compile "$BIN/$program" "$source" "$package/cmd/$program" "-s -w -X $package.version=$version"
  done
}

# copy_argo FOLDER PACKAGE: the module, with a symbolic link of Argo's repository: archives of modules have none.
copy_argo() {
  local folder=$1 module
  find_go
  rm -rf "$folder"
  mkdir -p "$LAB/modules"
  module=$(cd "$HERE/argo-workflows" && "$go" mod download -json "$2" | sed -n 's/.*"Dir": "\(.*\)".*/\1/p')
  [ -d "$module" ] || die "Argo's module could not be fetched"
  cp -r --no-preserve=mode "$module" "$folder"
  ln -sf signal_darwin.go "$folder/workflow/executor/osspecific/signal_linux.go"
  touch "$folder/complete"
}

image() {
  need_root
  install_packages
  pause_image
  spark_image
  ! alive containerd || import_images
}

# The process that holds a pod's namespaces.  Named by containerd.toml.
pause_image() {
  local archive=$LAB/pause-lab.tar
  fresh "$archive" "$HERE/pause.c" && return
  mkdir -p "$LAB/pause"
  gcc -static -O2 -o "$LAB/pause/pause" "$HERE/pause.c"
  python3 "$HERE/pack_image.py" docker.io/library/pause:lab "$LAB/pause" "$archive" \
    '{"Entrypoint": ["/pause"]}'
  made "$archive" "$HERE/pause.c"
}

spark_image() {
  local archive=$LAB/spark-$SPARK_VERSION.tar root=$LAB/rootfs-$SPARK_VERSION
  local inputs=("$SPARK_VERSION" "$HERE/entrypoint.sh" "$(declare -f debian_with_java copy_spark)")
  fresh "$archive" "${inputs[@]}" && return
  say "making the Spark $SPARK_VERSION image (minutes, once)"
  spark_from_pypi
  debian_with_java "$root"
  copy_spark "$root"
  python3 "$HERE/pack_image.py" "docker.io/library/spark:$SPARK_VERSION" "$root" "$archive" '{
    "Env": ["PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin:/opt/spark/bin",
            "SPARK_HOME=/opt/spark", "PYTHONPATH=/opt/spark/python",
            "JAVA_HOME=/usr/lib/jvm/java-17-openjdk-amd64"],
    "Entrypoint": ["/opt/entrypoint.sh"], "WorkingDir": "/opt/spark/work-dir"}'
  made "$archive" "${inputs[@]}"
}

# Real spark-submit too, for whoever wants to compare: $LAB/venv-VERSION/bin/spark-submit.
spark_from_pypi() {
  local venv=$LAB/venv-$SPARK_VERSION
  [ -f "$venv/complete" ] && return
  rm -rf "$venv"
  python3 -m venv "$venv"
  timeout 1200 "$venv/bin/pip" install -q "pyspark==$SPARK_VERSION" ||
    die "pip could not install pyspark==$SPARK_VERSION"
  touch "$venv/complete"
}

debian_with_java() {
  [ -f "$1.complete" ] && return
  rm -rf "$1"
  timeout 1200 debootstrap --variant=minbase \
    --include=openjdk-17-jre-headless,tini,procps,python3 bookworm "$1" >"$1.log" 2>&1 ||
    die "debootstrap failed; its log is $1.log"
  touch "$1.complete"
}

copy_spark() {
  local packages spark=$1/opt/spark
  packages=$(echo "$LAB/venv-$SPARK_VERSION"/lib/python3*/site-packages)
  rm -rf "$spark"
  mkdir -p "$spark/work-dir" "$spark/python"
  cp -r "$packages"/pyspark/{bin,sbin,jars,examples,data} "$spark/"
  cp -r "$packages/py4j" "$packages/pyspark" "$spark/python/"
  rm -rf "$spark"/python/pyspark/{bin,sbin,jars,examples,data}
  install -m 755 "$HERE/entrypoint.sh" "$1/opt/entrypoint.sh"
  # Spark's images have this user too; Hadoop cannot log in one without a name.
  grep -q ^spark: "$1/etc/passwd" || echo "spark:x:185:0::/opt/spark/work-dir:/bin/sh" >>"$1/etc/passwd"
}
