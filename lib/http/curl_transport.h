#pragma once
/// The real transport: reuses connections, uses HTTP/2 if TLS negotiates it, and runs one event
/// loop whose cost depends on the activity and not on the number of open exchanges.

#include <chrono>
#include <cstddef>
#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include <curl/curl.h>

#include "firesteel/outlet.h"
#include "http/curl_exchange.h"
#include "http/curl_handles.h"
#include "http/curl_multi.h"
#include "http/interest.h"
#include "http/poller.h"
#include "http/socket_transport.h"
#include "http/transport.h"
#include "http/transport_counters.h"

namespace firesteel::http {

class CurlTransport final : public SocketTransport {
 public:
  /// `user_agent` is sent with every request.
  explicit CurlTransport(std::string user_agent);
  ~CurlTransport() override;
  CurlTransport(const CurlTransport&) = delete;
  CurlTransport& operator=(const CurlTransport&) = delete;
  CurlTransport(CurlTransport&&) = delete;
  CurlTransport& operator=(CurlTransport&&) = delete;

  Id start(const Request& request, const Tls& tls, Callbacks callbacks) override;
  void cancel(Id id) override;
  [[nodiscard]] bool was_sent(Id id) const override;
  void watch_descriptor(int descriptor) override;
  void forget_descriptor(int descriptor) override;
  void run_once(std::chrono::milliseconds longest) override;

  Id open_socket(const Request& request, const Tls& tls, SocketCallbacks callbacks) override;
  void send(Id id, std::string bytes) override;
  [[nodiscard]] std::size_t unsent(Id id) const override;
  void pause(Id id, bool paused) override;
  void watch_socket(int descriptor, Interest wanted, std::function<void()> on_ready) override;
  void forget_socket(int descriptor) override;
  Id start_timer(std::chrono::milliseconds after, std::function<void()> on_due) override;
  [[nodiscard]] TransportCounters counters() const;
  /// Flushes these as their readers take it.  They must outlive this object.
  void serve(std::span<Outlet* const> outlets);

 private:
  using TimePoint = std::chrono::steady_clock::time_point;
  using Exchanges = std::unordered_map<Id, std::unique_ptr<CurlExchange>>;
  struct Descriptor {
    int number = -1;
    bool woke = false;   ///< ended a wait and may not have been read since
    bool muted = false;  ///< not read, so not waited for at the moment
  };
  struct Served {
    Outlet* outlet = nullptr;
    int watched = -1;  ///< the descriptor that becomes writable
  };
  struct Timer {
    TimePoint due;
    std::function<void()> on_due;
  };
  /// Plain http has no streams, so exchanges with one server use its connection in turn.
  struct Queue {
    Id running = 0;
    std::deque<Id> waiting;
  };

  CurlExchange& create(const Request& request, const Tls& tls, Callbacks callbacks);
  void begin_new();
  void begin(CurlExchange& exchange);
  [[nodiscard]] bool has_its_turn(const CurlExchange& exchange);
  void end_turn(const CurlExchange& exchange);
  [[nodiscard]] CurlMulti& multi_for_new();
  std::unique_ptr<CurlExchange> remove(Exchanges::iterator found);
  void forget(Id id);
  void set_due(CurlExchange& exchange, std::optional<TimePoint> due);
  void suspect(const CurlExchange& exchange);

  bool turn();
  void perform();
  [[nodiscard]] std::chrono::milliseconds until_due(std::chrono::milliseconds longest) const;
  void nudge();
  void listen_to(int descriptor);
  void mute_unread(std::chrono::milliseconds& longest);
  void listen_to_readers();

  bool deliver_data();
  bool deliver_ready();
  bool deliver_sockets();
  bool turn_socket(Id id);
  bool deliver_ended();
  void finish(Exchanges::iterator found, CURLcode code);
  bool deliver_due();
  bool end_if_silent(Exchanges::iterator found);

  std::string user_agent_;
  std::optional<CurlLibrary> library_;  ///< set by the first exchange
  Poller poller_;
  /// The last one takes new exchanges.  Earlier ones have suspect connections and are destroyed
  /// when their exchanges have ended.
  std::vector<std::unique_ptr<CurlMulti>> multis_;
  Id last_id_ = 0;
  Exchanges exchanges_;
  std::vector<std::unique_ptr<CurlExchange>> cancelled_;  ///< whose callbacks may be running
  std::unordered_map<std::string, Queue> queues_;         ///< by the server's address
  std::unordered_map<Id, Timer> timers_;
  std::vector<Descriptor> descriptors_;
  std::vector<Served> outlets_;
  std::unordered_map<int, std::function<void()>> sockets_;  ///< of this process
  TransportCounters counters_;

  // Work to do.
  std::deque<Id> new_;       ///< to be started
  std::deque<Id> arrivals_;  ///< with undelivered data
  std::deque<std::pair<Id, CURLcode>> ended_;
  std::set<Id> connecting_;                 ///< upgrades
  std::set<Id> awaited_;                    ///< requests, and streams that are not sent yet
  TimePoint next_nudge_;                    ///< the next check of those two
  std::set<Id> working_;                    ///< upgraded connections
  std::set<int> ready_;                     ///< of sockets_
  std::set<std::pair<TimePoint, Id>> due_;  ///< timers, and checks for inactivity
};

}  // namespace firesteel::http
