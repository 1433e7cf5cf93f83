// The XML of JUnit's reports, as GitLab, Jenkins and others read it.

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "firesteel/declaration.h"
#include "firesteel/documents.h"
#include "firesteel/visible.h"
#include "render/severity.h"

namespace firesteel {

namespace {

/// As text or attribute of XML.
std::string escaped(std::string_view text) {
  std::string result;
  for (const char c : visible(text)) {
    switch (c) {
      case '&':
        result += "&amp;";
        break;
      case '<':
        result += "&lt;";
        break;
      case '>':
        result += "&gt;";
        break;
      case '"':
        result += "&quot;";
        break;
      default:
        result += c;
    }
  }
  return result;
}

std::string failure(const DocumentProblem& problem) {
  return fmt::format("      <failure type=\"{}\" message=\"{}\">{}: {}{}</failure>\n",
                     escaped(problem.rule), escaped(problem.message), escaped(problem.place()),
                     escaped(problem.message),
                     problem.hint.empty() ? "" : fmt::format("\nhint: {}", escaped(problem.hint)));
}

std::string test_case(const CheckedDocument& document) {
  std::string errors;
  std::string warnings;
  for (const DocumentProblem& problem : document.problems) {
    if (rendering::is_error(problem)) {
      errors += failure(problem);
    } else {
      warnings += fmt::format("{}: {}\n", escaped(problem.place()), escaped(problem.message));
    }
  }
  const std::string name =
      document.name.empty() ? fmt::format("line {}", document.line) : document.name;
  return fmt::format(
      "    <testcase classname=\"{}\" name=\"{}\" file=\"{}\">\n{}{}    </testcase>\n",
      escaped(document.source), escaped(name), escaped(document.source), errors,
      warnings.empty() ? "" : fmt::format("      <system-err>{}</system-err>\n", warnings));
}

bool has_errors(const CheckedDocument& document) {
  return std::ranges::any_of(document.problems, rendering::is_error);
}

}  // namespace

std::string validation_junit(const ValidationReport& report) {
  std::string suites;
  auto begin = report.documents.begin();
  while (begin != report.documents.end()) {
    const auto end = std::find_if(begin, report.documents.end(), [&](const auto& document) {
      return document.source != begin->source;
    });
    std::string cases;
    for (auto each = begin; each != end; ++each) {
      cases += test_case(*each);
    }
    suites +=
        fmt::format("  <testsuite name=\"{}\" tests=\"{}\" failures=\"{}\">\n{}  </testsuite>\n",
                    escaped(begin->source), std::distance(begin, end),
                    std::count_if(begin, end, has_errors), cases);
    begin = end;
  }
  return fmt::format(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"firesteel validate\" "
      "tests=\"{}\" failures=\"{}\">\n{}</testsuites>\n",
      report.documents.size(), std::ranges::count_if(report.documents, has_errors), suites);
}

}  // namespace firesteel
