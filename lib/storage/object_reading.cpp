#include "storage/object_reading.h"

#include <string>
#include <utility>
#include <variant>

#include "firesteel/error.h"
#include "http/transport.h"
#include "storage/object_client.h"

namespace firesteel::storage {

const std::string* content_in(const http::Result& result) {
  const auto* const failure = std::get_if<http::Failure>(&result);
  if (failure != nullptr && failure->kind == http::Failure::Kind::kTooLarge) {
    throw Error(ErrorKind::kInput, failure->message, "check that it is the right file");
  }
  const auto* const response = std::get_if<http::Response>(&result);
  return response != nullptr && response->status == 200 ? &response->body : nullptr;
}

std::string ObjectReading::take() {
  const http::Result& result = call_->result();
  if (const std::string* const content = content_in(result)) {
    return *content;
  }
  Refusal refused = client_.refusal(result, Access::kRead);
  throw Error(ErrorKind::kInput, refused.why, std::move(refused.hint));
}

}  // namespace firesteel::storage
