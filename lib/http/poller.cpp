#include "http/poller.h"

#include <array>
#include <cerrno>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <fcntl.h>
#ifdef FIRESTEEL_PORTABLE
#include <poll.h>
#else
#include <sys/epoll.h>
#endif
#include <system_error>
#include <unistd.h>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "firesteel/error.h"
#include "http/interest.h"

namespace firesteel::http {

#ifdef FIRESTEEL_PORTABLE

namespace {

pollfd polled(int descriptor, Interest wanted) {
  const int events = (wanted.readable ? POLLIN : 0) | (wanted.writable ? POLLOUT : 0);
  return {.fd = descriptor, .events = static_cast<short>(events), .revents = 0};
}

bool is_open(int descriptor) {
  return ::fcntl(descriptor, F_GETFD) != -1;
}

}  // namespace

Poller::Poller() = default;

Poller::~Poller() = default;

void Poller::watch(int descriptor, Interest wanted, OnReady on_ready) {
  if (wanted.any()) {
    watched_.insert_or_assign(descriptor,
                              Watched{.wanted = wanted, .on_ready = std::move(on_ready)});
  } else {
    forget(descriptor);
  }
}

void Poller::forget(int descriptor) {
  watched_.erase(descriptor);
  always_ready_.erase(descriptor);
}

void Poller::wait(std::chrono::milliseconds longest) {
  std::vector<pollfd> all;
  all.reserve(watched_.size());
  nfds_t size = 0;  // of a type that differs between systems
  for (const auto& [descriptor, watched] : watched_) {
    if (!watched.is_closed && !always_ready_.contains(descriptor)) {
      all.push_back(polled(descriptor, watched.wanted));
      ++size;
    }
  }
  const auto timeout = always_ready_.empty() ? static_cast<int>(longest.count()) : 0;
  const int count = ::poll(all.data(), size, timeout);
  for (const int descriptor : std::vector<int>(always_ready_.begin(), always_ready_.end())) {
    run(descriptor, {.readable = true, .writable = true});
  }
  for (const pollfd& one : all) {
    const int seen = count > 0 ? one.revents : 0;
    const auto found = watched_.find(one.fd);
    if (seen == 0 || found == watched_.end()) {
      continue;
    }
    if ((seen & POLLNVAL) != 0 && !is_open(one.fd)) {
      found->second.is_closed = true;  // silent, as with epoll, until it is renewed
      continue;
    }
    if ((seen & POLLNVAL) != 0) {
      always_ready_.insert(one.fd);
    }
    const bool broken = (seen & ~(POLLIN | POLLOUT)) != 0;
    run(one.fd,
        {.readable = broken || (seen & POLLIN) != 0, .writable = broken || (seen & POLLOUT) != 0});
  }
}

#else

namespace {

/// The others have their turn in the next wait.
constexpr std::size_t kMostAtOnce = 128;

[[noreturn]] void fail_to_poll(const char* what) {
  throw Error(ErrorKind::kInternal,
              fmt::format("{}: {}", what, std::generic_category().message(errno)));
}

std::uint32_t events_of(Interest wanted) {
  return (wanted.readable ? std::uint32_t{EPOLLIN} : 0U) |
         (wanted.writable ? std::uint32_t{EPOLLOUT} : 0U);
}

}  // namespace

Poller::Poller() : epoll_(::epoll_create1(EPOLL_CLOEXEC)) {
  if (epoll_ < 0) {
    fail_to_poll("cannot create an epoll instance");
  }
}

Poller::~Poller() {
  ::close(epoll_);
}

void Poller::watch(int descriptor, Interest wanted, OnReady on_ready) {
  if (!wanted.any()) {
    forget(descriptor);
    return;
  }
  const auto [found, is_new] = watched_.try_emplace(descriptor);
  const bool changed = is_new || !(found->second.wanted == wanted);
  found->second = {.wanted = wanted, .on_ready = std::move(on_ready)};
  if (!changed || always_ready_.contains(descriptor)) {
    return;
  }
  epoll_event event{.events = events_of(wanted), .data = {.fd = descriptor}};
  // One that was closed without a word is no longer known to the kernel.
  if (::epoll_ctl(epoll_, is_new ? EPOLL_CTL_ADD : EPOLL_CTL_MOD, descriptor, &event) == 0 ||
      (errno == ENOENT && ::epoll_ctl(epoll_, EPOLL_CTL_ADD, descriptor, &event) == 0) ||
      (errno == EEXIST && ::epoll_ctl(epoll_, EPOLL_CTL_MOD, descriptor, &event) == 0)) {
    return;
  }
  if (errno != EPERM) {
    watched_.erase(descriptor);
    fail_to_poll("cannot watch a descriptor");
  }
  always_ready_.insert(descriptor);
}

void Poller::forget(int descriptor) {
  if (watched_.erase(descriptor) > 0 && always_ready_.erase(descriptor) == 0) {
    epoll_event none{};
    (void)::epoll_ctl(epoll_, EPOLL_CTL_DEL, descriptor, &none);
  }
}

void Poller::wait(std::chrono::milliseconds longest) {
  std::array<epoll_event, kMostAtOnce> events{};
  const auto timeout = always_ready_.empty() ? static_cast<int>(longest.count()) : 0;
  const int count = ::epoll_wait(epoll_, events.data(), static_cast<int>(events.size()), timeout);
  for (const int descriptor : std::vector<int>(always_ready_.begin(), always_ready_.end())) {
    run(descriptor, {.readable = true, .writable = true});
  }
  for (std::size_t i = 0; count > 0 && i < static_cast<std::size_t>(count); ++i) {
    const std::uint32_t seen = events.at(i).events;
    const bool broken = (seen & ~(std::uint32_t{EPOLLIN} | std::uint32_t{EPOLLOUT})) != 0;
    run(events.at(i).data.fd, {.readable = broken || (seen & std::uint32_t{EPOLLIN}) != 0,
                               .writable = broken || (seen & std::uint32_t{EPOLLOUT}) != 0});
  }
}

#endif

void Poller::renew(int descriptor) {
  const auto found = watched_.find(descriptor);
  if (found != watched_.end()) {
    Watched watched = std::move(found->second);
    watched_.erase(found);
    watch(descriptor, watched.wanted, std::move(watched.on_ready));
  }
}

/// A callback before it may have forgotten the descriptor, and this one may forget itself.
void Poller::run(int descriptor, Interest ready) {
  const auto found = watched_.find(descriptor);
  if (found == watched_.end()) {
    return;
  }
  ready.readable = ready.readable && found->second.wanted.readable;
  ready.writable = ready.writable && found->second.wanted.writable;
  if (ready.any()) {
    const OnReady on_ready = found->second.on_ready;
    on_ready(ready);
  }
}

}  // namespace firesteel::http
