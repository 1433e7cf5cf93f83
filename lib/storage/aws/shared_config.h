#pragma once
/// The AWS configuration files: profiles of ~/.aws/credentials and ~/.aws/config.  Pure.

#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace firesteel::storage {

using AwsProfile = std::map<std::string, std::string, std::less<>>;
using AwsProfiles = std::map<std::string, AwsProfile, std::less<>>;

enum class AwsFileKind { kConfig, kCredentials };

/// Adds the profiles of one file to `profiles`; keys are in lower case, and what is there already
/// stays.  kConfig: [profile NAME] and [default]; kCredentials: [NAME].  Other sections, nested
/// settings and lines that are not settings are skipped, as the SDKs do.
void add_profiles(std::string_view text, AwsFileKind kind, AwsProfiles& profiles);

}  // namespace firesteel::storage
