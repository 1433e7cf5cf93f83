#include "app/forward/port_probe.h"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "firesteel/random_source.h"
#include "http/socket_transport.h"
#include "kube/client/api.h"
#include "kube/streams/pod_socket.h"
#include "kube/streams/port_forward.h"

namespace firesteel::app {

namespace {

/// The kubelet reports a closed port at once; silence for this long means that the port is open.
constexpr std::chrono::seconds kSilence{3};

}  // namespace

PortProbe::PortProbe(kube::Api& api, http::SocketTransport& transport, RandomSource& random,
                     const kube::PodPort& to, std::string greeting)
    : transport_(transport),
      greeting_(std::move(greeting)),
      pod_(api, transport, random, to,
           {.on_open = [this] { opened(); },
            .on_refused = [this](const kube::SocketRefusal& refusal) { refused(refusal); },
            .on_data = [this](std::string_view) { end(Result::kListens); },
            .on_sent = [] {},
            .on_end =
                [this](const std::string& error) {
                  end(error.empty() ? Result::kListens : Result::kNobody);
                }}) {}

PortProbe::~PortProbe() {
  if (timer_) {
    transport_.cancel(*timer_);
  }
}

void PortProbe::opened() {
  pod_.send(greeting_);
  timer_ = transport_.start_timer(kSilence, [this] {
    timer_.reset();
    end(Result::kListens);
  });
}

void PortProbe::refused(const kube::SocketRefusal& refusal) {
  answer_ = refusal.answer;
  // 404 and 400: the pod was not found, or its container is not running yet or has ended.
  const bool later = refusal.worth_another_try || answer_.status == 404 || answer_.status == 400;
  end(later ? Result::kNoWay : Result::kForbidden);
}

void PortProbe::end(Result result) {
  result_ = result;
  pod_.close();
  if (timer_) {
    transport_.cancel(*timer_);
    timer_.reset();
  }
}

}  // namespace firesteel::app
