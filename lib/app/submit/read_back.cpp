#include "app/submit/read_back.h"

#include <algorithm>
#include <cstddef>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "firesteel/clock.h"
#include "json/metadata.h"
#include "kube/client/api.h"
#include "kube/client/sending.h"

namespace firesteel::app {

ReadBack::ReadBack(kube::Api& api, const std::vector<kube::Call>& creates, SteadyTime until)
    : api_(api), until_(until) {
  std::vector<kube::Call> gets;
  for (const kube::Call& call : creates) {
    const std::string name = json::name_of(call.body);
    gets.push_back(kube::get_call({.kind = {.api_version = call.api_version, .kind = call.kind},
                                   .object_namespace = call.object_namespace,
                                   .name = name}));
    looks_.push_back(kube::look_call({.kind = {.api_version = call.api_version, .kind = call.kind},
                                      .object_namespace = call.object_namespace,
                                      .name = name}));
  }
  start(std::move(gets));
}

void ReadBack::start(std::vector<kube::Call> calls) {
  sending_ = std::make_unique<kube::Sending>(api_, std::move(calls), api_.limits());
  sending_->finish_by(until_);
}

void ReadBack::finish_by(SteadyTime until) {
  until_ = std::min(until_, until);
  sending_->finish_by(until_);
}

void ReadBack::turn() {
  if (done_) {
    return;
  }
  sending_->turn();
  if (sending_->done() && answers_.empty()) {
    answers_ = sending_->take();
    look_at_unreadable();
  }
  if (!sending_->done()) {
    return;
  }
  if (!unreadable_.empty()) {
    std::vector<kube::Answer> looked = sending_->take();
    for (std::size_t i = 0; i < looked.size(); ++i) {
      answers_[unreadable_[i]] = std::move(looked[i]);
    }
  }
  done_ = true;
}

void ReadBack::look_at_unreadable() {
  std::vector<kube::Call> looks;
  for (std::size_t i = 0; i < answers_.size(); ++i) {
    if (answers_[i].status == 403) {
      unreadable_.push_back(i);
      looks.push_back(looks_[i]);
    }
  }
  if (!looks.empty()) {
    start(std::move(looks));
    sending_->turn();
  }
}

}  // namespace firesteel::app
