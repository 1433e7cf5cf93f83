#include "firesteel/edit_distance.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "support/catch.h"

using firesteel::edit_distance;

namespace {

/// By the definition.
std::size_t plain_distance(std::string_view a, std::string_view b) {
  if (a.empty() || b.empty()) {
    return a.size() + b.size();
  }
  const std::string_view a_before = a.substr(0, a.size() - 1);
  const std::string_view b_before = b.substr(0, b.size() - 1);
  std::size_t least = plain_distance(a_before, b_before) + (a.back() == b.back() ? 0U : 1U);
  least = std::min({least, plain_distance(a_before, b) + 1, plain_distance(a, b_before) + 1});
  if (!a_before.empty() && !b_before.empty() && a.back() == b_before.back() &&
      a_before.back() == b.back()) {
    least = std::min(least, plain_distance(a_before.substr(0, a_before.size() - 1),
                                           b_before.substr(0, b_before.size() - 1)) +
                                1);
  }
  return least;
}

/// All words of `letters` with at most `longest` of them.
std::vector<std::string> words(std::string_view letters, std::size_t longest) {
  std::vector<std::string> all{""};
  for (std::size_t i = 0; i < all.size(); ++i) {
    for (const char letter : letters) {
      if (all[i].size() < longest) {
        all.push_back(all[i] + letter);
      }
    }
  }
  return all;
}

}  // namespace

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

TEST_CASE("All short words have the distance of the definition, with each limit") {
  const std::vector<std::string> all = words("ab", 5);
  for (const std::string& a : all) {
    for (const std::string& b : all) {
      const std::size_t distance = plain_distance(a, b);
      for (std::size_t most = 0; most < 6; ++most) {
        CAPTURE(a, b, most);
        REQUIRE(edit_distance(a, b, most) == std::min(distance, most + 1));
      }
    }
  }
}
