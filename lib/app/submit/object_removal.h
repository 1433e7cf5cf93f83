#pragma once
/// Deletes objects that this run created.

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "firesteel/clock.h"
#include "firesteel/log_sink.h"
#include "http/task.h"
#include "kube/client/api.h"
#include "kube/client/sending.h"

namespace firesteel::app {

/// An object created by this run.
struct CreatedObject {
  std::string api_version, kind, name, uid;
  bool owned = false;  ///< has its owner reference, so it is deleted with the pod
  bool data = false;   ///< a claim named by the user: kept after the driver ran
};

/// The kubectl command that deletes `objects`.
[[nodiscard]] std::string kubectl_delete(std::string_view in_namespace,
                                         const std::vector<CreatedObject>& objects);

/// Logs a warning that `objects` may remain, with the command that deletes them; nothing if there
/// are none.
void warn_remaining(LogSink& log, std::string_view in_namespace,
                    const std::vector<CreatedObject>& objects);

/// Deletes each object by its uid.  Logs why the first one could not be deleted.
class ObjectRemoval final : public http::Task {
 public:
  /// Ends at `until` at the latest.  References must outlive this object.
  ObjectRemoval(kube::Api& api, LogSink& log, std::string_view in_namespace,
                std::vector<CreatedObject> objects, SteadyTime until);

  /// See kube::Sending.
  void finish_by(SteadyTime until) { sending_->finish_by(until); }
  void turn() override { sending_->turn(); }
  [[nodiscard]] SteadyTime due() const override { return sending_->due(); }
  [[nodiscard]] bool done() const override { return sending_->done(); }
  /// The objects that could not be deleted, once done.
  [[nodiscard]] std::vector<CreatedObject> take_remaining();

 private:
  kube::Api& api_;
  LogSink& log_;
  std::vector<CreatedObject> objects_;
  std::vector<kube::Call> calls_;
  std::unique_ptr<kube::Sending> sending_;
};

}  // namespace firesteel::app
