#pragma once
/// Applications as values for programs, and what the manual says of each member.

#include <vector>

#include "cli/members.h"
#include "cli/structured.h"
#include "firesteel/applications.h"
#include "firesteel/diagnosis.h"
#include "firesteel/find_application.h"

namespace firesteel::cli {

[[nodiscard]] Tree summary_tree(const ApplicationSummary& application);
[[nodiscard]] Tree status_tree(const ApplicationStatus& status);
[[nodiscard]] Tree diagnosis_tree(const Diagnosis& diagnosis);
[[nodiscard]] Tree event_tree(const ApplicationEvent& event);

/// Adds the members of a diagnosis, each as "diagnosis.NAME".
void add_diagnosis_help(std::vector<MemberHelp>& all);

/// The JSON of list, status, diagnose and events.
[[nodiscard]] std::vector<MemberHelp> list_members();
[[nodiscard]] std::vector<MemberHelp> status_members();
[[nodiscard]] std::vector<MemberHelp> diagnose_members();
[[nodiscard]] std::vector<MemberHelp> event_members();

}  // namespace firesteel::cli
