// NetworkPolicyFeatureStep (since 4.2): executors accept connections of their own application only.

#include <fmt/format.h>

#include "firesteel/labels.h"
#include "manifest/driver.h"
#include "manifest/steps.h"

namespace firesteel::manifest {

void add_network_policy(const Submission& submission, Driver& driver) {
  const std::string& app_id = submission.identity.app_id;
  Json policy = named_object("networking.k8s.io/v1", "NetworkPolicy",
                             fmt::format("{}-policy", submission.identity.resource_prefix));
  policy["metadata"]["namespace"] = submission.spec.kubernetes_namespace.value;
  policy["metadata"]["labels"] = {{kAppIdLabel, app_id}};
  const Json same_application = {{"matchLabels", {{kAppIdLabel, app_id}}}};
  policy["spec"]["podSelector"]["matchLabels"] = {{kRoleLabel, kExecutorRole},
                                                  {kAppIdLabel, app_id}};
  policy["spec"]["ingress"] =
      Json::array({{{"from", Json::array({{{"podSelector", same_application}}})}}});
  driver.resources.push_back(std::move(policy));
}

}  // namespace firesteel::manifest
