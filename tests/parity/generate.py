#!/usr/bin/env python3
"""Makes random submissions: the same seed makes the same case, on every machine.

  generate.py --seeds 1-25 --out CASES.json        cases named random-1 … random-25

A case is a base (master, image, a primary resource) and a handful of features, each drawing its own
options, keys, files and environment from a pool of ordinary, unusual and, for about one case in five, wrong
values.  What real Spark makes of them is recorded by `parity.py record`; nothing here knows the answer.
"""
import argparse
import json
import random

NO_WAIT = "spark.kubernetes.submission.waitAppCompletion=false"
D = "spark.kubernetes.driver."
E = "spark.kubernetes.executor."

TEXTS = ["a", "x=y", "a b", " lead", "trail ", "tab\there", "a,b", "a:b:c", 'quote"d', "it's", "back\\slash",
         "#hash", "!bang", "é", "日本", "$HOME", "${HOME}", "{{APP_ID}}", "pre-{{APP_ID}}-{{EXECUTOR_ID}}-post",
         "{{SPARK_VERSION}}", "", "0", "007", "1.0", "true", "null", "~", "-", "--flag", "line\nbreak", "100%",
         "very-" + "long-" * 30 + "value"]
WORDS = ["alpha", "beta", "gamma", "delta", "omega", "Zulu", "x1", "under_score", "dot.ted", "da-sh"]
DNS = ["data", "logs", "cache", "models", "tmp2", "shared-x", "a", "v0"]
LABEL_KEYS = ["team", "app.kubernetes.io/name", "x", "a.b/c.d", "Cost_Center", "queue", "version"]
MEMORY = ["512m", "1g", "2g", "3072m", "1536", "4123m", "2048M", "1048576k", "2147483648b", "1G", "10gb", "300mb", "1t"]
PATHS = ["/data", "/mnt/a", "/opt/x y", "/var/tmp/", "/", "/opt/spark/work-dir", "relative/path"]
CONF_KEYS = ["spark.sql.shuffle.partitions", "spark.x", "spark.hadoop.fs.s3a.endpoint", "spark.a b", "spark.a:b", "spark.é",
             "spark.eventLog.dir", "spark.executor.extraJavaOptions", "spark.my.oauthToken", "spark.secret.password", "spark.#x",
             "spark.kubernetes.executor.label.k", "spark.kubernetes.allocation.batch.size", "notspark.key", "spark"]


class Case:
    """One submission in the making."""

    def __init__(self, seed):
        self.r = random.Random("firesteel-%d" % seed)
        self.name = "random-%d" % seed
        self.options = []   # lists of tokens that stay together
        self.files = {}
        self.env = {}
        self.app_args = []
        self.python = False

    def pick(self, values):
        return self.r.choice(values)

    def some(self, values, most):
        return self.r.sample(values, self.r.randint(1, min(most, len(values))))

    def chance(self, p):
        return self.r.random() < p

    def conf(self, key, value):
        form = self.r.random()
        if form < 0.15:
            self.options.append(["--conf=%s=%s" % (key, value)])
        elif form < 0.3:
            self.options.append(["-c", "%s=%s" % (key, value)])
        else:
            self.options.append(["--conf", "%s=%s" % (key, value)])

    def flag(self, name, value):
        if value != "" and self.chance(0.2):
            self.options.append(["%s=%s" % (name, value)])
        else:
            self.options.append([name, value])

    def file(self, name, text):
        self.files[name] = text
        return "@FILE:%s@" % name


# --- identity ---------------------------------------------------------------------------------------------

def app_name(c):
    name = c.pick(["etl", "Nightly ETL_Job 2024", "123 My_App.v2", "9", "日本語", "-lead-", "--", "ÀÉÎ", "İstanbul", "a" * 40,
                   "b" * 61, "b" * 63 + "-x", "c" * 100, "x.y.z", "  spaced  ", "UPPER", "a--b", "é", "tail-", "q" * 20 + "-" * 50])
    c.flag("--name", name) if c.chance(0.6) else c.conf("spark.app.name", name)
    if c.chance(0.2):
        c.conf("spark.app.name", "from-conf")


def namespace(c):
    c.conf("spark.kubernetes.namespace", c.pick(["data-eng", "a", "n" * 63, "default"]))


def image(c):
    for key in c.some(["spark.kubernetes.container.image", D + "container.image", E + "container.image"], 2):
        c.conf(key, c.pick(["r/d:1", "reg.example:5000/a/b@sha256:" + "0" * 64, "r/spark:{{SPARK_VERSION}}", "${env:IMAGE}", "r/${spark.tag}"]))
    c.env["IMAGE"] = "from/env:2"
    if c.chance(0.5):
        c.conf("spark.tag", "tagged")


def pull(c):
    if c.chance(0.6):
        c.conf("spark.kubernetes.container.image.pullPolicy", c.pick(["Always", "Never", "IfNotPresent"]))
    if c.chance(0.7):
        c.conf("spark.kubernetes.container.image.pullSecrets", c.pick(["regcred", "a, b ,c", ",a,,b,", " ", "x,x"]))


