# bash completion of firesteel and spark-submit;
# made of the options table by firesteel_docgen: not to be edited.

_firesteel_contexts() {
  local file files=${KUBECONFIG:-$HOME/.kube/config}
  while [[ -n $files ]]; do
    file=${files%%:*}
    files=${files#"$file"}
    files=${files#:}
    [[ -r $file ]] && awk '/^[^ #-]/ { inside = ($1 == "contexts:") }
      inside && /^(  )?(- |  )name:/ { print $NF }' "$file"
  done
}

_firesteel_namespaces() {
  firesteel completion namespaces 2>/dev/null
}

_firesteel_applications() {
  firesteel completion applications 2>/dev/null
}

_firesteel_files() {
  compopt -o filenames 2>/dev/null
  mapfile -t COMPREPLY < <(compgen -f -- "$cur")
}

_firesteel_submit() {
  local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]}
  # bash makes three words of --option=value and of --conf KEY=VALUE.
  if [[ $cur == "=" ]]; then
    cur=
  elif [[ $prev == "=" ]]; then
    prev=${COMP_WORDS[COMP_CWORD - 2]}
  fi
  case $prev in
    --deploy-mode)
      mapfile -t COMPREPLY < <(compgen -W 'cluster' -- "$cur")
      return
      ;;
    --on-interrupt)
      mapfile -t COMPREPLY < <(compgen -W 'detach kill' -- "$cur")
      return
      ;;
    --on-timeout)
      mapfile -t COMPREPLY < <(compgen -W 'kill keep' -- "$cur")
      return
      ;;
    --on-driver-exit)
      mapfile -t COMPREPLY < <(compgen -W 'keep delete' -- "$cur")
      return
      ;;
    --cleanup)
      mapfile -t COMPREPLY < <(compgen -W 'always success never' -- "$cur")
      return
      ;;
    --if-exists)
      mapfile -t COMPREPLY < <(compgen -W 'fail attach replace skip' -- "$cur")
      return
      ;;
    --exit-code)
      mapfile -t COMPREPLY < <(compgen -W 'driver spark' -- "$cur")
      return
      ;;
    --dry-run)
      mapfile -t COMPREPLY < <(compgen -W 'client server' -- "$cur")
      return
      ;;
    --output)
      mapfile -t COMPREPLY < <(compgen -W 'yaml json' -- "$cur")
      return
      ;;
    --properties-file|--extra-properties-file|--jars|--py-files|--files|--archives|--keytab|--result-file|--kubeconfig)
      _firesteel_files
      return
      ;;
    --context)
      mapfile -t COMPREPLY < <(compgen -W "$(_firesteel_contexts)" -- "$cur")
      return
      ;;
    spark.kubernetes.namespace)
      mapfile -t COMPREPLY < <(compgen -W "$(_firesteel_namespaces)" -- "$cur")
      return
      ;;
    -c|--conf)
      compopt -o nospace 2>/dev/null
      mapfile -t COMPREPLY < <(compgen -W spark.kubernetes.namespace= -- "$cur")
      return
      ;;
    --master|--name|--class|--spark-version|--packages|--exclude-packages|--repositories|--driver-memory|--driver-cores|--executor-memory|--executor-cores|--num-executors|--driver-java-options|--driver-library-path|--driver-class-path|--proxy-user|--principal|--start-timeout|--timeout|--submission-id|--request-timeout|--retry-for|--cluster|--user|--as|--as-group|--as-uid|--kill|--status|--queue|--total-executor-cores)
      return
      ;;
  esac
  if [[ $cur == -* ]]; then
    local options='
    --master
    --deploy-mode
    --name
    --class
    --conf
    --properties-file
    --extra-properties-file
    --load-spark-defaults
    --spark-version
    --jars
    --py-files
    --files
    --archives
    --packages
    --exclude-packages
    --repositories
    --driver-memory
    --driver-cores
    --executor-memory
    --executor-cores
    --num-executors
    --driver-java-options
    --driver-library-path
    --driver-class-path
    --proxy-user
    --principal
    --keytab
    --wait
    --no-wait
    --progress
    --no-progress
    --logs
    --raw
    --on-interrupt
    --ui
    --start-timeout
    --timeout
    --on-timeout
    --fail-fast
    --on-driver-exit
    --cleanup
    --submission-id
    --if-exists
    --exit-code
    --dry-run
    --output
    --explain
    --strict
    --result-file
    --quiet
    --verbose
    --help
    --help-all
    --version
    --kubeconfig
    --context
    --request-timeout
    --retry-for
    --cluster
    --user
    --as
    --as-group
    --as-uid
    --anonymous
    --kill
    --status
    --queue
    --supervise
    --total-executor-cores'
    mapfile -t COMPREPLY < <(compgen -W "$options" -- "$cur")
  else
    _firesteel_files
  fi
}

