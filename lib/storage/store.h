#pragma once
/// Upload targets for dependencies, one store per URI scheme.  Currently only local directories (an
/// NFS or claim mount, or a path of the node).

#include <memory>
#include <string>
#include <string_view>

namespace firesteel::storage {

/// The copy of one file, as part of an event loop.  If it is destroyed before it is complete,
/// nothing is left at the target.
class Copy {
 public:
  Copy() = default;
  virtual ~Copy() = default;
  Copy(const Copy&) = delete;
  Copy& operator=(const Copy&) = delete;
  Copy(Copy&&) = delete;
  Copy& operator=(Copy&&) = delete;

  /// Copies the next piece, at most a megabyte.  True once the target is complete.  Throws Error
  /// kUpload.
  [[nodiscard]] virtual bool advance() = 0;
};

class Store {
 public:
  virtual ~Store() = default;
  /// Begins to copy the local file `source` to `target`, replacing an existing file, and creates
  /// missing directories.  `target` appears complete or not at all.  Throws Error kUpload.
  [[nodiscard]] virtual std::unique_ptr<Copy> upload(const std::string& source,
                                                     const std::string& target) = 0;
  /// Deletes an upload, and its directory if that is empty then.  False if something could not be
  /// deleted.
  [[nodiscard]] virtual bool remove(const std::string& target) = 0;
};

/// The store for the target `uri`.  Throws Error kUpload if its scheme is not supported, or if it
/// is a local directory on another host.
[[nodiscard]] std::unique_ptr<Store> open_store(std::string_view uri);

}  // namespace firesteel::storage
