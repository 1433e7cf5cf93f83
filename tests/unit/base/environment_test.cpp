#include "firesteel/environment.h"

#include "support/catch.h"

TEST_CASE("A relative path is one of the working directory") {
  const firesteel::Environment environment{
      .variables = {}, .user = "u", .home = "/h", .working_directory = "/work"};
  CHECK(environment.absolute("conf/a b") == "/work/conf/a b");
  CHECK(environment.absolute("/etc/hosts") == "/etc/hosts");
  CHECK(environment.absolute("../x") == "/work/../x");
}
