#pragma once
/// Upload targets for dependencies, one store per URI scheme.  Currently only local directories (an
/// NFS or claim mount, or a path of the node).

#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace firesteel::storage {

/// Returns true to end an upload early, for example because of a signal.
using Stop = std::function<bool()>;

class Store {
 public:
  virtual ~Store() = default;
  /// Copies the local file `source` to `target`, replacing an existing file, and creates missing
  /// directories.  `target` appears complete or not at all.  False if `stop`, which is asked again
  /// and again, ended it.  Throws Error kUpload.
  [[nodiscard]] virtual bool upload(const std::string& source, const std::string& target,
                                    const Stop& stop) = 0;
  /// Deletes an upload, and its directory if that is empty then.  False if something could not be
  /// deleted.
  [[nodiscard]] virtual bool remove(const std::string& target) = 0;
};

/// The store for the target `uri`.  Throws Error kUpload if its scheme is not supported, or if it
/// is a local directory on another host.
[[nodiscard]] std::unique_ptr<Store> open_store(std::string_view uri);

}  // namespace firesteel::storage