_firesteel_list() {
  local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]}
  # bash makes three words of --option=value and of --conf KEY=VALUE.
  if [[ $cur == "=" ]]; then
    cur=
  elif [[ $prev == "=" ]]; then
    prev=${COMP_WORDS[COMP_CWORD - 2]}
  fi
  case $prev in
    -o|--output)
      mapfile -t COMPREPLY < <(compgen -W 'text wide json yaml name' -- "$cur")
      return
      ;;
    --kubeconfig)
      _firesteel_files
      return
      ;;
    --context)
      mapfile -t COMPREPLY < <(compgen -W "$(_firesteel_contexts)" -- "$cur")
      return
      ;;
    -n|--namespace)
      mapfile -t COMPREPLY < <(compgen -W "$(_firesteel_namespaces)" -- "$cur")
      return
      ;;
    -l|--selector|--phase|--master|--request-timeout|--retry-for|--cluster|--user|--as|--as-group|--as-uid)
      return
      ;;
  esac
  if [[ $cur == -* ]]; then
    local options='
    --all-namespaces
    --selector
    --phase
    --watch
    --output
    --namespace
    --master
    --kubeconfig
    --context
    --request-timeout
    --retry-for
    --cluster
    --user
    --as
    --as-group
    --as-uid
    --anonymous
    --quiet
    --verbose
    --help'
    mapfile -t COMPREPLY < <(compgen -W "$options" -- "$cur")
  else
    mapfile -t COMPREPLY < <(compgen -W "$(_firesteel_applications)" -- "$cur")
  fi
}

_firesteel_status() {
  local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]}
  # bash makes three words of --option=value and of --conf KEY=VALUE.
  if [[ $cur == "=" ]]; then
    cur=
  elif [[ $prev == "=" ]]; then
    prev=${COMP_WORDS[COMP_CWORD - 2]}
  fi
  case $prev in
    -o|--output)
      mapfile -t COMPREPLY < <(compgen -W 'text json yaml' -- "$cur")
      return
      ;;
    --kubeconfig)
      _firesteel_files
      return
      ;;
    --context)
      mapfile -t COMPREPLY < <(compgen -W "$(_firesteel_contexts)" -- "$cur")
      return
      ;;
    -n|--namespace)
      mapfile -t COMPREPLY < <(compgen -W "$(_firesteel_namespaces)" -- "$cur")
      return
      ;;
    -l|--selector|--master|--request-timeout|--retry-for|--cluster|--user|--as|--as-group|--as-uid)
      return
      ;;
  esac
  if [[ $cur == -* ]]; then
    local options='
    --selector
    --output
    --namespace
    --master
    --kubeconfig
    --context
    --request-timeout
    --retry-for
    --cluster
    --user
    --as
    --as-group
    --as-uid
    --anonymous
    --quiet
    --verbose
    --help'
    mapfile -t COMPREPLY < <(compgen -W "$options" -- "$cur")
  else
    mapfile -t COMPREPLY < <(compgen -W "$(_firesteel_applications)" -- "$cur")
  fi
}

