#include "cli/run_manual.h"

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "cli/roff.h"

namespace firesteel::cli {

namespace {

struct OperatorDifference {
  std::string_view subject, with_operator, firesteel;
};

constexpr auto kBoth = std::to_array<OperatorDifference>({
    {.subject = "Fields that only a controller or a webhook can honor",
     .with_operator = "Honored, or ignored without a word.",
     .firesteel = "Refused by name, file and line; --lenient turns that into a warning."},
    {.subject = "Owner of the driver pod",
     .with_operator = "The application's custom resource.",
     .firesteel = "Nobody; the driver pod owns the other objects. kill and gc delete it."},
    {.subject = "Labels of the operator",
     .with_operator = "Each pod has some.",
     .firesteel = "Only sparkoperator.k8s.io/app-name, which no operator acts on."},
});

constexpr auto kKubeflow = std::to_array<OperatorDifference>({
    {.subject = "Quantities with Java's units (4G, 512M) in memoryLimit",
     .with_operator = "Some become invalid; the pod is refused.",
     .firesteel = "Understood as in Spark."},
    {.subject = "executor.memoryLimit",
     .with_operator = "The webhook raises the limit of each executor.",
     .firesteel = "Refused: Spark sets the limit to the request; raise memoryOverhead."},
    {.subject = "executor.lifecycle with spark.decommission.enabled",
     .with_operator = "Spark's own hook is lost.",
     .firesteel = "Refused, because Spark replaces the hook."},
    {.subject = "env of executors that Spark sets too",
     .with_operator = "Both are in the pod, and the last one counts.",
     .firesteel = "A setting spark.executorEnv.*, which wins as well."},
    {.subject = "driverIngressOptions",
     .with_operator = "Annotations and TLS are those of sparkUIOptions.",
     .firesteel = "Each Ingress has its own."},
    {.subject = "spark.driver.extraJavaOptions with monitoring",
     .with_operator = "Lost when the driver's metrics are exposed.",
     .firesteel = "Kept beside the agent."},
    {.subject = "Memory of Volcano's PodGroup",
     .with_operator = "512m is read as thousandths of a byte, and 1g is dropped.",
     .firesteel = "The memory of the pods."},
    {.subject = "A mount without a volume", .with_operator = "Skipped.", .firesteel = "An error."},
    {.subject = "mode: client",
     .with_operator = "The driver runs in the operator.",
     .firesteel = "Refused."},
    {.subject = "driverPodDisruptionBudget",
     .with_operator = "Not in v2.5.2.",
     .firesteel = "Refused as an unknown field."},
    {.subject = "Labels kueue.x-k8s.io/ of metadata",
     .with_operator = "Not given to the pods.",
     .firesteel = "Warned about; driver.labels queue the driver pod."},
});

constexpr auto kApache = std::to_array<OperatorDifference>({
    {.subject = "Name of the driver pod",
     .with_operator = "NAME-N-driver, with the number of the attempt.",
     .firesteel = "NAME-driver for all attempts."},
    {.subject = "spark.app.id", .with_operator = "NAME-N.", .firesteel = "As with spark-submit."},
    {.subject = "spark.app.name",
     .with_operator = "spark, unless sparkConf sets it.",
     .firesteel = "metadata.name."},
    {.subject = "A list in jars or pyFiles",
     .with_operator = "The whole list is the program, which cannot run.",
     .firesteel = "The first is the program, and the rest goes beside it."},
    {.subject = "files", .with_operator = "Ignored.", .firesteel = "spark.files."},
    {.subject = "spark.kubernetes.executor.deleteOnTermination",
     .with_operator = "false without restarts, because the driver pod is deleted soon.",
     .firesteel = "As with spark-submit: the driver pod is kept."},
    {.subject = "resourceRetainPolicy",
     .with_operator = "The driver pod is deleted, unless it says Always or OnFailure.",
     .firesteel = "The driver pod is kept, unless it says Never or a time is given; firesteel gc "
                  "deletes it."},
    {.subject =
         "instanceConfig, applicationTimeoutConfig, HTTP and gRPC routes, OnInfrastructureFailure, "
         "restartCounterResetMillis",
     .with_operator = "Honored.",
     .firesteel = "Refused by name."},
});

template <std::size_t kCount>
std::string list(const std::array<OperatorDifference, kCount>& differences) {
  std::string text = ".Bl -tag -width Ds\n";
  for (const OperatorDifference& each : differences) {
    text += fmt::format(".It {}\n.Em Operator :\n{}.br\n.Em Firesteel :\n{}", roff(each.subject),
                        roff_sentences(each.with_operator), roff_sentences(each.firesteel));
  }
  return text + ".El\n";
}

}  // namespace

std::string run_differences() {
  return ".Sh DIFFERENCES FROM THE OPERATORS\n"
         "The objects are those that the operator of the document creates: Kubeflow's "
         "spark\\-operator 2.5.2 for sparkoperator.k8s.io/v1beta2, Apache's "
         "spark\\-kubernetes\\-operator 1.0.0 for spark.apache.org/v1.\n"
         "These differences are intended.\n" +
         list(kBoth) + ".Ss sparkoperator.k8s.io/v1beta2\n" + list(kKubeflow) +
         ".Ss spark.apache.org/v1\n" + list(kApache);
}

}  // namespace firesteel::cli
