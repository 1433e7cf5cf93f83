#include "cli/submit_manual.h"

#include <array>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "cli/exit_code.h"
#include "cli/result_file.h"
#include "cli/roff.h"

namespace firesteel::cli {

namespace {

struct Item {
  std::string_view term;
  std::string_view text;  ///< sentences
};

// Rows of columns.
// NOLINTBEGIN(modernize-use-designated-initializers)
constexpr auto kVariables = std::to_array<Item>({
    {"FIRESTEEL_EXIT_CODE", "The default of --exit-code: driver or spark."},
    {"FIRESTEEL_LOG",
     "debug logs every API request with its status and duration (as -vv), trace "
     "also the headers and bodies (as -vvv). Secrets are redacted."},
    {"FIRESTEEL_LOG_FORMAT", "The default of --log-format: firesteel or spark."},
    {"FIRESTEEL_SPARK_VERSION", "The default of --spark-version."},
    {"KUBECONFIG", "Kubeconfig files, separated by colons."},
    {"SPARK_HOME , SPARK_CONF_DIR",
     "The directory of spark-defaults.conf and of the files for the driver's configuration "
     "directory. Called as spark-submit without SPARK_HOME, Firesteel uses the Spark directory "
     "that its link is in (SPARK_HOME/bin/spark-submit), as Spark's own script does."},
    {"HADOOP_CONF_DIR", "Its files become the Hadoop configuration of the driver."},
    {"SPARK_USER , HADOOP_USER_NAME , SPARK_LOCAL_DIRS , PYSPARK_PYTHON , PYSPARK_DRIVER_PYTHON",
     "Passed to the driver's container, as by spark-submit."},
});

/// By the scheme of spark.kubernetes.file.upload.path.
constexpr auto kUploadPlaces = std::to_array<Item>({
    {"file:///PATH or /PATH", "A directory of this machine that the driver sees at the same path."},
    {"hdfs://HOST:PORT/PATH, hdfs://NAME/PATH or webhdfs://HOST:PORT/PATH",
     "HDFS, by the web interface of its nodes, as the user of HADOOP_USER_NAME or the local one. "
     "The web address of the name node comes from hdfs-site.xml in HADOOP_CONF_DIR, or from "
     "spark.hadoop.dfs.namenode.http-address; for a NAME of dfs.nameservices, the active name "
     "node is found. Each file is written under another name and renamed once its length is right. "
     "If HADOOP_TOKEN_FILE_LOCATION has a delegation token for the name node, it is used, over "
     "https or to this machine; a cluster with Kerberos needs one."},
    {"gs://BUCKET/PATH",
     "A bucket of Google Cloud Storage, with the settings of Google's connector for Hadoop "
     "(spark.hadoop.fs.gs.auth.*, or google.cloud.auth.*; fs.gs.storage.root.url for another "
     "endpoint). If they do not say how to get an access token, the file of "
     "GOOGLE_APPLICATION_CREDENTIALS is used, else the one that \"gcloud auth application-default "
     "login\" writes, else the metadata server: keys of service accounts, refresh tokens, workload "
     "identity federation with a token from a file or a URL, and service accounts to act as. The "
     "MD5 of each object is compared. STORAGE_EMULATOR_HOST names an emulator, which is asked "
     "without a token."},
    {"abfss://CONTAINER@ACCOUNT.dfs.core.windows.net/PATH",
     "A container of Azure Storage, by the Blob service of its account, with the settings of "
     "hadoop-azure (spark.hadoop.fs.azure.account.auth.type, fs.azure.account.key, "
     "fs.azure.sas.fixed.token, fs.azure.account.oauth2.*, each also for one account). If they do "
     "not say how, AZURE_STORAGE_KEY or AZURE_STORAGE_SAS_TOKEN is used, else a client secret "
     "(AZURE_TENANT_ID, AZURE_CLIENT_ID, AZURE_CLIENT_SECRET), else workload identity "
     "(AZURE_FEDERATED_TOKEN_FILE), else the managed identity of the machine. Large files go in "
     "blocks, several at a time; the MD5 of each is checked."},
    {"pvc://CLAIM/FOLDER",
     "A PersistentVolumeClaim in the namespace of the application. A small pod with the driver's "
     "image, service account and security context mounts the claim, receives the files over the "
     "API server, and is deleted before the driver is created, also after a failure or a signal. "
     "The image needs sh and coreutils; the user needs the right to create pods and to use "
     "pods/exec: firesteel init --for submit,claims. The length of each file is compared, and its "
     "SHA-256 if the image has sha256sum. If no setting mounts the claim in the driver, it is "
     "mounted read-only at /opt/firesteel/uploads, by volume settings that --explain shows. "
     "Executors get the files from the driver, because most claims can be mounted on one node "
     "only; if the executors mount the claim at the same path as the driver, they read jars from "
     "it themselves."},
});

struct SparkDifference {
  std::string_view subject;
  std::string_view spark_submit;
  std::string_view firesteel;
};

constexpr auto kDifferences = std::to_array<SparkDifference>({
    {"Exit code of a failed driver", "0.",
     "The driver's exit code; 71 if the driver was lost. --exit-code spark restores 0."},
    {"Errors", "A stack trace and exit code 1.",
     "What failed, why, and what probably fixes it; exit codes as above."},
    {"Order of creation", "The driver pod first, then the objects that it mounts.",
     "The objects that the pod mounts, then the pod, then the owner references."},
    {"Failure before the driver pod exists", "Deletes only the pod.",
     "Deletes everything that this run created, by UID."},
    {"End of the wait", "The phase of the pod, so a sidecar keeps it waiting.",
     "The exit of the driver's container."},
    {"A watch that ends", "Ends the wait as if the application had finished.",
     "Is resumed; only the exit of the driver ends the wait."},
    {"Labels and annotations", "Spark's.",
     "Spark's and those under firesteel/, such as firesteel/submission-id on every object."},
    {"No permission to patch", "Fails and deletes the pod.",
     "Works; a warning names the missing owner references."},
    {"Client mode, or no --deploy-mode", "Runs the driver on this machine.",
     "Client mode is refused. firesteel submit needs no --deploy-mode; called as spark-submit, it "
     "must be cluster."},
    {"The log of firesteel submit", "Spark's lines.",
     "One short line per event, and after a failure the last 20 lines of the driver's log, the "
     "cause and the remedy. --log-format spark, or the name spark-submit, restores Spark's lines."},
    {"-n, --namespace, --image, --service-account", "Unknown.",
     "Short for the properties; unknown if called as spark-submit."},
    {"--inline-files, and - as the application", "Unknown.",
     "Local files, or the script on standard input, travel in the ConfigMap; unknown if called as "
     "spark-submit."},
    {"--upload-layout", "Unknown.",
     "With content, uploads are named by their SHA-256 and a file is uploaded once; unknown if "
     "called as spark-submit."},
    {"No --master", "An error.", "The server of the kubeconfig context is used."},
    {"Unknown spark.kubernetes.context", "Silently uses the current context.",
     "An error that lists the known contexts."},
    {"An https API server and no credentials", "Sends the request, which is refused with 403.",
     "An error before anything is sent."},
    {"Credentials and an http API server", "Are sent, and an exec plug-in runs.",
     "As in kubectl, those of a kubeconfig or of the environment are not sent, and no plug-in "
     "runs. A token that spark.kubernetes.authenticate.submission.oauthToken or oauthTokenFile "
     "names is sent to a loopback address."},
    {"A pod template at an http or https URL",
     "Follows redirects; the user and password of the URL are not sent.",
     "Is read through the proxy of HTTPS_PROXY or HTTP_PROXY. Redirects are not followed. A user "
     "and password are sent, over http only to a loopback address. At most 4 MiB."},
    {"A pod template in a store (s3a:, gs:, abfss:, hdfs:, webhdfs:)",
     "Is read if Hadoop on this machine has the jars for it.",
     "Is read without Hadoop, with the settings and credentials of uploads. At most 4 MiB."},
    {"A properties file at a URI", "Is a local path, which does not exist.",
     "Is read from http, https and those stores, which all other settings configure. At most 4 "
     "MiB."},
    {"Connection lost while an object is created", "Fails, or creates the object twice.",
     "Looks the object up before sending it again."},
    {"API server unreachable", "Fails at once.", "Retries for up to --retry-for."},
    {"Container blocks", "In the order of the pod.",
     "The driver's container is the last one, so that the last \"exit code:\" is the driver's. "
     "Lines \"pending message\", \"pod reason\" and \"pod message\" follow Spark's if known."},
    {"Status line", "Every second.",
     "When the phase changes and every 60s; or every spark.kubernetes.report.interval, if set."},
    {"--help", "On standard error.", "On standard output."},
    {"oauthTokenFile that ends in a newline", "The request fails.", "The newline is removed."},
    {"--kill and --status without such a driver", "Exit code 0.",
     "Exit code 68; 0 with --exit-code spark."},
    {"--kill", "Deletes the pod that has the name by then.", "Deletes the pod it found, by UID."},
    {"[ ] and ? in patterns of files to upload",
     "[ ] fail in Java's URI class; ? ends the path, as the query of a URI does.",
     "Match, in the same way as *. A ? that matches no file ends the path."},
    {"A file whose name is also a pattern that matches nothing, such as {a}.txt",
     "Is left out without a word.", "Is uploaded."},
    {"Blanks after the commas of --jars, --files and so on", "Become part of the path.",
     "Are removed."},
    {"--jars of an R application",
     "Are opened; one that is not a zip archive, or is local:, ends the submission.",
     "Are passed on."},
    {"<< in a pod template", "Is taken for the name of a field.",
     "Merges, as in kubectl and Helm."},
    {"Blanks in the path of podTemplateFile", "Fail in Java's URI class.", "Work."},
    {"Hadoop with Kerberos and no keytab",
     "Obtains delegation tokens with the ticket of the submitter.",
     "Refused, because that requires Java; the hint says what to set instead."},
    {"Options and feature steps of a later Spark version", "Unknown.", "Work."},
    {"VolcanoFeatureStep in a build of Spark without Volcano",
     "Fails; the builds on PyPI lack it before 4.2.", "Works, for Spark 3.3 and later."},
    {"--packages", "Resolved on this machine, and again by the driver.", "Passed to the driver."},
    {"Patterns over a directory with a file whose name has a colon",
     "Fail in Hadoop's Path class, also the name itself.", "Work."},
    {"caCertFile that does not exist, and an http API server", "Fails.",
     "Is not read, because http needs none."},
    {"--verbose with a spark.redaction.regex that is not a regular expression", "Fails.",
     "Prints no values."},
    {"YAML of a pod template", "Is read by snakeyaml-engine.",
     "Is read by libyaml, as by kubectl: a tab may follow a colon and more than 50 aliases work, "
     "but a text in braces that begins with ? must be in quotes, and U+0085 and U+2028 end a "
     "line, and a list cannot be a key."},
    {"Another kind in a pod template or PodGroup template",
     "Takes the fields that it knows and drops the rest silently, or creates that object.",
     "Is refused in a pod template; a PodGroup is always a PodGroup."},
    {"spark-env.sh with exit or set -u",
     "exit 0 ends the submission with success before anything is submitted; set -u makes it fail.",
     "exit is an error; set -u works."},
    {"spark-env.sh that changes bin/spark-class",
     "cd, set -- and shift change its folder and the submission's arguments; SPARK_HOME must be a "
     "folder of Spark.",
     "They have no effect after spark-env.sh; SPARK_HOME may be any."},
    {"A directory as the application", "Is uploaded, and the driver cannot run it.", "Is refused."},
    {"Digits of other scripts in numbers", "Are digits.", "Are refused; write 0 to 9."},
    {"--help and --version with an error on the line", "Print the error.",
     "Print the help or the version."},
    {"Files with a scheme that Hadoop on this machine does not know", "Are refused.",
     "Are passed to the driver, whose image may know it."},
    {"Names that Kubernetes does not allow",
     "Are sent; the API server refuses them, and objects stay.",
     "Are refused before anything is created."},
    {"Text that is not UTF-8", "U+FFFD replaces it in arguments and variables.", "Is refused."},
    {"spark.kubernetes.file.upload.path set to nothing",
     "Uploads to the root directory of this machine, where the driver does not find the files.",
     "Is refused."},
    {"A query in the URL of --master", "Is dropped.", "Is refused."},
    {"Uploads", "To any Hadoop file system.",
     "To the places under LOCAL FILES, without Hadoop; others are refused before anything is "
     "created."},
});

// NOLINTEND(modernize-use-designated-initializers)

/// ".It" takes words; quotes and macros' names in them are none.
std::string term(std::string_view text) {
  return ".It " + roff(text) + "\n";
}

}  // namespace

std::string submit_environment() {
  std::string text = ".Sh ENVIRONMENT\n.Bl -tag -width Ds\n";
  for (const auto& [name, sentences] : kVariables) {
    text += fmt::format(".It Ev {}\n{}", name, roff_sentences(sentences));
  }
  return text + ".El\n";
}

std::string submit_uploads() {
  std::string text =
      ".Sh LOCAL FILES\n" +
      roff_sentences(
          "Files of this machine, in the application's place or in --jars, --files, --py-files and "
          "--archives, are uploaded to spark.kubernetes.file.upload.path before any other object "
          "is created, unless they travel with --inline-files. If an upload or the submission "
          "fails, what was uploaded is deleted. The places:") +
      ".Bl -tag -width Ds\n";
  for (const auto& [place, sentences] : kUploadPlaces) {
    text += term(place) + roff_sentences(sentences);
  }
  return text + ".El\n";
}

std::string submit_files() {
  std::string text = R"(.Sh FILES
.Bl -tag -width Ds
.It Pa $SPARK_CONF_DIR/spark\-defaults.conf
Spark properties, unless
.Fl \-properties\-file
is given.
.It Pa ~/.kube/config
The kubeconfig if
.Ev KUBECONFIG
is not set.
In a pod that has neither, the service account of the pod is used.
.El
.Ss The result file
.Fl \-result\-file
writes one JSON object, atomically.
Unknown members are left out.
Members may be added without a new
.Va version .
.Bl -tag -width Ds
)";
  for (const MemberHelp& member : result_members()) {
    text += fmt::format(".It Va {}\n{}.\n", member.name, roff(capitalized(member.help)));
  }
  text += ".El\n.Pp\nThe values of\n.Va result :\n.Bl -tag -width Ds\n";
  for (const auto& [name, meaning] : result_meanings()) {
    text += fmt::format(".It Dq {}\n{}.\n", roff(name), roff(capitalized(meaning)));
  }
  text += ".El\n.Pp\nThe values of\n.Va error.kind :\n.Bl -tag -width Ds\n";
  for (const ErrorKindText& kind : error_kinds()) {
    text += fmt::format(".It Dq {}\n{}.\n", roff(kind.name), roff(capitalized(kind.meaning)));
  }
  return text + ".El\n";
}

