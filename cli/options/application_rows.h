#pragma once
/// The options by which a command takes an application as a command line of submit or as documents.
/// Included by the commands' tables only.

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

#include "cli/options/document.h"
#include "cli/options/meanings.h"
#include "cli/options/option.h"
#include "cli/options/spark_rows.h"
#include "cli/options/typed_rows.h"
#include "firesteel/arguments.h"

namespace firesteel::cli {

/// Spark's options that describe an application.
inline constexpr auto kSparkApplicationRows = [] {
  constexpr auto kDescribes = [](const Option& row) {
    return row.group != Group::kManage && row.group != Group::kIgnored &&
           row.group != Group::kOutput;
  };
  constexpr auto kCount = static_cast<std::size_t>(std::ranges::count_if(kSparkRows, kDescribes));
  std::array<Option, kCount> rows;
  std::ranges::copy_if(kSparkRows, rows.begin(), kDescribes);
  return rows;
}();

/// Those of documents, without the two that Spark's options have too.
inline constexpr auto kDocumentOnlyRows = [] {
  constexpr auto kIsOwn = [](const Option& row) {
    return row.name != "--name" && row.name != "--namespace";
  };
  constexpr auto kCount = static_cast<std::size_t>(std::ranges::count_if(kDocumentRows, kIsOwn));
  std::array<Option, kCount> rows;
  std::ranges::copy_if(kDocumentRows, rows.begin(), kIsOwn);
  return rows;
}();

inline constexpr auto kSparkVersionRow = std::to_array<Option>({
    {.name = "--spark-version",
     .takes = Takes::kValue,
     .argument = "VERSION",
     .group = Group::kConfiguration,
     .help = "Spark version whose behavior to use, 3.1 to 4.3 (default: detected)",
     .common = true,
     .means = sets<&SubmissionRequest::spark_version>()},
});

inline constexpr auto kKeyRow = std::to_array<Option>({
    {.name = "--submission-id",
     .takes = Takes::kValue,
     .argument = "KEY",
     .group = Group::kRepetition,
     .help = "Derive the name of the driver pod from KEY, as firesteel submit does",
     .common = true,
     .means = [](SubmissionRequest& request,
                 const Given& given) { request.idempotency_key = filled(given); }},
});

inline constexpr auto kStrictRow = std::to_array<Option>({
    {.name = "--strict",
     .group = Group::kPreview,
     .help = "Treat warnings as errors",
     .common = true,
     .means = sets<&SubmissionRequest::strict>()},
});

}  // namespace firesteel::cli
