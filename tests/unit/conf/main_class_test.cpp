#include "conf/main_class.h"

#include <optional>
#include <string>

#include "firesteel/error.h"
#include "support/catch.h"
#include "support/temp_folder.h"

namespace conf = firesteel::conf;

TEST_CASE("Main-Class is found in the main section, whatever its case and line ends") {
  CHECK(conf::main_class_of_manifest("Manifest-Version: 1.0\r\nmain-class: a.B\r\n\r\n") == "a.B");
  CHECK(conf::main_class_of_manifest("Main-Class: a.very.lo\n ng.Name\nX: y\n") ==
        "a.very.long.Name");
  CHECK(conf::main_class_of_manifest("X: y\n z\n\nName: e\nMain-Class: no\n") == std::nullopt);
  CHECK(conf::main_class_of_manifest("") == std::nullopt);
}

TEST_CASE("A jar whose main class cannot be read asks for --class") {
  const firesteel::testing::TempFolder folder;
  const std::string jar = folder.write("a.jar", "jar-bytes");
  for (const char* const uri : {"local:///opt/a.jar", "s3a://b/a.jar"}) {
    try {
      (void)conf::infer_main_class(uri);
      FAIL("accepted " << uri);
    } catch (const firesteel::Error& error) {
      CHECK(error.hint().find("--class") != std::string::npos);
    }
  }
  try {
    (void)conf::infer_main_class("file:" + jar);
    FAIL("accepted");
  } catch (const firesteel::Error& error) {
    CHECK(std::string(error.what()) ==
          "failed to get main class in JAR: " + jar + " is not a jar (not a zip archive)");
    CHECK(error.hint() == "set the main class with --class CLASS, or check the file: file " + jar);
  }
}
