#pragma once
/// Why an application does not start, hangs or failed, in two lines.

#include <string>

namespace firesteel {

struct Diagnosis {
  std::string id;     ///< stable id of the cause: "unschedulable-resources", "image-not-found"
  std::string cause;  ///< one line, without a full stop
  std::string hint;   ///< one line: the hint
  bool needs_action = false;  ///< the driver cannot start without a change by the user
};

}  // namespace firesteel
