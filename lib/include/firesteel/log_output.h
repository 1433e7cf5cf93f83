#pragma once
/// The receiver of driver and executor logs.

#include <string_view>

namespace firesteel {

class LogOutput {
 public:
  virtual ~LogOutput() = default;
  /// Takes the next bytes as the container wrote them.  False if the reader has gone away, which
  /// stops the logs but nothing else.
  virtual bool take(std::string_view text) = 0;
};

}  // namespace firesteel
