#pragma once
/// One multi handle of libcurl in the event loop.  libcurl reports its sockets and its next
/// timeout, and is called only for these, so the cost depends on the activity and not on the number
/// of open transfers.

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
  /// A finished transfer.
  struct Ended {
    CURL* easy = nullptr;
    CURLcode code = CURLE_OK;
  };

  /// `poller` must outlive this object.
  explicit CurlMulti(Poller& poller);
  ~CurlMulti() = default;
  CurlMulti(const CurlMulti&) = delete;
  CurlMulti& operator=(const CurlMulti&) = delete;
  CurlMulti(CurlMulti&&) = delete;
  CurlMulti& operator=(CurlMulti&&) = delete;

  /// Starts a transfer; false if libcurl rejects it.
  [[nodiscard]] bool add(CURL* easy);
  /// Ends a transfer and keeps its connection for reuse.
  void remove(CURL* easy);
  /// The number of transfers.
  [[nodiscard]] std::size_t size() const { return size_; }

  /// A socket was opened.  If libcurl closed an earlier socket with this number without reporting
  /// it, keeps the events to wait for.
  void opened(int socket) { poller_.renew(socket); }

  /// A transfer timed out, so a connection may be dead: do not start new transfers here.
  void suspect() { suspect_ = true; }
  [[nodiscard]] bool is_suspect() const { return suspect_; }

  /// When to call turn() even if no socket is ready.
  [[nodiscard]] std::optional<std::chrono::steady_clock::time_point> due() const { return due_; }
  /// Runs libcurl for ready sockets and timeouts.
  void turn();
  /// Checks every transfer, because libcurl 7.88 sets no timer when it tries a host's next address.
  /// The cost depends on the number of transfers.
  void turn_all();
  /// The next finished transfer; each is returned once.
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
  std::exception_ptr failed_;  ///< thrown by a callback of libcurl
  Multi multi_;                ///< last, because its destructor uses the other members
};

}  // namespace firesteel::http
