"""Submissions that between them make every kind of object, as tests/parity's cases are written."""

BASE = ["--master", "@MASTER@", "--deploy-mode", "cluster", "--class", "org.example.Main",
        "--conf", "spark.kubernetes.submission.waitAppCompletion=false",
        "--conf", "spark.kubernetes.container.image=repo.example/spark:1"]
DRIVER = "spark.kubernetes.driver."
TEMPLATE = ("spec:\n  volumes: [{name: own, secret: {secretName: of-the-user}}]\n"
            "  containers: [{name: main, volumeMounts: [{name: own, mountPath: /own}]},"
            " {name: side, image: s}]\n")


def submission(name, confs, files=None, env=None):
    args = list(BASE)
    for key, value in confs.items():
        args += ["--conf", "%s=%s" % (key, value)]
    return {"name": name, "args": args + ["local:///opt/app/a.jar"], "files": files or {},
            "env": env or {}}


def claim(name, claim_name="OnDemand"):
    key = DRIVER + "volumes.persistentVolumeClaim.%s." % name
    return {key + "mount.path": "/" + name, key + "options.claimName": claim_name,
            key + "options.storageClass": "fast", key + "options.sizeLimit": "5Gi"}


CREDENTIALS = {"spark.kubernetes.authenticate.driver.caCertFile": "@FILE:ca@",
               "spark.kubernetes.authenticate.driver.oauthToken": "t0ken"}
HADOOP = {"hadoop/core-site.xml": "<configuration/>\n"}
EXECUTOR_TEMPLATE = {"spark.kubernetes.executor.podTemplateFile": "@FILE:e.yaml@"}

PLAIN = submission("plain", {})
RICH = submission("rich", {
    **CREDENTIALS, **EXECUTOR_TEMPLATE, **claim("data"), **claim("logs"),
    "spark.kubernetes.kerberos.krb5.path": "@FILE:krb5.conf@",
    DRIVER + "podTemplateFile": "@FILE:t.yaml@", DRIVER + "secrets.db": "/etc/db",
    DRIVER + "volumes.persistentVolumeClaim.old.mount.path": "/old",
    DRIVER + "volumes.persistentVolumeClaim.old.options.claimName": "there-already",
}, {"ca": "pem\n", "e.yaml": "spec: {}\n", "krb5.conf": "[libdefaults]\n", "t.yaml": TEMPLATE,
    **HADOOP}, {"HADOOP_CONF_DIR": "@DIR:hadoop@"})
CLAIMS = submission("claims", {**claim("a"), **claim("b"), **claim("c"), **claim("d", "literal")})
CONF_DIR = submission("conf-dir", {**EXECUTOR_TEMPLATE}, {
    "e.yaml": "spec: {}\n", "conf/log4j2.properties": "rootLogger.level = info\n",
    "conf/hive-site.xml": "<configuration/>\n"}, {"SPARK_CONF_DIR": "@DIR:conf@"})
VOLCANO = submission("volcano", {
    DRIVER + "pod.featureSteps": "org.apache.spark.deploy.k8s.features.VolcanoFeatureStep",
    **CREDENTIALS}, {"ca": "pem\n"})

KEYED = submission("keyed", {})
KEYED["args"] += ["--submission-id", "nightly 2026-11-21"]
KEYED["args"].append(KEYED["args"].pop(-3))    # the application's file stands last

ALL = [PLAIN, RICH, CLAIMS, CONF_DIR, VOLCANO]
