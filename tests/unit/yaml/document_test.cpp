#include "yaml/document.h"

#include <string>
#include <utility>
#include <vector>

#include "support/catch.h"
#include "yaml/yaml.h"

using firesteel::Document;
namespace yaml = firesteel::yaml;

namespace {

std::vector<Document> parsed(const std::string& text) {
  return yaml::parse_documents(text, yaml::Schema::kCore12, "t.yaml");
}

}  // namespace

TEST_CASE("Each part of a document knows its line and column") {
  const std::vector<Document> documents =
      parsed("spec:\n  containers:\n  - name: a\n    env: [{name: B}]\n");
  REQUIRE(documents.size() == 1);
  const Document::Tree& tree = documents.front().tree();
  CHECK(tree.value.at("spec").at("containers").at(0).at("name") == "a");
  CHECK(yaml::place_of(tree, "") == "t.yaml:1:1");
  CHECK(yaml::place_of(tree, "spec") == "t.yaml:2:3");
  CHECK(yaml::place_of(tree, "spec.containers") == "t.yaml:3:3");
  CHECK(yaml::place_of(tree, "spec.containers[0].name") == "t.yaml:3:11");
  CHECK(yaml::place_of(tree, "spec.containers[0].env[0].name") == "t.yaml:4:18");
}

TEST_CASE("A part without a mark of its own has that of what is around it") {
  const std::vector<Document> documents = parsed("a: &x {b: {c: 1}}\nd: *x\n");
  const Document::Tree& tree = documents.front().tree();
  CHECK(yaml::place_of(tree, "d.b.c") == "t.yaml:2:4");
  CHECK(yaml::place_of(tree, "nothing.there[7]") == "t.yaml:1:1");
  CHECK(yaml::place_of({.source = "made", .value = 1}, "x.y") == "made");
}

TEST_CASE("Documents of one text count their lines from its begin") {
  const std::vector<Document> documents = parsed("a: 1\n---\nb: 2\n");
  REQUIRE(documents.size() == 2);
  CHECK(yaml::place_of(documents[1].tree(), "b") == "t.yaml:3:4");
  CHECK(yaml::place_of(documents[1].tree(), "a") == "t.yaml:3:1");
}

TEST_CASE("Deep trees with long keys do not use up memory: their parts stop having marks") {
  std::string text;
  constexpr int kLevels = 90;
  const std::string key(1000, 'k');
  for (int level = 0; level < kLevels; ++level) {
    text += std::string(static_cast<std::size_t>(level), ' ') + key + ":\n";
  }
  text += std::string(kLevels, ' ') + "list: [";
  for (int element = 0; element < 5000; ++element) {
    text += "1,";
  }
  text += "2]\n";
  const std::vector<Document> documents = parsed(text);
  std::size_t bytes = 0;
  for (const auto& [path, mark] : documents.front().tree().marks) {
    bytes += path.size();
  }
  CHECK(bytes <= 8U << 20U);
}

TEST_CASE("A copy of a document is another one") {
  Document first = parsed("a: 1\n").front();
  const Document copy = first;
  first = parsed("b: 2\n").front();
  CHECK(copy.tree().value.contains("a"));
  CHECK(first.tree().value.contains("b"));
  const Document moved = std::move(first);
  CHECK(moved.tree().value.contains("b"));
}
