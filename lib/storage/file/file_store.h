#pragma once
/// Uploads to a local directory (an NFS or claim mount, or a path of the node).

#include <memory>
#include <string>

#include "firesteel/clock.h"
#include "firesteel/random_source.h"
#include "storage/store.h"

namespace firesteel::storage {

class FileStore final : public Store {
 public:
  FileStore(const Clock& clock, RandomSource& random) : clock_(clock), random_(random) {}
  [[nodiscard]] std::unique_ptr<Transfer> upload(const Upload& upload) override;
  [[nodiscard]] std::unique_ptr<Removal> remove(const std::string& target) override;

 private:
  const Clock& clock_;
  RandomSource& random_;
};

}  // namespace firesteel::storage
