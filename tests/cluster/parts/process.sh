# Starting, stopping and waiting for the processes that the cluster consists of.

# When process $1 started, in clock ticks since boot: with it a process id stays unambiguous after
# its process has died and the number is given to another one.  Nothing for a zombie: it is dead,
# only nobody has asked yet what became of it.
started_at() {
  local line
  read -r line 2>/dev/null <"/proc/$1/stat" || return 1
  line=${line##*) }
  set -- $line
  [[ $1 != [ZX] ]] && echo "${20}"
}

pid_of() { cut -d' ' -f1 "$RUN/$1.pid"; }

alive() {
  local pid ticks
  read -r pid ticks 2>/dev/null <"$RUN/$1.pid" || return 1
  [ "$(started_at "$pid")" = "$ticks" ]
}

# start PART CMD…: unless it runs.  The command line is kept for `restart`.
start() {
  local part=$1
  shift
  alive "$part" && return
  printf '%q ' "$@" >"$RUN/$part.cmd"
  (cd "$RUN" && exec setsid $IN "$@") >>"$RUN/$part.log" 2>&1 </dev/null &
  echo "$! $(started_at $!)" >"$RUN/$part.pid"
}

stop() {
  local pid i
  if alive "$1"; then
    pid=$(pid_of "$1")
    kill -s TERM "$pid"
    for i in $(seq 100); do
      alive "$1" || break
      sleep 0.1
    done
    if alive "$1"; then
      say "$1 did not stop in 10 s and is killed"
      kill -s KILL "$pid"
    fi
  fi
  rm -f "$RUN/$1.pid"
}

restart() {
  [ -f "$RUN/$1.cmd" ] || die "$1 has not been started yet"
  stop "$1"
  eval "start $1 $(cat "$RUN/$1.cmd")"
  case $1 in
    apiserver) wait_for apiserver 120 api_get /readyz ;;
    containerd) wait_for containerd 60 $CTR version ;;
  esac
}

# wait_for PART SECONDS CMD…: until CMD succeeds; says what PART logged last when it does not.
wait_for() {
  local part=$1 end=$((SECONDS + $2)) limit=$2
  shift 2
  while ! "$@" >/dev/null 2>&1; do
    if ! alive "$part"; then
      tail -n 15 "$RUN/$part.log" >&2
      die "$part ended while it was waited for ($*); its log is $RUN/$part.log"
    fi
    if [ $SECONDS -ge $end ]; then
      tail -n 15 "$RUN/$part.log" >&2
      die "gave up after $limit s waiting for $part ($*); its log is $RUN/$part.log"
    fi
    sleep 0.2
  done
}
