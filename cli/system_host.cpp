#include "cli/system_host.h"

#include <cerrno>
#include <chrono>
#include <cstddef>
#include <ctime>
#include <fcntl.h>
#include <span>
#include <string_view>
#include <sys/syscall.h>
#include <sys/types.h>
#include <unistd.h>

#include "cli/visible_text.h"
#include "firesteel/clock.h"
#include "firesteel/environment.h"
#include "firesteel/error.h"
#include "firesteel/log_sink.h"

namespace firesteel::cli {

namespace {

std::string_view word(LogLevel level) {
  switch (level) {
    case LogLevel::kDebug:
      return "DEBUG";
    case LogLevel::kInfo:
    case LogLevel::kNotice:
      return "INFO";
    case LogLevel::kWarn:
      return "WARN";
    case LogLevel::kError:
      return "ERROR";
  }
  return "INFO";
}

/// False if the kernel has no such call (Linux before 3.17, macOS).  By its number: glibc has it
/// since 2.25.
bool fill_by_call(std::span<std::byte> bytes) {
#ifdef SYS_getrandom
  while (!bytes.empty()) {
    const long got = ::syscall(SYS_getrandom, bytes.data(), bytes.size(), 0);
    if (got > 0) {
      bytes = bytes.subspan(static_cast<std::size_t>(got));
    } else if (errno != EINTR) {
      return false;
    }
  }
#endif
  return bytes.empty();
}

void fill_by_device(std::span<std::byte> bytes) {
  const int device = ::open("/dev/urandom", O_RDONLY | O_CLOEXEC);
  while (!bytes.empty()) {
    const ssize_t got = ::read(device, bytes.data(), bytes.size());
    if (got > 0) {
      bytes = bytes.subspan(static_cast<std::size_t>(got));
    } else if (got == 0 || errno != EINTR) {
      throw Error(ErrorKind::kInternal, "cannot get random bytes from the kernel",
                  "allow the system call getrandom, or reading /dev/urandom");
    }
  }
  ::close(device);
}

}  // namespace

SystemTime SystemClock::now() const {
  return std::chrono::system_clock::now();
}

SteadyTime SystemClock::steady_now() const {
  return std::chrono::steady_clock::now();
}

void SystemRandom::fill(std::span<std::byte> bytes) {
  if (by_device_ || !fill_by_call(bytes)) {
    fill_by_device(bytes);
  }
}

VisibleText log_line(SystemTime time, LogLevel level, std::string_view logger,
                     const VisibleText& message) {
  const std::time_t seconds = std::chrono::system_clock::to_time_t(time);
  std::tm local = {};
  ::localtime_r(&seconds, &local);
  return VisibleText("{:02}/{:02}/{:02} {:02}:{:02}:{:02} {} {}: {}\n", local.tm_year % 100,
                     local.tm_mon + 1, local.tm_mday, local.tm_hour, local.tm_min, local.tm_sec,
                     word(level), logger, message);
}

Environment with_verbosity(Environment environment, std::size_t verbosity) {
  if (verbosity > 1) {
    environment.variables["FIRESTEEL_LOG"] = verbosity == 2 ? "debug" : "trace";
  }
  return environment;
}

LogLevel least_level(const Environment& environment, bool quiet) {
  if (environment.find_non_empty("FIRESTEEL_LOG")) {
    return LogLevel::kDebug;
  }
  return quiet ? LogLevel::kWarn : LogLevel::kInfo;
}

LineLog::LineLog(const Clock& clock, LogLevel least, Write sink)
    : clock_(clock), least_(least), write_(sink) {}

void LineLog::write_text(LogLevel level, std::string_view logger, const VisibleText& message) {
  if (level >= least_) {
    write_(log_line(clock_.now(), level, logger, message));
  }
}

}  // namespace firesteel::cli
