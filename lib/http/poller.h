#pragma once
/// The single wait of the event loop for ready descriptors.  On Linux (epoll) its cost depends on
/// the number of ready descriptors, elsewhere (poll) on the number of watched ones.

#include <chrono>
#include <functional>
#include <set>
#include <unordered_map>

#include "http/interest.h"

namespace firesteel::http {

class Poller {
 public:
  /// Receives the ready events; an error or a hang-up counts as all requested events.
  using OnReady = std::function<void(Interest ready)>;

  Poller();
  ~Poller();
  Poller(const Poller&) = delete;
  Poller& operator=(const Poller&) = delete;
  Poller(Poller&&) = delete;
  Poller& operator=(Poller&&) = delete;

  /// Replaces the previous interest in the descriptor; an empty interest is the same as forget(). A
  /// descriptor that cannot be polled (a file) is always ready.
  void watch(int descriptor, Interest wanted, OnReady on_ready);
  /// Call before closing the descriptor.  Ignores unknown descriptors.
  void forget(int descriptor);
  /// The descriptor was closed and a new one has its number: applies the interest to the new one.
  void renew(int descriptor);

  /// Waits at most that long and runs the callbacks of ready descriptors, which may change the
  /// watched set.
  void wait(std::chrono::milliseconds longest);

 private:
  struct Watched {
    Interest wanted;
    OnReady on_ready;
    bool is_closed = false;  ///< seen by poll: closed without forget()
  };
  void run(int descriptor, Interest ready);

  [[maybe_unused]] int epoll_ = -1;
  std::unordered_map<int, Watched> watched_;
  std::set<int> always_ready_;
};

}  // namespace firesteel::http
