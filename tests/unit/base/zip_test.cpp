#include "base/zip.h"

#include <string>

#include "base/base64.h"
#include "firesteel/error.h"
#include "support/catch.h"
#include "support/temp_folder.h"

namespace base = firesteel::base;
using firesteel::testing::TempFolder;

namespace {

/// A jar with META-INF/MANIFEST.MF deflated and stored.txt stored, as Python's zipfile writes it.
constexpr const char* kJar =
    "UEsDBBQAAAAIAAAAIVwiZYjXOgAAAP8AAAAUAAAATUVUQS1JTkYvTUFOSUZFU1QuTUbzTczLTEstLtENSy0qzszP"
    "s1Iw1DPg8k3MzNN1zkksLrZSyC9K10utSMwtyEnVA4lzRVgpVAwTwAUAUEsDBBQAAAAAAAAAIVwL+UNWBgAAAAYA"
    "AAAKAAAAc3RvcmVkLnR4dHN0b3JlZFBLAQIUAxQAAAAIAAAAIVwiZYjXOgAAAP8AAAAUAAAAAAAAAAAAAACAAQAA"
    "AABNRVRBLUlORi9NQU5JRkVTVC5NRlBLAQIUAxQAAAAAAAAAIVwL+UNWBgAAAAYAAAAKAAAAAAAAAAAAAACAAWwA"
    "AABzdG9yZWQudHh0UEsFBgAAAAACAAIAegAAAJoAAAAAAA==";

std::string jar_bytes() {
  return base::base64_decode(kJar).value_or("");
}

}  // namespace

TEST_CASE("Deflated and stored members are read, others are not there") {
  const TempFolder folder;
  const std::string jar = folder.write("a.jar", jar_bytes());
  CHECK(base::read_zip_member(jar, "META-INF/MANIFEST.MF") ==
        "Manifest-Version: 1.0\nMain-Class: org.example.Main\nX: " + std::string(200, 'x') + "\n");
  CHECK(base::read_zip_member(jar, "stored.txt") == "stored");
  CHECK_FALSE(base::read_zip_member(jar, "other").has_value());
}

TEST_CASE("A member larger than the limit is refused") {
  const TempFolder folder;
  const std::string jar = folder.write("a.jar", jar_bytes());
  CHECK_THROWS_AS(base::read_zip_member(jar, "META-INF/MANIFEST.MF", 100), firesteel::Error);
}

TEST_CASE("What is no archive, or is cut anywhere, is an error and nothing worse") {
  const TempFolder folder;
  const std::string whole = jar_bytes();
  CHECK_THROWS_AS(base::read_zip_member(folder.path() + "/none", "x"), firesteel::Error);
  for (std::size_t size = 0; size < whole.size(); ++size) {
    const std::string jar = folder.write("cut.jar", whole.substr(0, size));
    CHECK_THROWS_AS(base::read_zip_member(jar, "stored.txt"), firesteel::Error);
  }
}

TEST_CASE("A changed byte anywhere is never read out of bounds") {
  const TempFolder folder;
  const std::string whole = jar_bytes();
  int survived = 0;
  for (std::size_t at = 0; at < whole.size(); ++at) {
    std::string changed = whole;
    changed[at] = static_cast<char>(changed[at] ^ '\xFF');
    const std::string jar = folder.write("changed.jar", changed);
    try {
      survived += base::read_zip_member(jar, "META-INF/MANIFEST.MF").has_value() ? 1 : 0;
    } catch (const firesteel::Error&) {
      continue;
    }
  }
  CHECK(survived > 0);
}
