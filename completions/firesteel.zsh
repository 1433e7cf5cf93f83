#compdef firesteel spark-submit spark2-submit spark3-submit
# zsh completion of firesteel and spark-submit;
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

_firesteel_offer_contexts() {
  local -a contexts=(${(f)"$(_firesteel_contexts)"})
  compadd -a contexts
}

_firesteel_offer_namespaces() {
  local -a namespaces=(${(f)"$(_firesteel_namespaces)"})
  compadd -a namespaces
}

_firesteel_offer_applications() {
  local -a applications=(${(f)"$(_firesteel_applications)"})
  compadd -a applications
}

_firesteel_offer_properties() {
  if compset -P 'spark.kubernetes.namespace='; then
    _firesteel_offer_namespaces
  else
    compadd -S '' spark.kubernetes.namespace=
  fi
}

_firesteel_offer_commands() {
  local -a commands=(
      'submit:submit an application and wait for its driver'
      'list:list applications that run or ran'
      'status:print the state of an application and why it is so'
      'events:print the events of an application'\''s pods, oldest first'
      'diagnose:say why an application does not start, hangs or failed'
      'logs:print the log of an application'\''s driver and executors'
      'wait:wait for an application'\''s driver and end with its exit code'
      'kill:end applications by deleting their driver pods'
      'ui:forward a local port to the page of a running application'
      'gc:show what is left over of old applications, and delete it'
      'init:prepare a namespace for Spark, or say which right is missing'
      'whoami:say who the API server takes you for, and by which credentials'
      'completion:print the completion script of a shell'
      'help:print how to use a command'
      'version:print the version'
  )
  _describe command commands
}

