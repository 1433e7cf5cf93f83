#include "conf/main_class.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "firesteel/error.h"
#include "support/catch.h"
#include "support/temp_folder.h"

namespace conf = firesteel::conf;

TEST_CASE("Main-Class is what java.util.jar.Manifest reads") {
  const std::vector<std::pair<std::string, std::optional<std::string>>> table = {
      {"Manifest-Version: 1.0\r\nmain-class: a.B\r\n\r\n", "a.B"},
      {"Main-Class: a.very.lo\n ng.Name\nX: y\n", "a.very.long.Name"},
      {"X: y\n z\n\nName: e\nMain-Class: no\n", std::nullopt},
      {"", std::nullopt},
      {"Main-Class: a.B", std::nullopt},
      {"Main-Class: a.B\n C\n D", std::nullopt},
      {"X: y\nMain-Class: a.B\n Z", std::nullopt},
      {"Main-Class: a.B\r", "a.B"},
      {"Main-Class: a.B\rX: y\r", "a.B"},
      {"Main-Class:  a.B \n", " a.B "},
      {"Main-Class: \n", ""},
      {"Main-Class: a.B\nMain-Class: c.D\n", "c.D"},
      {"Main-Class: a.B\n \n", "a.B"},
      {"Main-Class: \xC3\xBC\n", "\xC3\xBC"},
      {"X", std::nullopt},
  };
  for (const auto& [manifest, main_class] : table) {
    CAPTURE(manifest);
    CHECK(conf::main_class_of_manifest(manifest) == main_class);
  }
}

TEST_CASE("A manifest that Java does not read is refused") {
  for (const char* const manifest :
       {"Main-Class:a.B\n", "Main-Class :a.B\n", " x\n", "bad\nMain-Class: a.B\n",
        "\nMain-Class: a.B\n", "M ain: x\nMain-Class: a.B\n", "Main-Class: a.B\n\nNam: x\n",
        "Main-Class: a.B\n\nName: x\nbad\n", "Main-Class:\n", ".a: x\nMain-Class: a\n"}) {
    CAPTURE(manifest);
    CHECK_THROWS_AS(conf::main_class_of_manifest(manifest), firesteel::Error);
  }
  CHECK_THROWS_AS(conf::main_class_of_manifest("A: " + std::string(510, 'x') + "\n"),
                  firesteel::Error);
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
