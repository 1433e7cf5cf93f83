#include "storage/xml_texts.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/text.h"
#include "firesteel/error.h"
#include "xml/xml.h"

namespace firesteel::storage {

namespace {

/// Collects the texts of the elements that have no children.
class TextCollector final : public xml::Visitor {
 public:
  explicit TextCollector(XmlTexts& texts) : texts_(texts) {}
  void start(const std::string& /*name*/, const std::vector<xml::Attribute>& /*unused*/) override {
    text_.clear();
  }
  void text(std::string_view text) override { text_ += text; }
  void end(const std::string& name) override { texts_.try_emplace(name, std::exchange(text_, {})); }

 private:
  XmlTexts& texts_;
  std::string text_;
};

}  // namespace

XmlTexts texts_of_xml(std::string_view text) {
  XmlTexts texts;
  TextCollector collector(texts);
  try {
    xml::read(text, "the answer", collector);
  } catch (const Error&) {
    return {};
  }
  return texts;
}

std::string text_in(const XmlTexts& texts, std::string_view name) {
  const auto found = texts.find(name);
  return found == texts.end() ? std::string() : std::string(base::trim(found->second));
}

}  // namespace firesteel::storage
