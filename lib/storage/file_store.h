#pragma once
/// Uploads to a local directory.

#include <memory>
#include <string>

#include "storage/store.h"

namespace firesteel::storage {

class FileStore final : public Store {
 public:
  [[nodiscard]] std::unique_ptr<Copy> upload(const std::string& source,
                                             const std::string& target) override;
  [[nodiscard]] bool remove(const std::string& target) override;
};

}  // namespace firesteel::storage