def pod_name(c):
    c.conf(D + "pod.name", c.pick(["my-driver", "p", "${spark.app.name}-driver", "n" * 80, "${env:POD}"]))
    c.env["POD"] = "pod-of-env"


def labels(c):
    for family in c.some(["label.", "annotation.", "service.label.", "service.annotation."], 3):
        for key in c.some(LABEL_KEYS, 3):
            c.conf(D + family + key, c.pick(TEXTS))


def selectors(c):
    for family in c.some(["spark.kubernetes.node.selector.", D + "node.selector.", E + "node.selector."], 3):
        for key in c.some(["disktype", "pool", "kubernetes.io/arch", "x.y/z"], 2):
            c.conf(family + key, c.pick(["ssd", "amd64", "", "a b", "1"]))


def scheduler(c):
    for key in c.some(["spark.kubernetes.scheduler.name", D + "scheduler.name", E + "scheduler.name"], 2):
        c.conf(key, c.pick(["yunikorn", "my-scheduler", "${env:SCHED}", "x"]))
    c.env["SCHED"] = "env-scheduler"


def volcano(c):
    c.conf(D + "pod.featureSteps", "org.apache.spark.deploy.k8s.features.VolcanoFeatureStep")
    if c.chance(0.5):
        c.conf("spark.kubernetes.scheduler.volcano.podGroupTemplateFile",
               c.file("pg.yaml", c.pick(["spec:\n  minMember: 2\n  queue: q\n", "metadata: {labels: {a: b}}\nspec: {minResources: {cpu: 2, memory: 1Gi}}\n",
                                         "apiVersion: scheduling.volcano.sh/v1beta1\nkind: PodGroup\nmetadata: {name: mine}\nspec: {priorityClassName: high}\n"])))
    elif c.chance(0.5):
        c.conf("spark.kubernetes.scheduler.volcano.podGroupTemplateJson", '{"spec":{"minMember":3,"queue":"j"}}')


def service_account(c):
    c.conf("spark.kubernetes.authenticate.driver.serviceAccountName", c.pick(["spark", "sa-1"]))
    if c.chance(0.4):
        c.conf("spark.kubernetes.authenticate.executor.serviceAccountName", "exec-sa")


def credentials(c):
    key = "spark.kubernetes.authenticate.driver."
    for what in c.some(["oauthToken", "caCertFile", "clientKeyFile", "clientCertFile", "oauthTokenFile"], 3):
        c.conf(key + what, "tok-value" if what == "oauthToken" else c.file(what, "bytes of %s\n" % what))
    if c.chance(0.3):
        c.conf(key + "mounted." + c.pick(["oauthTokenFile", "caCertFile", "clientKeyFile", "clientCertFile"]), "/already/there")
    if c.chance(0.3):
        c.conf(key + "serviceAccountName", "ignored-sa")


def tokens(c):
    for key in c.some(["spark.kubernetes.authenticate.submission.oauthToken", "spark.kubernetes.authenticate.oauthToken",
                       "spark.kubernetes.authenticate.executor.oauthToken", "spark.some.oauthToken", "spark.oauthTokenX"], 3):
        c.conf(key, "s3cr3t=:#")


# --- resources --------------------------------------------------------------------------------------------

def memory(c):
    if c.chance(0.5):
        c.flag("--driver-memory", c.pick(MEMORY))
    if c.chance(0.4):
        c.conf("spark.driver.memory", c.pick(MEMORY))
    if c.chance(0.3):
        c.env["SPARK_DRIVER_MEMORY"] = c.pick(MEMORY)
    if c.chance(0.3):
        c.conf("spark.driver.memoryOverhead", c.pick(MEMORY + ["0", "1", "${env:OVERHEAD}"]))
        c.env["OVERHEAD"] = "777m"
    if c.chance(0.35):
        c.conf("spark.driver.memoryOverheadFactor", c.pick(["0.25", "1", "2.5", "0.333", "1e-1", ".5", "0.1d"]))
    if c.chance(0.35):
        c.conf("spark.kubernetes.memoryOverheadFactor", c.pick(["0.35", "0.40", "1", "1e-3", "0.0001", "12345678.9", "0", "1.", "00.5"]))
    if c.chance(0.25):
        c.conf("spark.driver.minMemoryOverhead", c.pick(["100m", "1g", "0", "384"]))
    if c.chance(0.2):
        c.conf("spark.yarn.driver.memoryOverhead", "600")


def cores(c):
    if c.chance(0.5):
        c.flag("--driver-cores", c.pick(["1", "2", "16"])) if c.chance(0.5) else c.conf("spark.driver.cores", c.pick(["3", "${env:CORES}", " 4"]))
        c.env["CORES"] = "5"
    if c.chance(0.5):
        c.conf(D + "request.cores", c.pick(["500m", "1.5", "0.1", "2", "${spark.driver.cores}"]))
    if c.chance(0.5):
        c.conf(D + "limit.cores", c.pick(["2", "3500m", "0.5"]))
    if c.chance(0.3):
        c.conf(E + c.pick(["request.cores", "limit.cores"]), "1")


