#pragma once
/// Reads the XML answers of stores, whose elements are known by their names alone.

#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace firesteel::storage {

/// The texts of an XML answer by the name of their element; the first of each name.  Empty if it
/// is not XML.
using XmlTexts = std::map<std::string, std::string, std::less<>>;
[[nodiscard]] XmlTexts texts_of_xml(std::string_view text);

/// The text of an element; empty if there is none.
[[nodiscard]] std::string text_in(const XmlTexts& texts, std::string_view name);

}  // namespace firesteel::storage