_firesteel_submit() {
  _arguments -A '-*' \
    '*--master=[API server, as k8s://https://HOST:PORT]:URL: ' \
    '*--deploy-mode=[where the driver runs: only "cluster" is supported]:MODE:(cluster)' \
    '*--name=[name of the application]:NAME: ' \
    '*--class=[main class, for Java and Scala]:CLASS: ' \
    '*'{-c,--conf=}'[any property of Spark; may be repeated, the last of a key wins]:KEY=VALUE:_firesteel_offer_properties' \
    '*--properties-file=[read properties from FILE instead of spark-defaults.conf]:FILE:_files' \
    '*--extra-properties-file=[more properties, over those of --properties-file; may be repeated]:FILE:_files' \
    '--load-spark-defaults[read spark-defaults.conf even with --properties-file]' \
    '*--spark-version=[version of Spark whose behaviour is wanted, 3.5 to 4.3]:VERSION: ' \
    '*--jars=[jars for the class paths of driver and executors, separated by commas]:LIST:_files' \
    '*--py-files=[.zip, .egg and .py files for PYTHONPATH, separated by commas]:LIST:_files' \
    '*--files=[files for the working directory of each executor, separated by commas]:LIST:_files' \
    '*--archives=[archives to be unpacked in the working directory of each executor]:LIST:_files' \
    '*--packages=[Maven coordinates, groupId:artifactId:version; the driver resolves them]:LIST: ' \
    '*--exclude-packages=[groupId:artifactId to leave out while --packages is resolved]:LIST: ' \
    '*--repositories=[more repositories for --packages]:LIST: ' \
    '*--driver-memory=[memory of the driver, as 1000m or 2g (default 1g)]:MEM: ' \
    '*--driver-cores=[cores of the driver (default 1)]:N: ' \
    '*--executor-memory=[memory of each executor, as 1000m or 2g (default 1g)]:MEM: ' \
    '*--executor-cores=[cores of each executor (default 1)]:N: ' \
    '*--num-executors=[how many executors (default 2)]:N: ' \
    '*--driver-java-options=[options for the driver'\''s JVM]:OPTIONS: ' \
    '*--driver-library-path=[library path of the driver]:PATH: ' \
    '*--driver-class-path=[class path of the driver; --jars are on it anyway]:PATH: ' \
    '*--proxy-user=[user to impersonate; not together with --principal]:NAME: ' \
    '*--principal=[Kerberos principal]:NAME: ' \
    '*--keytab=[keytab of --principal; it is copied into a Secret of the driver]:FILE:_files' \
    '--wait[stay until the driver ends and return its exit code (the default)]' \
    '--no-wait[return as soon as everything is created]' \
    '--progress[show how far the driver is while waiting (the default on a terminal)]' \
    '--no-progress[do not, also on a terminal]' \
    '--logs[print the driver'\''s log on standard output while waiting]' \
    '--raw[With --logs: pass the log to a terminal unchanged]' \
    '*--on-interrupt=[what Ctrl-C (SIGINT, SIGTERM, SIGHUP) does to the driver: detach or kill]:WHAT:(detach kill)' \
    '--ui[while waiting, forward a local port to the driver'\''s page]' \
    '*--start-timeout=[end with 75 when the driver does not run after so long]:DURATION: ' \
    '*--timeout=[end with 76 when the driver has not ended after so long]:DURATION: ' \
    '*--on-timeout=[what a timeout does to the driver: kill (the default) or keep]:WHAT:(kill keep)' \
    '--fail-fast=-[end with 75 when the driver cannot start, after 30s or DURATION]::DURATION: ' \
    '*--on-driver-exit=[what happens to a pod that a sidecar keeps alive: keep (the default) or delete]:WHAT:(keep delete)' \
    '*--cleanup=[delete the driver pod at its end: always, success or never (the default)]:WHEN:(always success never)' \
    '*--submission-id=[submit only once for KEY: while its driver pod exists, go on with that driver]:KEY: ' \
    '*--if-exists=[when the driver exists already: fail, attach to it, replace it or skip]:WHAT:(fail attach replace skip)' \
    '*--exit-code=[exit with the driver'\''s code (driver) or as spark-submit does (spark)]:WHOSE:(driver spark)' \
    '--dry-run=-[print the objects instead of creating them]::WHERE:(client server)' \
    '*--output=[format of --dry-run: yaml (the default) or json]:FORMAT:(yaml json)' \
    '--explain[print where each property and each part of the driver pod comes from]' \
    '--strict[make warnings errors: nothing is submitted when there is one]' \
    '*--result-file=[write what became of the application to FILE, as JSON]:FILE:_files' \
    '--quiet[print only warnings, errors and the last line]' \
    '(-v --verbose)'{-v,--verbose}'[print the arguments and the properties as they were understood]' \
    '(-h --help)'{-h,--help}'[print this]' \
    '--help-all[print all options]' \
    '--version[print the version]' \
    '*--kubeconfig=[kubeconfig to use instead of KUBECONFIG and ~/.kube/config]:FILE:_files' \
    '*--context=[context of the kubeconfig; wins over spark.kubernetes.context]:NAME:_firesteel_offer_contexts' \
    '*--request-timeout=[end one request to the API server after TIME; 10s]:TIME: ' \
    '*--retry-for=[try what fails for the network'\''s or the API server'\''s sake again for TIME; 60s]:TIME: ' \
    '*--cluster=[cluster of the kubeconfig, instead of the context'\''s]:NAME: ' \
    '*--user=[user of the kubeconfig, instead of the context'\''s]:NAME: ' \
    '*--as=[user to impersonate]:USER: ' \
    '*--as-group=[group to impersonate, with --as; may be repeated]:GROUP: ' \
    '*--as-uid=[uid to impersonate, with --as]:UID: ' \
    '--anonymous[send no credentials]' \
    '*--kill=[delete the driver pod of submission NAMESPACE:POD (POD may end in *)]:ID: ' \
    '*--status=[print the state of submission NAMESPACE:POD (POD may end in *)]:ID: ' \
    '*--queue=[YARN only]:NAME: ' \
    '--supervise[standalone only]' \
    '*--total-executor-cores=[standalone only]:N: ' \
    '1:application:_files' \
    '*::arguments:_files'
}

