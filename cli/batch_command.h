#pragma once
/// submit --batch, and run with several documents: many submissions, and a line of results for
/// each.

#include <span>
#include <string>
#include <vector>

#include "cli/exit_code.h"
#include "cli/options/submit.h"
#include "firesteel/environment.h"
#include "firesteel/sources.h"

namespace firesteel::cli {

/// True if the words of `firesteel submit` ask for a batch.
[[nodiscard]] bool asks_for_batch(std::span<const std::string> words);

/// Prints everything.  Returns the process's exit code: that of a signal, else the highest of all
/// jobs.
[[nodiscard]] int run_batch(std::span<const std::string> words, const Environment& environment);

/// Submits the applications of documents as a batch.  Throws Error.
[[nodiscard]] int submit_several(std::vector<ResolvedSubmission> submissions,
                                 const SubmitLine& line, const Environment& environment,
                                 ExitCodeStyle style);

}  // namespace firesteel::cli
