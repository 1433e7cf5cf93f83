#pragma once
/// An application as values for programs: the schema that the manual of status describes.

#include "cli/structured.h"
#include "firesteel/applications.h"
#include "firesteel/diagnosis.h"
#include "firesteel/find_application.h"

namespace firesteel::cli {

[[nodiscard]] Tree summary_tree(const ApplicationSummary& application);
[[nodiscard]] Tree status_tree(const ApplicationStatus& status);
[[nodiscard]] Tree diagnosis_tree(const Diagnosis& diagnosis);

}  // namespace firesteel::cli
