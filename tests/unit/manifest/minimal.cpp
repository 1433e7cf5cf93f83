#include "unit/manifest/minimal.h"

#include <string>

#include "firesteel/error.h"
#include "firesteel/submission_spec.h"

namespace firesteel::testing {

std::string error_of(const SubmissionSpec& spec) {
  try {
    (void)built(spec);
  } catch (const Error& error) {
    return error.what();
  }
  return "no error";
}

}  // namespace firesteel::testing