def executors(c):
    for flag, values in [("--num-executors", ["1", "7", "1000"]), ("--executor-memory", MEMORY), ("--executor-cores", ["1", "4"]),
                         ("--total-executor-cores", ["8"]), ("--queue", ["root.q"])]:
        if c.chance(0.35):
            c.flag(flag, c.pick(values))
    if c.chance(0.3):
        c.conf("spark.executor.instances", c.pick(["2", "3"]))
    if c.chance(0.2):
        c.options.append(["--supervise"])
    if c.chance(0.2):
        c.env[c.pick(["SPARK_EXECUTOR_MEMORY", "SPARK_EXECUTOR_CORES"])] = "3"
    if c.chance(0.2):
        c.conf("spark.dynamicAllocation.enabled", "true")
        c.conf("spark.executor.instances", c.pick(["0", "1"]))


def gpus(c):
    for name in c.some(["gpu", "fpga", "npu"], 2):
        key = "spark.driver.resource.%s." % name
        c.conf(key + "amount", c.pick(["1", "2", "0", "8"]))
        c.conf(key + "vendor", c.pick(["nvidia.com", "amd.com", "xilinx.com"]))
        if c.chance(0.5):
            c.conf(key + "discoveryScript", "/opt/find.sh")
    if c.chance(0.3):
        c.conf("spark.executor.resource.gpu.amount", "1")


def ports(c):
    for key in c.some(["spark.driver.port", "spark.driver.blockManager.port", "spark.blockManager.port", "spark.ui.port",
                       "spark.connect.grpc.binding.port"], 4):
        c.conf(key, c.pick(["9001", "9002", "10000", "65535", "1024"]))
    if c.chance(0.3):
        c.conf("spark.driver.host", "somewhere")


def service(c):
    if c.chance(0.6):
        c.conf(D + "service.ipFamilyPolicy", c.pick(["SingleStack", "PreferDualStack", "RequireDualStack"]))
    if c.chance(0.6):
        c.conf(D + "service.ipFamilies", c.pick(["IPv4", "IPv6", "IPv4,IPv6", "IPv6,IPv4"]))
    if c.chance(0.4):
        c.conf(D + "service.publishNotReadyAddresses", c.pick(["true", "false", "TRUE", " true "]))
    if c.chance(0.3):
        c.conf(D + "service.deleteOnTermination", "false")


def security(c):
    for key in c.some([D + "securityContext.allowPrivilegeEscalation", "spark.kubernetes.securityContext.allowPrivilegeEscalation",
                       E + "securityContext.allowPrivilegeEscalation"], 3):
        c.conf(key, c.pick(["true", "false"]))


# --- volumes, environment ---------------------------------------------------------------------------------

def volume(c, who, name, mount):
    kind = c.pick(["hostPath", "emptyDir", "nfs", "persistentVolumeClaim", "persistentVolumeClaim"])
    key = "%svolumes.%s.%s." % (who, kind, name)
    c.conf(key + "mount.path", mount)
    if c.chance(0.5):
        c.conf(key + "mount.readOnly", c.pick(["true", "false", "True"]))
    if c.chance(0.3):
        c.conf(key + c.pick(["mount.subPath", "mount.subPathExpr"]), c.pick(["sub", "$(POD)/x", "a/b"]))
    if kind == "hostPath":
        c.conf(key + "options.path", c.pick(PATHS))
        if c.chance(0.4):
            c.conf(key + "options.type", c.pick(["Directory", "DirectoryOrCreate", "", "File"]))
    elif kind == "emptyDir":
        if c.chance(0.5):
            c.conf(key + "options.medium", c.pick(["Memory", "", "HugePages-2Mi"]))
        if c.chance(0.5):
            c.conf(key + "options.sizeLimit", c.pick(["5Gi", "500M", "2048", "1G"]))
    elif kind == "nfs":
        c.conf(key + "options.server", "nfs.example.com")
        c.conf(key + "options.path", c.pick(PATHS))
    else:
        c.conf(key + "options.claimName", c.pick(["claim1", "OnDemand", "pre-OnDemand-post", "${env:CLAIM}"]))
        if c.chance(0.6):
            c.conf(key + "options.storageClass", c.pick(["gp3", "fast"]))
        if c.chance(0.6):
            c.conf(key + "options.sizeLimit", c.pick(["50Gi", "1T", "4096"]))
        if c.chance(0.3):
            c.conf(key + c.pick(["label.", "annotation."]) + c.pick(["k", "a.b/c", "spark-app-selector"]), c.pick(["v", "{{APP_ID}}", ""]))
    if c.chance(0.1):
        c.conf(key + "options.unknown", "z")


def volumes(c):
    mounts = ["/m/%d" % i for i in range(6)]
    names = c.some(DNS + ["spark-local-dir-1", "spark-local-dir-x", "Caps_Vol"], 4)
    for name, mount in zip(names, mounts):
        volume(c, D, name, mount)
    if c.chance(0.4):
        volume(c, E, c.pick(DNS), "/e")
    if c.chance(0.15):
        c.conf("spark.kubernetes.legacy.useReadWriteOnceAccessMode", "true")


