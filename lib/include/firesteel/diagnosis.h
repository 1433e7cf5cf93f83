#pragma once
/// Why an application does not start, hangs or failed, in two lines.

#include <string>

namespace firesteel {

struct Diagnosis {
  std::string id;          ///< of the cause, stable: "unschedulable-resources", "image-not-found"
  std::string cause;       ///< one line, without a full stop
  std::string remedy;      ///< one line: what to do
  bool permanent = false;  ///< the driver cannot start unless somebody changes something
};

}  // namespace firesteel
