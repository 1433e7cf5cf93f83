// Tables of options that must not compile: one for each RULE of cli/options/table.h.
#include <array>
#include <string>
#include <string_view>
#include <tuple>

#include "cli/options/meanings.h"
#include "cli/options/option.h"
#include "cli/options/table.h"

using namespace firesteel::cli;

struct Known {
  bool on = false;
};
struct Unknown {
  bool on = false;
};
struct Line {
  Known known;
  auto parts() { return std::tie(known); }
};

constexpr auto kRows = std::to_array<Option>({
#if RULE == 0  // compiles
    {.name = "--a", .help = "A", .means = sets<&Known::on>()},
#elif RULE == 1  // no meaning
    {.name = "--a", .help = "A"},
#elif RULE == 2  // a meaning for another line
    {.name = "--a", .help = "A", .means = sets<&Unknown::on>()},
#elif RULE == 3
    {.name = "--a", .help = "A", .means = sets<&Known::on>()},
    {.name = "--a", .help = "B", .means = sets<&Known::on>()},
#elif RULE == 4
    {.name = "--a", .help = "prints it", .means = sets<&Known::on>()},
#elif RULE == 5
    {.name = "--a", .takes = Takes::kValue, .help = "A", .means = sets<&Known::on>()},
#elif RULE == 6
    {.name = "--a", .help = "A", .completion = Completion::kValues, .means = sets<&Known::on>()},
#endif
});
constexpr auto kTable = compose<Line>(kRows);
