#include <string>

#include <nlohmann/json.hpp>

#include "firesteel/declaration.h"
#include "firesteel/documents.h"
#include "render/severity.h"

namespace firesteel {

std::string validation_json(const ValidationReport& report) {
  using Json = nlohmann::ordered_json;
  Json documents = Json::array();
  for (const CheckedDocument& document : report.documents) {
    Json problems = Json::array();
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
  const Json all = {{"version", 1},
                    {"errors", report.errors},
                    {"warnings", report.warnings},
                    {"documents", std::move(documents)}};
  return all.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace firesteel
