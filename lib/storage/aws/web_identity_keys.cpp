#include "storage/aws/web_identity_keys.h"

#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "base/file.h"
#include "base/text.h"
#include "firesteel/clock.h"
#include "firesteel/environment.h"
#include "storage/aws/sts.h"
#include "storage/store.h"

namespace firesteel::storage {

WebIdentityKeys::WebIdentityKeys(const Surroundings& surroundings, std::string region)
    : surroundings_(surroundings), region_(std::move(region)) {}

void WebIdentityKeys::step() {
  if (!role_) {
    const Environment& environment = surroundings_.environment;
    const auto file = environment.find_non_empty("AWS_WEB_IDENTITY_TOKEN_FILE");
    const auto arn = environment.find_non_empty("AWS_ROLE_ARN");
    if (!file || !arn) {
      finish(std::nullopt);
      return;
    }
    role_ = std::make_unique<RoleKeys>(
        surroundings_,
        AssumedRole{.arn = *arn,
                    .session_name = environment.find("AWS_ROLE_SESSION_NAME").value_or(""),
                    .external_id = {},
                    .keys = std::nullopt,
                    .web_identity_token = std::string(base::trim(base::read_regular_file(
                        *file, "the token of AWS_WEB_IDENTITY_TOKEN_FILE"))),
                    .region = region_,
                    .source = "AWS_WEB_IDENTITY_TOKEN_FILE"});
  }
  role_->turn();
  if (role_->done()) {
    finish(role_->take());
  }
}

SteadyTime WebIdentityKeys::next_step() const {
  return role_ ? role_->due() : surroundings_.clock.steady_now();
}

}  // namespace firesteel::storage
