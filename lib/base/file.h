#pragma once
/// Reads local files, with errors that users can act on.

#include <cstddef>
#include <string>

namespace firesteel {

class StopSignals;

}  // namespace firesteel

namespace firesteel::base {

inline constexpr std::size_t kLargestFile = 64U << 20U;

/// The whole file.  Waits for the data of a pipe or a terminal, at most until a signal if there is
/// `stop_signals`: then throws InterruptedError.  Throws Error kInput "cannot read WHAT PATH: why"
/// (WHAT such as "the kubeconfig"), also if the file is larger than `limit` bytes.
[[nodiscard]] std::string read_file(const std::string& path, const std::string& what,
                                    std::size_t limit = kLargestFile,
                                    StopSignals* stop_signals = nullptr);

/// The same for a file that is read while an event loop runs.  Never waits: throws Error kInput for
/// a pipe or a terminal.
[[nodiscard]] std::string read_regular_file(const std::string& path, const std::string& what,
                                            std::size_t limit = kLargestFile);

/// True if the file can be read more than once: it is not a pipe or a terminal.
[[nodiscard]] bool is_regular_file(const std::string& path);

}  // namespace firesteel::base
