#include "cli/options/parts.h"

#include "firesteel/error.h"

namespace firesteel::cli {

void SelectionOptions::check() const {
  if (all_namespaces && kubernetes_namespace) {
    throw Error(ErrorKind::kUsage, "--namespace and --all-namespaces cannot be combined",
                "remove one of them");
  }
}

}  // namespace firesteel::cli