def local_dirs(c):
    if c.chance(0.6):
        c.conf("spark.local.dir", c.pick(["/tmp/a", "/tmp/a,/tmp/b", "/x,/y,/z", "/dup,/dup", " /sp ,/t"]))
    if c.chance(0.3):
        c.env["SPARK_LOCAL_DIRS"] = c.pick(["/env/1", "/env/1,/env/2"])
    if c.chance(0.4):
        c.conf("spark.kubernetes.local.dirs.tmpfs", c.pick(["true", "false"]))


def environment(c):
    for name in c.some(["FOO", "SPARK_USER", "SPARK_CONF_DIR", "lower", "WITH-DASH", "A.B", "PATH", "SPARK_DRIVER_BIND_ADDRESS"], 4):
        c.conf("spark.kubernetes.driverEnv." + name, c.pick(TEXTS))
    if c.chance(0.3):
        c.conf("spark.executorEnv.E", "1")


def secrets(c):
    for name in c.some(["db", "tls-certs", "S"], 2):
        c.conf(D + "secrets." + name, c.pick(["/etc/" + name, "/x", "rel"]))
    for name in c.some(["PASSWORD", "TOKEN", "a.b"], 2):
        c.conf(D + "secretKeyRef." + name, c.pick(["db:password", "tls-certs:tls.key", "s: k", ":x", "x:"]))
    if c.chance(0.3):
        c.conf(E + "secrets.db", "/etc/db")


def submitter_environment(c):
    for name, value in c.some([("SPARK_USER", "carol"), ("HADOOP_USER_NAME", "hdp"), ("PYSPARK_PYTHON", "/usr/bin/python3.11"),
                               ("PYSPARK_DRIVER_PYTHON", "/opt/venv/bin/python"), ("SPARK_EXECUTOR_CORES", "2"),
                               ("SPARK_LOCAL_DIRS", "/from/env"), ("YARN_CONF_DIR", "/nope"), ("DEPLOY_MODE", "client"), ("MASTER", "local[2]")], 4):
        c.env[name] = value


def java_options_environment(c):
    c.env["SPARK_SUBMIT_OPTS"] = " ".join("-Dspark.%s=%s" % p for p in c.some(
        [("from.opts", "1"), ("driver.cores", "6"), ("app.name", "opts-name"), ("kubernetes.namespace", "opts-ns"), ("driver.memory", "3g"), ("x", "y=z")], 4))


def substitution(c):
    c.env.update(SUBST="from-env", SUBST_NUM="7")
    c.conf("spark.my.other", c.pick(["plain", "${env:SUBST}", "${spark.my.more}"]))
    c.conf("spark.my.more", "deep")
    for key in c.some(["spark.kubernetes.namespace", D + "pod.name", "spark.kubernetes.scheduler.name", D + "label.sub", D + "annotation.sub",
                       "spark.kubernetes.driverEnv.SUB", "spark.kubernetes.authenticate.driver.serviceAccountName",
                       D + "secrets.sub", "spark.local.dir", "spark.free.text", "spark.kubernetes.node.selector.sub"], 4):
        c.conf(key, c.pick(["${env:SUBST}", "${spark.my.other}", "x-${env:SUBST}-${spark.my.other}", "${env:ABSENT}", "${system:user.absent}",
                            "${env:ABSENT:-fallback}", "$${env:SUBST}", "${unknown:x}", "${spark.absent}", "${}"]))


# --- files ------------------------------------------------------------------------------------------------

PROPERTIES = ["# comment\nspark.executor.instances 3\nspark.eq=1\nspark.colon:2\n  spark.indent   v  \nspark.empty\n",
              "spark.multi a \\\n   b\nspark.uni \\u00e9\\u65e5\nspark.tab a\\tb\nspark.bs a\\\\b\nspark.q \\q\n",
              "spark.app.name=from-file\nspark.driver.memory 2g\nspark.kubernetes.driver.label.f v\nnotspark x\n! bang\n",
              "spark.dup 1\nspark.dup 2\r\nspark.cr a\rspark.after b\n\n\nspark.last=no newline",
              "spark.esc\\=key v\nspark.sp\\ key v\nspark.kubernetes.driverEnv.F a=b:c\nspark.trail x \t \n", "\ufeffspark.bom 1\n", ""]


def properties_file(c):
    c.flag("--properties-file", c.file("p.conf", c.pick(PROPERTIES)))


def extra_properties(c):
    for i in range(c.r.randint(1, 2)):
        c.flag("--extra-properties-file", c.file("extra%d.conf" % i, c.pick(PROPERTIES)))


CONF_DIR = {"log4j2.properties": "rootLogger.level = info\n", "metrics.properties": "*.sink=x\n", ".hidden": "h", "t.template": "t\n",
            "spark-foo.conf": "no", "sparkx.properties": "no", "hive-site.xml": "<configuration/>\n", "core-site.xml": "<configuration/>\n",
            "lib.jar": "j", "a.tar": "t", "a.tgz": "t", "b.zip": "z", "sub/inner.txt": "not me", "fairscheduler.xml": "<allocations/>\n",
            "ünïcode.txt": "é\n", "empty": "", "my.conf": "k v\n", "SPARK.conf": "upper\n"}


