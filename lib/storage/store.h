#pragma once
/// Places to upload dependencies to, one store per URI scheme.  Everything a store does is a task
/// on the event loop.

#include <cstddef>
#include <cstdint>
#include <exception>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "conf/hadoop_settings.h"
#include "firesteel/clock.h"
#include "firesteel/environment.h"
#include "firesteel/log_sink.h"
#include "firesteel/random_source.h"
#include "http/task.h"
#include "http/transport.h"
#include "storage/source_file.h"

namespace firesteel::storage {

/// What stores work with.  The references must outlive them.
struct Surroundings {
  http::Transport& transport;
  const Clock& clock;
  RandomSource& random;
  LogSink& log;
  const Environment& environment;
  const conf::HadoopSettings& settings;
};

/// What a request is for, which decides the advice after a failure.
enum class Access { kWrite, kRead };

/// One file to upload.
struct Upload {
  std::string source;  ///< a local path
  std::string target;  ///< URI or path
  /// The target's name is a digest of its content: an object of that name and length is the file.
  bool content_named = false;
  std::optional<FileVersion> version = {};  ///< of the source that the digest is of
};

/// The transfer of one file, as part of an event loop.  The target appears complete or not at all.
class Transfer : public http::Task {
 public:
  /// Bytes that were sent (or need not be), and bytes of the file as far as they are known.  The
  /// first may decrease, when a part is sent again.
  [[nodiscard]] virtual std::uint64_t bytes_done() const = 0;
  [[nodiscard]] virtual std::uint64_t bytes_total() const = 0;
  /// Ends it: sends nothing more of the file, and removes from the store what it left there, except
  /// a complete target.  done() within a second.
  virtual void cancel() = 0;
  /// Once done: throws Error kUpload if the target is not complete for another reason than
  /// cancel().  What this transfer left at the store has been removed then, or is named in the log.
  void check() const {
    if (failure_) {
      std::rethrow_exception(failure_);
    }
  }
  /// Once done: nothing was sent, because a content-named target existed.
  [[nodiscard]] virtual bool was_there() const { return false; }

 protected:
  /// Call in a handler: check() throws the first of these exceptions.
  void keep_failure() { failure_ = failure_ ? failure_ : std::current_exception(); }

 private:
  std::exception_ptr failure_;
};

/// The removal of one upload.
class Removal : public http::Task {
 public:
  /// Once done: why it could not be removed; nothing if it does not exist any more.
  [[nodiscard]] virtual std::optional<std::string> failure() const = 0;
};

/// The content of a small file of a store.
class Reading : public http::Task {
 public:
  /// Once done.  Throws Error kInput, which does not name the file, if it cannot be read or is
  /// larger than was allowed.
  [[nodiscard]] virtual std::string take() = 0;
};

/// The end of what a store keeps while it is used, such as a pod.
class Closing : public http::Task {
 public:
  /// Gives up at that time: what remains then is named in the log.
  virtual void finish_by(SteadyTime time) = 0;
};

/// One place: a bucket, a file system.  Its tasks may outlive neither it nor its surroundings.
class Store {
 public:
  Store() = default;
  virtual ~Store() = default;
  Store(const Store&) = delete;
  Store& operator=(const Store&) = delete;
  Store(Store&&) = delete;
  Store& operator=(Store&&) = delete;

  /// Replaces an existing target unless it is content-named, and creates missing directories.
  /// Never throws: see Transfer::check().
  [[nodiscard]] virtual std::unique_ptr<Transfer> upload(const Upload& upload) = 0;
  /// Removes an upload, and the directory that was made for it if that is empty then.
  [[nodiscard]] virtual std::unique_ptr<Removal> remove(const std::string& target) = 0;
  /// Reads a file of at most `largest` bytes.  Null: this store is only written to.
  [[nodiscard]] virtual std::unique_ptr<Reading> read(const std::string& /*target*/,
                                                      std::size_t /*largest*/) {
    return nullptr;
  }
  /// Call when nothing uses the store for now.  Null: it keeps nothing.
  [[nodiscard]] virtual std::unique_ptr<Closing> close() { return nullptr; }
};

/// Opens a store by a URI; an argument, so that a store that needs more can be among them.
using OpenStore = std::function<std::unique_ptr<Store>(std::string_view uri)>;

}  // namespace firesteel::storage
