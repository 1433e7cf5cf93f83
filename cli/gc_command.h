#pragma once
/// firesteel gc: finds what no driver needs any more, and deletes it with --delete.

#include "cli/options/gc.h"
#include "firesteel/environment.h"

namespace firesteel::cli {

int run_gc(const GcLine& line, const Environment& given);

}  // namespace firesteel::cli