_firesteel_events() {
  local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]}
  # bash makes three words of --option=value and of --conf KEY=VALUE.
  if [[ $cur == "=" ]]; then
    cur=
  elif [[ $prev == "=" ]]; then
    prev=${COMP_WORDS[COMP_CWORD - 2]}
  fi
  case $prev in
    -o|--output)
      mapfile -t COMPREPLY < <(compgen -W 'text json yaml' -- "$cur")
      return
      ;;
    --kubeconfig)
      _firesteel_files
      return
      ;;
    --context)
      mapfile -t COMPREPLY < <(compgen -W "$(_firesteel_contexts)" -- "$cur")
      return
      ;;
    -n|--namespace)
      mapfile -t COMPREPLY < <(compgen -W "$(_firesteel_namespaces)" -- "$cur")
      return
      ;;
    -l|--selector|--master|--request-timeout|--retry-for|--cluster|--user|--as|--as-group|--as-uid)
      return
      ;;
  esac
  if [[ $cur == -* ]]; then
    local options='
    --selector
    --output
    --namespace
    --master
    --kubeconfig
    --context
    --request-timeout
    --retry-for
    --cluster
    --user
    --as
    --as-group
    --as-uid
    --anonymous
    --quiet
    --verbose
    --help'
    mapfile -t COMPREPLY < <(compgen -W "$options" -- "$cur")
  else
    mapfile -t COMPREPLY < <(compgen -W "$(_firesteel_applications)" -- "$cur")
  fi
}

_firesteel_diagnose() {
  local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]}
  # bash makes three words of --option=value and of --conf KEY=VALUE.
  if [[ $cur == "=" ]]; then
    cur=
  elif [[ $prev == "=" ]]; then
    prev=${COMP_WORDS[COMP_CWORD - 2]}
  fi
  case $prev in
    -o|--output)
      mapfile -t COMPREPLY < <(compgen -W 'text json yaml' -- "$cur")
      return
      ;;
    --kubeconfig)
      _firesteel_files
      return
      ;;
    --context)
      mapfile -t COMPREPLY < <(compgen -W "$(_firesteel_contexts)" -- "$cur")
      return
      ;;
    -n|--namespace)
      mapfile -t COMPREPLY < <(compgen -W "$(_firesteel_namespaces)" -- "$cur")
      return
      ;;
    -l|--selector|--master|--request-timeout|--retry-for|--cluster|--user|--as|--as-group|--as-uid)
      return
      ;;
  esac
  if [[ $cur == -* ]]; then
    local options='
    --selector
    --output
    --namespace
    --master
    --kubeconfig
    --context
    --request-timeout
    --retry-for
    --cluster
    --user
    --as
    --as-group
    --as-uid
    --anonymous
    --quiet
    --verbose
    --help'
    mapfile -t COMPREPLY < <(compgen -W "$options" -- "$cur")
  else
    mapfile -t COMPREPLY < <(compgen -W "$(_firesteel_applications)" -- "$cur")
  fi
}

_firesteel_logs() {
  local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]}
  # bash makes three words of --option=value and of --conf KEY=VALUE.
  if [[ $cur == "=" ]]; then
    cur=
  elif [[ $prev == "=" ]]; then
    prev=${COMP_WORDS[COMP_CWORD - 2]}
  fi
  case $prev in
    --kubeconfig)
      _firesteel_files
      return
      ;;
    --context)
      mapfile -t COMPREPLY < <(compgen -W "$(_firesteel_contexts)" -- "$cur")
      return
      ;;
    -n|--namespace)
      mapfile -t COMPREPLY < <(compgen -W "$(_firesteel_namespaces)" -- "$cur")
      return
      ;;
    --container|--tail|--since|--master|--request-timeout|--retry-for|--cluster|--user|--as|--as-group|--as-uid)
      return
      ;;
  esac
  if [[ $cur == -* ]]; then
    local options='
    --follow
    --executors
    --container
    --previous
    --tail
    --since
    --timestamps
    --raw
    --namespace
    --master
    --kubeconfig
    --context
    --request-timeout
    --retry-for
    --cluster
    --user
    --as
    --as-group
    --as-uid
    --anonymous
    --quiet
    --verbose
    --help'
    mapfile -t COMPREPLY < <(compgen -W "$options" -- "$cur")
  else
    mapfile -t COMPREPLY < <(compgen -W "$(_firesteel_applications)" -- "$cur")
  fi
}

