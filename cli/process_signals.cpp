#include "cli/process_signals.h"

#include <csignal>
#include <initializer_list>
#include <sys/signalfd.h>
#include <unistd.h>

namespace firesteel::cli {

namespace {

/// Which signals are blocked is the process's, and so is this.
ProcessSignals* living = nullptr;
bool struck = false;

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
  for (const int number : {SIGINT, SIGTERM, SIGHUP}) {
    struct sigaction present = {};
    ::sigaction(number, nullptr, &present);
    // A blocked signal is queued even when it is ignored, so an ignored one must not be asked for.
    if (present.sa_handler != SIG_IGN) {
      sigaddset(&wanted, number);
    }
  }
  ::pthread_sigmask(SIG_BLOCK, &wanted, &before_);
  descriptor_ = ::signalfd(-1, &wanted, SFD_NONBLOCK | SFD_CLOEXEC);
  living = this;
}

ProcessSignals::~ProcessSignals() {
  living = nullptr;
  static_cast<void>(received());  // what arrived has been answered: it must not strike afterwards
  if (descriptor_ >= 0) {
    ::close(descriptor_);
  }
  // After a signal the program ends with its code and its last line, whatever follows.
  if (!struck) {
    ::pthread_sigmask(SIG_SETMASK, &before_, nullptr);
  }
}

int ProcessSignals::received() {
  signalfd_siginfo info = {};
  while (descriptor_ >= 0 && ::read(descriptor_, &info, sizeof info) == sizeof info) {
    first_ = first_ == 0 ? static_cast<int>(info.ssi_signo) : first_;
    ++count_;
    struck = true;
  }
  return count_;
}

}  // namespace firesteel::cli
