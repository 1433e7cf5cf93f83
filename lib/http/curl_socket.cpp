#include "http/curl_socket.h"

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <sys/select.h>
#include <utility>
#include <vector>

#include <curl/curl.h>

#include "firesteel/error.h"
#include "http/transport.h"

namespace firesteel::http {

namespace {

constexpr std::size_t kBuffer = 64U << 10U;
constexpr int kSwitchingProtocols = 101;
constexpr std::chrono::milliseconds kNothingToPoll{20};

}  // namespace

CurlSocket::CurlSocket(CURL* easy, std::string request)
    : easy_(easy), multi_(curl_multi_init()), buffer_(kBuffer, '\0') {
  if (!multi_ || curl_multi_add_handle(multi_.get(), easy_) != CURLM_OK) {
    throw Error(ErrorKind::kInternal, "libcurl cannot make a connection");
  }
  send(std::move(request));
}

CurlSocket::~CurlSocket() {
  (void)curl_multi_remove_handle(multi_.get(), easy_);
}

std::optional<CURLcode> CurlSocket::connect() {
  int running = 0;
  (void)curl_multi_perform(multi_.get(), &running);
  int left = 0;
  const CURLMsg* const message = curl_multi_info_read(multi_.get(), &left);
  if (message == nullptr || message->msg != CURLMSG_DONE) {
    return std::nullopt;
  }
  const CURLcode code = message->data.result;
  if (code == CURLE_OK &&
      (curl_easy_getinfo(easy_, CURLINFO_ACTIVESOCKET, &descriptor_) != CURLE_OK ||
       !is_connected())) {
    return CURLE_COULDNT_CONNECT;
  }
  return code;
}

void CurlSocket::add_connecting(std::vector<curl_waitfd>& polled,
                                std::chrono::milliseconds& longest) const {
  fd_set readable;
  fd_set writable;
  fd_set broken;
  FD_ZERO(&readable);
  FD_ZERO(&writable);
  FD_ZERO(&broken);
  int highest = -1;
  (void)curl_multi_fdset(multi_.get(), &readable, &writable, &broken, &highest);
  for (int number = 0; number <= highest; ++number) {
    const int events = (FD_ISSET(number, &readable) ? CURL_WAIT_POLLIN : 0) |
                       (FD_ISSET(number, &writable) ? CURL_WAIT_POLLOUT : 0);
    if (events != 0) {
      polled.push_back({.fd = number, .events = static_cast<short>(events), .revents = 0});
    }
  }
  long due = -1;
  (void)curl_multi_timeout(multi_.get(), &due);
  if (due >= 0) {
    longest = std::min(longest, std::chrono::milliseconds(due));
  }
  if (highest < 0) {  // libcurl has nothing to poll yet
    longest = std::min(longest, kNothingToPoll);
  }
}

void CurlSocket::send(std::string bytes) {
  unsent_ += bytes.size();
  if (!bytes.empty()) {
    queue_.push_back(std::move(bytes));
  }
}

void CurlSocket::pause(bool paused) {
  may_read_ = may_read_ || (paused_ && !paused);
  paused_ = paused;
}

void CurlSocket::ready(bool readable, bool writable) {
  may_read_ = may_read_ || readable;
  may_write_ = may_write_ || writable;
}

CurlSocket::News CurlSocket::turn() {
  News news;
  const std::size_t before = unsent_;
  const bool works = flush();
  news.sent = open_ && unsent_ < before;
  if (!early_.empty() && !paused_) {
    buffer_.assign(std::exchange(early_, {}));
    news.data = buffer_;
    return news;
  }
  // What the server said before it closed is still to be read, even if nothing can be sent.
  if (may_read_ && !paused_) {
    receive(news);
  } else if (!works) {
    news.over = true;
    news.failure = broken(CURLE_SEND_ERROR);
  }
  return news;
}

bool CurlSocket::flush() {
  while (!queue_.empty() && may_write_) {
    const std::string& front = queue_.front();
    std::size_t sent = 0;
    const CURLcode code =
        curl_easy_send(easy_, front.data() + begin_, front.size() - begin_, &sent);
    if (code == CURLE_AGAIN || (code == CURLE_OK && sent == 0)) {
      may_write_ = false;
      return true;
    }
    if (code != CURLE_OK) {
      unsent_ = 0;
      queue_.clear();
      begin_ = 0;
      return false;
    }
    begin_ += sent;
    unsent_ -= sent;
    if (begin_ == front.size()) {
      queue_.pop_front();
      begin_ = 0;
    }
  }
  return true;
}

void CurlSocket::receive(News& news) {
  std::size_t received = 0;
  buffer_.resize(kBuffer);
  const CURLcode code = curl_easy_recv(easy_, buffer_.data(), buffer_.size(), &received);
  if (code == CURLE_AGAIN) {
    may_read_ = false;
    return;
  }
  if (code != CURLE_OK || received == 0) {
    answer_.end();
    news.answer = open_ ? std::nullopt : answer_.take();
    news.over = !news.answer;
    if (news.over && (code != CURLE_OK || !open_)) {
      news.failure = broken(code == CURLE_OK ? CURLE_GOT_NOTHING : code);
    }
    return;
  }
  const std::string_view bytes = std::string_view(buffer_).substr(0, received);
  if (open_) {
    news.data = bytes;
  } else {
    take_opening(bytes, news);
  }
}

void CurlSocket::take_opening(std::string_view bytes, News& news) {
  if (!answer_.feed(bytes)) {
    news.over = true;
    news.failure = Failure{.kind = Failure::Kind::kProtocol,
                           .message = "the answer to the upgrade is no HTTP/1.1",
                           .request_sent = true};
    return;
  }
  news.answer = answer_.take();
  if (news.answer && news.answer->status == kSwitchingProtocols) {
    open_ = true;
    early_ = answer_.rest();
  }
}

Failure CurlSocket::broken(CURLcode code) {
  return {.kind = Failure::Kind::kReset,
          .message = code == CURLE_GOT_NOTHING ? "the connection was closed without an answer"
                                               : curl_easy_strerror(code),
          .request_sent = true};
}

}  // namespace firesteel::http
