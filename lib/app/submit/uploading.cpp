#include "app/submit/uploading.h"

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <exception>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/text.h"
#include "firesteel/clock.h"
#include "firesteel/error.h"
#include "firesteel/host.h"
#include "firesteel/log_sink.h"
#include "storage/store.h"

namespace firesteel::app {

namespace {

constexpr std::string_view kUploadLogger = "KubernetesUtils";
/// Files that are open at a time.  Small files take little but round trips.
constexpr std::size_t kAtOnce = 32;
/// How long a signal, and a failure, wait for the store to take back what was uploaded.
constexpr std::chrono::milliseconds kCancelPatience{1'000};
constexpr std::chrono::seconds kUndoPatience{10};

template <class Tasks, class TaskOf>
SteadyTime earliest(const Tasks& tasks, TaskOf task_of) {
  SteadyTime due = SteadyTime::max();
  for (const auto& running : tasks) {
    due = std::min(due, task_of(running).due());
  }
  return due;
}

}  // namespace

UploadRemoval::UploadRemoval(UploadStores& stores, std::vector<Upload> uploads, Host host,
                             OnFailure on_failure)
    : stores_(stores), host_(host), on_failure_(std::move(on_failure)) {
  for (Upload& upload : uploads) {
    if (!upload.content_named) {
      waiting_.push_back(std::move(upload.target));
    }
  }
  std::ranges::reverse(waiting_);
}

void UploadRemoval::finish_by(SteadyTime time) {
  end_ = std::min(end_, time);
}

void UploadRemoval::start() {
  while (!waiting_.empty() && running_.size() < kAtOnce) {
    const std::string target = std::move(waiting_.back());
    waiting_.pop_back();
    try {
      running_.push_back({.target = target, .removal = stores_.store_of(target).remove(target)});
    } catch (const Error& error) {
      fail(target, error.what());
    }
  }
}

void UploadRemoval::turn() {
  start();
  for (const Running& running : running_) {
    running.removal->turn();
    if (!running.removal->done()) {
      continue;
    }
    if (const auto& failure = running.removal->failure()) {
      fail(running.target, *failure);
    }
  }
  std::erase_if(running_, [](const Running& running) { return running.removal->done(); });
  if (host_.clock.steady_now() >= end_) {
    for (const Running& running : running_) {
      fail(running.target, "there was no time left");
    }
    for (const std::string& target : waiting_) {
      fail(target, "there was no time left");
    }
    running_.clear();
    waiting_.clear();
  }
}

SteadyTime UploadRemoval::due() const {
  if (done()) {
    return SteadyTime::max();
  }
  if (!waiting_.empty() && running_.size() < kAtOnce) {
    return host_.clock.steady_now();
  }
  return std::min(end_, earliest(running_, [](const Running& running) -> const http::Task& {
                    return *running.removal;
                  }));
}

void UploadRemoval::fail(const std::string& target, const std::string& why) const {
  if (on_failure_) {
    on_failure_(target, why);
    return;
  }
  host_.log.write(LogLevel::kWarn, "Firesteel",
                  fmt::format("cannot delete the upload {}: {}; delete it yourself", target, why));
}

Uploading::Uploading(UploadStores& stores, std::vector<Upload> uploads, Host host)
    : stores_(stores), uploads_(std::move(uploads)), host_(host) {
  for (const Upload& upload : uploads_) {
    std::error_code error;
    const auto size = std::filesystem::file_size(upload.source, error);
    total_ += error ? 0 : size;
  }
}

UploadAmount Uploading::amount() const {
  UploadAmount amount{.files = uploads_.size(),
                      .files_done = finished_.size(),
                      .bytes = total_,
                      .bytes_done = finished_bytes_};
  for (const Running& running : running_) {
    amount.bytes_done += running.transfer->bytes_done();
  }
  return amount;
}

std::string upload_text(const UploadAmount& amount, SteadyTime::duration elapsed) {
  constexpr double kMebi = 1 << 20;
  const double seconds = std::chrono::duration<double>(elapsed).count();
  const double done = static_cast<double>(amount.bytes_done) / kMebi;
  const double all = static_cast<double>(amount.bytes) / kMebi;
  std::string text = fmt::format("uploading {}, {:.1f} of {:.1f} MiB",
                                 base::counted(amount.files, "file"), done, all);
  constexpr double kLongest = 24 * 3600;  // above, the upload has stalled
  const double left = done > 0 ? std::max(all - done, 0.0) / done * seconds : kLongest;
  if (seconds >= 1 && left < kLongest) {
    text += fmt::format(", {:.1f} MiB/s, {:.0f}s left", done / seconds, left);
  }
  return text;
}

bool Uploading::done() const {
  if (is_undoing_) {
    return running_.empty() && (!removal_ || removal_->done());
  }
  return next_ == uploads_.size() && running_.empty();
}

void Uploading::turn() {
  if (done()) {
    return;
  }
  if (!is_undoing_) {
    try {
      start();
      collect();
    } catch (const Error&) {
      failure_ = std::current_exception();
      undo(host_.clock.steady_now() + kUndoPatience);
    }
  }
  if (is_undoing_) {
    turn_undoing();
  }
}

void Uploading::start() {
  while (next_ < uploads_.size() && running_.size() < kAtOnce) {
    const Upload& upload = uploads_[next_];
    host_.log.write(LogLevel::kInfo, kUploadLogger,
                    fmt::format("Uploading file: {} to dest: {}...", upload.source, upload.target));
    running_.push_back(
        {.number = next_, .transfer = stores_.store_of(upload.target).upload(upload)});
    ++next_;
  }
}

/// Throws the failure of a transfer, which then is not running any more.
void Uploading::collect() {
  for (std::size_t i = 0; i < running_.size();) {
    running_[i].transfer->turn();
    if (!running_[i].transfer->done()) {
      ++i;
      continue;
    }
    const Running running = std::move(running_[i]);
    running_.erase(running_.begin() + static_cast<std::ptrdiff_t>(i));
    running.transfer->check();
    if (running.transfer->was_there()) {
      const Upload& upload = uploads_[running.number];
      host_.log.write(LogLevel::kInfo, kUploadLogger,
                      fmt::format("{} is already at {}", upload.source, upload.target));
    }
    finished_.push_back(uploads_[running.number]);
    finished_bytes_ += running.transfer->bytes_total();
  }
}

void Uploading::cancel() {
  undo(host_.clock.steady_now() + kCancelPatience);
  turn_undoing();
}

void Uploading::undo(SteadyTime end) {
  undo_end_ = std::min(undo_end_, end);
  if (removal_) {
    removal_->finish_by(undo_end_);
  }
  if (std::exchange(is_undoing_, true)) {
    return;
  }
  for (const Running& running : running_) {
    running.transfer->cancel();
  }
}

/// What was uploaded is removed while the unfinished transfers end.
void Uploading::turn_undoing() {
  if (!removal_) {
    removal_ = std::make_unique<UploadRemoval>(stores_, std::exchange(finished_, {}), host_);
    removal_->finish_by(undo_end_);
  }
  removal_->turn();
  for (const Running& running : running_) {
    running.transfer->turn();
  }
  std::erase_if(running_, [](const Running& running) { return running.transfer->done(); });
  if (host_.clock.steady_now() >= undo_end_) {
    running_.clear();
  }
}

SteadyTime Uploading::due() const {
  if (done()) {
    return SteadyTime::max();
  }
  SteadyTime due = is_undoing_ ? undo_end_ : SteadyTime::max();
  if (is_undoing_ && removal_) {
    due = std::min(due, removal_->due());
  } else if (!is_undoing_ && next_ < uploads_.size() && running_.size() < kAtOnce) {
    return host_.clock.steady_now();
  }
  return std::min(due, earliest(running_, [](const Running& running) -> const http::Task& {
                    return *running.transfer;
                  }));
}

void Uploading::check() const {
  if (failure_) {
    std::rethrow_exception(failure_);
  }
}

}  // namespace firesteel::app
