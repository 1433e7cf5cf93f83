#include "storage/aws/process_keys.h"

#include <chrono>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/process.h"
#include "base/text.h"
#include "firesteel/clock.h"
#include "firesteel/environment.h"
#include "http/transport.h"
#include "storage/aws/key_answer.h"
#include "storage/store.h"

namespace firesteel::storage {

namespace {

constexpr std::chrono::seconds kLongest{60};

}  // namespace

std::vector<std::string> command_words(std::string_view line) {
  std::vector<std::string> words;
  std::string word;
  bool in_word = false;
  char quote = '\0';
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char c = line[i];
    const bool escapes = c == '\\' && quote != '\'' && i + 1 < line.size();
    if (escapes) {
      word += line[++i];
      in_word = true;
    } else if (quote != '\0' && c == quote) {
      quote = '\0';
    } else if (quote == '\0' && (c == '"' || c == '\'')) {
      quote = c;
      in_word = true;
    } else if (quote == '\0' && (c == ' ' || c == '\t')) {
      if (std::exchange(in_word, false)) {
        words.push_back(std::exchange(word, {}));
      }
    } else {
      word += c;
      in_word = true;
    }
  }
  if (in_word) {
    words.push_back(word);
  }
  return words;
}

ProcessKeys::ProcessKeys(const Surroundings& surroundings, std::string command, std::string source)
    : transport_(surroundings.transport),
      clock_(surroundings.clock),
      environment_(surroundings.environment),
      command_(std::move(command)),
      source_(std::move(source)) {}

ProcessKeys::~ProcessKeys() {
  forget();
}

void ProcessKeys::start() {
  const std::vector<std::string> words = command_words(command_);
  if (words.empty()) {
    fail_keys(source_, "credential_process is empty", "name a program, or remove the setting");
  }
  process_ = std::make_unique<base::Process>(
      words, base::ProcessOptions{.environment = environment_.variables,
                                  .working_directory = environment_.working_directory,
                                  .input = {},
                                  .timeout = kLongest,
                                  .output_limit = 1U << 20U,
                                  .keep_error = true});
  watch();
}

/// Its standard output wakes the loop.
void ProcessKeys::watch() {
  const int descriptor = process_->output_descriptor();
  if (descriptor != watched_) {
    forget();
    if (descriptor >= 0) {
      transport_.watch_descriptor(descriptor);
    }
    watched_ = descriptor;
  }
}

void ProcessKeys::forget() {
  if (const int descriptor = std::exchange(watched_, -1); descriptor >= 0) {
    transport_.forget_descriptor(descriptor);
  }
}

void ProcessKeys::step() {
  if (!process_) {
    start();
  }
  // The descriptor may be closed by the turn, so it is forgotten first.
  forget();
  if (!process_->turn()) {
    watch();
    return;
  }
  const base::ProcessResult result = process_->take();
  process_.reset();
  if (result.exit_code != 0 || result.signal != 0 || result.timed_out) {
    fail(result);
  }
  finish(keys_of_json(result.output, source_));
}

SteadyTime ProcessKeys::next_step() const {
  return clock_.steady_now() + (process_ ? process_->pause() : std::chrono::milliseconds(0));
}

void ProcessKeys::fail(const base::ProcessResult& result) const {
  std::string why = fmt::format("it exited with status {}", result.exit_code);
  if (result.timed_out) {
    why = fmt::format("it did not end within {} s", kLongest.count());
  } else if (result.signal != 0) {
    why = fmt::format("signal {} ended it", result.signal);
  }
  const std::string said = base::one_line(base::trim(result.error), 300);
  const std::string program = command_words(command_).front();
  fail_keys(
      source_,
      fmt::format("credential_process {}: {}{}{}", program, why, said.empty() ? "" : ": ", said),
      "run the command of credential_process yourself");
}

}  // namespace firesteel::storage
