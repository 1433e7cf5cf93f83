#pragma once
/// Creates the objects of one submission so that there is never half of it (design.md, promise 3):
/// first everything but the pod, then the pod, then the owner references; three dependent rounds.

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "firesteel/runtime.h"
#include "kube/client/api.h"
#include "manifest/manifest.h"

namespace firesteel::app {

/// An object that exists because this run created it.
struct CreatedObject {
  std::string api_version, kind, name, uid;
  bool owned = false;  ///< has its owner reference: the API server deletes it with the pod
  bool data = false;   ///< a claim that the user named: never deleted after the driver ran
};

class Creation {
 public:
  /// `literal_claims` are the claims that the user named: one that exists already is used.
  /// `waits`: this process stays to the driver's end and calls delete_unowned() then.
  /// Everything must outlive this.
  Creation(kube::Api& api, Runtime runtime, const manifest::Manifest& manifest,
           std::string in_namespace, std::set<std::string> literal_claims, bool waits);

  /// The driver pod as the API server answered its creation, without `waits` its metadata only;
  /// nothing when a signal came before it existed.  Throws ApiError.  In both cases what this run
  /// had created is deleted again, or named in a log line with the command that deletes it.
  [[nodiscard]] std::optional<nlohmann::json> run();

  /// Only asks the API server (dryRun=All): the objects as it would keep them, the pod last,
  /// without a claim that exists already.  Throws ApiError for the first one that it refuses.
  [[nodiscard]] std::vector<nlohmann::json> rehearse();

  /// After the driver's end: deletes what did not get its owner reference, for nobody else will.
  void delete_unowned();

  /// True when a failure left it unknown whether the driver pod exists.
  [[nodiscard]] bool pod_is_uncertain() const { return pod_is_uncertain_; }

  /// True when run() failed because another pod has the driver's name.
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
  [[nodiscard]] bool interrupted() { return runtime_.interrupt.count() > 0; }

  kube::Api& api_;
  Runtime runtime_;
  const manifest::Manifest& manifest_;
  std::string namespace_;
  std::set<std::string> literal_claims_;
  bool waits_;
  std::vector<CreatedObject> created_;
  std::vector<kube::Call> uncertain_;  ///< creations whose answer never came
  bool pod_is_uncertain_ = false;
  bool pod_name_is_taken_ = false;
};

/// How kubectl is told to delete `objects`.
[[nodiscard]] std::string kubectl_delete(std::string_view in_namespace,
                                         const std::vector<CreatedObject>& objects);

}  // namespace firesteel::app
