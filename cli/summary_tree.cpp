#include "cli/summary_tree.h"

#include <array>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/members.h"
#include "cli/structured.h"
#include "firesteel/application.h"
#include "firesteel/applications.h"
#include "firesteel/diagnosis.h"
#include "firesteel/find_application.h"

namespace firesteel::cli {

namespace {

std::string_view state_name(ContainerPhase phase) {
  switch (phase) {
    case ContainerPhase::kWaiting:
      return "waiting";
    case ContainerPhase::kRunning:
      return "running";
    case ContainerPhase::kTerminated:
      return "terminated";
    case ContainerPhase::kUnknown:
      break;
  }
  return "unknown";
}

// Rows of columns.
// NOLINTBEGIN(modernize-use-designated-initializers)
constexpr auto kContainerMembers = std::to_array<Member<ContainerState>>({
    {"name", "name of the container", add_text<&ContainerState::name>},
    {"image", "image", add_known<&ContainerState::image>},
    {"state", "waiting, running, terminated or unknown",
     [](Tree& tree, std::string_view name, const ContainerState& container) {
       tree.text(name, state_name(container.phase));
     }},
    {"startedAt", "when it started", add_known<&ContainerState::started_at>},
    {"finishedAt", "when it finished", add_known<&ContainerState::finished_at>},
    {"exitCode", "exit code", add_known_number<&ContainerState::exit_code>},
    {"reason", "reason of its state", add_known<&ContainerState::reason>},
    {"message", "message of its state", add_known<&ContainerState::message>},
    {"restarts", "number of restarts", add_number<&ContainerState::restart_count>},
});

constexpr auto kDiagnosisMembers = std::to_array<Member<Diagnosis>>({
    {"id", "stable identifier of the cause", add_text<&Diagnosis::id>},
    {"cause", "the cause as text", add_text<&Diagnosis::cause>},
    {"remedy", "what probably fixes it", add_text<&Diagnosis::hint>},
});

constexpr auto kSummaryMembers = std::to_array<Member<ApplicationSummary>>({
    {"name", "application name", add_text<&ApplicationSummary::app_name>},
    {"id", "application ID", add_known<&ApplicationSummary::app_id>},
    {"namespace", "namespace of the driver pod", add_text<&ApplicationSummary::pod_namespace>},
    {"pod", "name of the driver pod", add_text<&ApplicationSummary::pod_name>},
    {"uid", "UID of the driver pod", add_text<&ApplicationSummary::uid>},
    {"phase", "Pending, Running, Succeeded, Failed, Terminating or Lost",
     add_text<&ApplicationSummary::phase>},
    {"createdAt", "when the driver pod was created",
     add_known_time<&ApplicationSummary::created_s>},
    {"startedAt", "when the driver started", add_known_time<&ApplicationSummary::started_s>},
    {"finishedAt", "when the driver finished", add_known_time<&ApplicationSummary::finished_s>},
    {"exitCode", "exit code of the driver", add_known_number<&ApplicationSummary::exit_code>},
    {"cause", "one word that explains the phase", add_known<&ApplicationSummary::status_reason>},
    {"executorsRunning", "number of running executors, if known",
     add_known_number<&ApplicationSummary::executors_running>},
    {"node", "node of the driver pod", add_known<&ApplicationSummary::node>},
    {"image", "image of the driver", add_known<&ApplicationSummary::image>},
    {"user", "user who submitted it (SPARK_USER of the driver)",
     add_known<&ApplicationSummary::user>},
    {"attempt", "number of this submission with its key (--submission-id), from 1",
     add_known_number<&ApplicationSummary::attempt>},
    {"sparkVersion", "Spark version of the label spark-version",
     add_known<&ApplicationSummary::spark_version>},
    {"labels", "labels of the driver pod",
     [](Tree& tree, std::string_view name, const ApplicationSummary& application) {
       Tree labels = Tree::object();
       for (const auto& [key, value] : application.labels) {
         labels.text(key, value);
       }
       tree.child(name, std::move(labels));
     }},
});

constexpr auto kDriverMembers = std::to_array<Member<DriverState>>({
    {"podPhase", "phase of the pod", add_known<&DriverState::phase>},
    {"podReason", "reason of the pod's status", add_known<&DriverState::reason>},
    {"podMessage", "message of the pod's status", add_known<&DriverState::message>},
    {"unschedulable", "why the pod cannot be scheduled", add_known<&DriverState::unschedulable>},
    {"beingDeleted", "whether the pod is being deleted",
     [](Tree& tree, std::string_view name, const DriverState& driver) {
       tree.flag(name, driver.being_deleted);
     }},
    {"serviceAccount", "service account of the pod", add_known<&DriverState::service_account>},
    {"container", "name of the driver's container", add_text<&DriverState::driver_container>},
    {"containers", "all containers of the pod",
     [](Tree& tree, std::string_view name, const DriverState& driver) {
       Tree containers = Tree::list();
       for (const ContainerState& each : driver.containers) {
         containers.item(tree_of(kContainerMembers, each));
       }
       tree.child(name, std::move(containers));
     }},
});

constexpr auto kExecutorMembers = std::to_array<Member<ApplicationStatus>>({
    {"running", "number of running executors",
     [](Tree& tree, std::string_view name, const ApplicationStatus& status) {
       tree.number(name, status.summary.executors_running.value_or(0));
     }},
    {"pending", "number of pending executors", add_number<&ApplicationStatus::executors_pending>},
});

constexpr auto kEventMembers = std::to_array<Member<ApplicationEvent>>({
    {"time", "when it was last seen", add_known<&ApplicationEvent::time>},
    {"type", "Normal or Warning", add_known<&ApplicationEvent::type>},
    {"reason", "its reason, such as FailedScheduling", add_known<&ApplicationEvent::reason>},
    {"pod", "name of the pod", add_known<&ApplicationEvent::pod>},
    {"count", "how often it was seen", add_number<&ApplicationEvent::count>},
    {"message", "its message", add_known<&ApplicationEvent::message>},
});
// NOLINTEND(modernize-use-designated-initializers)

constexpr std::string_view kVersionHelp = "1; members may be added without a new version";
constexpr std::string_view kRunsHelp =
    "only with --all-runs: a list of such objects, and no other member";

}  // namespace

Tree diagnosis_tree(const Diagnosis& diagnosis) {
  return tree_of(kDiagnosisMembers, diagnosis);
}

Tree summary_tree(const ApplicationSummary& application) {
  return tree_of(kSummaryMembers, application);
}

Tree status_tree(const ApplicationStatus& status) {
  Tree tree = Tree::object();
  tree.number("version", 1);
  tree.child("application", summary_tree(status.summary));
  tree.child("driver", tree_of(kDriverMembers, status.driver));
  tree.child("executors", tree_of(kExecutorMembers, status));
  if (status.diagnosis) {
    tree.child("diagnosis", diagnosis_tree(*status.diagnosis));
  }
  return tree;
}

Tree event_tree(const ApplicationEvent& event) {
  return tree_of(kEventMembers, event);
}

void add_diagnosis_help(std::vector<MemberHelp>& all) {
  add_help(all, "diagnosis.", kDiagnosisMembers);
}

std::vector<MemberHelp> list_members() {
  std::vector<MemberHelp> all = {{.name = "version", .help = kVersionHelp},
                                 {.name = "applications", .help = "the applications"}};
  add_help(all, "applications[].", kSummaryMembers);
  return all;
}

std::vector<MemberHelp> status_members() {
  std::vector<MemberHelp> all = {{.name = "version", .help = kVersionHelp},
                                 {.name = "runs", .help = kRunsHelp}};
  add_help(all, "application.", kSummaryMembers);
  add_help(all, "driver.", kDriverMembers);
  add_help(all, "driver.containers[].", kContainerMembers);
  add_help(all, "executors.", kExecutorMembers);
  add_diagnosis_help(all);
  return all;
}

std::vector<MemberHelp> diagnose_members() {
  std::vector<MemberHelp> all = {{.name = "version", .help = kVersionHelp},
                                 {.name = "runs", .help = kRunsHelp}};
  add_help(all, "application.", kSummaryMembers);
  add_diagnosis_help(all);
  return all;
}

std::vector<MemberHelp> event_members() {
  std::vector<MemberHelp> all = {{.name = "version", .help = kVersionHelp},
                                 {.name = "events", .help = "the events, oldest first"}};
  add_help(all, "events[].", kEventMembers);
  return all;
}

}  // namespace firesteel::cli
