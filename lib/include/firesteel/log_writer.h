#pragma once
/// The receiver of driver and executor logs.

#include <string_view>

#include "firesteel/application.h"

namespace firesteel {

class LogWriter {
 public:
  virtual ~LogWriter() = default;
  /// Writes the next bytes of a log of `application`, as the container wrote them.  False if the
  /// reader has gone away, which stops the logs but nothing else.
  virtual bool write(const Application& application, std::string_view text) = 0;
};

}  // namespace firesteel