_firesteel_list() {
  _arguments \
    '(-A --all-namespaces)'{-A,--all-namespaces}'[of all namespaces]' \
    '*'{-l,--selector=}'[only applications with these labels]:SELECTOR: ' \
    '*--phase=[only applications in these phases]:PHASES: ' \
    '(-w --watch)'{-w,--watch}'[stay and print each change]' \
    '*'{-o,--output=}'[format: text, wide, json, yaml, name]:FORMAT:(text wide json yaml name)' \
    '*'{-n,--namespace=}'[namespace instead of the context'\''s]:NAMESPACE:_firesteel_offer_namespaces' \
    '*--master=[API server, as k8s://https://HOST:PORT]:URL: ' \
    '*--kubeconfig=[kubeconfig to use instead of KUBECONFIG and ~/.kube/config]:FILE:_files' \
    '*--context=[context of the kubeconfig; wins over spark.kubernetes.context]:NAME:_firesteel_offer_contexts' \
    '*--request-timeout=[end one request to the API server after TIME; 10s]:TIME: ' \
    '*--retry-for=[try what fails for the network'\''s or the API server'\''s sake again for TIME; 60s]:TIME: ' \
    '*--cluster=[cluster of the kubeconfig, instead of the context'\''s]:NAME: ' \
    '*--user=[user of the kubeconfig, instead of the context'\''s]:NAME: ' \
    '*--as=[user to impersonate]:USER: ' \
    '*--as-group=[group to impersonate, with --as; may be repeated]:GROUP: ' \
    '*--as-uid=[uid to impersonate, with --as]:UID: ' \
    '--anonymous[send no credentials]' \
    '(-q --quiet)'{-q,--quiet}'[print warnings and errors only]' \
    '(-v --verbose)'{-v,--verbose}'[say more of what is done]' \
    '(-h --help)'{-h,--help}'[print this help]' \
    '*:application:_firesteel_offer_applications'
}

_firesteel_status() {
  _arguments \
    '*'{-l,--selector=}'[only applications with these labels]:SELECTOR: ' \
    '*'{-o,--output=}'[format: text, json, yaml]:FORMAT:(text json yaml)' \
    '*'{-n,--namespace=}'[namespace instead of the context'\''s]:NAMESPACE:_firesteel_offer_namespaces' \
    '*--master=[API server, as k8s://https://HOST:PORT]:URL: ' \
    '*--kubeconfig=[kubeconfig to use instead of KUBECONFIG and ~/.kube/config]:FILE:_files' \
    '*--context=[context of the kubeconfig; wins over spark.kubernetes.context]:NAME:_firesteel_offer_contexts' \
    '*--request-timeout=[end one request to the API server after TIME; 10s]:TIME: ' \
    '*--retry-for=[try what fails for the network'\''s or the API server'\''s sake again for TIME; 60s]:TIME: ' \
    '*--cluster=[cluster of the kubeconfig, instead of the context'\''s]:NAME: ' \
    '*--user=[user of the kubeconfig, instead of the context'\''s]:NAME: ' \
    '*--as=[user to impersonate]:USER: ' \
    '*--as-group=[group to impersonate, with --as; may be repeated]:GROUP: ' \
    '*--as-uid=[uid to impersonate, with --as]:UID: ' \
    '--anonymous[send no credentials]' \
    '(-q --quiet)'{-q,--quiet}'[print warnings and errors only]' \
    '(-v --verbose)'{-v,--verbose}'[say more of what is done]' \
    '(-h --help)'{-h,--help}'[print this help]' \
    '*:application:_firesteel_offer_applications'
}

_firesteel_events() {
  _arguments \
    '*'{-l,--selector=}'[only applications with these labels]:SELECTOR: ' \
    '*'{-o,--output=}'[format: text, json, yaml]:FORMAT:(text json yaml)' \
    '*'{-n,--namespace=}'[namespace instead of the context'\''s]:NAMESPACE:_firesteel_offer_namespaces' \
    '*--master=[API server, as k8s://https://HOST:PORT]:URL: ' \
    '*--kubeconfig=[kubeconfig to use instead of KUBECONFIG and ~/.kube/config]:FILE:_files' \
    '*--context=[context of the kubeconfig; wins over spark.kubernetes.context]:NAME:_firesteel_offer_contexts' \
    '*--request-timeout=[end one request to the API server after TIME; 10s]:TIME: ' \
    '*--retry-for=[try what fails for the network'\''s or the API server'\''s sake again for TIME; 60s]:TIME: ' \
    '*--cluster=[cluster of the kubeconfig, instead of the context'\''s]:NAME: ' \
    '*--user=[user of the kubeconfig, instead of the context'\''s]:NAME: ' \
    '*--as=[user to impersonate]:USER: ' \
    '*--as-group=[group to impersonate, with --as; may be repeated]:GROUP: ' \
    '*--as-uid=[uid to impersonate, with --as]:UID: ' \
    '--anonymous[send no credentials]' \
    '(-q --quiet)'{-q,--quiet}'[print warnings and errors only]' \
    '(-v --verbose)'{-v,--verbose}'[say more of what is done]' \
    '(-h --help)'{-h,--help}'[print this help]' \
    '*:application:_firesteel_offer_applications'
}

