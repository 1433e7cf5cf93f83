#include "cli/run_manual.h"

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "cli/roff.h"

namespace firesteel::cli {

namespace {

struct Difference {
  std::string_view subject, with_operator, firesteel;
};

constexpr auto kBoth = std::to_array<Difference>({
    {"Fields that only a controller or a webhook can honor", "Honored, or ignored without a word.",
     "Refused by name, file and line; --lenient turns that into a warning."},
    {"Owner of the driver pod", "The application's custom resource.",
     "Nobody; the driver pod owns the other objects. kill and gc delete it."},
    {"Labels of the operator", "Each pod has some.",
     "Only sparkoperator.k8s.io/app-name, which no operator acts on."},
});

constexpr auto kKubeflow = std::to_array<Difference>({
    {"Quantities with Java's units (4G, 512M) in memoryLimit",
     "Some become invalid; the pod is refused.", "Understood as in Spark."},
    {"executor.memoryLimit", "The webhook raises the limit of each executor.",
     "Refused: Spark sets the limit to the request; raise memoryOverhead."},
    {"executor.lifecycle with spark.decommission.enabled", "Spark's own hook is lost.",
     "Refused, because Spark replaces the hook."},
    {"env of executors that Spark sets too", "Both are in the pod, and the last one counts.",
     "A setting spark.executorEnv.*, which wins as well."},
    {"driverIngressOptions", "Annotations and TLS are those of sparkUIOptions.",
     "Each Ingress has its own."},
    {"spark.driver.extraJavaOptions with monitoring", "Lost when the driver's metrics are exposed.",
     "Kept beside the agent."},
    {"Memory of Volcano's PodGroup", "512m is read as thousandths of a byte, and 1g is dropped.",
     "The memory of the pods."},
    {"A mount without a volume", "Skipped.", "An error."},
    {"mode: client", "The driver runs in the operator.", "Refused."},
    {"driverPodDisruptionBudget", "Not in v2.5.2.", "Refused as an unknown field."},
    {"Labels kueue.x-k8s.io/ of metadata", "Not given to the pods.",
     "Warned about; driver.labels queue the driver pod."},
});

constexpr auto kApache = std::to_array<Difference>({
    {"Name of the driver pod", "NAME-N-driver, with the number of the attempt.",
     "NAME-driver for all attempts."},
    {"spark.app.id", "NAME-N.", "As with spark-submit."},
    {"spark.app.name", "spark, unless sparkConf sets it.", "metadata.name."},
    {"A list in jars or pyFiles", "The whole list is the program, which cannot run.",
     "The first is the program, and the rest goes beside it."},
    {"files", "Ignored.", "spark.files."},
    {"spark.kubernetes.executor.deleteOnTermination",
     "false without restarts, because the driver pod is deleted soon.",
     "As with spark-submit: the driver pod is kept."},
    {"resourceRetainPolicy", "The driver pod is deleted, unless it says Always or OnFailure.",
     "The driver pod is kept, unless it says Never or a time is given; firesteel gc deletes it."},
    {"instanceConfig, applicationTimeoutConfig, HTTP and gRPC routes, OnInfrastructureFailure, "
     "restartCounterResetMillis",
     "Honored.", "Refused by name."},
});

template <std::size_t kCount>
std::string list(const std::array<Difference, kCount>& differences) {
  std::string text = ".Bl -tag -width Ds\n";
  for (const Difference& each : differences) {
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