_firesteel_wait() {
  local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]}
  # bash makes three words of --option=value and of --conf KEY=VALUE.
  if [[ $cur == "=" ]]; then
    cur=
  elif [[ $prev == "=" ]]; then
    prev=${COMP_WORDS[COMP_CWORD - 2]}
  fi
  case $prev in
    --on-timeout)
      mapfile -t COMPREPLY < <(compgen -W 'kill keep' -- "$cur")
      return
      ;;
    --on-driver-exit)
      mapfile -t COMPREPLY < <(compgen -W 'keep delete' -- "$cur")
      return
      ;;
    --cleanup)
      mapfile -t COMPREPLY < <(compgen -W 'always success never' -- "$cur")
      return
      ;;
    --on-interrupt)
      mapfile -t COMPREPLY < <(compgen -W 'detach kill' -- "$cur")
      return
      ;;
    --exit-code)
      mapfile -t COMPREPLY < <(compgen -W 'driver spark' -- "$cur")
      return
      ;;
    --result-file|--kubeconfig)
      _firesteel_files
      return
      ;;
    --context)
      mapfile -t COMPREPLY < <(compgen -W "$(_firesteel_contexts)" -- "$cur")
      return
      ;;
    -n|--namespace)
      mapfile -t COMPREPLY < <(compgen -W "$(_firesteel_namespaces)" -- "$cur")
      return
      ;;
    -l|--selector|--start-timeout|--timeout|--master|--request-timeout|--retry-for|--cluster|--user|--as|--as-group|--as-uid)
      return
      ;;
  esac
  if [[ $cur == -* ]]; then
    local options='
    --selector
    --start-timeout
    --timeout
    --on-timeout
    --fail-fast
    --on-driver-exit
    --progress
    --no-progress
    --cleanup
    --on-interrupt
    --exit-code
    --result-file
    --namespace
    --master
    --kubeconfig
    --context
    --request-timeout
    --retry-for
    --cluster
    --user
    --as
    --as-group
    --as-uid
    --anonymous
    --quiet
    --verbose
    --help'
    mapfile -t COMPREPLY < <(compgen -W "$options" -- "$cur")
  else
    mapfile -t COMPREPLY < <(compgen -W "$(_firesteel_applications)" -- "$cur")
  fi
}

_firesteel_kill() {
  local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]}
  # bash makes three words of --option=value and of --conf KEY=VALUE.
  if [[ $cur == "=" ]]; then
    cur=
  elif [[ $prev == "=" ]]; then
    prev=${COMP_WORDS[COMP_CWORD - 2]}
  fi
  case $prev in
    --kubeconfig)
      _firesteel_files
      return
      ;;
    --context)
      mapfile -t COMPREPLY < <(compgen -W "$(_firesteel_contexts)" -- "$cur")
      return
      ;;
    -n|--namespace)
      mapfile -t COMPREPLY < <(compgen -W "$(_firesteel_namespaces)" -- "$cur")
      return
      ;;
    -l|--selector|--grace-period|--master|--request-timeout|--retry-for|--cluster|--user|--as|--as-group|--as-uid)
      return
      ;;
  esac
  if [[ $cur == -* ]]; then
    local options='
    --selector
    --grace-period
    --wait
    --yes
    --namespace
    --master
    --kubeconfig
    --context
    --request-timeout
    --retry-for
    --cluster
    --user
    --as
    --as-group
    --as-uid
    --anonymous
    --quiet
    --verbose
    --help'
    mapfile -t COMPREPLY < <(compgen -W "$options" -- "$cur")
  else
    mapfile -t COMPREPLY < <(compgen -W "$(_firesteel_applications)" -- "$cur")
  fi
}

