#pragma once
/// What a connection shows the API server of its user: for a person, without any secret.

#include <optional>
#include <string>

#include "firesteel/runtime.h"
#include "kube/connection.h"

namespace firesteel::kube {

struct CredentialSummary {
  std::string text;  ///< "token of user \"jane\" in FILE", "none"; kinds are joined by " and "
  std::optional<SystemTime> expires;  ///< the first of them that ends; nothing when none says
};

[[nodiscard]] CredentialSummary summarise_credentials(const Connection& connection);

}  // namespace firesteel::kube
