#pragma once
/// Reads XML text as a sequence of tags and texts.  Refuses what Hadoop's parser (Woodstox)
/// refuses: text that is not well-formed, entities that are not declared, prefixes without a
/// namespace. External entities and DTDs are not read.

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace firesteel::conf {

struct XmlAttribute {
  std::string name;  ///< without its prefix
  std::string value;
};

/// What the reader calls.  Names are without their prefixes.
class XmlVisitor {
 public:
  virtual ~XmlVisitor() = default;
  virtual void start(const std::string& name, const std::vector<XmlAttribute>& attributes) = 0;
  virtual void text(std::string_view text) = 0;  ///< may be one part of a text
  virtual void end(const std::string& name) = 0;
};

/// Throws Error kInput, with the line, if `xml` is not well-formed; `source` names it.
void read_xml(std::string_view xml, std::string_view source, XmlVisitor& visitor);

}  // namespace firesteel::conf
