#pragma once
/// Where the logs of drivers and executors go.

#include <string_view>

namespace firesteel {

class LogOutput {
 public:
  virtual ~LogOutput() = default;
  /// Takes the next bytes, as the container wrote them.  False when nobody wants more: the logs end
  /// there, and nothing else does.
  virtual bool take(std::string_view text) = 0;
};

}  // namespace firesteel
