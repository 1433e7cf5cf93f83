#pragma once
/// The words for the severity of a problem.

#include <string_view>

#include "firesteel/declaration.h"

namespace firesteel::rendering {

[[nodiscard]] inline bool is_error(const DocumentProblem& problem) {
  return problem.severity == DocumentProblem::Severity::kError;
}

[[nodiscard]] inline std::string_view severity_word(const DocumentProblem& problem) {
  return is_error(problem) ? "error" : "warning";
}

}  // namespace firesteel::rendering