_firesteel_diagnose() {
  _arguments \
    '*'{-l,--selector=}'[only applications with these labels]:SELECTOR: ' \
    '*'{-o,--output=}'[format: text, json, yaml]:FORMAT:(text json yaml)' \
    '*'{-n,--namespace=}'[namespace instead of the context'\''s]:NAMESPACE:_firesteel_offer_namespaces' \
    '*--master=[API server, as k8s://https://HOST:PORT]:URL: ' \
    '*--kubeconfig=[kubeconfig to use instead of KUBECONFIG and ~/.kube/config]:FILE:_files' \
    '*--context=[context of the kubeconfig; wins over spark.kubernetes.context]:NAME:_firesteel_offer_contexts' \
    '*--request-timeout=[end one request to the API server after TIME; 10s]:TIME: ' \
    '*--retry-for=[try what fails for the network'\''s or the API server'\''s sake again for TIME; 60s]:TIME: ' \
    '*--cluster=[cluster of the kubeconfig, instead of the context'\''s]:NAME: ' \
    '*--user=[user of the kubeconfig, instead of the context'\''s]:NAME: ' \
    '*--as=[user to impersonate]:USER: ' \
    '*--as-group=[group to impersonate, with --as; may be repeated]:GROUP: ' \
    '*--as-uid=[uid to impersonate, with --as]:UID: ' \
    '--anonymous[send no credentials]' \
    '(-q --quiet)'{-q,--quiet}'[print warnings and errors only]' \
    '(-v --verbose)'{-v,--verbose}'[say more of what is done]' \
    '(-h --help)'{-h,--help}'[print this help]' \
    '*:application:_firesteel_offer_applications'
}

_firesteel_logs() {
  _arguments \
    '(-f --follow)'{-f,--follow}'[wait for the driver'\''s start and stay until its end]' \
    '--executors[print the executors'\'' logs too, each line with a prefix]' \
    '*--container=[container whose log is printed, instead of the driver'\''s]:NAME: ' \
    '--previous[print the log of the container before it was restarted]' \
    '*--tail=[begin with so many lines before the end]:LINES: ' \
    '*--since=[begin with lines that are not older, as in 30s, 10min, 2h]:DURATION: ' \
    '--timestamps[print before each line when it was written]' \
    '--raw[Pass the log to a terminal unchanged]' \
    '*'{-n,--namespace=}'[namespace instead of the context'\''s]:NAMESPACE:_firesteel_offer_namespaces' \
    '*--master=[API server, as k8s://https://HOST:PORT]:URL: ' \
    '*--kubeconfig=[kubeconfig to use instead of KUBECONFIG and ~/.kube/config]:FILE:_files' \
    '*--context=[context of the kubeconfig; wins over spark.kubernetes.context]:NAME:_firesteel_offer_contexts' \
    '*--request-timeout=[end one request to the API server after TIME; 10s]:TIME: ' \
    '*--retry-for=[try what fails for the network'\''s or the API server'\''s sake again for TIME; 60s]:TIME: ' \
    '*--cluster=[cluster of the kubeconfig, instead of the context'\''s]:NAME: ' \
    '*--user=[user of the kubeconfig, instead of the context'\''s]:NAME: ' \
    '*--as=[user to impersonate]:USER: ' \
    '*--as-group=[group to impersonate, with --as; may be repeated]:GROUP: ' \
    '*--as-uid=[uid to impersonate, with --as]:UID: ' \
    '--anonymous[send no credentials]' \
    '(-q --quiet)'{-q,--quiet}'[print warnings and errors only]' \
    '(-v --verbose)'{-v,--verbose}'[say more of what is done]' \
    '(-h --help)'{-h,--help}'[print this help]' \
    '*:application:_firesteel_offer_applications'
}

