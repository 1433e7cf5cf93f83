#include "storage/object_removal.h"

#include <optional>
#include <string>
#include <utility>
#include <variant>

#include "firesteel/clock.h"
#include "firesteel/error.h"
#include "http/transport.h"
#include "storage/object_client.h"

namespace firesteel::storage {

ObjectRemoval::ObjectRemoval(ObjectClient& client, std::string key)
    : client_(client), key_(std::move(key)), call_(client.remove(key_)) {}

void ObjectRemoval::turn() {
  if (!call_->done()) {
    call_->turn();
    folder_ = call_->done() && !failure() ? client_.remove_folder(key_) : nullptr;
  }
  if (folder_) {
    folder_->turn();
  }
}

SteadyTime ObjectRemoval::due() const {
  return folder_ ? folder_->due() : call_->due();
}

std::optional<std::string> ObjectRemoval::failure() const {
  try {
    const http::Result& result = call_->result();
    const auto* const response = std::get_if<http::Response>(&result);
    if (response != nullptr && client_.is_removed(*response)) {
      return std::nullopt;
    }
    return client_.error("the store did not delete it", result).what();
  } catch (const Error& error) {
    return error.what();
  }
}

}  // namespace firesteel::storage
