#include "firesteel/edit_distance.h"

#include <string_view>

#include "support/catch.h"

using firesteel::edit_distance;

TEST_CASE("Each insertion, deletion, replacement and swap of neighbours counts once") {
  CHECK(edit_distance("", "", 9) == 0);
  CHECK(edit_distance("executor", "executor", 9) == 0);
  CHECK(edit_distance("", "abc", 9) == 3);
  CHECK(edit_distance("abc", "", 9) == 3);
  CHECK(edit_distance("excutor", "executor", 9) == 1);
  CHECK(edit_distance("execcutor", "executor", 9) == 1);
  CHECK(edit_distance("ezecutor", "executor", 9) == 1);
  CHECK(edit_distance("exectuor", "executor", 9) == 1);
  CHECK(edit_distance("kitten", "sitting", 9) == 3);
}

TEST_CASE("A distance above the limit is the limit and one") {
  CHECK(edit_distance("kitten", "sitting", 3) == 3);
  CHECK(edit_distance("kitten", "sitting", 2) == 3);
  CHECK(edit_distance("kitten", "sitting", 0) == 1);
  CHECK(edit_distance("", "sitting", 2) == 3);
  // A swap at the end, after a row in which all distances are above the limit.
  CHECK(edit_distance("ab", "ba", 1) == 1);
  CHECK(edit_distance("xyab", "xyba", 1) == 1);
}
