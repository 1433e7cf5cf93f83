#include "cli/commands.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <string_view>

#include "cli/application_commands.h"
#include "cli/basic_commands.h"
#include "cli/batch_command.h"
#include "cli/convert_command.h"
#include "cli/cron_command.h"
#include "cli/exit_code.h"
#include "cli/front_end.h"
#include "cli/gc_command.h"
#include "cli/help.h"
#include "cli/init_command.h"
#include "cli/line_log.h"
#include "cli/logs_command.h"
#include "cli/options/application.h"
#include "cli/options/basic.h"
#include "cli/options/convert.h"
#include "cli/options/cron.h"
#include "cli/options/gc.h"
#include "cli/options/init.h"
#include "cli/options/kill.h"
#include "cli/options/list.h"
#include "cli/options/logs.h"
#include "cli/options/render.h"
#include "cli/options/submit.h"
#include "cli/options/ui.h"
#include "cli/options/validate.h"
#include "cli/options/wait.h"
#include "cli/options/whoami.h"
#include "cli/output.h"
#include "cli/render_command.h"
#include "cli/submit_command.h"
#include "cli/summary_tree.h"
#include "cli/ui_command.h"
#include "cli/validate_command.h"
#include "cli/visible_text.h"
#include "cli/whoami_command.h"
#include "firesteel/environment.h"
#include "firesteel/error.h"