_firesteel_ui() {
  local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]}
  # bash makes three words of --option=value and of --conf KEY=VALUE.
  if [[ $cur == "=" ]]; then
    cur=
  elif [[ $prev == "=" ]]; then
    prev=${COMP_WORDS[COMP_CWORD - 2]}
  fi
  case $prev in
    --kubeconfig)
      _firesteel_files
      return
      ;;
    --context)
      mapfile -t COMPREPLY < <(compgen -W "$(_firesteel_contexts)" -- "$cur")
      return
      ;;
    -n|--namespace)
      mapfile -t COMPREPLY < <(compgen -W "$(_firesteel_namespaces)" -- "$cur")
      return
      ;;
    --port|--address|--remote-port|--history-server|--master|--request-timeout|--retry-for|--cluster|--user|--as|--as-group|--as-uid)
      return
      ;;
  esac
  if [[ $cur == -* ]]; then
    local options='
    --port
    --address
    --remote-port
    --connect
    --open
    --history-server
    --namespace
    --master
    --kubeconfig
    --context
    --request-timeout
    --retry-for
    --cluster
    --user
    --as
    --as-group
    --as-uid
    --anonymous
    --quiet
    --verbose
    --help'
    mapfile -t COMPREPLY < <(compgen -W "$options" -- "$cur")
  else
    mapfile -t COMPREPLY < <(compgen -W "$(_firesteel_applications)" -- "$cur")
  fi
}

_firesteel_gc() {
  local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]}
  # bash makes three words of --option=value and of --conf KEY=VALUE.
  if [[ $cur == "=" ]]; then
    cur=
  elif [[ $prev == "=" ]]; then
    prev=${COMP_WORDS[COMP_CWORD - 2]}
  fi
  case $prev in
    -o|--output)
      mapfile -t COMPREPLY < <(compgen -W 'text json' -- "$cur")
      return
      ;;
    --kubeconfig)
      _firesteel_files
      return
      ;;
    --context)
      mapfile -t COMPREPLY < <(compgen -W "$(_firesteel_contexts)" -- "$cur")
      return
      ;;
    -n|--namespace)
      mapfile -t COMPREPLY < <(compgen -W "$(_firesteel_namespaces)" -- "$cur")
      return
      ;;
    --older-than|--grace|--master|--request-timeout|--retry-for|--cluster|--user|--as|--as-group|--as-uid)
      return
      ;;
  esac
  if [[ $cur == -* ]]; then
    local options='
    --older-than
    --grace
    --delete
    --all-namespaces
    --output
    --namespace
    --master
    --kubeconfig
    --context
    --request-timeout
    --retry-for
    --cluster
    --user
    --as
    --as-group
    --as-uid
    --anonymous
    --quiet
    --verbose
    --help'
    mapfile -t COMPREPLY < <(compgen -W "$options" -- "$cur")
  else
    COMPREPLY=()
  fi
}