def conf_dir(c):
    names = c.some(sorted(CONF_DIR), 9)
    for name in names:
        c.files["conf/" + name] = CONF_DIR[name]
    c.files["conf/spark-defaults.conf"] = c.pick(PROPERTIES)
    c.env["SPARK_CONF_DIR"] = "@DIR:conf@"
    if c.chance(0.3):
        c.options.append(["--load-spark-defaults"])
    if c.chance(0.2):
        c.files["conf/big.txt"] = "x" * c.pick([900, 1100])
        c.conf("spark.kubernetes.configMap.maxSize", c.pick(["1000", "2000"]))
    if c.chance(0.3):
        c.files["conf/spark-env.sh"] = c.pick(["export SPARK_USER=envsh\n", "PYSPARK_PYTHON=/from/env.sh\n", "export X=1 # c\nSPARK_LOCAL_DIRS=/ls\n"])


def hadoop(c):
    if c.chance(0.6):
        c.files["hadoop/core-site.xml"] = "<configuration><property><name>fs.defaultFS</name><value>file:///</value></property></configuration>\n"
        if c.chance(0.5):
            c.files["hadoop/extra.txt"] = "é\nx: y\n"
        c.env["HADOOP_CONF_DIR"] = "@DIR:hadoop@"
    else:
        c.conf("spark.kubernetes.hadoop.configMapName", "hconf")


def kerberos(c):
    if c.chance(0.5):
        name = c.pick(["krb5.conf", "other.conf"])
        c.conf("spark.kubernetes.kerberos.krb5.path", c.file(name, "[libdefaults]\n"))
    else:
        c.conf("spark.kubernetes.kerberos.krb5.configMapName", "krb5-cm")
    if c.chance(0.5):
        c.conf("spark.kubernetes.kerberos.tokenSecret.name", "tok")
        c.conf("spark.kubernetes.kerberos.tokenSecret.itemKey", "key")


TEMPLATE_PARTS = {
    "metadata": ["metadata: {name: mine, namespace: elsewhere}\n", "metadata:\n  labels: {a: 1, b: true, c: 1.10, d: 010, spark-role: bogus}\n",
                 "metadata:\n  annotations: {n: 5, y: yes, e: ''}\n  finalizers: [x/y]\n", ""],
    "spec": ["  restartPolicy: Always\n", "  serviceAccountName: tplsa\n", "  nodeSelector: {disktype: tpl, zone: z1}\n",
             "  tolerations: [{key: a, operator: Exists}]\n", "  schedulerName: tplsched\n", "  imagePullSecrets: [{name: tplsecret}]\n",
             "  priorityClassName: high\n", "  terminationGracePeriodSeconds: \"30\"\n", "  hostNetwork: \"true\"\n",
             "  securityContext: {runAsUser: 185, fsGroup: 185}\n", "  dnsPolicy: ClusterFirst\n", "  unknownField: {x: 1}\n",
             "  volumes: [{name: tplvol, emptyDir: {}}]\n", "  volumes: [{name: spark-local-dir-9, emptyDir: {sizeLimit: 1Gi}}]\n",
             "  initContainers: [{name: init, image: i, command: [sh, -c, 'true']}]\n", "  affinity: {nodeAffinity: {}}\n",
             "  hostAliases: [{ip: 1.2.3.4, hostnames: [h]}]\n", "  topologySpreadConstraints: []\n"],
    "container": ["    command: [run]\n", "    args: [first, '2']\n", "    env: [{name: T, value: '1'}, {name: SPARK_USER, value: tpl}]\n",
                  "    ports: [{containerPort: 8080, name: web}]\n", "    image: tpl/image:1\n    imagePullPolicy: Never\n",
                  "    resources: {limits: {cpu: 3, memory: 1Gi, ephemeral-storage: 1Gi}, requests: {cpu: 1, example.com/x: 1}}\n",
                  "    securityContext: {allowPrivilegeEscalation: true, runAsNonRoot: true}\n",
                  "    volumeMounts: [{name: tplvol, mountPath: /tpl}]\n", "    volumeMounts: [{name: spark-local-dir-9, mountPath: /scratch}]\n",
                  "    livenessProbe: {exec: {command: [x]}, periodSeconds: 5}\n", "    lifecycle: {preStop: {exec: {command: [y]}}}\n",
                  "    envFrom: [{configMapRef: {name: cm}}]\n", "    terminationMessagePolicy: FallbackToLogsOnError\n"],
}


def template_text(c):
    keys = lambda part: part.split(":")[0]
    text = "apiVersion: v1\nkind: Pod\n" + c.pick(TEMPLATE_PARTS["metadata"]) + "spec:\n"
    seen = set()
    for part in c.some(TEMPLATE_PARTS["spec"], 5):
        if keys(part) not in seen:
            seen.add(keys(part))
            text += part
    names = c.pick([[], ["main"], ["side", "main"], ["main", "side"], ["one", "two", "three"], ["spark-kubernetes-driver"]])
    if not names:
        return text + ("  containers: []\n" if c.chance(0.5) else "  hostname: h\n")
    text += "  containers:\n"
    for name in names:
        text += "  - name: %s\n" % name
        seen = set()
        for part in c.some(TEMPLATE_PARTS["container"], 5):
            if keys(part) not in seen:
                seen.add(keys(part))
                text += part
    return text


