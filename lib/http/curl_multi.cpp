#include "http/curl_multi.h"

#include <chrono>
#include <exception>
#include <optional>
#include <utility>

#include <curl/curl.h>

#include "firesteel/error.h"
#include "http/interest.h"
#include "http/poller.h"

namespace firesteel::http {

namespace {

using std::chrono::steady_clock;

template <class Value>
void set_multi(const Multi& multi, CURLMoption option, Value value) {
  if (curl_multi_setopt(multi.get(), option, value) != CURLM_OK) {
    throw Error(ErrorKind::kInternal, "libcurl cannot make an event loop");
  }
}

}  // namespace

CurlMulti::CurlMulti(Poller& poller) : poller_(poller), multi_(curl_multi_init()) {
  if (!multi_) {
    throw Error(ErrorKind::kInternal, "libcurl cannot make an event loop");
  }
  void* const self = this;
  set_multi(multi_, CURLMOPT_SOCKETFUNCTION, &CurlMulti::on_socket);
  set_multi(multi_, CURLMOPT_SOCKETDATA, self);
  set_multi(multi_, CURLMOPT_TIMERFUNCTION, &CurlMulti::on_timer);
  set_multi(multi_, CURLMOPT_TIMERDATA, self);
}

bool CurlMulti::add(CURL* easy) {
  const bool added = curl_multi_add_handle(multi_.get(), easy) == CURLM_OK;
  size_ += added ? 1 : 0;
  rethrow();
  return added;
}

void CurlMulti::remove(CURL* easy) {
  (void)curl_multi_remove_handle(multi_.get(), easy);
  --size_;
}

void CurlMulti::turn() {
  if (due_ && *due_ <= steady_clock::now()) {
    due_.reset();
    int running = 0;
    (void)curl_multi_socket_action(multi_.get(), CURL_SOCKET_TIMEOUT, 0, &running);
    rethrow();
  }
}

void CurlMulti::turn_all() {
  int running = 0;
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"  // for what it costs
  (void)curl_multi_socket_all(multi_.get(), &running);
#pragma GCC diagnostic pop
  rethrow();
}

std::optional<CurlMulti::Ended> CurlMulti::take_ended() {
  int left = 0;
  while (const CURLMsg* const message = curl_multi_info_read(multi_.get(), &left)) {
    if (message->msg == CURLMSG_DONE) {
      return Ended{.easy = message->easy_handle, .code = message->data.result};
    }
  }
  return std::nullopt;
}

/// libcurl is not called from here: it does not allow that.
int CurlMulti::on_socket(CURL* /*easy*/, curl_socket_t socket, int what, void* self,
                         void* /*socket_data*/) {
  auto& multi = *static_cast<CurlMulti*>(self);
  if (what == CURL_POLL_REMOVE) {
    multi.poller_.forget(socket);
    return 0;
  }
  const Interest wanted{.readable = what == CURL_POLL_IN || what == CURL_POLL_INOUT,
                        .writable = what == CURL_POLL_OUT || what == CURL_POLL_INOUT};
  try {
    multi.poller_.watch(socket, wanted,
                        [&multi, socket](Interest ready) { multi.act(socket, ready); });
  } catch (...) {
    multi.failed_ = std::current_exception();
  }
  return 0;
}

int CurlMulti::on_timer(CURLM* /*multi*/, long milliseconds, void* self) {
  auto& due = static_cast<CurlMulti*>(self)->due_;
  due.reset();
  if (milliseconds >= 0) {
    due = steady_clock::now() + std::chrono::milliseconds(milliseconds);
  }
  return 0;
}

void CurlMulti::act(curl_socket_t socket, Interest ready) {
  const int events =
      (ready.readable ? CURL_CSELECT_IN : 0) | (ready.writable ? CURL_CSELECT_OUT : 0);
  int running = 0;
  (void)curl_multi_socket_action(multi_.get(), socket, events, &running);
  rethrow();
}

void CurlMulti::rethrow() {
  if (failed_) {
    std::rethrow_exception(std::exchange(failed_, nullptr));
  }
}

}  // namespace firesteel::http