std::string submit_examples() {
  return ".Sh EXAMPLES\nSubmit the example application of the Spark image:\n" +
         roff_display(
             "firesteel submit -n spark --service-account spark --image spark:4.3.0 --logs \\\n"
             "  local:///opt/spark/examples/src/main/python/pi.py 10\n") +
         ".Pp\nRun a script of this machine, with its modules, or from standard input:\n" +
         roff_display(
             "firesteel submit -n spark --service-account spark --image spark:4.3.0 \\\n"
             "  --inline-files --py-files util.py job.py\n"
             "firesteel submit -n spark --service-account spark --image spark:4.3.0 - < job.py\n") +
         ".Pp\nPrint the objects for review:\n" +
         roff_display("firesteel submit --dry-run --output yaml ... > manifests.yaml\n") +
         ".Pp\nRun as a task of a scheduler that reads the exit code and a file:\n" +
         roff_display(
             "firesteel submit --quiet --on-interrupt kill --result-file result.json "
             "...\n") +
         ".Pp\nSubmit once for a day, however often this is repeated:\n" +
         roff_display("firesteel submit --submission-id nightly-$(date +%F) ...\n") +
         ".Pp\nThe same as a task that is retried after a failure:\n" +
         roff_display(
             "firesteel submit --submission-id nightly-$(date +%F) --if-exists retry \\\n"
             "  --on-interrupt kill ...\n") +
         ".Pp\nSubmit an application for each line of a file, and later those that failed "
         "again:\n" +
         roff_display(
             "echo '[\"--name\", \"day-27\", \"local:///opt/jobs/day.py\", \"27\"]' >> jobs.jsonl\n"
             "firesteel submit --batch jobs.jsonl -n spark --image spark:4.3.0 > results.jsonl\n"
             "firesteel submit --batch jobs.jsonl -n spark --image spark:4.3.0 \\\n"
             "  --resume results.jsonl >> results.jsonl\n");
}