def template(c):
    if c.chance(0.85):
        c.conf(D + "podTemplateFile", c.file("t.yaml", template_text(c)))
        if c.chance(0.6):
            c.conf(D + "podTemplateContainerName", c.pick(["main", "side", "absent"]))
    if c.chance(0.4):
        c.conf(E + "podTemplateFile", c.file("e.yaml", c.pick(["not: a pod\n", "spec:\n  containers: [{name: ex}]\n", "\ttabs: are not yaml\n", "é\n"])))


# --- dependencies -----------------------------------------------------------------------------------------

def dependencies(c):
    c.files["up/.keep"] = ""
    if c.chance(0.9):
        c.conf("spark.kubernetes.file.upload.path", c.pick(["file://@DIR:up@", "@DIR:up@", "file://@DIR:up@/", "file:@DIR:up@/deep/er"]))
    remote = ["local:///in/%s", "https://h.example/%s", "http://h.example/a b/%s", "local:///x/%s#alias"]
    for flag, key, suffixes in [("--jars", "spark.jars", ["a.jar", "b.jar"]), ("--files", "spark.files", ["f.txt", "g g.txt"]),
                                ("--archives", "spark.archives", ["env.tgz#env", "z.zip"]), ("--py-files", "spark.submit.pyFiles", ["m.py", "p.zip", "e.egg"])]:
        if not c.chance(0.5):
            continue
        entries = []
        for name in c.some(suffixes, 2):
            if c.chance(0.6):
                base, _, fragment = name.partition("#")
                entries.append(c.file("deps/" + base, "content of " + base) + ("#" + fragment if fragment else ""))
            else:
                entries.append(c.pick(remote) % name.partition("#")[0])
        c.r.shuffle(entries)
        text = c.pick([",", ", ", ",,"]).join(entries)
        c.flag(flag, text) if c.chance(0.7) else c.conf(key, text)
    if c.chance(0.2):
        c.files.update({"glob/one.jar": "1", "glob/two.jar": "2", "glob/dir/three.jar": "3"})
        c.flag("--jars", c.pick(["@DIR:glob@/*.jar", "@DIR:glob@/{one,two}.jar", "@DIR:glob@/t?o.jar", "@DIR:glob@/*", "@DIR:glob@/none*.jar", "@DIR:glob@/[ot]*.jar"]))


def class_path(c):
    for flag, values in [("--driver-class-path", ["/opt/x/*", "/a:/b"]), ("--driver-library-path", ["/lib/n"]),
                         ("--driver-java-options", ["-Xss4m -Dk=v", '-Dk="v w"', "-XX:+UseG1GC"]), ("--repositories", ["https://r.example/m2"]),
                         ("--exclude-packages", ["a:b"])]:
        if c.chance(0.45):
            c.flag(flag, c.pick(values))
    if c.chance(0.3):
        c.conf(c.pick(["spark.driver.extraClassPath", "spark.driver.extraJavaOptions", "spark.driver.extraLibraryPath"]), "from-conf")


def python(c):
    for key in c.some(["spark.pyspark.python", "spark.pyspark.driver.python", "spark.kubernetes.pyspark.pythonVersion"], 2):
        c.conf(key, "3" if "Version" in key else c.pick(["/usr/bin/python3", "python3", "${env:PY}"]))
    c.env["PY"] = "/env/py"


def proxy_user(c):
    c.flag("--proxy-user", c.pick(["carol", "joe/host@REALM", "é"]))


def excluded(c):
    steps = ["NetworkPolicyFeatureStep", "DriverServiceFeatureStep", "LocalDirsFeatureStep", "MountSecretsFeatureStep", "EnvSecretsFeatureStep",
             "DriverKubernetesCredentialsFeatureStep", "MountVolumesFeatureStep", "HadoopConfDriverFeatureStep", "KerberosConfDriverFeatureStep",
             "PodTemplateConfigMapStep", "NoSuchStep", "DriverCommandFeatureStep", "BasicDriverFeatureStep"]
    c.conf(D + "pod.excludedFeatureSteps", ",".join("org.apache.spark.deploy.k8s.features." + s for s in c.some(steps, 3)))


def plain_confs(c):
    for key in c.some(CONF_KEYS, 5):
        c.conf(key, c.pick(TEXTS))


def arguments(c):
    c.app_args = [c.pick(TEXTS + ["--class", "--conf", "-h", "--", "@MASTER@x", "{}", "*"]) for _ in range(c.r.randint(1, 5))]


