#include "cli/signal_interrupt.h"

#include <csignal>
#include <sys/signalfd.h>
#include <unistd.h>

namespace firesteel::cli {

namespace {

/// Which signals are blocked is the process's, and so is this.
SignalInterrupt* living = nullptr;
bool struck = false;

}  // namespace

SignalInterrupt* SignalInterrupt::current() {
  return living;
}

bool SignalInterrupt::has_struck() {
  return struck || (living != nullptr && living->count() > 0);
}

SignalInterrupt::SignalInterrupt() {
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

SignalInterrupt::~SignalInterrupt() {
  living = nullptr;
  static_cast<void>(count());  // what arrived has been answered: it must not strike afterwards
  if (descriptor_ >= 0) {
    ::close(descriptor_);
  }
  // After a signal the program ends with its code and its last line, whatever follows.
  if (!struck) {
    ::pthread_sigmask(SIG_SETMASK, &before_, nullptr);
  }
}

int SignalInterrupt::count() {
  signalfd_siginfo info = {};
  while (descriptor_ >= 0 && ::read(descriptor_, &info, sizeof info) == sizeof info) {
    first_ = first_ == 0 ? static_cast<int>(info.ssi_signo) : first_;
    ++count_;
    struck = true;
  }
  return count_;
}

}  // namespace firesteel::cli
