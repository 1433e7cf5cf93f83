#pragma once
/// A store of objects.

#include <cstddef>
#include <memory>
#include <string>
#include <utility>

#include "storage/object_reading.h"
#include "storage/object_removal.h"
#include "storage/object_upload.h"
#include "storage/store.h"

namespace firesteel::storage {

/// `Client` is an ObjectClient that is made of surroundings and settings; `ClientUpload` uploads by
/// it.
template <class Client, class ClientUpload>
class ObjectStore final : public Store {
 public:
  template <class Settings>
  ObjectStore(const Surroundings& surroundings, Settings settings)
      : client_(surroundings, std::move(settings)) {}

  [[nodiscard]] std::unique_ptr<Transfer> upload(const Upload& upload) override {
    return std::make_unique<ClientUpload>(client_, upload);
  }
  [[nodiscard]] std::unique_ptr<Removal> remove(const std::string& target) override {
    return std::make_unique<ObjectRemoval>(client_, key_of(target));
  }
  [[nodiscard]] std::unique_ptr<Reading> read(const std::string& target,
                                              std::size_t largest) override {
    return std::make_unique<ObjectReading>(client_, key_of(target), largest);
  }

 private:
  Client client_;
};

}  // namespace firesteel::storage