_firesteel_wait() {
  _arguments \
    '*'{-l,--selector=}'[only applications with these labels]:SELECTOR: ' \
    '*--start-timeout=[end with 75 when the driver does not run after so long]:DURATION: ' \
    '*--timeout=[end with 76 when the driver has not ended after so long]:DURATION: ' \
    '*--on-timeout=[what a timeout does to the driver: keep (the default) or kill]:WHAT:(kill keep)' \
    '--fail-fast=-[end with 75 when the driver cannot start, after 30s or DURATION]::DURATION: ' \
    '*--on-driver-exit=[what happens to a pod that a sidecar keeps alive: keep (the default) or delete]:WHAT:(keep delete)' \
    '--progress[show how far the driver is (the default on a terminal)]' \
    '--no-progress[do not, also on a terminal]' \
    '*--cleanup=[delete the driver pod at its end: always, success or never (the default)]:WHEN:(always success never)' \
    '*--on-interrupt=[what Ctrl-C does to the driver: detach (the default) or kill]:WHAT:(detach kill)' \
    '*--exit-code=[exit with the driver'\''s code (driver) or as spark-submit does (spark)]:WHOSE:(driver spark)' \
    '*--result-file=[write what became of the application to FILE, as JSON]:FILE:_files' \
    '*'{-n,--namespace=}'[namespace instead of the context'\''s]:NAMESPACE:_firesteel_offer_namespaces' \
    '*--master=[API server, as k8s://https://HOST:PORT]:URL: ' \
    '*--kubeconfig=[kubeconfig to use instead of KUBECONFIG and ~/.kube/config]:FILE:_files' \
    '*--context=[context of the kubeconfig; wins over spark.kubernetes.context]:NAME:_firesteel_offer_contexts' \
    '*--request-timeout=[end one request to the API server after TIME; 10s]:TIME: ' \
    '*--retry-for=[try what fails for the network'\''s or the API server'\''s sake again for TIME; 60s]:TIME: ' \
    '*--cluster=[cluster of the kubeconfig, instead of the context'\''s]:NAME: ' \
    '*--user=[user of the kubeconfig, instead of the context'\''s]:NAME: ' \
    '*--as=[user to impersonate]:USER: ' \
    '*--as-group=[group to impersonate, with --as; may be repeated]:GROUP: ' \
    '*--as-uid=[uid to impersonate, with --as]:UID: ' \
    '--anonymous[send no credentials]' \
    '(-q --quiet)'{-q,--quiet}'[print warnings and errors only]' \
    '(-v --verbose)'{-v,--verbose}'[say more of what is done]' \
    '(-h --help)'{-h,--help}'[print this help]' \
    '*:application:_firesteel_offer_applications'
}

_firesteel_kill() {
  _arguments \
    '*'{-l,--selector=}'[only applications with these labels]:SELECTOR: ' \
    '*--grace-period=[give the driver so long to end instead of its pod'\''s own time]:DURATION: ' \
    '--wait[stay until the pods are gone]' \
    '(-y --yes)'{-y,--yes}'[do not ask; needed for a selector or pattern without a terminal]' \
    '*'{-n,--namespace=}'[namespace instead of the context'\''s]:NAMESPACE:_firesteel_offer_namespaces' \
    '*--master=[API server, as k8s://https://HOST:PORT]:URL: ' \
    '*--kubeconfig=[kubeconfig to use instead of KUBECONFIG and ~/.kube/config]:FILE:_files' \
    '*--context=[context of the kubeconfig; wins over spark.kubernetes.context]:NAME:_firesteel_offer_contexts' \
    '*--request-timeout=[end one request to the API server after TIME; 10s]:TIME: ' \
    '*--retry-for=[try what fails for the network'\''s or the API server'\''s sake again for TIME; 60s]:TIME: ' \
    '*--cluster=[cluster of the kubeconfig, instead of the context'\''s]:NAME: ' \
    '*--user=[user of the kubeconfig, instead of the context'\''s]:NAME: ' \
    '*--as=[user to impersonate]:USER: ' \
    '*--as-group=[group to impersonate, with --as; may be repeated]:GROUP: ' \
    '*--as-uid=[uid to impersonate, with --as]:UID: ' \
    '--anonymous[send no credentials]' \
    '(-q --quiet)'{-q,--quiet}'[print warnings and errors only]' \
    '(-v --verbose)'{-v,--verbose}'[say more of what is done]' \
    '(-h --help)'{-h,--help}'[print this help]' \
    '*:application:_firesteel_offer_applications'
}

