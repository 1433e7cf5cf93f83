#include "cli/process_environment.h"

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <system_error>
#include <unistd.h>
#include <utility>

#include "firesteel/environment.h"
#include "firesteel/system_host.h"

// POSIX leaves its declaration to the program; glibc has one.
extern char** environ;  // NOLINT(readability-redundant-declaration)

namespace firesteel::cli {

namespace {

namespace fs = std::filesystem;

/// The path that a shell runs for this name; empty when PATH has none.
fs::path program_path(const std::string& program, const Environment& environment) {
  const fs::path here = environment.working_directory;
  if (program.find('/') != std::string::npos) {
    return here / program;
  }
  const std::string path = environment.find("PATH").value_or("");
  for (std::size_t begin = 0; begin <= path.size();) {
    const std::size_t end = std::min(path.find(':', begin), path.size());
    fs::path candidate = here / path.substr(begin, end - begin) / program;
    if (::access(candidate.c_str(), X_OK) == 0) {
      return candidate;
    }
    begin = end + 1;
  }
  return {};
}

bool is_spark_folder(const fs::path& folder) {
  std::error_code failed;
  for (const char* sign : {"RELEASE", "jars", "conf/spark-defaults.conf", "conf/spark-env.sh"}) {
    if (fs::exists(folder / sign, failed)) {
      return true;
    }
  }
  return false;
}

/// Where pip puts the package whose scripts are in `scripts`; empty when it is not there.
fs::path pip_package(const fs::path& scripts) {
  std::error_code failed;
  for (fs::directory_iterator entry(scripts / "../lib", failed), end; !failed && entry != end;
       entry.increment(failed)) {
    const fs::path package = entry->path() / "site-packages/pyspark";
    if (fs::exists(package / "jars", failed)) {
      return package.lexically_normal();
    }
  }
  return {};
}

}  // namespace

Environment with_spark_home(Environment environment, const std::string& program) {
  if (environment.find_non_empty("SPARK_HOME")) {
    return environment;
  }
  const fs::path path = program_path(program, environment);
  if (path.empty()) {
    return environment;
  }
  const fs::path scripts = path.parent_path();
  std::error_code failed;
  fs::path home = (scripts / "..").lexically_normal();
  if (fs::exists(scripts / "find_spark_home.py", failed) && !fs::exists(home / "jars", failed)) {
    home = pip_package(scripts);
  }
  if (!home.empty() && is_spark_folder(home)) {
    environment.variables["SPARK_HOME"] =
        home.has_filename() ? home.string() : home.parent_path().string();
  }
  return environment;
}

Environment process_environment() {
  Environment environment = environment_of(::environ);
  environment.stdin_is_terminal = ::isatty(STDIN_FILENO) == 1;
  return environment;
}

}  // namespace firesteel::cli
