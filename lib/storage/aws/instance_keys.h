#pragma once
/// Keys of the role of an EC2 instance (IMDSv2).

#include <memory>
#include <string>

#include "firesteel/clock.h"
#include "http/transport.h"
#include "storage/aws/key_source.h"
#include "storage/call.h"
#include "storage/store.h"

namespace firesteel::storage {

class InstanceKeys final : public KeySource {
 public:
  /// The references in `surroundings` must outlive this object.
  explicit InstanceKeys(const Surroundings& surroundings);

 protected:
  void step() override;
  [[nodiscard]] SteadyTime next_step() const override;

 private:
  enum class Stage { kToken, kRole, kKeys };
  void send(Stage stage, std::string method, const std::string& path, http::Headers headers);
  void take_answer(const http::Response& response);

  Surroundings surroundings_;
  std::string endpoint_, token_;
  Stage stage_ = Stage::kToken;
  std::unique_ptr<Call> call_;
};

}  // namespace firesteel::storage
