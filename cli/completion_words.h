#pragma once
/// What the scripts of the shells ask for behind a tab: words that only the API server knows.

#include "firesteel/environment.h"

namespace firesteel::cli {

/// Prints a line each, or nothing: nobody waits long there, and nobody wants to read why there is
/// none.  The exit code tells.
int print_namespaces(const Environment& environment);
/// The same with the names of the driver pods of the context's namespace.
int print_applications(const Environment& environment);

}  // namespace firesteel::cli
