#include "cli/process_signals.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstddef>
#include <fcntl.h>
#ifndef FIRESTEEL_PORTABLE
#include <sys/signalfd.h>
#endif
#include <unistd.h>

namespace firesteel::cli {

namespace {

/// Which signals are blocked is the process's, and so is this.
ProcessSignals* living = nullptr;
bool struck = false;

constexpr std::array kStopSignals = {SIGINT, SIGTERM, SIGHUP};

#ifdef FIRESTEEL_PORTABLE

// The handlers write the numbers of signals into a pipe.
volatile std::sig_atomic_t write_end = -1;
volatile std::sig_atomic_t owner = 0;
std::array<struct sigaction, kStopSignals.size()> actions_before = {};

/// Not in a child that has not yet become another program: the pipe is this process's.
void on_signal(int number) {
  const int error = errno;
  if (write_end >= 0 && ::getpid() == owner) {
    const auto byte = static_cast<unsigned char>(number);
    static_cast<void>(::write(write_end, &byte, 1) == 1);
  }
  errno = error;
}

/// Begins to take the signals, which are blocked.  A descriptor that does not block; -1: none.
int take(const sigset_t& wanted) {
  std::array<int, 2> ends = {-1, -1};
  if (::pipe(ends.data()) != 0) {
    return -1;
  }
  for (const int end : ends) {
    static_cast<void>(::fcntl(end, F_SETFD, FD_CLOEXEC));
    static_cast<void>(::fcntl(end, F_SETFL, O_NONBLOCK));
  }
  owner = ::getpid();
  write_end = ends[1];
  struct sigaction action = {};
  action.sa_handler = on_signal;
  action.sa_flags = SA_RESTART;
  for (std::size_t i = 0; i < kStopSignals.size(); ++i) {
    const bool is_wanted = sigismember(&wanted, kStopSignals.at(i)) == 1;
    ::sigaction(kStopSignals.at(i), is_wanted ? &action : nullptr, &actions_before.at(i));
  }
  ::pthread_sigmask(SIG_UNBLOCK, &wanted, nullptr);
  return ends[0];
}

/// The number of the next signal; 0: none.
int next_signal(int descriptor) {
  unsigned char number = 0;
  return ::read(descriptor, &number, 1) == 1 ? int{number} : 0;
}

/// What comes from now on waits, blocked.
void hold() {
  sigset_t all = {};
  sigemptyset(&all);
  for (const int number : kStopSignals) {
    sigaddset(&all, number);
  }
  ::pthread_sigmask(SIG_BLOCK, &all, nullptr);
}

/// Threads that do not block the signals keep the handlers after a signal.
void give_back(int descriptor) {
  const int other_end = write_end;
  write_end = -1;
  ::close(other_end);
  ::close(descriptor);
  for (std::size_t i = 0; !struck && i < kStopSignals.size(); ++i) {
    ::sigaction(kStopSignals.at(i), &actions_before.at(i), nullptr);
  }
}

#else

/// Begins to take the signals, which are blocked.  A descriptor that does not block; -1: none.
int take(const sigset_t& wanted) {
  return ::signalfd(-1, &wanted, SFD_NONBLOCK | SFD_CLOEXEC);
}

/// The number of the next signal; 0: none.
int next_signal(int descriptor) {
  signalfd_siginfo info = {};
  return ::read(descriptor, &info, sizeof info) == sizeof info ? static_cast<int>(info.ssi_signo)
                                                               : 0;
}

void hold() {}  // they are blocked already

void give_back(int descriptor) {
  ::close(descriptor);
}

#endif

}  // namespace

ProcessSignals* ProcessSignals::current() {
  return living;
}

bool ProcessSignals::has_struck() {
  return struck || (living != nullptr && living->received() > 0);
}

ProcessSignals::ProcessSignals() {
  struck = false;
  sigset_t wanted = {};
  sigemptyset(&wanted);
  for (const int number : kStopSignals) {
    struct sigaction present = {};
    ::sigaction(number, nullptr, &present);
    // A blocked signal is queued even when it is ignored, so an ignored one must not be asked for.
    if (present.sa_handler != SIG_IGN) {
      sigaddset(&wanted, number);
    }
  }
  ::pthread_sigmask(SIG_BLOCK, &wanted, &before_);
  descriptor_ = take(wanted);
  living = this;
}

ProcessSignals::~ProcessSignals() {
  living = nullptr;
  hold();
  static_cast<void>(received());  // what arrived has been answered: it must not strike afterwards
  if (descriptor_ >= 0) {
    give_back(descriptor_);
  }
  // After a signal the program ends with its code and its last line, whatever follows.
  if (!struck) {
    ::pthread_sigmask(SIG_SETMASK, &before_, nullptr);
  }
}

int ProcessSignals::received() {
  int number = 0;
  while (descriptor_ >= 0 && (number = next_signal(descriptor_)) != 0) {
    first_ = first_ == 0 ? number : first_;
    ++count_;
    struck = true;
  }
  return count_;
}

}  // namespace firesteel::cli
