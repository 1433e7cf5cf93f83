#include <cstddef>
#include <filesystem>
#include <memory>
#include <pwd.h>
#include <string>
#include <string_view>
#include <system_error>
#include <unistd.h>

#include "firesteel/environment.h"
#include "firesteel/system_host.h"

namespace firesteel {

namespace {

/// Name and home from the user database, which JVM and Hadoop ask too; USER may be another's.
void read_user_database(Environment& environment) {
  passwd entry = {};
  passwd* found = nullptr;
  constexpr std::size_t kEnough = 16384;
  // NOLINTNEXTLINE(modernize-avoid-c-arrays): an array would be filled with zeros first
  const auto buffer = std::make_unique_for_overwrite<char[]>(kEnough);
  if (::getpwuid_r(::geteuid(), &entry, buffer.get(), kEnough, &found) == 0 && found != nullptr) {
    environment.user = entry.pw_name;
    environment.home = entry.pw_dir;
  }
}

}  // namespace

Environment environment_of(const char* const* variables) {
  Environment environment;
  for (const char* const* entry = variables; entry != nullptr && *entry != nullptr; ++entry) {
    const std::string_view text = *entry;
    if (const std::size_t equals = text.find('='); equals != std::string_view::npos) {
      environment.variables.emplace(text.substr(0, equals), text.substr(equals + 1));
    }
  }
  read_user_database(environment);
  for (const std::string_view variable : {"USER", "LOGNAME"}) {
    if (environment.user.empty()) {
      environment.user = environment.find(variable).value_or("");
    }
  }
  if (environment.user.empty()) {
    environment.user = std::to_string(::geteuid());
  }
  if (const auto home = environment.find_non_empty("HOME"); home && home->starts_with('/')) {
    environment.home = *home;
  } else if (environment.home.empty()) {
    environment.home = "/";
  }
  std::error_code failed;
  environment.working_directory = std::filesystem::current_path(failed).string();
  if (failed) {
    environment.working_directory = "/";  // it was deleted below us: relative names fail later
  }
  return environment;
}

}  // namespace firesteel
