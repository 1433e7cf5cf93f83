#pragma once
/// Logs on standard output: byte for byte, but for a terminal.

#include <optional>
#include <string_view>

#include "cli/log_filter.h"
#include "cli/output_stream.h"
#include "firesteel/application.h"
#include "firesteel/log_writer.h"

namespace firesteel {

class Error;

}  // namespace firesteel

namespace firesteel::cli {

class StdoutLog final : public LogWriter {
 public:
  /// A terminal gets what LogFilter leaves, unless `raw`.
  explicit StdoutLog(bool raw);
  ~StdoutLog() override;
  StdoutLog(const StdoutLog&) = delete;
  StdoutLog& operator=(const StdoutLog&) = delete;
  StdoutLog(StdoutLog&&) = delete;
  StdoutLog& operator=(StdoutLog&&) = delete;

  /// False when the reader has left or writing failed.
  bool write(const Application& application, std::string_view text) override;
  [[nodiscard]] bool has_reader() const override;
  [[nodiscard]] bool is_full() const override;
  /// To be called before anything else is written to the same terminal.
  void finish();
  /// Why writing failed (disk full); nothing when it did not.
  [[nodiscard]] std::optional<Error> failure() const;

 private:
  [[nodiscard]] bool put(std::string_view text);

  OutputStream& stream_;
  bool was_full_ = false;
  bool filters_;
  LogFilter filter_;
};

}  // namespace firesteel::cli
