#include "base/glob.h"

#include <string>
#include <vector>

#include "support/catch.h"
#include "support/temp_folder.h"

namespace base = firesteel::base;

TEST_CASE("Patterns match whole names") {
  CHECK(base::glob_matches("*.jar", "a.jar"));
  CHECK(base::glob_matches("*.jar", ".jar"));
  CHECK_FALSE(base::glob_matches("*.jar", "a.jar.bak"));
  CHECK(base::glob_matches("a?c", "abc"));
  CHECK_FALSE(base::glob_matches("a?c", "ac"));
  CHECK(base::glob_matches("a[b-d]e", "ace"));
  CHECK_FALSE(base::glob_matches("a[^b-d]e", "ace"));
  CHECK(base::glob_matches("{a,bc}d", "bcd"));
  CHECK(base::glob_matches("a\\*", "a*"));
  CHECK_FALSE(base::glob_matches("a\\*", "ab"));
  CHECK(base::glob_matches("[", "["));
  CHECK(base::glob_matches("\\{a\\}", "{a}"));
  CHECK_FALSE(base::glob_matches("\\{a\\}", "a"));
  CHECK(base::glob_matches("{a\\}}b", "a}b"));
}

TEST_CASE("Patterns that Hadoop refuses are known") {
  for (const char* const fine :
       {"/d/a*.txt", "/d/{a}b", "/d/a}", "/d/\\*", "/d/\\d", "/a\xC3\xBC"}) {
    CAPTURE(fine);
    CHECK(base::glob_problem(fine) == std::nullopt);
  }
  CHECK(base::glob_problem("/d/{a") == "the group in {a is not closed");
  CHECK(base::glob_problem("/d/{a/b}") == "the group in {a is not closed");
  CHECK(base::glob_problem("/w/C:\\x\\y.txt") == "\\x in C:\\x\\y.txt is not an escape");
  CHECK(base::glob_problem("/d/a\\") == "nothing is escaped by the backslash at the end of a\\");
}

TEST_CASE("Many stars do not take for ever") {
  CHECK_FALSE(base::glob_matches("*a*a*a*a*a*a*a*a*b", std::string(64, 'a')));
}

TEST_CASE("Files are found through folders, sorted, folders left out") {
  const firesteel::testing::TempFolder folder;
  for (const char* const name : {"y/b.jar", "x/a.jar", "x/.c.jar", "x/d.jar/inner"}) {
    (void)folder.write(name, "");
  }
  CHECK(base::glob_files(folder.path() + "/*/*.jar") ==
        std::vector<std::string>{folder.path() + "/x/.c.jar", folder.path() + "/x/a.jar",
                                 folder.path() + "/y/b.jar"});
  CHECK(base::glob_files(folder.path() + "/none*/x").empty());
}
