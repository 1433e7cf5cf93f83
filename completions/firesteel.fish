# fish completion of firesteel and spark-submit;
# made of the options table by firesteel_docgen: not to be edited.

function __firesteel_contexts
    set -l files ~/.kube/config
    set -q KUBECONFIG; and set files (string split : -- $KUBECONFIG)
    for file in $files
        test -r "$file"; and awk '/^[^ #-]/ { inside = ($1 == "contexts:") }
            inside && /^(  )?(- |  )name:/ { print $NF }' $file
    end
end

function __firesteel_properties
    if string match -q '*spark.kubernetes.namespace=*' -- (commandline -ct)
        for name in (firesteel completion namespaces 2>/dev/null)
            echo spark.kubernetes.namespace=$name
        end
    else
        echo spark.kubernetes.namespace=
    end
end

complete -c firesteel -n __fish_use_subcommand -f -a submit -d 'submit an application and wait for its driver'
complete -c firesteel -n __fish_use_subcommand -f -a completion -d 'print the completion script of a shell'
complete -c firesteel -n __fish_use_subcommand -f -a help -d 'print how to use a command'
complete -c firesteel -n __fish_use_subcommand -f -a whoami -d 'say who the API server takes you for, and by which credentials'
complete -c firesteel -n __fish_use_subcommand -f -a version -d 'print the version'

