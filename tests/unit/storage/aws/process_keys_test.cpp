#include "storage/aws/process_keys.h"

#include <string>
#include <vector>

#include "support/catch.h"

using firesteel::storage::command_words;
using Words = std::vector<std::string>;

TEST_CASE("A credential_process is split into words and never given to a shell") {
  CHECK(command_words("/opt/keys --profile dev") == Words{"/opt/keys", "--profile", "dev"});
  CHECK(command_words(R"("/opt/my keys" 'a "b"' c\ d "e\"f" "")") ==
        Words{"/opt/my keys", "a \"b\"", "c d", "e\"f", ""});
  CHECK(command_words("keys $(id) ; rm *") == Words{"keys", "$(id)", ";", "rm", "*"});
  CHECK(command_words("  ").empty());
}
