#pragma once
/// The snapshot of the process's environment that the library works with.

#include "firesteel/environment.h"

namespace firesteel::cli {

/// Variables, user, home and working directory of this process.  A user without a name in the user
/// database (a container with a random uid) is USER, else LOGNAME, else the uid's digits.
[[nodiscard]] Environment process_environment();

}  // namespace firesteel::cli
