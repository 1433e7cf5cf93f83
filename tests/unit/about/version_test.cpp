#include "firesteel/version.h"

#include <regex>
#include <string>
#include <vector>

#include "support/catch.h"

namespace firesteel {

TEST_CASE("the version is a semantic version") {
  CHECK(std::regex_match(build_info().version, std::regex(R"(\d+\.\d+\.\d+)")));
}

TEST_CASE("every library that a program can contain is named with the version in use") {
  std::vector<std::string> names;
  for (const LinkedLibrary& library : build_info().libraries) {
    INFO(library.name << " " << library.version);
    CHECK(std::regex_match(library.version, std::regex(R"(\d+\.\d+\.\d+[-.0-9a-z]*)")));
    names.push_back(library.name);
  }
  CHECK(names == std::vector<std::string>{"OpenSSL", "expat", "fmt", "libcurl", "libyaml",
                                          "nghttp2", "nlohmann-json", "zlib"});
}

}  // namespace firesteel
