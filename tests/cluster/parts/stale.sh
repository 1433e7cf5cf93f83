# What an earlier cluster left when its processes were killed, or the machine was: process ids of
# nobody, containers without their parent, mounts, a namespace, half-written data.

# Called before anything is started.  A part that `cluster stop` stopped is not stale.
forget_stale() {
  local part stale=
  for part in $PARTS; do
    [ -f "$RUN/$part.pid" ] || continue
    alive "$part" || stale="$stale $part"
  done
  if [ -z "$stale" ]; then
    # Nothing runs and nothing is said to run: whatever lies there is of no use either.
    for part in $PARTS; do [ -f "$RUN/$part.cmd" ] && return; done
  else
    say "cleaning up: these had died:$stale"
  fi
  (set +e; down)
}

# While containerd still runs: each container is killed and its snapshot released.
remove_containers() {
  local id
  alive containerd || return 0
  for id in $(timeout 20 $CTR tasks ls -q 2>/dev/null); do
    timeout 20 $CTR tasks kill -s KILL "$id" >/dev/null 2>&1
  done
  sleep 0.5
  for id in $(timeout 20 $CTR containers ls -q 2>/dev/null); do
    timeout 20 $CTR tasks rm -f "$id" >/dev/null 2>&1
    timeout 20 $CTR containers rm "$id" >/dev/null 2>&1
  done
}

# After everything has been stopped.
remove_leftovers() {
  kill_leftovers
  awk -v under="$RUN/" 'index($2, under) == 1 {print $2}' /proc/mounts | sort -r |
    while read -r mount; do umount --lazy "$mount"; done
  ip netns del "$NETNS" 2>/dev/null
  rm -f "/var/run/netns/$NETNS"
  # The logs stay for whoever asks what happened.
  find "$RUN" -mindepth 1 -maxdepth 1 ! -name '*.log' -exec rm -rf {} +
}

# Processes of the cluster whose parent was killed.
kill_leftovers() {
  local pid
  for pid in $(shims; orphans; network_users); do
    kill -s KILL "$pid" 2>/dev/null
  done
}

# containerd's shims carry our socket's path as an argument.
shims() {
  grep -lzxF -- "$RUN/containerd.sock" /proc/[0-9]*/cmdline 2>/dev/null | cut -d/ -f3
}

# The processes of containers: their root is a snapshot of our containerd.
orphans() {
  local file
  for file in /proc/[0-9]*/mountinfo; do
    awk -v ours="$LAB/containerd/" '$5 == "/" && index($0, ours) {found = 1} END {exit !found}' \
      "$file" 2>/dev/null && echo "$file" | cut -d/ -f3
  done
}

network_users() { [ ! -e "/var/run/netns/$NETNS" ] || ip netns pids "$NETNS"; }
