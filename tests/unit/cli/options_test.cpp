#include "cli/options.h"

#include <set>
#include <string>
#include <string_view>

#include "support/catch.h"

using firesteel::cli::find_option;
using firesteel::cli::heading;
using firesteel::cli::Option;
using firesteel::cli::submit_options;
using firesteel::cli::Takes;

TEST_CASE("no two options share a name") {
  std::set<std::string_view> names;
  for (const Option& option : submit_options()) {
    CHECK(names.insert(option.name).second);
    CHECK((option.alias.empty() || names.insert(option.alias).second));
  }
}

TEST_CASE("an option is found by its name and by its alias") {
  CHECK(find_option("-c") == find_option("--conf"));
  CHECK(find_option("-h")->name == "--help");
  CHECK(find_option("--con") == nullptr);
  CHECK(find_option("") == nullptr);
}

TEST_CASE("options of a group stand together and each says what it does") {
  std::set<std::string_view> closed;
  std::string_view open;
  for (const Option& option : submit_options()) {
    CAPTURE(std::string(option.name));
    if (heading(option.group) != open) {
      closed.insert(open);
      open = heading(option.group);
    }
    CHECK(closed.count(open) == 0);
    CHECK_FALSE(option.help.empty());
    CHECK_FALSE(option.help.ends_with('.'));
    CHECK((option.takes == Takes::kNothing) == option.argument.empty());
  }
}

TEST_CASE("every option of spark-submit is there") {
  for (const std::string_view name : {"--master",
                                      "--deploy-mode",
                                      "--class",
                                      "--name",
                                      "--conf",
                                      "--properties-file",
                                      "--extra-properties-file",
                                      "--jars",
                                      "--packages",
                                      "--exclude-packages",
                                      "--repositories",
                                      "--py-files",
                                      "--files",
                                      "--archives",
                                      "--driver-memory",
                                      "--driver-java-options",
                                      "--driver-library-path",
                                      "--driver-class-path",
                                      "--driver-default-class-path",
                                      "--driver-cores",
                                      "--executor-memory",
                                      "--executor-cores",
                                      "--total-executor-cores",
                                      "--num-executors",
                                      "--queue",
                                      "--proxy-user",
                                      "--principal",
                                      "--keytab",
                                      "--kill",
                                      "--status",
                                      "--remote",
                                      "--help",
                                      "--verbose",
                                      "--version",
                                      "--supervise",
                                      "--load-spark-defaults",
                                      "--usage-error"}) {
    CAPTURE(std::string(name));
    CHECK(find_option(name) != nullptr);
  }
}
