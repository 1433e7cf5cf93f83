#include "cli/result_file.h"

#include <cerrno>
#include <chrono>
#include <cstddef>
#include <cstdio>
#include <ctime>
#include <fcntl.h>
#include <string>
#include <string_view>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

#include <fmt/format.h>

#include "cli/exit_code.h"
#include "cli/structured.h"
#include "firesteel/application.h"
#include "firesteel/diagnosis.h"
#include "firesteel/error.h"
#include "firesteel/runtime.h"

namespace firesteel::cli {

namespace {

std::string utc(SystemTime time) {
  const std::time_t seconds = std::chrono::system_clock::to_time_t(time);
  std::tm fields = {};
  ::gmtime_r(&seconds, &fields);
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", fields.tm_year + 1900,
                     fields.tm_mon + 1, fields.tm_mday, fields.tm_hour, fields.tm_min,
                     fields.tm_sec);
}

/// One JSON object, a member a line.
class Object {
 public:
  explicit Object(std::size_t depth) : indent_(depth * 2, ' ') {}
  void raw(std::string_view key, std::string_view value) {
    text_ +=
        fmt::format("{}\n{}  {}: {}", text_.empty() ? "" : ",", indent_, json_quoted(key), value);
  }
  void text(std::string_view key, std::string_view value) { raw(key, json_quoted(value)); }
  /// Left out when empty.
  void known(std::string_view key, std::string_view value) {
    if (!value.empty()) {
      text(key, value);
    }
  }
  void number(std::string_view key, long long value) { raw(key, fmt::format("{}", value)); }
  void flag(std::string_view key, bool value) { raw(key, value ? "true" : "false"); }
  [[nodiscard]] std::string finish() const { return "{" + text_ + "\n" + indent_ + "}"; }

 private:
  std::string indent_;
  std::string text_;
};

std::string_view result_name(const Result& result) {
  if (result.error != nullptr && result.error->kind() == ErrorKind::kInterrupted) {
    return "interrupted";
  }
  if (result.error != nullptr || result.outcome == nullptr || !result.ended) {
    return "error";
  }
  switch (result.outcome->kind) {
    case Outcome::Kind::kDeployed:
      return "deployed";
    case Outcome::Kind::kSkipped:
      return "skipped";
    case Outcome::Kind::kDriverEnded:
      return result.outcome->exit_code == 0 ? "succeeded" : "failed";
    case Outcome::Kind::kLost:
      return "lost";
    case Outcome::Kind::kInterrupted:
      return "interrupted";
    case Outcome::Kind::kStartTimeout:
      return "start-timeout";
    case Outcome::Kind::kRunTimeout:
      return "run-timeout";
  }
  return "error";
}

std::string application_object(const Outcome& outcome) {
  Object object(1);
  object.known("name", outcome.app_name);
  object.known("id", outcome.app_id);
  object.known("namespace", outcome.pod_namespace);
  object.known("pod", outcome.pod_name);
  object.known("submissionId", outcome.submission_id);
  if (outcome.attached) {
    object.flag("attached", true);
  }
  return object.finish();
}

std::string driver_object(const DriverState& state) {
  Object object(1);
  object.known("phase", state.phase);
  object.known("podReason", state.reason);
  object.known("podMessage", state.message);
  object.known("node", state.node_name);
  if (const ContainerState* driver = state.driver(); driver != nullptr) {
    object.known("image", driver->image);
    object.known("startedAt", driver->started_at);
    object.known("finishedAt", driver->finished_at);
    if (driver->exit_code) {
      object.number("exitCode", *driver->exit_code);
    }
    object.known("reason", driver->reason);
    object.known("message", driver->message);
    if (driver->signal != 0) {
      object.number("signal", driver->signal);
    }
    object.flag("oomKilled", driver->reason == "OOMKilled");
  }
  return object.finish();
}

std::string diagnosis_object(const Diagnosis& diagnosis) {
  Object object(1);
  object.text("id", diagnosis.id);
  object.text("cause", diagnosis.cause);
  object.text("remedy", diagnosis.remedy);
  return object.finish();
}

std::string error_object(const Error& error) {
  Object object(1);
  object.text("kind", name(error.kind()));
  object.text("message", error.what());
  object.known("hint", error.hint());
  if (const auto* refused = dynamic_cast<const ApiError*>(&error); refused != nullptr) {
    object.number("status", refused->status());
    object.known("reason", refused->reason());
  }
  return object.finish();
}

[[noreturn]] void fail(const std::string& path, int error) {
  throw Error(ErrorKind::kInput,
              fmt::format("cannot write the result file {}: {}", path,
                          std::generic_category().message(error)),
              "name a file in a folder that exists and may be written to");
}

std::string folder_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string::npos ? "." : path.substr(0, slash + 1);
}

/// A device or pipe cannot be replaced by a file, it is written to.
bool is_stream(const std::string& path) {
  struct stat info = {};
  return ::stat(path.c_str(), &info) == 0 && !S_ISREG(info.st_mode) && !S_ISDIR(info.st_mode);
}

void write_whole(const std::string& path, int flags, const std::string& text) {
  constexpr mode_t kMode = 0666;
  const int file = ::open(path.c_str(), flags | O_WRONLY | O_CLOEXEC, kMode);
  if (file < 0) {
    fail(path, errno);
  }
  std::string_view rest = text;
  int error = 0;
  while (!rest.empty() && error == 0) {
    const ssize_t written = ::write(file, rest.data(), rest.size());
    if (written >= 0) {
      rest.remove_prefix(static_cast<std::size_t>(written));
    } else if (errno != EINTR) {
      error = errno;
    }
  }
  if (::close(file) != 0 && error == 0) {
    error = errno;
  }
  if (error != 0) {
    fail(path, error);
  }
}

}  // namespace

std::string result_json(const Result& result) {
  Object object(0);
  object.number("version", 1);
  object.text("result", result_name(result));
  object.number("exitStatus", result.code.value);
  object.text("exitStatusOf", result.code.owner == CodeOwner::kDriver ? "driver" : "firesteel");
  if (result.outcome != nullptr) {
    object.known("reason", result.ended ? result.outcome->reason : "");
    object.raw("application", application_object(*result.outcome));
  }
  if (result.last != nullptr) {
    object.raw("driver", driver_object(*result.last));
  }
  if (result.outcome != nullptr && result.outcome->diagnosis) {
    object.raw("diagnosis", diagnosis_object(*result.outcome->diagnosis));
  }
  if (result.error != nullptr) {
    object.raw("error", error_object(*result.error));
  }
  object.known("sparkVersion", result.spark_version);
  object.text("startedAt", utc(result.started_at));
  object.text("finishedAt", utc(result.finished_at));
  return object.finish() + "\n";
}

void check_result_file(const std::string& path) {
  struct stat info = {};
  if (path.empty()) {
    fail(path, ENOENT);
  }
  if (::stat(path.c_str(), &info) == 0 && S_ISDIR(info.st_mode)) {
    fail(path, EISDIR);
  }
  if (::access(is_stream(path) ? path.c_str() : folder_of(path).c_str(), W_OK) != 0) {
    fail(path, errno);
  }
}

void write_result_file(const std::string& path, const std::string& text) {
  if (is_stream(path)) {
    write_whole(path, 0, text);
    return;
  }
  const std::string draft = fmt::format("{}.{}", path, ::getpid());
  write_whole(draft, O_CREAT | O_TRUNC, text);
  if (std::rename(draft.c_str(), path.c_str()) != 0) {
    const int error = errno;
    ::unlink(draft.c_str());
    fail(path, error);
  }
}

}  // namespace firesteel::cli
