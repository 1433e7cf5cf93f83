#include "declare/documents.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "firesteel/declaration.h"
#include "firesteel/document.h"
#include "firesteel/error.h"
#include "yaml/document.h"
#include "yaml/yaml.h"

namespace firesteel::declare {

namespace {

/// Reads a number and, if it is there, the text after it.  0 if there is none.
int take_number(std::string_view& text, std::string_view after) {
  int number = 0;
  const auto [rest, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  const std::string_view left(rest, static_cast<std::size_t>(text.data() + text.size() - rest));
  if (error != std::errc() || number < 0 || !left.starts_with(after)) {
    return 0;
  }
  text = left.substr(after.size());
  return number;
}

/// "{{ .Values.image }}", "{{- if …": words that only Helm's templates begin with.  Variables of
/// Ingress formats ({{$appName}}) and texts of other template engines ({{ ds }}) are values.
bool is_helm(std::string_view expression) {
  constexpr auto kWords = std::to_array<std::string_view>(
      {"include", "template", "if", "else", "end", "range", "with", "define", "block", "toYaml",
       "tpl", "required", "default", "printf", "quote", "lookup"});
  expression.remove_prefix(2);
  if (expression.starts_with('-')) {
    return true;
  }
  const std::string_view text = base::trim(expression.substr(0, expression.find("}}")));
  if (text.starts_with('.') || text.starts_with("$.") || text.starts_with("/*")) {
    return true;
  }
  const std::string_view word = text.substr(0, text.find_first_of(" ("));
  return std::ranges::find(kWords, word) != kWords.end();
}

/// The first expression of Helm in a line; npos if there is none.
std::size_t helm_in(std::string_view line) {
  if (base::trim(line).starts_with('#')) {
    return std::string_view::npos;
  }
  for (std::size_t at = line.find("{{"); at != std::string_view::npos;
       at = line.find("{{", at + 1)) {
    if (is_helm(line.substr(at))) {
      return at;
    }
  }
  return std::string_view::npos;
}

std::vector<DocumentProblem> helm_expressions(std::string_view text, const std::string& source) {
  std::vector<DocumentProblem> problems;
  int number = 0;
  for (const std::string_view line : base::split(text, '\n')) {
    ++number;
    const std::size_t at = helm_in(line);
    if (at == std::string_view::npos) {
      continue;
    }
    const std::size_t end = line.find("}}", at);
    const std::string_view expression =
        line.substr(at, end == std::string_view::npos ? std::string_view::npos : end + 2 - at);
    problems.push_back({.rule = "helm",
                        .source = source,
                        .line = number,
                        .column = static_cast<int>(at) + 1,
                        .path = {},
                        .message = fmt::format("{} is a Helm template that is not rendered",
                                               base::one_line(base::trim(expression), 80)),
                        .hint = "render it first: helm template CHART | firesteel run -f -"});
  }
  return problems;
}

bool separates_documents(std::string_view line) {
  return line.starts_with("---") && (line.size() == 3 || line[3] == ' ' || line[3] == '\r');
}

/// `text` with the document around `line` emptied: all other documents keep their lines.
std::string without_document(std::string_view text, int line) {
  const std::vector<std::string_view> lines = base::split(text, '\n');
  auto at = std::min(static_cast<std::size_t>(std::max(line, 1)), lines.size()) - 1;
  if (at > 0 && separates_documents(lines[at])) {
    --at;  // what is found at a separator is missing before it
  }
  std::size_t begin = at;
  while (begin > 0 && !separates_documents(lines[begin])) {
    --begin;
  }
  std::size_t end = at + 1;
  while (end < lines.size() && !separates_documents(lines[end])) {
    ++end;
  }
  std::string kept;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i < begin || i >= end) {
      kept += lines[i];
    }
    kept += '\n';
  }
  return kept;
}

}  // namespace

DocumentProblem with_place(std::string_view message, const std::string& source) {
  DocumentProblem problem{.rule = {}, .source = source, .path = {}, .message = {}, .hint = {}};
  std::string_view rest = message;
  if (const std::string read = fmt::format("cannot read {}: ", source); rest.starts_with(read)) {
    std::string_view place = rest.substr(read.size());
    if (place.starts_with("line ")) {
      place.remove_prefix(5);
      problem.line = take_number(place, ", column ");
      problem.column = problem.line == 0 ? 0 : take_number(place, ": ");
      rest = problem.column == 0 ? rest : place;
    }
  } else if (const std::size_t at = rest.find(source + ":"); at != std::string_view::npos) {
    std::string_view place = rest.substr(at + source.size() + 1);
    problem.line = take_number(place, ":");
    problem.column = problem.line == 0 ? 0 : take_number(place, "");
    if (at == 0 && problem.column != 0 && place.starts_with(": ")) {
      rest = place.substr(2);
    }
  }
  problem.message = std::string(rest);
  return problem;
}

DocumentProblem problem_of(const Error& error, const std::string& source, std::string rule) {
  DocumentProblem problem = with_place(error.what(), source);
  problem.hint = error.hint();
  problem.rule = std::move(rule);
  return problem;
}

void require_no_errors(const std::vector<DocumentProblem>& problems) {
  std::string text;
  std::string hint;
  bool is_unreadable = false;
  for (const DocumentProblem& problem : problems) {
    if (problem.severity == DocumentProblem::Severity::kError) {
      text += fmt::format("{}{}: {}", text.empty() ? "" : "; ", problem.place(), problem.message);
      hint = hint.empty() ? problem.hint : hint;
      is_unreadable = is_unreadable || problem.rule == "yaml" || problem.rule == "helm" ||
                      problem.rule == "empty";
    }
  }
  if (!text.empty()) {
    throw Error(is_unreadable ? ErrorKind::kInput : ErrorKind::kUsage, text,
                hint.empty() ? std::string("correct the fields at these places") : hint);
  }
}

Documents documents_of(std::string_view text, const std::string& source) {
  constexpr int kMostUnreadable = 50;
  Documents result{.documents = {}, .problems = helm_expressions(text, source)};
  if (!result.problems.empty()) {
    return result;
  }
  std::string rest(text);
  for (int unreadable = 0; unreadable < kMostUnreadable; ++unreadable) {
    try {
      result.documents = yaml::parse_documents(rest, yaml::Schema::kYaml11, source);
      break;
    } catch (const Error& error) {
      result.problems.push_back(problem_of(error, source, "yaml"));
      if (result.problems.back().line == 0) {
        break;
      }
      rest = without_document(rest, result.problems.back().line);
    }
  }
  std::erase_if(result.documents,
                [](const Document& document) { return document.tree().value.is_null(); });
  return result;
}

}  // namespace firesteel::declare
