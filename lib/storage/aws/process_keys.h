#pragma once
/// Keys from the program that a profile's credential_process names.

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/process.h"
#include "firesteel/clock.h"
#include "storage/aws/key_source.h"
#include "storage/store.h"

namespace firesteel::storage {

/// The words of a command line, with the quotes and backslashes of a POSIX shell and nothing else
/// of it.
[[nodiscard]] std::vector<std::string> command_words(std::string_view line);

class ProcessKeys final : public KeySource {
 public:
  /// Starts the program at the first turn.  The references in `surroundings` must outlive this
  /// object.
  ProcessKeys(const Surroundings& surroundings, std::string command, std::string source);
  ~ProcessKeys() override;
  ProcessKeys(const ProcessKeys&) = delete;
  ProcessKeys& operator=(const ProcessKeys&) = delete;
  ProcessKeys(ProcessKeys&&) = delete;
  ProcessKeys& operator=(ProcessKeys&&) = delete;

 protected:
  void step() override;
  [[nodiscard]] SteadyTime next_step() const override;

 private:
  void start();
  void watch();
  void forget();
  [[noreturn]] void fail(const base::ProcessResult& result) const;

  http::Transport& transport_;
  const Clock& clock_;
  const Environment& environment_;
  std::string command_, source_;
  std::unique_ptr<base::Process> process_;
  int watched_ = -1;
};

}  // namespace firesteel::storage
