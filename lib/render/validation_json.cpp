#include <string>

#include <nlohmann/json.hpp>

#include "firesteel/declaration.h"
#include "firesteel/documents.h"
#include "render/severity.h"

namespace firesteel {

namespace {

using OrderedJson = nlohmann::ordered_json;

}  // namespace

std::string validation_json(const ValidationReport& report) {
  OrderedJson documents = OrderedJson::array();
  for (const CheckedDocument& document : report.documents) {
    OrderedJson problems = OrderedJson::array();
    for (const DocumentProblem& problem : document.problems) {
      problems.push_back({{"severity", rendering::severity_word(problem)},
                          {"rule", problem.rule},
                          {"line", problem.line},
                          {"column", problem.column},
                          {"path", problem.path},
                          {"message", problem.message},
                          {"hint", problem.hint}});
    }
    documents.push_back({{"file", document.source},
                         {"line", document.line},
                         {"name", document.name},
                         {"problems", std::move(problems)}});
  }
  const OrderedJson all = {{"version", 1},
                           {"errors", report.errors},
                           {"warnings", report.warnings},
                           {"documents", std::move(documents)}};
  return all.dump(2, ' ', false, OrderedJson::error_handler_t::replace) + "\n";
}

}  // namespace firesteel
