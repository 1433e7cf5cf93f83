#pragma once
/// The removal of one object.

#include <memory>
#include <optional>
#include <string>

#include "firesteel/clock.h"
#include "storage/call.h"
#include "storage/object_client.h"
#include "storage/store.h"

namespace firesteel::storage {

class ObjectRemoval final : public Removal {
 public:
  /// `client` must outlive this object.
  ObjectRemoval(ObjectClient& client, std::string key);

  void turn() override;
  [[nodiscard]] SteadyTime due() const override;
  [[nodiscard]] bool done() const override {
    return call_->done() && (!folder_ || folder_->done());
  }
  [[nodiscard]] std::optional<std::string> failure() const override;

 private:
  ObjectClient& client_;
  std::string key_;
  std::unique_ptr<Call> call_;
  std::unique_ptr<Call> folder_;  ///< after it
};

}  // namespace firesteel::storage