namespace firesteel::cli {

namespace {

/// A command that is its line, parsed, and what is done with it.
template <auto Parse, auto Run>
int parse_and_run(const Command& command, std::span<const std::string> words,
                  const Environment& environment) {
  const auto line = Parse(words);
  if (line.logging.help) {
    return print_help(command_help(command));
  }
  return Run(line, with_verbosity(environment, line.logging.verbosity));
}

/// submit reports its errors itself: they have a last line and go to the result file.
int run_firesteel_submit(const Command& /*command*/, std::span<const std::string> words,
                         const Environment& environment) {
  return asks_for_batch(words) ? run_batch(words, environment)
                               : run_submit(SubmitFrontEnd(), words, environment);
}

int run_firesteel_run(const Command& /*command*/, std::span<const std::string> words,
                      const Environment& environment) {
  return run_submit(DocumentFrontEnd(), words, environment);
}

/// Rejected words have a result too: otherwise yesterday's file would be read as today's.
int run_firesteel_wait(const Command& command, std::span<const std::string> words,
                       const Environment& environment) {
  try {
    static_cast<void>(parse_wait(words));
  } catch (const Error& error) {
    return refuse_wait(words, error);
  }
  return parse_and_run<parse_wait, run_wait>(command, words, environment);
}

constexpr auto kCommands = std::to_array<Command>({
    {.syntax = &kSubmitSyntax,
     .help = "Submit an application and wait for its driver",
     .exits = ExitCodes::kSubmit,
     .run = run_firesteel_submit},
    {.syntax = &kRunSyntax,
     .help = "Submit an application that a SparkApplication document describes",
     .details =
         "The document is what Kubeflow's spark-operator takes (sparkoperator.k8s.io/v1beta2) or "
         "what "
         "Apache's spark-kubernetes-operator takes (spark.apache.org/v1), but nothing has to be "
         "installed in the cluster. Every field is checked before anything is "
         "sent, and is either honored or refused with its file, line and column. Waiting, logs, "
         "limits and exit codes are those of submit.\n"
         "The settings of a local Spark installation and the variables SPARK_*, PYSPARK_* and "
         "HADOOP_* are not used, so that a document means the same on every machine.\n"
         "While waiting, spec.restartPolicy is supervised as the operator does it: N retries are "
         "N + 1 attempts, an interval is multiplied by the number of submissions and counts from "
         "the begin of the last one, and the exit code is that of the last attempt. A driver pod "
         "that is deleted is a failure. The counters are in the ConfigMap APP-driver-supervision: "
         "a supervisor that was interrupted or killed is continued by the same command, and of two "
         "supervisors only one submits. firesteel kill, or deleting that ConfigMap, ends the "
         "supervision. --start-timeout is of each attempt and --timeout of all together; after "
         "them there is no further attempt. With --no-wait the policy is a warning.\n"
         "spec.timeToLiveSeconds is written on the driver pod. firesteel gc --delete, for example "
         "from a CronJob, deletes the application when that time has passed since its end. "
         "An application with spec.suspend is not submitted.\n"
         "Several applications are submitted on one connection, at most --parallel at once. For "
         "each a line of JSON is printed as it ends: the members of the result file, and \"job\", "
         "its namespace and name. The exit code is the highest one.",
     .examples = "firesteel run -f pi.yaml --logs\n"
                 "helm template jobs | firesteel run -f - --set spec.executor.instances=5\n",
     .exits = ExitCodes::kSubmit,
     .run = run_firesteel_run},
    {.syntax = &kRenderSyntax,
     .help = "Print the objects of applications for kubectl apply, Argo CD and Git",
     .details =
         "It takes what submit takes, or documents with -f, and prints what would be created. "
         "kubectl apply --server-side takes the output, and the application then runs as if it had "
         "been submitted. Nothing is sent and nothing is uploaded: local files must travel with "
         "--inline-files, or be in the image.\n"
         "Equal input gives equal bytes, on every machine: names and identifiers are derived from "
         "the objects and from --name-suffix, the user (SPARK_USER) is spark unless a variable or "
         "the document names another, spark.app.submitTime is left out, and spark.master is the "
         "API server as pods see it unless --master is given; no kubeconfig is read. An object "
         "that changes changes the names, too, so that a changed application is a new driver pod: "
         "a pod cannot be updated. A driver pod that has a name (driver.podName, or APP-driver of "
         "a document) keeps it: delete the old pod first, or give --name-suffix.\n"
         "The objects have no owner references, because the UID of the driver pod is not known "
         "before it exists. What applied them also prunes them (Argo CD, kubectl delete -f); "
         "firesteel gc deletes what remains without its driver pod. A finished driver is not "
         "started again by applying the same objects: give another --name-suffix for each run. "
         "With event logs, this also gives each run an application id of its own.",
     .examples = "firesteel render -f pi.yaml --name-suffix 1 | kubectl apply --server-side -f -\n"
                 "firesteel render -f jobs --kustomize deploy/jobs\n"
                 "firesteel render -f pi.yaml --diff pi\n"
                 "firesteel render -n jobs --image spark:4.3.0 local:///opt/app.py > app.yaml\n",
     .exits = ExitCodes::kCompare,
     .run = run_render},
    {.syntax = &kConvertSyntax,
     .help = "Convert a submit line to a SparkApplication document and back",
     .details =
         "The result is printed on standard output. What does not fit is named on standard error, "
         "one warning each: fields of the document, settings, options, and whatever else the "
         "objects of the result would lack or change. With --strict the exit code is 64 then. A "
         "SparkApplication has the name of the application in lower case, and pod templates in its "
         "fields; settings without a field are in sparkConf. A submit line has no place for fields "
         "that only change the pods, such as tolerations, and none for restartPolicy.",
     .examples = "firesteel convert -n jobs --image spark:4.3.0 local:///opt/job.py > job.yaml\n"
                 "firesteel convert -f job.yaml\n",
     .run = run_convert},
    {.syntax = &kCronSyntax,
     .help = "Print or create a CronJob that runs an application on a schedule",
     .details =
         "It takes a ScheduledSparkApplication, a SparkApplication or a submit line. The CronJob's "
         "pods run Firesteel, which submits the application and waits for its driver: a Job "
         "succeeds if the driver does. A document travels in a ConfigMap beside the CronJob.\n"
         "The key of a run (--submission-id) is the name of its Job, which has the scheduled time "
         "in it. So a pod that is started twice for one time, or again after a node was lost, "
         "finds "
         "the driver that exists and never starts a second one. A driver that fails fails the Job; "
         "only a pod that is lost or stopped and an unreachable API server start another pod, at "
         "most three times. The application of a document has the name of the Job, too, so that "
         "its runs do not share objects.\n"
         "The settings of a local Spark installation are not used, and local files cannot be: the "
         "pods do not have them.",
     .examples =
         "firesteel cron -f nightly.yaml --firesteel-image registry.example/firesteel:0.1 --apply\n"
         "firesteel cron --schedule '30 2 * * 1-5' --time-zone Europe/Berlin --name nightly \\\n"
         "  --firesteel-image registry.example/firesteel:0.1 -n jobs --image spark:4.3.0 \\\n"
         "  local:///opt/jobs/nightly.py > cronjob.yaml\n",
     .run = run_cron},
    {.syntax = &kValidateSyntax,
     .help = "Check SparkApplication documents and report every problem",
     .details =
         "It checks all documents of all files: the text, every field against the schema and the "
         "rules of run, the settings that the fields mean, and the objects that they become. "
         "Nothing is sent, unless --server is given. Each problem is one line, FILE:LINE:COLUMN: "
         "MESSAGE. Warnings have the word warning after the place. The exit code is 0 if there "
         "are no errors, and 64 if there are.\n"
         "The schema of --schema is also installed as "
         "share/firesteel/schema/sparkapplication.json, for editors that check YAML.",
     .examples = "firesteel validate jobs/*.yaml\n"
                 "firesteel validate -o sarif jobs > firesteel.sarif\n"
                 "helm template jobs | firesteel validate -f - --strict\n",
     .json_members = validation_members,
     .run = parse_and_run<parse_validate, run_validate>},
    {.syntax = &kListSyntax,
     .help = "List running and finished applications",
     .details = "EXECUTORS is the number of running executors. CAUSE is a single word; firesteel "
                "diagnose explains it. With -o name, each line can be used as an APP of the other "
                "commands.",
     .examples = "firesteel list --all-namespaces --phase Pending,Running\n"
                 "firesteel list -l team=etl -o json\n",
     .json_members = list_members,
     .run = parse_and_run<parse_list, run_list>},
    {.syntax = &kStatusSyntax,
     .help = "Show an application's status and what explains it",
     .details = "The text is Spark's state block and the lines of diagnose.",
     .examples = "firesteel status -n spark nightly-etl -o json\n",
     .exits = ExitCodes::kApplication,
     .json_members = status_members,
     .run = parse_and_run<parse_status, run_status>},
    {.syntax = &kEventsSyntax,
     .help = "Show the events of an application's pods, oldest first",
     .examples = "firesteel events -n spark nightly-etl\n",
     .exits = ExitCodes::kApplication,
     .json_members = event_members,
     .run = parse_and_run<parse_events, run_events>},
    {.syntax = &kDiagnoseSyntax,
     .help = "Explain why an application does not start, hangs or failed",
     .details = "One line is the cause, the other the remedy. It reads the driver pod and, if "
                "permissions allow, the events, the executors, the nodes and the end of the "
                "driver's log.",
     .examples = "firesteel diagnose spark:nightly-etl\n",
     .exits = ExitCodes::kApplication,
     .json_members = diagnose_members,
     .run = parse_and_run<parse_diagnose, run_diagnose>},
    {.syntax = &kLogsSyntax,
     .help = "Print the logs of an application's driver and executors",
     .details = "Logs go to standard output exactly as the containers wrote them, everything else "
                "to standard error. The exit code is 0 for any result of the driver.",
     .examples = "firesteel logs -f pi\nfiresteel logs --executors --tail 100 jobs:nightly\n",
     .exits = ExitCodes::kApplication,
     .run = parse_and_run<parse_logs, run_logs>},
    {.syntax = &kWaitSyntax,
     .help = "Wait for an application's driver and exit with its exit code",
     .details = "It prints what submit prints while waiting, and writes the same result file.",
     .examples = "firesteel wait --timeout 2h spark:nightly-etl\n",
     .exits = ExitCodes::kWait,
     .run = run_firesteel_wait},
    {.syntax = &kKillSyntax,
     .help = "Stop applications by deleting their driver pods",
     .details =
         "An APP that is not a pattern must match exactly one running application. A driver "
         "that has finished is left alone. The supervision of a restart policy ends, so that no "
         "further attempt is made. What matches is deleted even if another APP is "
         "not found; the exit code is then 68.",
     .examples = "firesteel kill spark:nightly-etl --wait\n"
                 "firesteel kill -l team=etl --yes\n",
     .exits = ExitCodes::kApplication,
     .run = parse_and_run<parse_kill, run_kill>},
    {.syntax = &kUiSyntax,
     .help = "Forward a local port to the Spark UI of a running application",
     .details =
         "It waits until the driver has started and the Spark UI responds. Then it prints the URL "
         "on standard output and forwards until the driver has finished (exit code 0) or a signal "
         "arrives (129, 130, 143). "
         "Each connection is a separate stream through the API server: a restart of the API server "
         "closes the open connections only. For a finished application, the URL on the history "
         "server is printed; without a history server the exit code is 68. "
         "Requires permission to get and create pods/portforward and to get and watch pods.",
     .examples = "firesteel ui pi-f9a1-driver\n"
                 "firesteel ui -n spark etl --port 0 --open\n"
                 "firesteel ui notebook-server --connect\n",
     .exits = ExitCodes::kApplication,
     .run = parse_and_run<parse_ui, run_ui>},
    {.syntax = &kGcSyntax,
     .help = "Show what old applications have left over, and delete it",
     .details =
         "Leftovers are drivers that finished longer ago than --older-than, or than their own "
         "timeToLiveSeconds if they have one, and ConfigMaps, "
         "Services, Secrets, volume claims and network policies whose driver pod does not exist, "
         "for example because a submission was killed. "
         "Only objects that have the label firesteel/submission-id, or whose content proves that "
         "they are Spark's, are considered. "
         "Objects with an owner are left to their owner. Objects younger than --grace are skipped "
         "and "
         "counted. Volume claims that a user named are "
         "data and are never deleted. "
         "An object is deleted only if it has not changed since it was found.",
     .examples = "firesteel gc -n spark\nfiresteel gc -n spark --older-than 7d --delete\n"
                 "firesteel gc -n spark --uploads --delete\n",
     .run = parse_and_run<parse_gc, run_gc>},
    {.syntax = &kInitSyntax,
     .help = "Prepare a namespace for Spark, or show which permissions are missing",
     .details =
         "It prints, as YAML, the namespace, a service account for drivers and one for submitters, "
         "Roles with exactly the permissions they need, the bindings, and optionally a quota.",
     .examples = "firesteel init -n spark --submitter-group data > spark.yaml\n"
                 "firesteel init -n spark --quota cpu=16,memory=64Gi --apply\n"
                 "firesteel init -n spark --for submit,wait,logs --check\n",
     .run = parse_and_run<parse_init, run_init>},
    {.syntax = &kWhoamiSyntax,
     .help = "Show the user the API server sees and the credentials in use",
     .details = "It prints the kubeconfig context, the server, the user with its UID, groups and "
                "extra attributes as the API server knows them, the source of the credentials, and "
                "when they expire (known for certificates and JSON Web Tokens). The credentials "
                "themselves are never printed. Requires Kubernetes 1.28 or newer.",
     .examples = "firesteel whoami --context prod\nfiresteel whoami -o json | jq -r .user\n",
     .run = parse_and_run<parse_whoami, run_whoami>},
    {.syntax = &kCompletionSyntax,
     .help = "Print the completion script for a shell",
     .has_page = false,
     .run = parse_and_run<parse_completion, run_completion>},
    {.syntax = &kHelpSyntax,
     .help = "Show help for a command",
     .has_page = false,
     .run = parse_and_run<parse_help, run_help>},
    {.syntax = &kVersionSyntax,
     .help = "Print the version",
     .details =
         "With -o json or yaml it also prints the commit, the Spark profiles and the libraries in "
         "use, which is what a report of a problem and a search for a vulnerability need.",
     .examples = "firesteel version -o json | jq -r '.libraries[] | .name + \" \" + .version'\n",
     .json_members = version_members,
     .run = parse_and_run<parse_version, run_version>},
});

}  // namespace

std::span<const Command> commands() {
  return kCommands;
}

const Command* find_command(std::string_view name) {
  const auto* const found = std::ranges::find_if(
      kCommands, [name](const Command& command) { return command.name() == name; });
  return found == kCommands.end() ? nullptr : found;
}

}  // namespace firesteel::cli
