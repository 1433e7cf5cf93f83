#include "cli/completion.h"

#include <string>

#include "cli/options/option.h"
#include "cli/options/submit.h"
#include "support/catch.h"

using firesteel::cli::completion_script;
using firesteel::cli::Option;

TEST_CASE("each shell's script knows every option that is not hidden") {
  for (const std::string shell : {"bash", "zsh", "fish"}) {
    const std::string script = completion_script(shell).value();
    for (const Option* option : firesteel::cli::submit_options()) {
      CAPTURE(shell, std::string(option->name));
      const std::string name(shell == "fish" ? option->name.substr(2) : option->name);
      CHECK((option->hidden || script.find(name) != std::string::npos));
    }
  }
}

TEST_CASE("another shell has no script") {
  CHECK_FALSE(completion_script("csh").has_value());
}
