#pragma once
/// Writing to a descriptor whose reader may be slow, stopped or gone, without being deaf to the
/// signals that ask to stop.

#include <cstddef>
#include <string_view>

namespace firesteel::cli {

enum class Written {
  kAll,
  kReaderLeft,  ///< a pipe or socket whose other end is closed
  kStopped,     ///< a signal asked to stop, and the reader takes nothing
  kFailed,      ///< error() says why
};

class OutputStream {
 public:
  /// `descriptor` stays the caller's.
  explicit OutputStream(int descriptor);
  ~OutputStream();
  OutputStream(const OutputStream&) = delete;
  OutputStream& operator=(const OutputStream&) = delete;
  OutputStream(OutputStream&&) = delete;
  OutputStream& operator=(OutputStream&&) = delete;

  /// Waits for the reader as long as it takes, until a signal of the living ProcessSignals has
  /// come; after one only for a moment.  Part of `bytes` may be written then.
  [[nodiscard]] Written write(std::string_view bytes);
  /// errno of the write that failed.
  [[nodiscard]] int error() const { return error_; }
  [[nodiscard]] bool is_terminal() const { return is_terminal_; }

 private:
  [[nodiscard]] bool await_reader();

  int descriptor_;
  int reopened_ = -1;  ///< the same terminal, where a write never blocks
  std::size_t largest_write_;
  bool is_terminal_;
  bool has_no_reader_ = false;  ///< none came in the moment after a signal
  int error_ = 0;
};

}  // namespace firesteel::cli