_firesteel_ui() {
  _arguments \
    '*--port=[local port, 0 for any free one]:PORT: ' \
    '*--address=[local address to listen on, 127.0.0.1 if not given]:ADDRESS: ' \
    '*--remote-port=[port of the driver instead of its page'\''s]:PORT: ' \
    '--connect[forward Spark Connect'\''s port instead of the page]' \
    '--open[open the page in the browser]' \
    '*--history-server=[Spark'\''s history server, for an application that has ended]:URL: ' \
    '*'{-n,--namespace=}'[namespace instead of the context'\''s]:NAMESPACE:_firesteel_offer_namespaces' \
    '*--master=[API server, as k8s://https://HOST:PORT]:URL: ' \
    '*--kubeconfig=[kubeconfig to use instead of KUBECONFIG and ~/.kube/config]:FILE:_files' \
    '*--context=[context of the kubeconfig; wins over spark.kubernetes.context]:NAME:_firesteel_offer_contexts' \
    '*--request-timeout=[end one request to the API server after TIME; 10s]:TIME: ' \
    '*--retry-for=[try what fails for the network'\''s or the API server'\''s sake again for TIME; 60s]:TIME: ' \
    '*--cluster=[cluster of the kubeconfig, instead of the context'\''s]:NAME: ' \
    '*--user=[user of the kubeconfig, instead of the context'\''s]:NAME: ' \
    '*--as=[user to impersonate]:USER: ' \
    '*--as-group=[group to impersonate, with --as; may be repeated]:GROUP: ' \
    '*--as-uid=[uid to impersonate, with --as]:UID: ' \
    '--anonymous[send no credentials]' \
    '(-q --quiet)'{-q,--quiet}'[print warnings and errors only]' \
    '(-v --verbose)'{-v,--verbose}'[say more of what is done]' \
    '(-h --help)'{-h,--help}'[print this help]' \
    '*:application:_firesteel_offer_applications'
}

_firesteel_gc() {
  _arguments \
    '*--older-than=[Find finished drivers that ended longer ago than this: 7d, 12h, 30m (default 24h)]:AGE: ' \
    '*--grace=[Spare objects younger than this; they may belong to a submission in progress (default 10m)]:DURATION: ' \
    '--delete[Delete what is found (default: only show it)]' \
    '(-A --all-namespaces)'{-A,--all-namespaces}'[Search all namespaces]' \
    '*'{-o,--output=}'[text (the default) or json]:FORMAT:(text json)' \
    '*'{-n,--namespace=}'[namespace instead of the context'\''s]:NAMESPACE:_firesteel_offer_namespaces' \
    '*--master=[API server, as k8s://https://HOST:PORT]:URL: ' \
    '*--kubeconfig=[kubeconfig to use instead of KUBECONFIG and ~/.kube/config]:FILE:_files' \
    '*--context=[context of the kubeconfig; wins over spark.kubernetes.context]:NAME:_firesteel_offer_contexts' \
    '*--request-timeout=[end one request to the API server after TIME; 10s]:TIME: ' \
    '*--retry-for=[try what fails for the network'\''s or the API server'\''s sake again for TIME; 60s]:TIME: ' \
    '*--cluster=[cluster of the kubeconfig, instead of the context'\''s]:NAME: ' \
    '*--user=[user of the kubeconfig, instead of the context'\''s]:NAME: ' \
    '*--as=[user to impersonate]:USER: ' \
    '*--as-group=[group to impersonate, with --as; may be repeated]:GROUP: ' \
    '*--as-uid=[uid to impersonate, with --as]:UID: ' \
    '--anonymous[send no credentials]' \
    '(-q --quiet)'{-q,--quiet}'[print warnings and errors only]' \
    '(-v --verbose)'{-v,--verbose}'[say more of what is done]' \
    '(-h --help)'{-h,--help}'[print this help]' \
    ': :'
}