def repeats(c):
    """The same thing said twice, in both orders of precedence."""
    pair = c.pick([("--driver-memory", "spark.driver.memory", ["1g", "3g"]), ("--driver-class-path", "spark.driver.extraClassPath", ["/f", "/c"]),
                   ("--name", "spark.app.name", ["flag", "conf"]), ("--num-executors", "spark.executor.instances", ["2", "4"]),
                   ("--jars", "spark.jars", ["local:///f.jar", "local:///c.jar"]), ("--driver-cores", "spark.driver.cores", ["2", "3"]),
                   ("--driver-java-options", "spark.driver.extraJavaOptions", ["-Df=1", "-Dc=1"])])
    both = [lambda: c.flag(pair[0], pair[2][0]), lambda: c.conf(pair[1], pair[2][1])]
    c.r.shuffle(both)
    for say in both:
        say()
    if c.chance(0.3):
        c.flag(pair[0], pair[2][0])


def misc(c):
    if c.chance(0.2):
        c.options.append([c.pick(["--verbose", "-v", "--verbose=anything"])])
    for key, value in c.some([("spark.kubernetes.report.interval", "0"), ("spark.app.id", "mine"), ("spark.app.submitTime", "12"),
                              ("spark.submit.deployMode", "client"), ("spark.kubernetes.driver.master", "https://other"), ("spark.home", "/opt/other"),
                              ("spark.driver.bindAddressX", "1"), ("spark.kubernetes.submission.connectionTimeout", "5000"),
                              ("spark.kubernetes.trust.certificates", "true"), ("spark.kubernetes.driver.annotateExitException", "true"),
                              ("spark.log.structuredLogging.enabled", "false"), ("spark.kubernetes.setSubmitTimeInDriver", "true"),
                              ("spark.kubernetes.resource.type", "python"), ("spark.kubernetes.submitInDriver", "false")], 4):
        c.conf(key, value)


# --- wrong values -----------------------------------------------------------------------------------------

BAD_CONF = [
    ("spark.driver.memory", ["1.5g", "lots", "0", "-1g", "1x", "", " "]), ("spark.executor.memory", ["0", "q", "-2g"]),
    ("spark.driver.cores", ["0", "-1", "1.5", "two", ""]), ("spark.executor.cores", ["0", "x"]), ("spark.executor.instances", ["0", "-3", "many", "1.0"]),
    ("spark.driver.memoryOverhead", ["much", "-1", "1.5g"]), ("spark.driver.memoryOverheadFactor", ["0", "-0.1", "tenth"]),
    ("spark.kubernetes.memoryOverheadFactor", ["-1", "x", "1,5", "NaN", "Infinity"]), ("spark.driver.minMemoryOverhead", ["x", "-5"]),
    ("spark.kubernetes.container.image.pullPolicy", ["always", "Sometimes", ""]), (D + "label.spark-role", ["x"]), (D + "label.spark-app-selector", ["y"]),
    (D + "label.spark-version", ["1"]), (D + "secretKeyRef.P", ["nocolon", "a:b:c", ""]), ("spark.driver.bindAddress", ["0.0.0.0"]),
    (D + "service.ipFamilies", ["IPv5", "IPv4, IPv6", ""]), (D + "service.ipFamilyPolicy", ["Dual", "singlestack"]),
    (D + "service.publishNotReadyAddresses", ["yes", "1"]), ("spark.kubernetes.local.dirs.tmpfs", ["maybe", "0"]),
    (D + "volumes.hostPath.v.mount.path", ["/only"]), (D + "volumes.weird.v.mount.path", ["/w"]), (D + "volumes.emptyDir.v.options.medium", ["Memory"]),
    (D + "volumes.persistentVolumeClaim.v.mount.path", ["/no-claim"]), (E + "volumes.nfs.v.mount.path", ["/e"]), (E + "volumes.bogus.v.mount.path", ["/e"]),
    ("spark.driver.port", ["http", "-1", "70000", ""]), ("spark.ui.port", ["x"]), ("spark.blockManager.port", ["1.5"]),
    ("spark.driver.resource.gpu.amount", ["1", "-1", "x", "0"]), ("spark.driver.resource.gpu.vendor", ["nvidia.com"]),
    ("spark.kubernetes.submission.waitAppCompletion", ["nope"]), ("spark.kubernetes.submission.requestTimeout", ["soon", "10s"]),
    ("spark.kubernetes.configMap.maxSize", ["0", "99999999", "x"]), ("spark.kubernetes.kerberos.tokenSecret.name", ["alone"]),
    ("spark.kubernetes.kerberos.krb5.path", ["/nonexistent/krb5.conf"]), ("spark.kerberos.keytab", ["/nonexistent/k.keytab"]), ("spark.kerberos.principal", ["alone"]),
    ("spark.kubernetes.authenticate.driver.caCertFile", ["/nonexistent/ca"]), ("spark.kubernetes.authenticate.submission.oauthTokenFile", ["/nonexistent/t"]),
    (D + "podTemplateFile", ["/nonexistent/t.yaml"]), (E + "podTemplateFile", ["/nonexistent/e.yaml"]), (D + "pod.featureSteps", ["no.such.Step"]),
    (D + "securityContext.allowPrivilegeEscalation", ["si"]), ("spark.kubernetes.namespace", ["${spark.kubernetes.namespace}"]),
    ("spark.kubernetes.scheduler.name", ["${spark.kubernetes.scheduler.name}"]), (D + "pod.name", ["Not_Valid", ""]), ("spark.kubernetes.report.interval", ["x"]),
    ("spark.submit.deployMode", ["Cluster"]), ("spark.master", ["local[1]", "yarn"]), (E + "podNamePrefix", ["Not_Valid"]),
    ("spark.jars", ["/nonexistent/x.jar"]), ("spark.files", ["/nonexistent/f"]), ("spark.driver.extraJavaOptions", ["-Xmx2g"]),
]
BAD_ARGS = [["--driver-memory", "1.5g"], ["--driver-cores", "0"], ["--num-executors", "-1"], ["--executor-cores", "none"], ["--total-executor-cores", "0"],
            ["--conf", "noequals"], ["-c=spark.a=b"], ["--name="], ["--clas", "x"], ["--properties-file", "/nonexistent/p"],
            ["--extra-properties-file", "/nonexistent/e"], ["--deploy-mode", "Cluster"], ["--proxy-user", "a", "--principal", "b"], ["--keytab", "/nonexistent/k"],
            ["--master", "mesos://x"], ["--master", "K8S://x"], ["--master", "k8s://ftp://x"], ["--remote", "sc://x"], ["-x"], ["--conf="], ["--executor-memory", "0"]]
