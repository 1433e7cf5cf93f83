#include "http/curl_socket.h"

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <curl/curl.h>

#include "firesteel/error.h"
#include "http/interest.h"
#include "http/poller.h"
#include "http/transport.h"
#include "http/upgrade_answer.h"

namespace firesteel::http {

namespace {

constexpr std::size_t kBuffer = 64U << 10U;

}  // namespace

CurlSocket::CurlSocket(CURL* easy, std::string request, Poller& poller,
                       std::function<void()> on_ready)
    : easy_(easy),
      poller_(poller),
      on_ready_(std::move(on_ready)),
      multi_(poller),
      buffer_(kBuffer, '\0') {
  if (!multi_.add(easy_)) {
    throw Error(ErrorKind::kInternal, "libcurl cannot make a connection");
  }
  send(std::move(request));
}

CurlSocket::~CurlSocket() {
  if (is_connected()) {
    poller_.forget(descriptor_);
  }
  multi_.remove(easy_);
}

std::optional<CURLcode> CurlSocket::connect() {
  multi_.turn();
  const auto ended = multi_.take_ended();
  if (!ended) {
    return std::nullopt;
  }
  if (ended->code == CURLE_OK &&
      (curl_easy_getinfo(easy_, CURLINFO_ACTIVESOCKET, &descriptor_) != CURLE_OK ||
       !is_connected())) {
    return CURLE_COULDNT_CONNECT;
  }
  watch();
  return ended->code;
}

void CurlSocket::watch() {
  if (!is_connected()) {
    return;
  }
  // One that is watched for nothing would end every wait if its peer is gone.
  const Interest wanted{.readable = !paused_, .writable = unsent_ > 0};
  if (wanted == watched_) {
    return;
  }
  watched_ = wanted;
  poller_.watch(descriptor_, wanted, [this](Interest ready) {
    may_read_ = may_read_ || ready.readable;
    may_write_ = may_write_ || ready.writable;
    on_ready_();
  });
}

void CurlSocket::send(std::string bytes) {
  unsent_ += bytes.size();
  if (!bytes.empty()) {
    queue_.push_back(std::move(bytes));
  }
  watch();
}

void CurlSocket::pause(bool paused) {
  may_read_ = may_read_ || (paused_ && !paused);
  paused_ = paused;
  watch();
}

CurlSocket::News CurlSocket::turn() {
  News news = read_and_write();
  watch();
  return news;
}

CurlSocket::News CurlSocket::read_and_write() {
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
                           .message = "the answer to the upgrade request is not HTTP/1.1",
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
