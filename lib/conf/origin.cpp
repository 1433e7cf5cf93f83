#include <string>

#include <fmt/format.h>

#include "firesteel/conf_value.h"

namespace firesteel {

std::string Origin::describe() const {
  switch (kind) {
    case Kind::kDefault:
      return "default";
    case Kind::kConf:
      return "--conf";
    case Kind::kFile:
      return line > 0 ? fmt::format("{}:{}", name, line) : name;
    case Kind::kDocument:
      return fmt::format("{}:{}:{}", name, line, column);
    case Kind::kEnvironment:
      return "environment " + name;
    case Kind::kFlag:
    case Kind::kDerived:
      break;
  }
  return name;
}

}  // namespace firesteel
