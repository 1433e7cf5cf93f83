#pragma once
/// Uploads to a local directory.

#include <string>

#include "storage/store.h"

namespace firesteel::storage {

class FileStore final : public Store {
 public:
  void upload(const std::string& source, const std::string& target) override;
  [[nodiscard]] bool remove(const std::string& target) override;
};

}  // namespace firesteel::storage
