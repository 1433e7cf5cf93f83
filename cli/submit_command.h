#pragma once
/// `firesteel submit` from its words to its exit code.

#include <span>
#include <string>
#include <string_view>

#include "firesteel/environment.h"

namespace firesteel::cli {

/// What the user called.
struct SubmitProgram {
  std::string_view name;         ///< for usage lines
  bool is_spark_submit = false;  ///< its short options are Spark's alone
  bool reads_document = false;   ///< the application is a document, not the command line
};
inline constexpr SubmitProgram kFiresteelRun = {.name = "firesteel run", .reads_document = true};
inline constexpr SubmitProgram kFiresteelSubmit = {.name = "firesteel submit"};

/// Prints everything, throws nothing but what std::bad_alloc leaves.  Returns the process's exit
/// code.
[[nodiscard]] int run_submit(const SubmitProgram& program, std::span<const std::string> words,
                             const Environment& environment);

}  // namespace firesteel::cli
