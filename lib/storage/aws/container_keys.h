#pragma once
/// Keys from the endpoint that a container is given: EKS Pod Identity and ECS
/// (AWS_CONTAINER_CREDENTIALS_FULL_URI and _RELATIVE_URI).

#include <optional>
#include <string>

#include "firesteel/clock.h"
#include "firesteel/environment.h"
#include "http/transport.h"
#include "storage/aws/key_source.h"
#include "storage/call.h"
#include "storage/store.h"

namespace firesteel::storage {

class ContainerKeys final : public KeySource {
 public:
  /// The references in `surroundings` must outlive this object.
  explicit ContainerKeys(const Surroundings& surroundings);

 protected:
  void step() override;
  [[nodiscard]] SteadyTime next_step() const override;

 private:
  [[nodiscard]] Attempt attempt() const;
  void start();

  Surroundings surroundings_;
  std::string uri_, source_;
  std::optional<Call> call_;
};

}  // namespace firesteel::storage
