#pragma once
/// One submission, from the first request about it to the end of its driver.  Part of an event
/// loop: many of them can run side by side on one client.

#include <exception>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "app/follow/application_log.h"
#include "app/follow/following.h"
#include "app/follow/ui_forwarding.h"
#include "app/submit/creation.h"
#include "app/submit/existing_driver.h"
#include "app/submit/key_leftovers.h"
#include "app/submit/object_removal.h"
#include "app/submit/objects_gone.h"
#include "app/submit/prepared.h"
#include "app/submit/upload_stores.h"
#include "app/submit/uploading.h"
#include "firesteel/application.h"
#include "firesteel/clock.h"
#include "firesteel/environment.h"
#include "firesteel/host.h"
#include "firesteel/sources.h"
#include "firesteel/submission_spec.h"
#include "firesteel/submit.h"
#include "http/task.h"
#include "kube/client/api.h"
#include "kube/client/sending.h"
#include "manifest/manifest.h"

namespace firesteel::app {

/// The value of --if-exists, or its default.  Throws Error kUsage if the name of the driver pod is
/// not fixed.
[[nodiscard]] IfExists if_exists_of(const SubmissionSpec& spec, const SubmitOptions& options);

class Submitting final : public http::Task {
 public:
  /// References, and what `options` points to, must outlive this object.  Throws Error kUsage.
  Submitting(kube::Api& api, const Environment& environment, Host host, PreparedSubmission prepared,
             WaitSettings wait, SubmitOptions options, SubmitObserver& observer);

  /// Reports one signal.  Before anything is created, it ends the submission.  Later, the
  /// submission is completed or undone within kStopPatience, which is logged; a second one ends
  /// that immediately.  For the wait see Following.
  void stop_signals();

  void turn() override;
  [[nodiscard]] SteadyTime due() const override;
  [[nodiscard]] bool done() const override { return stage_ == Stage::kDone; }
  /// The result, once done.  Throws Error.
  [[nodiscard]] Outcome take();

  /// The wait for the driver, which needs to be told what becomes of `driver_pod`.  Null before it
  /// begins, and if there is none.
  [[nodiscard]] Following* following() { return following_.get(); }
  /// As far as it is known.
  [[nodiscard]] const Application& application() const { return outcome_.application; }
  /// The driver pod as created or found.
  [[nodiscard]] const nlohmann::json& driver_pod() const { return pod_; }

 private:
  /// kFinding: the existing driver (--if-exists).  kClearing: objects of the replaced driver whose
  /// names are needed again.  kFindingOther: the driver that another
  /// submission has created meanwhile.  kTakingBack: uploads that nothing refers to are removed.
  /// kClosing: what the stores keep open is ended.  kAdopting: objects that earlier runs with the
  /// same key left.  kKilling: the pod is deleted because of a signal.  kRemoving: objects without
  /// an owner are deleted.
  enum class Stage {
    kFinding,
    kReplacing,
    kClearing,
    kUploading,
    kCreating,
    kTakingBack,
    kClosing,
    kFindingOther,
    kAdopting,
    kFollowing,
    kKilling,
    kRemoving,
    kDone
  };

  bool step();
  void say_stopping();
  void find(Stage stage);
  void take_existing();
  void clear();
  void attach_to(nlohmann::json pod);
  void upload();
  void report_upload();
  void take_uploaded();
  void close_stores(void (Submitting::*next)());
  void after_upload();
  void create();
  void take_created();
  void creation_failed();
  void take_back_uploads();
  void after_failed_creation();
  void adopt(KeyLeftovers::Driver driver);
  void follow_or_end();
  void follow();
  void take_followed();
  void kill();
  void take_killed();
  void remove_unowned();
  void take_remaining();
  void end_before_pod();
  void end();
  [[nodiscard]] bool yields() const;
  [[nodiscard]] bool driver_goes_on() const;

  kube::Api& api_;
  ApplicationLog log_;
  Host host_;
  PreparedSubmission prepared_;
  WaitSettings wait_;
  SubmitOptions options_;
  SubmitObserver& observer_;
  IfExists if_exists_;
  ExistingDriver existing_;

  Stage stage_ = Stage::kFinding;
  int signals_ = 0;
  bool said_stopping_ = false;
  SteadyTime end_by_ = SteadyTime::max();  ///< set by a signal
  Outcome outcome_;
  nlohmann::json pod_;
  std::exception_ptr failure_;
  std::vector<CreatedObject> unowned_;

  http::Task* running_ = nullptr;  ///< one of the following, of this stage
  kube::Call call_;                ///< of sending_
  std::unique_ptr<kube::Sending> sending_;
  std::string replaced_;  ///< uid of the pod of replacing_
  std::unique_ptr<DriverRemoval> replacing_;
  std::unique_ptr<ObjectsGone> clearing_;
  UploadStores stores_;
  std::unique_ptr<ClosingStores> closing_;
  void (Submitting::*after_closing_)() = nullptr;
  std::unique_ptr<Uploading> uploading_;
  SteadyTime upload_began_;
  SteadyTime next_report_ = SteadyTime::max();  ///< of uploading_
  std::unique_ptr<UploadRemoval> upload_removal_;
  std::unique_ptr<Creation> creation_;
  std::unique_ptr<KeyLeftovers> leftovers_;
  std::unique_ptr<UiForwarding> ui_;
  std::unique_ptr<Following> following_;
  std::unique_ptr<ObjectRemoval> removal_;
};

}  // namespace firesteel::app
