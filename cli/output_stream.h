#pragma once
/// Writing to a descriptor whose reader may be slow, stopped or gone, without being deaf to the
/// signals that ask to stop.

#include <cstddef>
#include <string>
#include <string_view>

#include "firesteel/outlet.h"

namespace firesteel::cli {

enum class Written {
  kAll,
  kReaderLeft,  ///< a pipe or socket whose other end is closed
  kStopped,     ///< a signal asked to stop, and the reader takes nothing
  kFailed,      ///< error() says why
};

class OutputStream final : public Outlet {
 public:
  /// `descriptor` stays the caller's.
  explicit OutputStream(int descriptor);
  ~OutputStream() override;
  OutputStream(const OutputStream&) = delete;
  OutputStream& operator=(const OutputStream&) = delete;
  OutputStream(OutputStream&&) = delete;
  OutputStream& operator=(OutputStream&&) = delete;

  /// Writes what is kept, then `bytes`.  Waits for the reader as long as it takes, until a signal
  /// of the living ProcessSignals has come; after one only for a moment.  Part of it may be written
  /// then, and the rest is lost.
  [[nodiscard]] Written write(std::string_view bytes);
  /// Takes `bytes` without waiting, and keeps what the reader does not take.  Never kStopped.
  [[nodiscard]] Written offer(std::string_view bytes);
  /// How many bytes are kept.
  [[nodiscard]] std::size_t kept() const { return kept_.size() - passed_; }

  [[nodiscard]] int waiting_descriptor() const override { return kept() > 0 ? descriptor_ : -1; }
  void flush() override;

  /// What became of all that was given so far: a write that fails is the last one.
  [[nodiscard]] Written state() const { return state_; }
  /// errno of the write that failed.
  [[nodiscard]] int error() const { return error_; }
  [[nodiscard]] bool is_terminal() const { return is_terminal_; }

 private:
  [[nodiscard]] bool await_reader();
  [[nodiscard]] bool is_ready() const;
  bool push(std::string_view& bytes);
  void forget_kept();

  int descriptor_;
  int reopened_ = -1;  ///< the same terminal, where a write never blocks
  std::size_t largest_write_;
  bool is_terminal_;
  bool has_no_reader_ = false;  ///< none came in the moment after a signal
  int error_ = 0;
  Written state_ = Written::kAll;  ///< of the first write that failed
  std::string kept_;
  std::size_t passed_ = 0;  ///< bytes of kept_ that the reader has
};

}  // namespace firesteel::cli
