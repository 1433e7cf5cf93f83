#include <string>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "firesteel/error.h"
#include "support/catch.h"
#include "yaml/yaml.h"

using firesteel::Error;
using firesteel::ErrorKind;
using firesteel::yaml::parse;
using firesteel::yaml::parse_all;
using firesteel::yaml::Schema;
using Json = nlohmann::json;

namespace {

Json value11(const std::string& scalar) {
  return parse("k: " + scalar + "\n", Schema::kYaml11, "test").at("k");
}

Json value12(const std::string& scalar) {
  return parse("k: " + scalar + "\n", Schema::kCore12, "test").at("k");
}

/// What parsing throws; "no error" when it does not.
std::string error_of(const std::string& text, Schema schema = Schema::kYaml11) {
  try {
    (void)parse_all(text, schema, "the kubeconfig F");
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::kInput);
    return error.what();
  }
  return "no error";
}

}  // namespace

TEST_CASE("Plain scalars of YAML 1.1 are what go-yaml makes of them") {
  const std::vector<std::pair<std::string, Json>> table = {
      {"", nullptr},
      {"~", nullptr},
      {"null", nullptr},
      {"NULL", nullptr},
      {"true", true},
      {"Yes", true},
      {"on", true},
      {"OFF", false},
      {"no", false},
      {"y", "y"},
      {"tRue", "tRue"},
      {"12", 12},
      {"-5", -5},
      {"+5", 5},
      {"010", 8},
      {"0o17", 15},
      {"0x1F", 31},
      {"0b11", 3},
      {"-0x10", -16},
      {"1_000", 1000},
      {"08", 8.0},
      {"1.10", 1.1},
      {".5", 0.5},
      {"1.", 1.0},
      {"1e3", 1000.0},
      {"-1.5E-1", -0.15},
      {"1.2.3", "1.2.3"},
      {"1:30", "1:30"},
      {".inf", ".inf"},
      {"2020-01-01", "2020-01-01"},
      {"0xZZ", "0xZZ"},
      {"1e", "1e"},
      {".", "."},
      {"-", "-"},
      {"512Mi", "512Mi"},
      {"0x", "0x"},
      {"18446744073709551615", 18446744073709551615ULL},
      {"-9223372036854775808", INT64_MIN},
      {"18446744073709551616", 18446744073709551616.0}};
  for (const auto& [text, expected] : table) {
    INFO(text);
    if (text == "-") {
      CHECK(parse("-", Schema::kYaml11, "test") == Json::array({nullptr}));
      continue;
    }
    CHECK(value11(text) == expected);
    CHECK(value11(text).type() == expected.type());
  }
}

// Seen with kubernetes-client 7.6.1 (KubernetesSerialization.unmarshal) of Spark 4.3.0.
TEST_CASE("Plain scalars of a pod template are what Spark's Kubernetes client makes of them") {
  const std::vector<std::pair<std::string, Json>> table = {
      {"true", true},
      {"True", "True"},
      {"TRUE", "TRUE"},
      {"yes", "yes"},
      {"on", "on"},
      {"null", nullptr},
      {"~", "~"},
      {"Null", "Null"},
      {"", nullptr},
      {"010", "010"},
      {"0o17", "0o17"},
      {"0x1F", "0x1F"},
      {"0b11", "0b11"},
      {"1_000", "1_000"},
      {"12", 12},
      {"-5", -5},
      {"+5", "+5"},
      {"1.10", 1.1},
      {"1.", 1.0},
      {"-.5", "-.5"},
      {".5", ".5"},
      {"1e3", 1000.0},
      {"1E+3", 1000.0},
      {"0", 0},
      {"-0", 0},
      {"00", "00"},
      {"2020-01-01", "2020-01-01"},
      {"12345678901234567890", 12345678901234567890ULL},
      {"99999999999999999999999", "99999999999999999999999"},
      {"-99999999999999999999999", "-99999999999999999999999"},
      {".inf", "Infinity"},
      {"-.inf", "-Infinity"},
      {"-.INF", "-.INF"},
      {".nan", "NaN"}};
  for (const auto& [text, expected] : table) {
    INFO(text);
    CHECK(value12(text) == expected);
    CHECK(value12(text).type() == expected.type());
  }
}

TEST_CASE("Quoted scalars and blocks are always strings") {
  CHECK(value11("\"12\"") == "12");
  CHECK(value11("'true'") == "true");
  CHECK(value12("\"null\"") == "null");
  CHECK(value11("|\n  12\n") == "12\n");
  CHECK(value11("'it''s'") == "it's");
  CHECK(value11(R"("tab\t\u00e9")") == "tab\t\xC3\xA9");
}