_firesteel_init() {
  local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]}
  # bash makes three words of --option=value and of --conf KEY=VALUE.
  if [[ $cur == "=" ]]; then
    cur=
  elif [[ $prev == "=" ]]; then
    prev=${COMP_WORDS[COMP_CWORD - 2]}
  fi
  case $prev in
    --kubeconfig)
      _firesteel_files
      return
      ;;
    --context)
      mapfile -t COMPREPLY < <(compgen -W "$(_firesteel_contexts)" -- "$cur")
      return
      ;;
    -n|--namespace)
      mapfile -t COMPREPLY < <(compgen -W "$(_firesteel_namespaces)" -- "$cur")
      return
      ;;
    --driver-account|--submitter-account|--submitter-user|--submitter-group|--for|--quota|--master|--request-timeout|--retry-for|--cluster|--user|--as|--as-group|--as-uid)
      return
      ;;
  esac
  if [[ $cur == -* ]]; then
    local options='
    --apply
    --check
    --driver-account
    --submitter-account
    --submitter-user
    --submitter-group
    --for
    --quota
    --namespace
    --master
    --kubeconfig
    --context
    --request-timeout
    --retry-for
    --cluster
    --user
    --as
    --as-group
    --as-uid
    --anonymous
    --quiet
    --verbose
    --help'
    mapfile -t COMPREPLY < <(compgen -W "$options" -- "$cur")
  else
    COMPREPLY=()
  fi
}

_firesteel_whoami() {
  local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]}
  # bash makes three words of --option=value and of --conf KEY=VALUE.
  if [[ $cur == "=" ]]; then
    cur=
  elif [[ $prev == "=" ]]; then
    prev=${COMP_WORDS[COMP_CWORD - 2]}
  fi
  case $prev in
    -o|--output)
      mapfile -t COMPREPLY < <(compgen -W 'text json yaml' -- "$cur")
      return
      ;;
    --kubeconfig)
      _firesteel_files
      return
      ;;
    --context)
      mapfile -t COMPREPLY < <(compgen -W "$(_firesteel_contexts)" -- "$cur")
      return
      ;;
    -n|--namespace)
      mapfile -t COMPREPLY < <(compgen -W "$(_firesteel_namespaces)" -- "$cur")
      return
      ;;
    --master|--request-timeout|--retry-for|--cluster|--user|--as|--as-group|--as-uid)
      return
      ;;
  esac
  if [[ $cur == -* ]]; then
    local options='
    --output
    --namespace
    --master
    --kubeconfig
    --context
    --request-timeout
    --retry-for
    --cluster
    --user
    --as
    --as-group
    --as-uid
    --anonymous
    --quiet
    --verbose
    --help'
    mapfile -t COMPREPLY < <(compgen -W "$options" -- "$cur")
  else
    COMPREPLY=()
  fi
}

_firesteel_completion() {
  local cur=${COMP_WORDS[COMP_CWORD]}
    mapfile -t COMPREPLY < <(compgen -W 'bash zsh fish' -- "$cur")
}

_firesteel_help() {
  local cur=${COMP_WORDS[COMP_CWORD]}
    mapfile -t COMPREPLY < <(compgen -W 'submit list status events diagnose logs wait kill ui gc init whoami completion help version' -- "$cur")
}

_firesteel_version() {
  local cur=${COMP_WORDS[COMP_CWORD]}
    COMPREPLY=()
}

_firesteel() {
  local cur=${COMP_WORDS[COMP_CWORD]}
  if ((COMP_CWORD == 1)); then
    mapfile -t COMPREPLY < <(compgen -W 'submit list status events diagnose logs wait kill ui gc init whoami completion help version' -- "$cur")
    return
  fi
  case ${COMP_WORDS[1]} in
    submit) _firesteel_submit ;;
    list) _firesteel_list ;;
    status) _firesteel_status ;;
    events) _firesteel_events ;;
    diagnose) _firesteel_diagnose ;;
    logs) _firesteel_logs ;;
    wait) _firesteel_wait ;;
    kill) _firesteel_kill ;;
    ui) _firesteel_ui ;;
    gc) _firesteel_gc ;;
    init) _firesteel_init ;;
    whoami) _firesteel_whoami ;;
    completion) _firesteel_completion ;;
    help) _firesteel_help ;;
    version) _firesteel_version ;;
  esac
}

complete -F _firesteel firesteel
complete -F _firesteel_submit spark-submit spark2-submit spark3-submit