_firesteel_init() {
  _arguments \
    '--apply[create or update the objects instead of printing them]' \
    '--check[say which rights the current user and the driver'\''s account lack]' \
    '*--driver-account=[service account of the drivers (default spark)]:NAME: ' \
    '*--submitter-account=[service account that submits (default spark-submitter)]:NAME: ' \
    '*--submitter-user=[a user who submits too; may be repeated]:NAME: ' \
    '*--submitter-group=[a group whose users submit too; may be repeated]:NAME: ' \
    '*--for=[give, or check, only the rights of these commands, separated by commas]:LIST: ' \
    '*--quota=[a quota for the namespace, as cpu=8,memory=32Gi,pods=20]:LIST: ' \
    '*'{-n,--namespace=}'[namespace instead of the context'\''s]:NAMESPACE:_firesteel_offer_namespaces' \
    '*--master=[API server, as k8s://https://HOST:PORT]:URL: ' \
    '*--kubeconfig=[kubeconfig to use instead of KUBECONFIG and ~/.kube/config]:FILE:_files' \
    '*--context=[context of the kubeconfig; wins over spark.kubernetes.context]:NAME:_firesteel_offer_contexts' \
    '*--request-timeout=[end one request to the API server after TIME; 10s]:TIME: ' \
    '*--retry-for=[try what fails for the network'\''s or the API server'\''s sake again for TIME; 60s]:TIME: ' \
    '*--cluster=[cluster of the kubeconfig, instead of the context'\''s]:NAME: ' \
    '*--user=[user of the kubeconfig, instead of the context'\''s]:NAME: ' \
    '*--as=[user to impersonate]:USER: ' \
    '*--as-group=[group to impersonate, with --as; may be repeated]:GROUP: ' \
    '*--as-uid=[uid to impersonate, with --as]:UID: ' \
    '--anonymous[send no credentials]' \
    '(-q --quiet)'{-q,--quiet}'[print warnings and errors only]' \
    '(-v --verbose)'{-v,--verbose}'[say more of what is done]' \
    '(-h --help)'{-h,--help}'[print this help]' \
    ': :'
}

_firesteel_whoami() {
  _arguments \
    '*'{-o,--output=}'[text (the default), json or yaml]:FORMAT:(text json yaml)' \
    '*'{-n,--namespace=}'[namespace instead of the context'\''s]:NAMESPACE:_firesteel_offer_namespaces' \
    '*--master=[API server, as k8s://https://HOST:PORT]:URL: ' \
    '*--kubeconfig=[kubeconfig to use instead of KUBECONFIG and ~/.kube/config]:FILE:_files' \
    '*--context=[context of the kubeconfig; wins over spark.kubernetes.context]:NAME:_firesteel_offer_contexts' \
    '*--request-timeout=[end one request to the API server after TIME; 10s]:TIME: ' \
    '*--retry-for=[try what fails for the network'\''s or the API server'\''s sake again for TIME; 60s]:TIME: ' \
    '*--cluster=[cluster of the kubeconfig, instead of the context'\''s]:NAME: ' \
    '*--user=[user of the kubeconfig, instead of the context'\''s]:NAME: ' \
    '*--as=[user to impersonate]:USER: ' \
    '*--as-group=[group to impersonate, with --as; may be repeated]:GROUP: ' \
    '*--as-uid=[uid to impersonate, with --as]:UID: ' \
    '--anonymous[send no credentials]' \
    '(-q --quiet)'{-q,--quiet}'[print warnings and errors only]' \
    '(-v --verbose)'{-v,--verbose}'[say more of what is done]' \
    '(-h --help)'{-h,--help}'[print this help]' \
    ': :'
}

_firesteel_completion() {
  _arguments \
    '1:shell:(bash zsh fish)'
}

_firesteel_help() {
  _arguments \
    '1:command:_firesteel_offer_commands'
}

_firesteel_version() {
  _arguments \
    ': :'
}

_firesteel() {
  if [[ $service == spark*-submit ]]; then
    _firesteel_submit
    return
  fi
  local context state state_descr line
  local -A opt_args
  _arguments -C '1:command:_firesteel_offer_commands' '*::arguments:->arguments'
  case $state in
    arguments)
      case $words[1] in
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
      ;;
  esac
}

if [[ $funcstack[1] == _firesteel ]]; then
  _firesteel "$@"
else
  compdef _firesteel firesteel spark-submit spark2-submit spark3-submit
fi
