#include "conf/hadoop_configuration.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "firesteel/error.h"
#include "support/catch.h"

using firesteel::Error;
using firesteel::conf::HadoopProperties;
using firesteel::conf::read_hadoop_configuration;
using firesteel::conf::substitute_hadoop_variables;

namespace {

/// The file "there.xml" sets a to "included".
std::optional<std::string> included(std::string_view name) {
  return name == "there.xml" ? std::optional<std::string>(
                                   "<configuration><property name='a' value='included'/>"
                                   "</configuration>")
                             : std::nullopt;
}

/// The property a; "refused" if the file cannot be read.
std::optional<std::string> value_in(const std::string& xml) {
  try {
    const HadoopProperties properties = read_hadoop_configuration(xml, "core-site.xml", included);
    const auto found = properties.find("a");
    return found == properties.end() ? std::nullopt : std::optional(found->second.value);
  } catch (const Error&) {
    return "refused";
  }
}

std::string with(const std::string& content) {
  return "<configuration>" + content + "</configuration>";
}

std::string a_is(const std::string& value) {
  return "<property><name>a</name><value>" + value + "</value></property>";
}

constexpr const char* kInclude =
    "<configuration xmlns:xi='http://www.w3.org/2001/XInclude'><xi:include href='";

}  // namespace

// Each row was read by Hadoop 3.3.4 and 3.5.0.
TEST_CASE("A property is what Hadoop's Configuration reads") {
  const std::string final_1 =
      "<property><name>a</name><value>1</value><final>true</final></property>";
  const std::vector<std::pair<std::string, std::optional<std::string>>> table = {
      {with(a_is("k")), "k"},
      {with("<property name=\"a\" value=\"k\"/>"), "k"},
      {with("<property name=' a ' value='k'></property>"), std::nullopt},
      {with("<property name='a' value='1'><value>2</value></property>"), "2"},
      {with("<property name='a' value='&#107;&quot;'/>"), "k\""},
      {with("<property >\n<name >a</name >\n<value\n>k</value>\n</property>"), "k"},
      {with(a_is("<![CDATA[k]]>")), "k"},
      {with(a_is("kerb&#101;r&#x6f;s&amp;&lt;")), "kerberos&<"},
      {"<!DOCTYPE configuration [<!ENTITY foo \"bar\">]>" + with(a_is("&foo;")), "bar"},
      {with(final_1 + a_is("2")), "1"},
      {with("<property><name>a</name><value>1</value><final> true </final></property>" + a_is("2")),
       "2"},
      {"<foo/>", std::nullopt},
      {"<foo>" + a_is(" k ") + "</foo>", " k "},
      {"\xEF\xBB\xBF<?xml version=\"1.0\"?>" + with(a_is("k")), "k"},
      {with("<!-- " + a_is("no") + " -->" + a_is("k<!-- c -->l")), "kl"},
      {with("<?x y?>" + a_is("k<?z?>l")), "kl"},
      {with("<property><name>a</name></property>"), std::nullopt},
      {with(a_is("1") + a_is("")), "1"},
      {with(a_is("a>b]]")), "a>b]]"},
      {with(a_is("x<b>y</b>z")), "xyz"},
      {with(a_is("x\r\ny")), "x\ny"},
      {"<c:configuration xmlns:c='u'><c:property><c:name>a</c:name><c:value>k</c:value>"
       "</c:property></c:configuration>",
       "k"},
      {"<?xml version='1.0' encoding='ISO-8859-1'?>" + with(a_is("\xE9")), "\xC3\xA9"},
      {with("<property><name>\n a \n</name><value>k</value></property>"), "k"},
      {with("<property><name>b</name><name>a</name><value>1</value><value>2</value></property>"),
       "2"},
      {with("<name>a</name><value>k</value>"), std::nullopt},
      {with("<property><name>a</name><value/></property>"), std::nullopt},
      {kInclude + std::string("there.xml'/></configuration>"), "included"},
      {kInclude + ("no.xml'><xi:fallback>" + a_is("f") + "</xi:fallback></xi:include>") +
           "</configuration>",
       "f"},
      {kInclude + ("there.xml'><xi:fallback>" + a_is("f") + "</xi:fallback></xi:include>") +
           "</configuration>",
       "included"},
      {with("<include/>" + a_is("k")), "k"},
      {with("<include href='there.xml'/>"), "included"},
  };
  for (const auto& [xml, value] : table) {
    CAPTURE(xml);
    CHECK(value_in(xml) == value);
  }
}

TEST_CASE("What Hadoop does not read is refused") {
  for (const std::string& xml : {std::string(),
                                 std::string("  \n"),
                                 std::string("hello"),
                                 std::string("<configuration>"),
                                 std::string("<a/><b/>"),
                                 with("") + " junk",
                                 "\n<?xml version=\"1.0\"?>" + with(""),
                                 std::string("<?xml version='2.0'?><a/>"),
                                 with(a_is("&foo;")),
                                 with(a_is("a & b")),
                                 with(a_is("a<b")),
                                 with(a_is("a]]>b")),
                                 with(a_is("\x01")),
                                 with(a_is("&#0;")),
                                 with(a_is("\xE9")),
                                 with("<!-- a -- b -->"),
                                 with("<property><name>a</value></property>"),
                                 with("<property name='a' name='b' value='1'/>"),
                                 with("<property name='a' value='<'/>"),
                                 with("<property name=a/>"),
                                 std::string("<c:a/>"),
                                 kInclude + std::string("no.xml'/></configuration>")}) {
    CAPTURE(xml);
    CHECK(value_in(xml) == "refused");
  }
}

TEST_CASE("Entities and includes that never end are refused") {
  std::string bomb = "<!DOCTYPE x [<!ENTITY e0 \"xxxxxxxxxx\">";
  for (int i = 0; i < 9; ++i) {
    std::string ten;
    for (int copy = 0; copy < 10; ++copy) {
      ten += "&e" + std::to_string(i) + ";";
    }
    bomb += "<!ENTITY e" + std::to_string(i + 1) + " \"" + ten + "\">";
  }
  CHECK(value_in(bomb + "]>" + with(a_is("&e9;"))) == "refused");
  CHECK(value_in("<!DOCTYPE x [<!ENTITY e \"&e;\">]>" + with(a_is("&e;"))) == "refused");
  const std::string itself = with("<include href='itself'/>");
  CHECK_THROWS_AS(read_hadoop_configuration(itself, "f", [&](std::string_view) { return itself; }),
                  Error);
}

TEST_CASE("Variables of Hadoop's values are replaced") {
  const HadoopProperties properties = {{"m", {.value = "k"}}, {"a", {.value = "${a}"}}};
  const auto system = [](std::string_view name) {
    return name == "user.name" ? std::optional<std::string>("u") : std::nullopt;
  };
  const auto variable = [](std::string_view name) {
    return name == "E" ? std::optional<std::string>("") : std::nullopt;
  };
  const std::vector<std::pair<std::string, std::string>> table = {
      {"${m}", "k"},       {"x${m}y${user.name}", "xkyu"},     {"${nope}x${m}", "${nope}x${m}"},
      {"${a}", "${a}"},    {"${env.NO:-d}${env.NO2-e}", "de"}, {"${env.E:-d}${env.E-e}", "d"},
      {"${${m}}", "${k}"}, {"${}$ {m}", "${}$ {m}"},
  };
  for (const auto& [value, replaced] : table) {
    CAPTURE(value);
    CHECK(substitute_hadoop_variables(value, properties, system, variable) == replaced);
  }
}
