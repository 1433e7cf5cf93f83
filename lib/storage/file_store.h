#pragma once
/// Uploads to a local directory.

#include <string>

#include "storage/store.h"

namespace firesteel::storage {

class FileStore final : public Store {
 public:
  [[nodiscard]] bool upload(const std::string& source, const std::string& target,
                            const Stop& stop) override;
  [[nodiscard]] bool remove(const std::string& target) override;
};

}  // namespace firesteel::storage
