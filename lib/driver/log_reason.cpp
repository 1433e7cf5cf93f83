#include "driver/log_reason.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"

namespace firesteel::driver {

namespace {

constexpr std::size_t kLongestQuote = 200;
/// An error further up than this many lines is rarely what ended the program.
constexpr std::size_t kLinesToSearch = 20;

constexpr std::array<std::string_view, 26> kErrorWords = {
    "error",   "fail",      "cannot",    "can't",        "could not",     "couldn't",  "unable to",
    "denied",  "forbidden", "not found", "no such",      "not permitted", "read-only", "no space",
    "refused", "fatal",     "invalid",   "unrecognized", "unknown",       "missing",   "exceeded",
    "abort",   "panic",     "timed out", "unbound",      "not allowed"};

constexpr std::string_view kUnnamedUser =
    "the image has no user with this number: add it to the image's /etc/passwd, or change "
    "runAsUser in the pod's securityContext (185 in Spark's images)";

constexpr std::array<KnownReason, 12> kKnownReasons = {
    {{.words = "ClassNotFoundException",
      .id = "missing-class",
      .hint = "check --class, and that the jar with this class is the application or in --jars"},
     {.words = "NoClassDefFoundError",
      .id = "missing-class",
      .hint = "a library is missing or has another version: add it with --jars or --packages"},
     {.words = "ModuleNotFoundError",
      .id = "missing-module",
      .hint = "add the module to the image, or pass it with --py-files"},
     {.words = "OutOfMemoryError",
      .id = "heap-exhausted",
      .hint = "raise spark.driver.memory, or collect less data on the driver"},
     {.words = "UnknownHostException",
      .id = "unknown-host",
      .hint = "check the host name: the cluster's DNS does not know it"},
     {.words = "NoSuchFileException",
      .id = "missing-file",
      .hint = "check the path: local:// paths are paths in the driver's image"},
     {.words = "basedir must be absolute: ?",  // of Ivy
      .id = "unnamed-user",
      .hint = kUnnamedUser},
     {.words = "invalid null input: name",  // of Hadoop's log-in
      .id = "unnamed-user",
      .hint = kUnnamedUser},
     {.words = "Read-only file system",
      .id = "read-only-file-system",
      .hint = "mount a writable volume there (spark.kubernetes.driver.volumes.emptyDir.*), or set "
              "readOnlyRootFilesystem: false in spark.kubernetes.driver.podTemplateFile"},
     {.words = "No space left on device",
      .id = "disk-full",
      .hint = "give spark.local.dir a larger volume "
              "(spark.kubernetes.driver.volumes.*.spark-local-dir-1.*)"},
     {.words = "Permission denied",
      .id = "permission-denied",
      .hint = "check the file's owner and mode against runAsUser and fsGroup in "
              "spark.kubernetes.driver.podTemplateFile"},
     {.words = "unable to find valid certification path",
      .id = "untrusted-certificate",
      .hint = "add the server's CA to the driver's trust store "
              "(-Djavax.net.ssl.trustStore in spark.driver.extraJavaOptions)"}}};

/// The level of a log line such as "26/11/28 14:10:38 INFO SparkContext: …"; empty if it has none.
std::string_view level_of(std::string_view line) {
  constexpr std::size_t kWordsBeforeLevel = 4;
  constexpr std::array<std::string_view, 7> kLevels = {"TRACE",   "DEBUG", "INFO", "WARN",
                                                       "WARNING", "ERROR", "FATAL"};
  std::size_t words = 0;
  for (const std::string_view part : base::split(line, ' ')) {
    const std::size_t begin = std::min(part.find_first_not_of("[("), part.size());
    const std::string_view word = part.substr(begin, part.find_first_of("]):", begin) - begin);
    if (std::ranges::find(kLevels, word) != kLevels.end()) {
      return word;
    }
    if (++words == kWordsBeforeLevel) {
      break;
    }
  }
  return {};
}

/// `line` is as logged, with its indentation.
bool is_quotable(std::string_view line) {
  const std::string_view text = base::trim(line);
  if (text.empty() || text.starts_with("+ ") || text.starts_with("++ ")) {
    return false;  // a trace of `sh -x`, which the entry point of Spark's images uses
  }
  if (line.front() == '\t' || line.front() == ' ' || text.starts_with("Traceback ")) {
    return false;  // a stack frame or a line of source code
  }
  const std::string_view level = level_of(text);
  const bool is_low = !level.empty() && level != "ERROR" && level != "FATAL";
  // Logged at every abrupt end, after the reason for it.
  return !is_low && text.find("ShutdownHookManager") == std::string_view::npos;
}

bool reads_like_error(std::string_view line) {
  const std::string lower = base::lower(line);
  return std::ranges::any_of(kErrorWords, [&lower](std::string_view word) {
    return lower.find(word) != std::string::npos;
  });
}

std::string quoted(std::string_view line) {
  return base::one_line(base::trim(line), kLongestQuote);
}

}  // namespace

LogReason log_reason(std::string_view log) {
  std::vector<std::string_view> lines;
  for (const std::string_view line : base::split(log, '\n')) {
    if (is_quotable(line)) {
      lines.push_back(line);
    }
  }
  if (lines.empty()) {
    return {};
  }
  const std::size_t first = lines.size() - std::min(lines.size(), kLinesToSearch);
  for (std::size_t i = lines.size(); i > first; --i) {
    if (!reads_like_error(lines[i - 1])) {
      continue;
    }
    const bool two = i - 1 > first && reads_like_error(lines[i - 2]);
    return {.text = (two ? quoted(lines[i - 2]) + "; " : std::string()) + quoted(lines[i - 1]),
            .is_error = true};
  }
  return {.text = quoted(lines.back()), .is_error = false};
}

const KnownReason* known_reason(std::string_view text) {
  const auto* const found = std::ranges::find_if(kKnownReasons, [text](const KnownReason& each) {
    return text.find(each.words) != std::string_view::npos;
  });
  return found == kKnownReasons.end() ? nullptr : &*found;
}

}  // namespace firesteel::driver
