#include <string>

#include <fmt/format.h>

#include "firesteel/submission_spec.h"

namespace firesteel {

std::string Origin::describe() const {
  switch (kind) {
    case Kind::kDefault:
      return "default";
    case Kind::kConf:
      return "--conf";
    case Kind::kFile:
      return line > 0 ? fmt::format("{}:{}", name, line) : name;
    case Kind::kEnvironment:
      return "environment " + name;
    case Kind::kFlag:
    case Kind::kDerived:
      break;
  }
  return name;
}

}  // namespace firesteel
