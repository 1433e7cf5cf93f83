/// The command line: words separated by NUL go through scanner and interpretation.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "cli/options/submit.h"
#include "cli/scanner.h"
#include "firesteel/error.h"

// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer calls it so
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::vector<std::string> words;
  std::string word;
  for (std::size_t i = 0; i < size; ++i) {
    if (data[i] != 0) {
      word += static_cast<char>(data[i]);
    } else {
      words.push_back(word);
      word.clear();
    }
  }
  if (!word.empty()) {
    words.push_back(word);
  }
  using firesteel::cli::spark_submit_options;
  using firesteel::cli::submit_options;
  const auto table = size % 2 == 0 ? submit_options() : spark_submit_options();
  try {
    const firesteel::cli::ScannedLine line = firesteel::cli::scan(table, words);
    // No word is invented or lost: the words after the resource are the application's.
    if (line.app_arguments.size() > words.size()) {
      std::abort();
    }
    static_cast<void>(firesteel::cli::interpret(line));
  } catch (const firesteel::Error& error) {
    if (std::string_view(error.what()).empty()) {
      std::abort();
    }
  }
  return 0;
}
