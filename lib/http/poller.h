#pragma once
/// Which descriptors are ready: the one wait of the event loop.  What a wait costs depends on how
/// many are ready, not on how many are watched.

#include <chrono>
#include <functional>
#include <set>
#include <unordered_map>

#include "http/interest.h"

namespace firesteel::http {

class Poller {
 public:
  /// Told what the descriptor is ready for; an error or a hang-up counts as all that was wanted.
  using OnReady = std::function<void(Interest ready)>;

  Poller();
  ~Poller();
  Poller(const Poller&) = delete;
  Poller& operator=(const Poller&) = delete;
  Poller(Poller&&) = delete;
  Poller& operator=(Poller&&) = delete;

  /// Replaces what was said of the descriptor before; no interest at all is forget().  One that
  /// cannot be waited for (a file) is always ready.
  void watch(int descriptor, Interest wanted, OnReady on_ready);
  /// Before the descriptor is closed.  Unknown ones are ignored.
  void forget(int descriptor);
  /// The descriptor was closed, and a new one has its number: what was said of it counts for that.
  void renew(int descriptor);

  /// Waits at most that long and runs the callbacks of those that are ready, which may change what
  /// is watched.
  void wait(std::chrono::milliseconds longest);

 private:
  struct Watched {
    Interest wanted;
    OnReady on_ready;
  };
  void run(int descriptor, Interest ready);

  int epoll_ = -1;
  std::unordered_map<int, Watched> watched_;
  std::set<int> always_ready_;
};

}  // namespace firesteel::http
