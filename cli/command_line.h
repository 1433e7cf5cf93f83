#pragma once
/// The words behind a command other than submit, taken apart by its options (CLI11).

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/commands.h"
#include "firesteel/submission_spec.h"

namespace firesteel::cli {

class CommandLine {
 public:
  /// Throws Error kUsage for an unknown option, a missing or wrong value, or too many words.
  CommandLine(const Command& command, std::span<const std::string> words);

  /// How often the option (its canonical name) was given.
  [[nodiscard]] std::size_t count(std::string_view option) const;
  [[nodiscard]] bool has(std::string_view option) const { return count(option) > 0; }
  /// The last value given.
  [[nodiscard]] std::optional<std::string> find(std::string_view option) const;
  /// All values in their order.
  [[nodiscard]] std::vector<std::string> all(std::string_view option) const;
  /// The words that are no options.
  [[nodiscard]] const std::vector<std::string>& operands() const { return operands_; }

  /// What --master, --kubeconfig, --context and their like say.  Throws Error kUsage for a time
  /// that is none.
  [[nodiscard]] ConnectionSettings connection() const;

 private:
  void take_operands(const Command& command, const std::vector<Option>& options,
                     const std::vector<std::string>& words);

  std::map<std::string, std::vector<std::string>, std::less<>> values_;
  std::map<std::string, std::size_t, std::less<>> counts_;
  std::vector<std::string> operands_;
};

}  // namespace firesteel::cli