BAD_TEMPLATES = ["kind: [Pod\n", "metadata: {}\n", "", "spec: text\n", "- a\n- b\n", "spec: {containers: {name: x}}\n", "spec:\n  hostNetwork: yes\n",
                 "spec: {terminationGracePeriodSeconds: soon}\n", "a: 1\n---\nspec: {}\n", "spec: {containers: [{name: x, ports: [{containerPort: web}]}]}\n"]


def wrong(c):
    kind = c.r.random()
    if kind < 0.65:
        key, values = c.pick(BAD_CONF)
        c.conf(key, c.pick(values))
    elif kind < 0.87:
        c.options.append(c.pick(BAD_ARGS))
    elif kind < 0.97:
        c.conf(D + "podTemplateFile", c.file("bad.yaml", c.pick(BAD_TEMPLATES)))
    else:
        c.primary_missing = True


FEATURES = [app_name, namespace, image, pull, pod_name, labels, labels, selectors, scheduler, volcano, service_account, credentials, tokens, memory, memory, cores,
            executors, gpus, ports, service, security, volumes, volumes, volumes, local_dirs, environment, secrets, submitter_environment,
            java_options_environment, substitution, substitution, properties_file, extra_properties, conf_dir, conf_dir, hadoop, kerberos, template,
            template, template, dependencies, dependencies, class_path, python, proxy_user, excluded, plain_confs, plain_confs, arguments, repeats, misc]


def primary(c):
    """The primary resource and what must stand with it."""
    kind = c.r.random()
    if kind < 0.5:
        text = c.pick(["local:///opt/app/a.jar", "s3a://bucket/jobs/app.jar", "https://h.example/app.jar", "local:/opt/a b.jar", "local:///opt/app/a.zip"])
    elif kind < 0.75:
        c.python = True
        text = c.pick(["local:///opt/app/main.py", "s3a://bucket/main.py", "https://h.example/m.py"])
    elif kind < 0.8:
        text = c.pick(["local:///opt/app/main.R", "local:///opt/app/main.r"])
    elif kind < 0.85:
        text = "spark-internal"
    else:
        name = c.pick(["app.jar", "main.py", "with space.jar", "main.R"])
        text = c.file(name, "bytes of " + name)
        c.files["up/.keep"] = ""
        c.conf("spark.kubernetes.file.upload.path", "file://@DIR:up@")
    if not text.lower().endswith((".py", ".r")):
        c.flag("--class", c.pick(["org.example.Main", "Main", "org.example.Outer$Inner", "com.example.Über"]))
    elif c.chance(0.1):
        c.flag("--class", "org.example.Ignored")
    return text


def make(seed):
    c = Case(seed)
    c.primary_missing = False
    c.options += [["--master", "@MASTER@"], ["--deploy-mode", "cluster"], ["--conf", NO_WAIT]]
    c.options.append(["--conf", "spark.kubernetes.container.image=repo.example/spark:1"])
    text = primary(c)
    for feature in dict.fromkeys(c.some(FEATURES, 8)):
        feature(c)
    if c.chance(0.2):
        wrong(c)
    fixed, head, rest = c.options[:2], c.options[2:4], c.options[4:]
    if c.chance(0.2):      # nothing but the last word decides: move the usual ones among the rest
        rest += head
        head = []
    if c.chance(0.02):
        head = head[:1]    # no image
    c.r.shuffle(rest)
    args = [token for group in fixed + head + rest for token in group]
    if not c.primary_missing:
        args += [text] + c.app_args
    return {"name": c.name, "args": args, "files": c.files, "env": c.env}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seeds", required=True, help="FIRST-LAST, both included")
    parser.add_argument("--out", required=True)
    args = parser.parse_args()
    first, last = (int(n) for n in args.seeds.split("-"))
    with open(args.out, "w") as f:
        json.dump([make(seed) for seed in range(first, last + 1)], f, indent=1, ensure_ascii=False)
        f.write("\n")


if __name__ == "__main__":
    main()
