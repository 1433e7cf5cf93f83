#pragma once
/// A store of objects.

#include <memory>
#include <string>
#include <utility>

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

 private:
  Client client_;
};

}  // namespace firesteel::storage
