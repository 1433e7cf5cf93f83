#include "xml/xml.h"

#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "firesteel/error.h"
#include "support/catch.h"

using firesteel::Error;

namespace {

/// Writes what it sees: <name attribute=value>text</name>.
struct Recorder final : firesteel::xml::Visitor {
  std::string seen;

  void start(const std::string& name,
             const std::vector<firesteel::xml::Attribute>& attributes) override {
    seen += "<" + name;
    for (const auto& [attribute, value] : attributes) {
      seen.append(" ").append(attribute).append("=").append(value);
    }
    seen += ">";
  }
  void text(std::string_view text) override { seen += text; }
  void end(const std::string& name) override { seen += "</" + name + ">"; }
};

std::string seen_in(std::string_view xml) {
  Recorder recorder;
  firesteel::xml::read(xml, "x.xml", recorder);
  return recorder.seen;
}

std::string nested(std::size_t depth) {
  std::string xml;
  for (std::size_t i = 0; i < depth; ++i) {
    xml += "<a>";
  }
  for (std::size_t i = 0; i < depth; ++i) {
    xml += "</a>";
  }
  return xml;
}

struct Thrower final : firesteel::xml::Visitor {
  int calls = 0;

  void start(const std::string& /*name*/,
             const std::vector<firesteel::xml::Attribute>& /*attributes*/) override {
    ++calls;
    throw std::runtime_error("enough");
  }
  void text(std::string_view /*text*/) override { ++calls; }
  void end(const std::string& /*name*/) override { ++calls; }
};

}  // namespace

TEST_CASE("Names lose their prefixes, and text comes as UTF-8") {
  CHECK(seen_in("<n:a xmlns:n='u' n:b='1' c='2'>x&amp;<![CDATA[<]]>&#233;</n:a>") ==
        "<a b=1 c=2>x&<\xC3\xA9</a>");
  CHECK(seen_in("<?xml version='1.0' encoding='ISO-8859-1'?><a>\xE9</a>") == "<a>\xC3\xA9</a>");
}

TEST_CASE("An error of XML names the file and the line") {
  CHECK_THROWS_WITH(seen_in("<a>\n<b></a>"), "cannot read x.xml: line 2: mismatched tag");
  CHECK_THROWS_WITH(seen_in(""), "cannot read x.xml: line 1: no element found");
  CHECK_THROWS_WITH(seen_in("<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a>&e;</a>"),
                    "cannot read x.xml: line 1: entity &e; is not declared");
  CHECK_THROWS_WITH(seen_in("<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><a>&e;</a>"),
                    "cannot read x.xml: line 1: external entities are not read");
}

TEST_CASE("Elements nested too deep are refused") {
  CHECK(seen_in(nested(1000)).size() == 7000);
  CHECK_THROWS_AS(seen_in(nested(1001)), Error);
}

TEST_CASE("An exception of the visitor ends the reading and passes on") {
  Thrower thrower;
  CHECK_THROWS_WITH(firesteel::xml::read("<a>x<b/></a>", "x.xml", thrower), "enough");
  CHECK(thrower.calls == 1);
}
