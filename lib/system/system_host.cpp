#include "firesteel/system_host.h"

#include <cerrno>
#include <chrono>
#include <cstddef>
#include <fcntl.h>
#include <span>
#ifndef FIRESTEEL_PORTABLE
#include <sys/syscall.h>
#endif
#include <sys/types.h>
#include <unistd.h>

#include "firesteel/clock.h"
#include "firesteel/error.h"

namespace firesteel {

namespace {

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

}  // namespace firesteel