complete -c firesteel -n '__fish_seen_subcommand_from submit' -l master -x -d 'API server, as k8s://https://HOST:PORT'
complete -c spark-submit -l master -x -d 'API server, as k8s://https://HOST:PORT'
complete -c firesteel -n '__fish_seen_subcommand_from submit' -l deploy-mode -x -a 'cluster' -d 'where the driver runs: only "cluster" is supported'
complete -c spark-submit -l deploy-mode -x -a 'cluster' -d 'where the driver runs: only "cluster" is supported'
complete -c firesteel -n '__fish_seen_subcommand_from submit' -l name -x -d 'name of the application'
complete -c spark-submit -l name -x -d 'name of the application'
complete -c firesteel -n '__fish_seen_subcommand_from submit' -l class -x -d 'main class, for Java and Scala'
complete -c spark-submit -l class -x -d 'main class, for Java and Scala'
complete -c firesteel -n '__fish_seen_subcommand_from submit' -l conf -s c -x -a '(__firesteel_properties)' -d 'any property of Spark; may be repeated, the last of a key wins'
complete -c spark-submit -l conf -s c -x -a '(__firesteel_properties)' -d 'any property of Spark; may be repeated, the last of a key wins'
complete -c firesteel -n '__fish_seen_subcommand_from submit' -l properties-file -r -F -d 'read properties from FILE instead of spark-defaults.conf'
complete -c spark-submit -l properties-file -r -F -d 'read properties from FILE instead of spark-defaults.conf'
complete -c firesteel -n '__fish_seen_subcommand_from submit' -l extra-properties-file -r -F -d 'more properties, over those of --properties-file; may be repeated'
complete -c spark-submit -l extra-properties-file -r -F -d 'more properties, over those of --properties-file; may be repeated'
complete -c firesteel -n '__fish_seen_subcommand_from submit' -l load-spark-defaults -d 'read spark-defaults.conf even with --properties-file'
complete -c spark-submit -l load-spark-defaults -d 'read spark-defaults.conf even with --properties-file'
complete -c firesteel -n '__fish_seen_subcommand_from submit' -l spark-version -x -d 'version of Spark whose behaviour is wanted, 3.5 to 4.3'
complete -c spark-submit -l spark-version -x -d 'version of Spark whose behaviour is wanted, 3.5 to 4.3'
complete -c firesteel -n '__fish_seen_subcommand_from submit' -l jars -r -F -d 'jars for the class paths of driver and executors, separated by commas'
complete -c spark-submit -l jars -r -F -d 'jars for the class paths of driver and executors, separated by commas'
complete -c firesteel -n '__fish_seen_subcommand_from submit' -l py-files -r -F -d '.zip, .egg and .py files for PYTHONPATH, separated by commas'
complete -c spark-submit -l py-files -r -F -d '.zip, .egg and .py files for PYTHONPATH, separated by commas'
complete -c firesteel -n '__fish_seen_subcommand_from submit' -l files -r -F -d 'files for the working directory of each executor, separated by commas'
complete -c spark-submit -l files -r -F -d 'files for the working directory of each executor, separated by commas'
complete -c firesteel -n '__fish_seen_subcommand_from submit' -l archives -r -F -d 'archives to be unpacked in the working directory of each executor'
complete -c spark-submit -l archives -r -F -d 'archives to be unpacked in the working directory of each executor'
complete -c firesteel -n '__fish_seen_subcommand_from submit' -l packages -x -d 'Maven coordinates, groupId:artifactId:version; the driver resolves them'
complete -c spark-submit -l packages -x -d 'Maven coordinates, groupId:artifactId:version; the driver resolves them'
complete -c firesteel -n '__fish_seen_subcommand_from submit' -l exclude-packages -x -d 'groupId:artifactId to leave out while --packages is resolved'
complete -c spark-submit -l exclude-packages -x -d 'groupId:artifactId to leave out while --packages is resolved'
complete -c firesteel -n '__fish_seen_subcommand_from submit' -l repositories -x -d 'more repositories for --packages'
complete -c spark-submit -l repositories -x -d 'more repositories for --packages'
complete -c firesteel -n '__fish_seen_subcommand_from submit' -l driver-memory -x -d 'memory of the driver, as 1000m or 2g (default 1g)'
complete -c spark-submit -l driver-memory -x -d 'memory of the driver, as 1000m or 2g (default 1g)'
complete -c firesteel -n '__fish_seen_subcommand_from submit' -l driver-cores -x -d 'cores of the driver (default 1)'
complete -c spark-submit -l driver-cores -x -d 'cores of the driver (default 1)'
complete -c firesteel -n '__fish_seen_subcommand_from submit' -l executor-memory -x -d 'memory of each executor, as 1000m or 2g (default 1g)'
complete -c spark-submit -l executor-memory -x -d 'memory of each executor, as 1000m or 2g (default 1g)'
complete -c firesteel -n '__fish_seen_subcommand_from submit' -l executor-cores -x -d 'cores of each executor (default 1)'
complete -c spark-submit -l executor-cores -x -d 'cores of each executor (default 1)'
complete -c firesteel -n '__fish_seen_subcommand_from submit' -l num-executors -x -d 'how many executors (default 2)'
complete -c spark-submit -l num-executors -x -d 'how many executors (default 2)'
complete -c firesteel -n '__fish_seen_subcommand_from submit' -l driver-java-options -x -d 'options for the driver\'s JVM'
complete -c spark-submit -l driver-java-options -x -d 'options for the driver\'s JVM'
complete -c firesteel -n '__fish_seen_subcommand_from submit' -l driver-library-path -x -d 'library path of the driver'
complete -c spark-submit -l driver-library-path -x -d 'library path of the driver'
complete -c firesteel -n '__fish_seen_subcommand_from submit' -l driver-class-path -x -d 'class path of the driver; --jars are on it anyway'
complete -c spark-submit -l driver-class-path -x -d 'class path of the driver; --jars are on it anyway'
complete -c firesteel -n '__fish_seen_subcommand_from submit' -l proxy-user -x -d 'user to impersonate; not together with --principal'
complete -c spark-submit -l proxy-user -x -d 'user to impersonate; not together with --principal'
complete -c firesteel -n '__fish_seen_subcommand_from submit' -l principal -x -d 'Kerberos principal'
complete -c spark-submit -l principal -x -d 'Kerberos principal'
complete -c firesteel -n '__fish_seen_subcommand_from submit' -l keytab -r -F -d 'keytab of --principal; it is copied into a Secret of the driver'
complete -c spark-submit -l keytab -r -F -d 'keytab of --principal; it is copied into a Secret of the driver'
complete -c firesteel -n '__fish_seen_subcommand_from submit' -l wait -d 'stay until the driver ends and return its exit code (the default)'
complete -c spark-submit -l wait -d 'stay until the driver ends and return its exit code (the default)'
complete -c firesteel -n '__fish_seen_subcommand_from submit' -l no-wait -d 'return as soon as everything is created'
complete -c spark-submit -l no-wait -d 'return as soon as everything is created'
complete -c firesteel -n '__fish_seen_subcommand_from submit' -l on-interrupt -x -a 'detach kill' -d 'what Ctrl-C (SIGINT, SIGTERM, SIGHUP) does to the driver: detach or kill'
complete -c spark-submit -l on-interrupt -x -a 'detach kill' -d 'what Ctrl-C (SIGINT, SIGTERM, SIGHUP) does to the driver: detach or kill'
complete -c firesteel -n '__fish_seen_subcommand_from submit' -l exit-code -x -a 'driver spark' -d 'exit with the driver\'s code (driver) or as spark-submit does (spark)'
complete -c spark-submit -l exit-code -x -a 'driver spark' -d 'exit with the driver\'s code (driver) or as spark-submit does (spark)'
complete -c firesteel -n '__fish_seen_subcommand_from submit' -l dry-run -f -a 'client server' -d 'print the objects instead of creating them; nothing is sent'
complete -c spark-submit -l dry-run -f -a 'client server' -d 'print the objects instead of creating them; nothing is sent'
complete -c firesteel -n '__fish_seen_subcommand_from submit' -l output -x -a 'yaml json' -d 'format of --dry-run: yaml (the default) or json'
complete -c spark-submit -l output -x -a 'yaml json' -d 'format of --dry-run: yaml (the default) or json'
complete -c firesteel -n '__fish_seen_subcommand_from submit' -l explain -d 'print where each property and each part of the driver pod comes from'
complete -c spark-submit -l explain -d 'print where each property and each part of the driver pod comes from'
complete -c firesteel -n '__fish_seen_subcommand_from submit' -l strict -d 'make warnings errors: nothing is submitted when there is one'
complete -c spark-submit -l strict -d 'make warnings errors: nothing is submitted when there is one'
complete -c firesteel -n '__fish_seen_subcommand_from submit' -l result-file -r -F -d 'write what became of the application to FILE, as JSON'
complete -c spark-submit -l result-file -r -F -d 'write what became of the application to FILE, as JSON'
complete -c firesteel -n '__fish_seen_subcommand_from submit' -l quiet -d 'print only warnings, errors and the last line'
complete -c spark-submit -l quiet -d 'print only warnings, errors and the last line'
complete -c firesteel -n '__fish_seen_subcommand_from submit' -l verbose -s v -d 'print the arguments and the properties as they were understood'
complete -c spark-submit -l verbose -s v -d 'print the arguments and the properties as they were understood'
complete -c firesteel -n '__fish_seen_subcommand_from submit' -l help -s h -d 'print this'
complete -c spark-submit -l help -s h -d 'print this'
complete -c firesteel -n '__fish_seen_subcommand_from submit' -l help-all -d 'print all options'
complete -c spark-submit -l help-all -d 'print all options'
complete -c firesteel -n '__fish_seen_subcommand_from submit' -l version -d 'print the version'
complete -c spark-submit -l version -d 'print the version'
complete -c firesteel -n '__fish_seen_subcommand_from submit' -l kubeconfig -r -F -d 'kubeconfig to use instead of KUBECONFIG and ~/.kube/config'
complete -c spark-submit -l kubeconfig -r -F -d 'kubeconfig to use instead of KUBECONFIG and ~/.kube/config'
complete -c firesteel -n '__fish_seen_subcommand_from submit' -l context -x -a '(__firesteel_contexts)' -d 'context of the kubeconfig; wins over spark.kubernetes.context'
complete -c spark-submit -l context -x -a '(__firesteel_contexts)' -d 'context of the kubeconfig; wins over spark.kubernetes.context'
complete -c firesteel -n '__fish_seen_subcommand_from submit' -l kill -x -d 'delete the driver pod of submission NAMESPACE:POD (POD may end in *)'
complete -c spark-submit -l kill -x -d 'delete the driver pod of submission NAMESPACE:POD (POD may end in *)'
complete -c firesteel -n '__fish_seen_subcommand_from submit' -l status -x -d 'print the state of submission NAMESPACE:POD (POD may end in *)'
complete -c spark-submit -l status -x -d 'print the state of submission NAMESPACE:POD (POD may end in *)'
complete -c firesteel -n '__fish_seen_subcommand_from submit' -l queue -x -d 'YARN only'
complete -c spark-submit -l queue -x -d 'YARN only'
complete -c firesteel -n '__fish_seen_subcommand_from submit' -l supervise -d 'standalone only'
complete -c spark-submit -l supervise -d 'standalone only'
complete -c firesteel -n '__fish_seen_subcommand_from submit' -l total-executor-cores -x -d 'standalone only'
complete -c spark-submit -l total-executor-cores -x -d 'standalone only'
complete -c firesteel -n '__fish_seen_subcommand_from completion' -f -a 'bash zsh fish'
complete -c firesteel -n '__fish_seen_subcommand_from help' -f -a 'submit completion help whoami version'
complete -c firesteel -n '__fish_seen_subcommand_from whoami' -f
complete -c firesteel -n '__fish_seen_subcommand_from whoami' -l output -s o -x -a 'text json yaml' -d 'text (the default), json or yaml'
complete -c firesteel -n '__fish_seen_subcommand_from whoami' -l namespace -s n -x -a '(firesteel completion namespaces 2>/dev/null)' -d 'namespace instead of the context\'s'
complete -c firesteel -n '__fish_seen_subcommand_from whoami' -l master -x -d 'API server, as k8s://https://HOST:PORT'
complete -c firesteel -n '__fish_seen_subcommand_from whoami' -l kubeconfig -r -F -d 'kubeconfig to use instead of KUBECONFIG and ~/.kube/config'
complete -c firesteel -n '__fish_seen_subcommand_from whoami' -l context -x -a '(__firesteel_contexts)' -d 'context of the kubeconfig; wins over spark.kubernetes.context'
complete -c firesteel -n '__fish_seen_subcommand_from whoami' -l quiet -s q -d 'print warnings and errors only'
complete -c firesteel -n '__fish_seen_subcommand_from whoami' -l verbose -s v -d 'say more of what is done'
complete -c firesteel -n '__fish_seen_subcommand_from whoami' -l help -s h -d 'print this help'
complete -c firesteel -n '__fish_seen_subcommand_from version' -f
complete -c spark2-submit -w spark-submit
complete -c spark3-submit -w spark-submit
