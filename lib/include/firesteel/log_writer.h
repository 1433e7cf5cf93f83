#pragma once
/// The receiver of driver and executor logs.

#include <string_view>

#include "firesteel/application.h"

namespace firesteel {

class LogWriter {
 public:
  virtual ~LogWriter() = default;
  /// Takes the next bytes of a log of `application`, as the container wrote them, without waiting
  /// for a slow reader.  False if the reader has gone away, which stops the logs but nothing else.
  virtual bool write(const Application& application, std::string_view text) = 0;
  /// False once the reader has gone away or writing has failed, also for what was kept until now.
  [[nodiscard]] virtual bool has_reader() const = 0;
  /// True while too much of what it took waits for the reader: no more logs should be requested.
  [[nodiscard]] virtual bool is_full() const = 0;
};

}  // namespace firesteel
