#include "storage/aws/environment_keys.h"

#include <optional>

#include "firesteel/environment.h"
#include "storage/aws/keys.h"

namespace firesteel::storage {

std::optional<AwsKeys> environment_keys(const Environment& environment) {
  const auto access_key = environment.find_non_empty("AWS_ACCESS_KEY_ID");
  const auto secret_key = environment.find_non_empty("AWS_SECRET_ACCESS_KEY");
  if (!access_key || !secret_key) {
    return std::nullopt;
  }
  return AwsKeys{.access_key = *access_key,
                 .secret_key = *secret_key,
                 .session_token = environment.find("AWS_SESSION_TOKEN").value_or(""),
                 .expires = std::nullopt,
                 .source = "AWS_ACCESS_KEY_ID in the environment"};
}

}  // namespace firesteel::storage
