#include "storage/aws/profile_keys.h"

#include <algorithm>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/file.h"
#include "base/text.h"
#include "firesteel/clock.h"
#include "firesteel/environment.h"
#include "storage/aws/container_keys.h"
#include "storage/aws/environment_keys.h"
#include "storage/aws/instance_keys.h"
#include "storage/aws/key_answer.h"
#include "storage/aws/key_source.h"
#include "storage/aws/process_keys.h"
#include "storage/aws/shared_config.h"
#include "storage/aws/sts.h"
#include "storage/store.h"

namespace firesteel::storage {

namespace {

namespace fs = std::filesystem;

void add_file(const Environment& environment, std::string_view variable, const char* usual,
              AwsFileKind kind, AwsProfiles& profiles) {
  std::string path =
      environment.find_non_empty(variable).value_or(environment.home + "/.aws/" + usual);
  if (path.starts_with("~/")) {
    path = environment.home + path.substr(1);
  }
  const std::string file = environment.absolute(path);
  std::error_code error;
  if (fs::exists(file, error)) {
    add_profiles(base::read_regular_file(file, "the AWS configuration file"), kind, profiles);
  }
}

std::string setting(const AwsProfile& profile, std::string_view key) {
  const auto found = profile.find(key);
  return found == profile.end() ? std::string() : found->second;
}

std::string source_of(std::string_view name) {
  return fmt::format("the AWS profile {}", name);
}

std::string known_names(const AwsProfiles& profiles) {
  std::vector<std::string> names;
  for (const auto& [name, profile] : profiles) {
    names.push_back(name);
  }
  return names.empty() ? "no profile is configured" : "known: " + base::join(names, ", ");
}

/// The profile's own keys.
std::optional<AwsKeys> static_keys(const std::string& name, const AwsProfile& profile) {
  AwsKeys keys{.access_key = setting(profile, "aws_access_key_id"),
               .secret_key = setting(profile, "aws_secret_access_key"),
               .session_token = setting(profile, "aws_session_token"),
               .expires = std::nullopt,
               .source = source_of(name)};
  return keys.access_key.empty() || keys.secret_key.empty() ? std::nullopt
                                                            : std::optional(std::move(keys));
}

}  // namespace

AwsProfiles read_profiles(const Environment& environment) {
  AwsProfiles profiles;
  add_file(environment, "AWS_SHARED_CREDENTIALS_FILE", "credentials", AwsFileKind::kCredentials,
           profiles);
  add_file(environment, "AWS_CONFIG_FILE", "config", AwsFileKind::kConfig, profiles);
  return profiles;
}

std::string profile_name(const Environment& environment) {
  return environment.find_non_empty("AWS_PROFILE").value_or("default");
}

ProfileKeys::ProfileKeys(const Surroundings& surroundings, std::string region)
    : surroundings_(surroundings), region_(std::move(region)) {}

/// Follows source_profile to the profile that has keys of its own, or another source of them.
void ProfileKeys::resolve() {
  resolved_ = true;
  const AwsProfiles profiles = read_profiles(surroundings_.environment);
  std::string name = profile_name(surroundings_.environment);
  if (!profiles.contains(name) && !surroundings_.environment.find_non_empty("AWS_PROFILE")) {
    finish(std::nullopt);
    return;
  }
  std::vector<std::string> seen;
  while (true) {
    const auto found = profiles.find(name);
    if (found == profiles.end()) {
      fail_keys(source_of(name),
                fmt::format("there is no such profile ({})", known_names(profiles)),
                "correct AWS_PROFILE or source_profile, or add the profile to ~/.aws/config");
    }
    const AwsProfile& profile = found->second;
    const std::string next = setting(profile, "source_profile");
    const std::string arn = setting(profile, "role_arn");
    const bool is_source_of_itself = next == name && static_keys(name, profile);
    const bool assumes = !arn.empty() && setting(profile, "web_identity_token_file").empty();
    const bool was_seen = std::ranges::find(seen, name) != seen.end();
    if (!assumes || (was_seen && static_keys(name, profile))) {
      begin(name, profile);
      return;
    }
    if (was_seen) {
      fail_keys(source_of(name), "its source_profile leads back to it", "correct source_profile");
    }
    if (!setting(profile, "mfa_serial").empty()) {
      fail_keys(source_of(name), "its role asks for a code (mfa_serial), which is not supported",
                "get temporary keys with aws sts assume-role, and put them into the environment");
    }
    seen.push_back(name);
    const std::string region = setting(profile, "region");
    roles_.push_back({.arn = arn,
                      .session_name = setting(profile, "role_session_name"),
                      .external_id = setting(profile, "external_id"),
                      .keys = std::nullopt,
                      .web_identity_token = {},
                      .region = region.empty() ? region_ : region,
                      .source = source_of(name)});
    if (next.empty() || is_source_of_itself) {
      begin(name, profile);
      return;
    }
    name = next;
  }
}

/// Starts to get the keys at the end of the chain.
void ProfileKeys::begin(const std::string& name, const AwsProfile& profile) {
  const std::string credential_source = setting(profile, "credential_source");
  if (const std::string file = setting(profile, "web_identity_token_file"); !file.empty()) {
    running_ = std::make_unique<RoleKeys>(
        surroundings_,
        AssumedRole{.arn = setting(profile, "role_arn"),
                    .session_name = setting(profile, "role_session_name"),
                    .external_id = {},
                    .keys = std::nullopt,
                    .web_identity_token = std::string(base::trim(
                        base::read_regular_file(file, "the token of web_identity_token_file"))),
                    .region = region_,
                    .source = source_of(name)});
  } else if (!roles_.empty() && credential_source == "Environment") {
    keys_ = environment_keys(surroundings_.environment);
  } else if (!roles_.empty() && credential_source == "EcsContainer") {
    running_ = std::make_unique<ContainerKeys>(surroundings_);
  } else if (!roles_.empty() && credential_source == "Ec2InstanceMetadata") {
    running_ = std::make_unique<InstanceKeys>(surroundings_);
  } else if (auto keys = static_keys(name, profile)) {
    keys_ = std::move(keys);
  } else if (const std::string command = setting(profile, "credential_process"); !command.empty()) {
    running_ = std::make_unique<ProcessKeys>(surroundings_, command, source_of(name));
  } else if (profile.contains("sso_start_url") || profile.contains("sso_session")) {
    fail_keys(source_of(name), "it uses AWS SSO, whose cache is not supported yet",
              "run: eval \"$(aws configure export-credentials --format env)\"");
  } else if (!roles_.empty()) {
    fail_keys(source_of(name), "its role has neither source_profile nor credential_source",
              "add source_profile = NAME");
  }
}

void ProfileKeys::next_role() {
  if (!keys_ && !roles_.empty()) {
    fail_keys(roles_.back().source, "there are no keys that may assume its role",
              "check source_profile and credential_source");
  }
  if (roles_.empty()) {
    finish(std::exchange(keys_, std::nullopt));
    return;
  }
  AssumedRole role = std::move(roles_.back());
  roles_.pop_back();
  role.keys = std::exchange(keys_, std::nullopt);
  running_ = std::make_unique<RoleKeys>(surroundings_, std::move(role));
}

void ProfileKeys::step() {
  if (!resolved_) {
    resolve();
  }
  while (!done()) {
    if (!running_) {
      next_role();
      continue;
    }
    running_->turn();
    if (!running_->done()) {
      return;
    }
    keys_ = std::exchange(running_, nullptr)->take();
  }
}

SteadyTime ProfileKeys::next_step() const {
  return running_ ? running_->due() : surroundings_.clock.steady_now();
}

}  // namespace firesteel::storage
