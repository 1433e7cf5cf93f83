#pragma once
/// What this build of Firesteel is and what it contains.

#include <string>
#include <vector>

namespace firesteel {

/// A library that this build uses, with the version in use at run time.
struct LinkedLibrary {
  std::string name;  ///< as its authors write it: "libcurl", "OpenSSL"
  std::string version;
  bool is_static = false;  ///< inside the program; otherwise the system's shared library
};

struct BuildInfo {
  std::string version;   ///< MAJOR.MINOR.PATCH, as semantic versioning defines it
  std::string commit;    ///< of a release; ends with "-dirty" if files differed; empty: unknown
  std::string platform;  ///< "linux-x86_64"
  std::vector<LinkedLibrary> libraries;  ///< sorted by name
};

[[nodiscard]] BuildInfo build_info();

}  // namespace firesteel
