#include "storage/parts_upload.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <utility>

#include "firesteel/clock.h"
#include "http/transport.h"
#include "storage/call.h"
#include "storage/object_client.h"
#include "storage/object_upload.h"
#include "storage/store.h"

namespace firesteel::storage {

namespace {

/// Parts of one file that are sent at a time.
constexpr std::ptrdiff_t kPartsAtOnce = 6;

}  // namespace

PartsUpload::PartsUpload(ObjectClient& client, Upload upload, std::string key,
                         const PartLimits& limits)
    : ObjectUpload(client, std::move(upload), std::move(key)),
      client_(client),
      limits_(limits),
      digest_(limits.digest) {}

bool PartsUpload::send() {
  switch (step_) {
    case Step::kPlanning:
      return plan();
    case Step::kCreating:
      return take_created();
    case Step::kSending:
      return send_parts();
    case Step::kCompleting:
      return take_completed();
    case Step::kVerifying:
      return take_verified();
  }
  return false;
}

void PartsUpload::expect(Step step, std::unique_ptr<Call> call) {
  step_ = step;
  call_ = std::move(call);
}

SteadyTime PartsUpload::next_send() const {
  const SteadyTime now = client_.surroundings().clock.steady_now();
  if (step_ != Step::kSending) {
    return now;
  }
  SteadyTime due = SteadyTime::max();
  for (const auto& part : parts_) {
    due = part->call ? std::min(due, part->call->due()) : due;
  }
  const auto running = std::ranges::count_if(parts_, [](const auto& part) { return !!part->call; });
  const bool may_start = next_part_ < parts_.size() && running < kPartsAtOnce &&
                         (parts_[next_part_]->place.is_taken() || client_.has_place());
  return may_start ? now : due;
}

std::uint64_t PartsUpload::bytes_sent() const {
  std::uint64_t bytes = 0;
  for (const auto& part : parts_) {
    bytes += part->is_done ? part->size : part->sent;
  }
  return bytes;
}

bool PartsUpload::plan() {
  const std::uint64_t size = file().size();
  const std::uint64_t part_size = std::max(limits_.size, (size + limits_.most - 1) / limits_.most);
  for (std::uint64_t offset = 0; offset < size || parts_.empty(); offset += part_size) {
    auto part = std::make_unique<Part>();
    part->number = static_cast<int>(parts_.size()) + 1;
    part->offset = offset;
    part->size = std::min(part_size, size - offset);
    parts_.push_back(std::move(part));
  }
  auto announcement = is_whole() ? nullptr : create();
  const Step next = announcement ? Step::kCreating : Step::kSending;
  expect(next, std::move(announcement));
  return true;
}

bool PartsUpload::take_created() {
  may_be_created_twice_ = call_->may_have_acted();
  take_created(answer_of(*call_));
  expect(Step::kSending, nullptr);
  if (is_cancelled_) {
    undo();
  }
  return true;
}

bool PartsUpload::send_parts() {
  std::ptrdiff_t running = 0;
  for (const auto& part : parts_) {
    if (part->call) {
      part->call->turn();
      if (part->call->done()) {
        collect(*part);
      } else {
        ++running;
      }
    }
  }
  if (next_part_ < parts_.size()) {
    return running < kPartsAtOnce && hash_next();
  }
  if (running > 0) {
    return false;
  }
  if (is_whole()) {
    finish();
  } else {
    file().require_unchanged();
    may_exist_ = true;
    expect(Step::kCompleting, complete());
  }
  return true;
}

/// Hashes one piece.  True if nothing else needs to happen before the next one: the part of a small
/// file is complete then, and is sent.
bool PartsUpload::hash_next() {
  Part& part = *parts_[next_part_];
  if (!part.place.is_taken()) {
    if (!client_.has_place()) {
      return false;
    }
    part.place = client_.take_place();
  }
  std::string piece(std::min<std::uint64_t>(kHashedPiece, part.size - hashed_), '\0');
  file().read(piece, part.offset + hashed_);
  digest_.add(piece);
  hashed_ += piece.size();
  if (hashed_ < part.size) {
    return false;
  }
  if (file().size() <= kSmallFile) {
    part.content = std::move(piece);
  }
  part.digest = digest_.take();
  hashed_ = 0;
  ++next_part_;
  if (is_whole()) {
    file().require_unchanged();  // before another file is stored under its name
    may_exist_ = true;
  }
  part.call = send_part(part);
  part.call->turn();
  return false;
}

void PartsUpload::collect(Part& part) {
  part.place = Place();
  const std::unique_ptr<Call> call = std::move(part.call);
  take_part(part, answer_of(*call));
  part.content.clear();
  part.is_done = true;
}

bool PartsUpload::take_completed() {
  if (may_be_complete(*call_)) {
    expect(Step::kVerifying, client_.look(key()));
    return true;
  }
  (void)answer_of(*call_);
  finish();
  return true;
}

bool PartsUpload::take_verified() {
  if (client_.length_in(answer_of(*call_)) != file().size()) {
    fail("the object in the store has another length", "submit again");
  }
  finish();
  return true;
}

bool PartsUpload::stop() {
  for (const auto& part : parts_) {
    part->call.reset();
    part->place = Place();
  }
  if (step_ == Step::kCreating && call_ && !call_->done()) {
    is_cancelled_ = true;  // its answer names what is to be removed
    return false;
  }
  if (auto call = abort()) {
    undo_.push_back(std::move(call));
  }
  return true;
}

}  // namespace firesteel::storage
