#pragma once
/// Reads XML text as a sequence of tags and texts (expat).  External entities and DTDs are not
/// read.

#include <string>
#include <string_view>
#include <vector>

namespace firesteel::xml {

struct Attribute {
  std::string name;  ///< without its prefix
  std::string value;
};

/// What the reader calls.  Names are without their prefixes; all text is UTF-8.
class Visitor {
 public:
  virtual ~Visitor() = default;
  virtual void start(const std::string& name, const std::vector<Attribute>& attributes) = 0;
  virtual void text(std::string_view text) = 0;  ///< may be one part of a text
  virtual void end(const std::string& name) = 0;
};

/// Throws Error kInput, with the line, if `xml` is not well-formed: `source` names it.  Also for an
/// entity or a prefix that is not declared, entities that expand to very much text, and elements
/// nested deeper than 1,000.
void read(std::string_view xml, std::string_view source, Visitor& visitor);

}  // namespace firesteel::xml
