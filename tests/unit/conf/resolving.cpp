#include "unit/conf/resolving.h"

#include <string>

#include "firesteel/error.h"

namespace firesteel::testing {

std::string refusal(const Submission& submission) {
  try {
    (void)submission.resolve();
    return {};
  } catch (const Error& error) {
    return std::string(error.what()) + " | " + error.hint();
  }
}

}  // namespace firesteel::testing
