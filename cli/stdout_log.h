#pragma once
/// Logs on standard output, without ever keeping the program from being stopped.

#include <optional>
#include <string_view>

#include "firesteel/error.h"
#include "firesteel/log_output.h"

namespace firesteel::cli {

class StdoutLog final : public LogOutput {
 public:
  /// `interrupt_descriptor` is readable when a signal asks to stop, which ends the wait for a slow
  /// reader; -1: there is none.
  explicit StdoutLog(int interrupt_descriptor);

  /// False when the reader has left, a signal came while it was slow, or writing failed.
  bool take(std::string_view text) override;
  /// Why writing failed (disk full); nothing when it did not.
  [[nodiscard]] std::optional<Error> failure() const;

 private:
  [[nodiscard]] bool wait_for_reader() const;

  int interrupt_descriptor_;
  std::size_t largest_write_;
  int errno_ = 0;
};

}  // namespace firesteel::cli