TEST_CASE("Tags decide the type") {
  CHECK(value11("!!str 12") == "12");
  CHECK(value11("! 12") == "12");
  CHECK(value11("!!int \"12\"") == 12);
  CHECK(value11("!!float 3").is_number_float());
  CHECK(value11("!!bool \"true\"") == true);
  CHECK(value11("!!null \"\"") == nullptr);
  CHECK(value11("!!binary aGk=") == "hi");
  CHECK(value12("!!binary aGk=") == "aGk=");
  CHECK(error_of("k: !!int x") ==
        "cannot read the kubeconfig F: line 1, column 4: not a valid !!int");
  CHECK(error_of("k: !foo x").find("unknown tag !foo") != std::string::npos);
  CHECK(error_of("k: !!set {a}").find("unknown tag") != std::string::npos);
  CHECK(error_of("k: !!binary '%'").find("not base64") != std::string::npos);
  CHECK(error_of("k: !!binary /w==").find("not UTF-8") != std::string::npos);
}

TEST_CASE("Keys are the text that stands there") {
  CHECK(parse("1: x\ntrue: y\n010: z\n", Schema::kYaml11, "test") ==
        Json({{"1", "x"}, {"true", "y"}, {"010", "z"}}));
}

TEST_CASE("Anchors, aliases and merge keys are expanded") {
  CHECK(parse("a: &x [1, {b: 2}]\nc: *x\n", Schema::kYaml11, "test").at("c") ==
        Json::parse(R"([1,{"b":2}])"));
  const Json merged = parse(
      "base: &b {p: 1, q: 1}\nmore: &m {q: 2, r: 2}\n"
      "one: {<<: *b, q: 9}\nlist: {<<: [*m, *b]}\nquoted: {'<<': x}\n",
      Schema::kYaml11, "test");
  CHECK(merged.at("one") == Json({{"p", 1}, {"q", 9}}));
  CHECK(merged.at("list") == Json({{"p", 1}, {"q", 2}, {"r", 2}}));
  CHECK(merged.at("quoted") == Json({{"<<", "x"}}));
  CHECK(parse("&k name: 1\nother: *k\n", Schema::kYaml11, "test").at("other") == "name");
}

TEST_CASE("What cannot be read is named with line and column") {
  CHECK(error_of("a: 1\nb: 2\na: 3\n") ==
        "cannot read the kubeconfig F: line 3, column 1: duplicate key a");
  CHECK(error_of("a: *nothing\n") ==
        "cannot read the kubeconfig F: line 1, column 4: alias *nothing has no anchor before it");
  CHECK(error_of("a: &x\n  b: *x\n").find("line 2, column 6") != std::string::npos);
  CHECK(error_of("a: [1, 2\nb: 3\n").find("line 2") != std::string::npos);
  CHECK(error_of("? [a]\n: b\n").find("a key must be a scalar") != std::string::npos);
  CHECK(error_of("a: {<<: 1}\n").find("<< requires a mapping") != std::string::npos);
  CHECK(error_of("a: \"\\q\"\n").find("line 1") != std::string::npos);
  CHECK(error_of("a: \xFF\n").find("cannot read the kubeconfig F") == 0);
}

TEST_CASE("All documents are read, the first one is what parse gives") {
  CHECK(parse_all("a: 1\n---\nb: 2\n...\n", Schema::kYaml11, "test") ==
        std::vector<Json>{{{"a", 1}}, {{"b", 2}}});
  CHECK(parse_all("", Schema::kYaml11, "test").empty());
  CHECK(parse_all("# only a comment\n", Schema::kYaml11, "test").empty());
  CHECK(parse_all("---\n---\na: 1\n", Schema::kYaml11, "test") ==
        std::vector<Json>{nullptr, {{"a", 1}}});
  CHECK(parse("", Schema::kYaml11, "test").is_null());
  CHECK(parse("\xEF\xBB\xBF"
              "a: 1\n",
              Schema::kYaml11, "test") == Json({{"a", 1}}));
  CHECK(parse(R"({"a": [1, "x", null, true]})", Schema::kCore12, "test") ==
        Json::parse(R"({"a":[1,"x",null,true]})"));
}

TEST_CASE("Anchors do not reach from one document into the next") {
  CHECK(error_of("a: &x 1\n---\nb: *x\n").find("has no anchor") != std::string::npos);
}

TEST_CASE("Depth, size and the expansion of aliases are bounded") {
  CHECK(error_of(std::string(600, '[') + std::string(600, ']')).find("deeper than 500") !=
        std::string::npos);
  std::string laughs = "a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol, lol]\n";
  for (int i = 1; i < 10; ++i) {
    laughs += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [";
    for (int j = 0; j < 10; ++j) {
      laughs += (j == 0 ? "*a" : ", *a") + std::to_string(i - 1);
    }
    laughs += "]\n";
  }
  CHECK(error_of(laughs).find("the aliases expand to too much data") != std::string::npos);
  CHECK(error_of(std::string((16U << 20U) + 1, ' ')).find("larger than") != std::string::npos);
}
