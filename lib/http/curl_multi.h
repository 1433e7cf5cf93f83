#pragma once
/// One multi handle of libcurl in the event loop: libcurl says which sockets and until when it
/// waits, and is called only for those.  A turn costs by what happens, not by how many transfers
/// are open.

#include <chrono>
#include <cstddef>
#include <exception>
#include <memory>
#include <optional>

#include <curl/curl.h>

#include "http/curl_handles.h"
#include "http/interest.h"
#include "http/poller.h"

namespace firesteel::http {

class CurlMulti {
 public:
  /// A transfer that is over.
  struct Ended {
    CURL* easy = nullptr;
    CURLcode code = CURLE_OK;
  };

  /// `poller` outlives this.
  explicit CurlMulti(Poller& poller);
  ~CurlMulti() = default;
  CurlMulti(const CurlMulti&) = delete;
  CurlMulti& operator=(const CurlMulti&) = delete;
  CurlMulti(CurlMulti&&) = delete;
  CurlMulti& operator=(CurlMulti&&) = delete;

  /// Begins a transfer; false when libcurl does not take it.
  [[nodiscard]] bool add(CURL* easy);
  /// Ends one; its connection is kept for the next.
  void remove(CURL* easy);
  /// Transfers that were added and not removed.
  [[nodiscard]] std::size_t size() const { return size_; }

  /// A socket was opened.  When its number is that of one that libcurl has closed without a word,
  /// it is waited for as that one was.
  void opened(int socket) { poller_.renew(socket); }

  /// One of its transfers timed out: a connection may be dead, so that nothing new should use them.
  void suspect() { suspect_ = true; }
  [[nodiscard]] bool is_suspect() const { return suspect_; }

  /// When turn() has something to do although no socket is ready.
  [[nodiscard]] std::optional<std::chrono::steady_clock::time_point> due() const { return due_; }
  /// Does what is due.
  void turn();
  /// Looks at each transfer: libcurl 7.88 sets no timer when it goes on to a host's next address.
  /// Costs by how many there are.
  void turn_all();
  /// The next transfer that is over, once each.
  [[nodiscard]] std::optional<Ended> take_ended();

 private:
  static int on_socket(CURL* easy, curl_socket_t socket, int what, void* self, void* socket_data);
  static int on_timer(CURLM* multi, long milliseconds, void* self);
  void act(curl_socket_t socket, Interest ready);
  void rethrow();

  Poller& poller_;
  std::optional<std::chrono::steady_clock::time_point> due_;
  std::size_t size_ = 0;
  bool suspect_ = false;
  std::exception_ptr failed_;  ///< of a callback: nothing may be thrown through libcurl
  Multi multi_;                ///< last: it calls the others while it ends
};

}  // namespace firesteel::http
