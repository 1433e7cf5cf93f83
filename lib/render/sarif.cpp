// SARIF 2.1.0, the format of code scanning (OASIS Standard, 2020).

#include <algorithm>
#include <set>
#include <string>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "firesteel/declaration.h"
#include "firesteel/documents.h"
#include "render/severity.h"

namespace firesteel {

namespace {

using OrderedJson = nlohmann::ordered_json;

std::string message_of(const DocumentProblem& problem) {
  return problem.hint.empty() ? problem.message
                              : fmt::format("{} ({})", problem.message, problem.hint);
}

/// Characters that a URI reference must not have; the path stays relative if it is.
std::string uri_of(const std::string& path) {
  static constexpr std::string_view kPlain =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/:@!$&'()*+,;=";
  std::string uri;
  for (const char c : path) {
    if (kPlain.find(c) != std::string_view::npos) {
      uri += c;
    } else {
      uri += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
  }
  return uri;
}

OrderedJson location_of(const DocumentProblem& problem) {
  OrderedJson physical = {{"artifactLocation", {{"uri", uri_of(problem.source)}}}};
  if (problem.line > 0) {
    physical["region"] = {{"startLine", problem.line},
                          {"startColumn", std::max(problem.column, 1)}};
  }
  return {{"physicalLocation", std::move(physical)}};
}

}  // namespace

std::string validation_sarif(const ValidationReport& report) {
  std::set<std::string> rules;
  OrderedJson results = OrderedJson::array();
  for (const CheckedDocument& document : report.documents) {
    for (const DocumentProblem& problem : document.problems) {
      rules.insert(problem.rule);
      OrderedJson locations = OrderedJson::array();
      locations.push_back(location_of(problem));
      results.push_back({{"ruleId", problem.rule},
                         {"level", rendering::severity_word(problem)},
                         {"message", {{"text", message_of(problem)}}},
                         {"locations", std::move(locations)}});
    }
  }
  OrderedJson rule_rows = OrderedJson::array();
  for (const std::string& rule : rules) {
    rule_rows.push_back({{"id", rule}});
  }
  const OrderedJson driver = {
      {"name", "firesteel"}, {"version", FIRESTEEL_VERSION}, {"rules", std::move(rule_rows)}};
  OrderedJson runs = OrderedJson::array();
  runs.push_back({{"tool", {{"driver", driver}}}, {"results", std::move(results)}});
  const OrderedJson all = {{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
                           {"version", "2.1.0"},
                           {"runs", std::move(runs)}};
  return all.dump(2, ' ', false, OrderedJson::error_handler_t::replace) + "\n";
}

}  // namespace firesteel
