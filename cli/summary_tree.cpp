#include "cli/summary_tree.h"

#include <string_view>
#include <utility>

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

Tree container_tree(const ContainerState& container) {
  Tree tree = Tree::object();
  tree.text("name", container.name);
  tree.known("image", container.image);
  tree.text("state", state_name(container.phase));
  tree.known("startedAt", container.started_at);
  tree.known("finishedAt", container.finished_at);
  if (container.exit_code) {
    tree.number("exitCode", *container.exit_code);
  }
  tree.known("reason", container.reason);
  tree.known("message", container.message);
  tree.number("restarts", container.restart_count);
  return tree;
}

}  // namespace

Tree diagnosis_tree(const Diagnosis& diagnosis) {
  Tree tree = Tree::object();
  tree.text("id", diagnosis.id);
  tree.text("cause", diagnosis.cause);
  tree.text("remedy", diagnosis.remedy);
  return tree;
}

Tree summary_tree(const ApplicationSummary& application) {
  Tree tree = Tree::object();
  tree.text("name", application.app_name);
  tree.known("id", application.app_id);
  tree.text("namespace", application.pod_namespace);
  tree.text("pod", application.pod_name);
  tree.text("uid", application.uid);
  tree.text("phase", application.phase);
  tree.known("createdAt", application.creation_time);
  tree.known("startedAt", application.started_at);
  tree.known("finishedAt", application.finished_at);
  if (application.exit_code) {
    tree.number("exitCode", *application.exit_code);
  }
  tree.known("cause", application.cause);
  tree.number("executorsRunning", application.executors_running);
  tree.known("node", application.node);
  tree.known("image", application.image);
  tree.known("sparkVersion", application.spark_version);
  return tree;
}

Tree status_tree(const ApplicationStatus& status) {
  Tree tree = Tree::object();
  tree.number("version", 1);
  tree.child("application", summary_tree(status.summary));
  Tree driver = Tree::object();
  driver.known("podPhase", status.driver.phase);
  driver.known("podReason", status.driver.reason);
  driver.known("podMessage", status.driver.message);
  driver.known("unschedulable", status.driver.unschedulable);
  driver.flag("beingDeleted", status.driver.being_deleted);
  driver.known("serviceAccount", status.driver.service_account);
  driver.text("container", status.driver.driver_container);
  Tree containers = Tree::list();
  for (const ContainerState& each : status.driver.containers) {
    containers.item(container_tree(each));
  }
  driver.child("containers", std::move(containers));
  tree.child("driver", std::move(driver));
  Tree executors = Tree::object();
  executors.number("running", status.summary.executors_running);
  executors.number("pending", status.executors_pending);
  tree.child("executors", std::move(executors));
  if (status.diagnosis) {
    tree.child("diagnosis", diagnosis_tree(*status.diagnosis));
  }
  return tree;
}

}  // namespace firesteel::cli
