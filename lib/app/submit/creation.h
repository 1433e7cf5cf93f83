#pragma once
/// Creates the objects of one submission completely or not at all (promise 3 of lib/promises.md):
/// first everything but the pod, then the pod, then the owner references; three dependent rounds.

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "firesteel/host.h"
#include "firesteel/stop_signals.h"
#include "kube/client/api.h"
#include "manifest/manifest.h"

namespace firesteel::app {

/// An object created by this run.
struct CreatedObject {
  std::string api_version, kind, name, uid;
  bool owned = false;  ///< has its owner reference, so it is deleted with the pod
  bool data = false;   ///< a claim named by the user: kept after the driver ran
};

class Creation {
 public:
  /// `literal_claims` are the claims named by the user; existing ones are used.  `waits`: this
  /// process waits for the driver's end and calls delete_unowned() then.  All references must
  /// outlive this object.
  Creation(kube::Api& api, Host host, const manifest::Manifest& manifest, std::string in_namespace,
           std::set<std::string> literal_claims, bool waits);

  /// Returns the created driver pod (only its metadata without `waits`), or nothing if a signal
  /// arrived before it existed.  Throws ApiError.  After a signal or an error, deletes what this
  /// run created, or logs what remains with the command that deletes it.
  [[nodiscard]] std::optional<nlohmann::json> run();

  /// Sends the objects with dryRun=All and returns them as the API server would store them, the pod
  /// last, without claims that already exist.  Throws ApiError for the first rejected one.
  [[nodiscard]] std::vector<nlohmann::json> rehearse();

  /// Call after the driver's end: deletes the objects without an owner reference, which the API
  /// server would keep.
  void delete_unowned();

  /// True if a failure left it unknown whether the driver pod exists.
  [[nodiscard]] bool pod_is_uncertain() const { return pod_is_uncertain_; }

  /// True if run() failed because another pod has the driver pod's name.
  [[nodiscard]] bool pod_name_is_taken() const { return pod_name_is_taken_; }

 private:
  void create_others();
  [[nodiscard]] std::vector<kube::Call> creations_of_others() const;
  [[nodiscard]] std::vector<kube::Answer> send_checked(const std::vector<kube::Call>& calls);
  void require_none(const std::vector<std::size_t>& refused, const std::vector<kube::Call>& calls,
                    const std::vector<kube::Answer>& answers);
  [[nodiscard]] bool is_literal_claim(const kube::Call& call) const;
  [[nodiscard]] bool is_used_as_it_is(const kube::Call& call, const kube::Answer& answer);
  [[nodiscard]] bool is_there(const kube::Call& call, const kube::Answer& answer);
  [[nodiscard]] nlohmann::json create_pod();
  [[nodiscard]] std::optional<nlohmann::json> find_lost_pod(const kube::Call& call);
  void own_others(const nlohmann::json& pod);
  void warn_unowned(const std::vector<kube::Answer>& answers,
                    const std::vector<std::size_t>& of_created);
  void clean_up();
  void keep_shared_data();
  void add_uncertain();
  std::vector<CreatedObject> remove(const std::vector<CreatedObject>& objects);
  void name_left(const std::vector<CreatedObject>& left);
  [[nodiscard]] bool interrupted() { return host_.stop_signals.received() > 0; }

  kube::Api& api_;
  Host host_;
  const manifest::Manifest& manifest_;
  std::string namespace_;
  std::set<std::string> literal_claims_;
  bool waits_;
  std::vector<CreatedObject> created_;
  std::vector<kube::Call> uncertain_;  ///< creates without an answer
  bool pod_is_uncertain_ = false;
  bool pod_name_is_taken_ = false;
};

/// The kubectl command that deletes `objects`.
[[nodiscard]] std::string kubectl_delete(std::string_view in_namespace,
                                         const std::vector<CreatedObject>& objects);

}  // namespace firesteel::app
