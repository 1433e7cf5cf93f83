#pragma once
/// Carries out the planned uploads of a submission, and takes them back.

#include <cstddef>
#include <cstdint>
#include <exception>
#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "app/submit/dependencies.h"
#include "app/submit/upload_stores.h"
#include "firesteel/clock.h"
#include "firesteel/host.h"
#include "http/task.h"
#include "storage/store.h"

namespace firesteel::app {

/// Removes uploads that nothing refers to, several at a time; not those named by their content,
/// which others may use.
class UploadRemoval final : public http::Task {
 public:
  /// What to do with one that cannot be removed.
  using OnFailure = std::function<void(const std::string& target, const std::string& why)>;

  /// Without `on_failure`, a warning is logged.  `stores` must outlive this object.
  UploadRemoval(UploadStores& stores, std::vector<Upload> uploads, Host host,
                OnFailure on_failure = nullptr);

  void turn() override;
  [[nodiscard]] SteadyTime due() const override;
  [[nodiscard]] bool done() const override { return waiting_.empty() && running_.empty(); }
  /// Ends it at that time: what is not removed then is named in the log.
  void finish_by(SteadyTime time);

 private:
  struct Running {
    std::string target;
    std::unique_ptr<storage::Removal> removal;
  };

  void start();
  void fail(const std::string& target, const std::string& why) const;

  UploadStores& stores_;
  Host host_;
  OnFailure on_failure_;
  SteadyTime end_ = SteadyTime::max();
  std::vector<std::string> waiting_;  ///< targets; the next one is the last
  std::vector<Running> running_;
};

/// How much of it is done.
struct UploadAmount {
  std::size_t files = 0, files_done = 0;
  std::uint64_t bytes = 0, bytes_done = 0;
};

/// "uploading 3 files, 12.0 of 40.0 MiB, 6.0 MiB/s, 5s left"
[[nodiscard]] std::string upload_text(const UploadAmount& amount, SteadyTime::duration elapsed);

/// Uploads files, several at a time.
class Uploading final : public http::Task {
 public:
  /// `stores` must outlive this object.
  Uploading(UploadStores& stores, std::vector<Upload> uploads, Host host);

  void turn() override;
  [[nodiscard]] SteadyTime due() const override;
  /// True if all files were uploaded, or if one could not be and the others have been removed.
  [[nodiscard]] bool done() const override;
  /// Ends it within a second, and removes the files that were already uploaded.
  void cancel();
  [[nodiscard]] UploadAmount amount() const;
  /// Once done: throws the Error of the file that could not be uploaded.
  void check() const;

 private:
  struct Running {
    std::size_t number = 0;  ///< of the upload
    std::unique_ptr<storage::Transfer> transfer;
  };

  void start();
  void collect();
  void undo(SteadyTime end);
  void turn_undoing();

  UploadStores& stores_;
  std::vector<Upload> uploads_;
  Host host_;
  std::uint64_t total_ = 0, finished_bytes_ = 0;
  std::size_t next_ = 0;  ///< to start
  std::vector<Running> running_;
  std::vector<Upload> finished_;  ///< those to take back
  std::exception_ptr failure_;
  bool is_undoing_ = false;
  SteadyTime undo_end_ = SteadyTime::max();
  std::unique_ptr<UploadRemoval> removal_;
};

}  // namespace firesteel::app