std::string submit_differences() {
  std::string text =
      ".Sh DIFFERENCES\n"
      "The objects are those that spark\\-submit creates.\n"
      "These differences are intended; spark\\-submit comes first.\n"
      ".Bl -tag -width Ds\n";
  for (const SparkDifference& each : kDifferences) {
    text += term(each.subject);
    text += fmt::format(".Em spark\\-submit :\n{}.br\n.Em Firesteel :\n{}",
                        roff_sentences(each.spark_submit), roff_sentences(each.firesteel));
  }
  return text + ".El\n";
}

std::string submit_migration() {
  return ".Sh MOVING FROM A STANDALONE CLUSTER\nA crontab line that submits to a standalone "
         "master:\n" +
         roff_display(
             "0 2 * * * /opt/spark/bin/spark-submit --master spark://master:7077 \\\n"
             "  --class org.example.Main --executor-cores 1 --total-executor-cores 2 \\\n"
             "  /opt/jobs/app.jar -v \"$(date +\\%F)\"\n") +
         ".Pp\n" +
         roff_sentences(
             "On Kubernetes the driver runs in a pod, so the files that it reads must be in the "
             "image or on a volume. With the jars on the PersistentVolumeClaim jobs, an image from "
             "a registry that requires the pull secret regcred, and a service account spark that "
             "is allowed to create pods (see firesteel-init), the line becomes:") +
         roff_display(
             "0 2 * * * /usr/bin/firesteel submit --master k8s://https://k8s.example:6443 "
             "\\\n"
             "  --deploy-mode cluster --properties-file /etc/spark/nightly.conf \\\n"
             "  --class org.example.Main local:///opt/jobs/app.jar -v \"$(date +\\%F)\"\n") +
         ".Pp\nwith this in\n.Pa /etc/spark/nightly.conf :\n" +
         roff_display(
             "spark.kubernetes.namespace spark\n"
             "spark.kubernetes.authenticate.driver.serviceAccountName spark\n"
             "spark.kubernetes.container.image registry.example/spark:4.3.0\n"
             "spark.kubernetes.container.image.pullSecrets regcred\n"
             "spark.executor.instances 2\n"
             "spark.executor.cores 1\n"
             "spark.kubernetes.driver.volumes.persistentVolumeClaim.jobs.mount.path /opt/jobs\n"
             "spark.kubernetes.driver.volumes.persistentVolumeClaim.jobs.options.claimName jobs\n"
             "spark.kubernetes.executor.volumes.persistentVolumeClaim.jobs.mount.path /opt/jobs\n"
             "spark.kubernetes.executor.volumes.persistentVolumeClaim.jobs.options.claimName "
             "jobs\n") +
         ".Pp\n" +
         roff_sentences(
             "--total-executor-cores becomes spark.executor.instances times spark.executor.cores. "
             "cron does not set your HOME: give the kubeconfig with --kubeconfig, or a token file "
             "with spark.kubernetes.authenticate.submission.oauthTokenFile. "
             "To get mail only about failures, run chronic firesteel submit (from Debian's "
             "moreutils). "
             "A claim that pods on several nodes mount requires the access mode ReadWriteMany or "
             "ReadOnlyMany.");
}

}  // namespace firesteel::cli
