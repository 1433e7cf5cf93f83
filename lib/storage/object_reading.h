#pragma once
/// The content of one small object.

#include <cstddef>
#include <memory>
#include <string>

#include "firesteel/clock.h"
#include "http/transport.h"
#include "storage/call.h"
#include "storage/object_client.h"
#include "storage/store.h"

namespace firesteel::storage {

class ObjectReading final : public Reading {
 public:
  /// `client` must outlive this object.
  ObjectReading(ObjectClient& client, const std::string& key, std::size_t largest)
      : client_(client), call_(client.fetch(key, largest)) {}

  void turn() override { call_->turn(); }
  [[nodiscard]] SteadyTime due() const override { return call_->due(); }
  [[nodiscard]] bool done() const override { return call_->done(); }
  [[nodiscard]] std::string take() override;

 private:
  ObjectClient& client_;
  std::unique_ptr<Call> call_;
};

/// The body of an answer to a request for the content of a file.  Null if it is not a success;
/// throws Error kInput if the file is larger than was allowed.
[[nodiscard]] const std::string* content_in(const http::Result& result);

}  // namespace firesteel::storage
