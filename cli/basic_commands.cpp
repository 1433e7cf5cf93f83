#include "cli/basic_commands.h"

#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "cli/commands.h"
#include "cli/completion.h"
#include "cli/help.h"
#include "cli/members.h"
#include "cli/options/basic.h"
#include "cli/options/option.h"
#include "cli/output.h"
#include "cli/structured.h"
#include "cli/topics.h"
#include "cli/visible_text.h"
#include "firesteel/environment.h"
#include "firesteel/error.h"
#include "firesteel/spark_versions.h"
#include "firesteel/version.h"

namespace firesteel::cli {

namespace {

int print_lines(const std::string& text) {
  print(VisibleText::lines(text));
  return 0;
}

}  // namespace

int run_completion(const BasicLine& line, const Environment& /*environment*/) {
  const std::string& word = line.operands.front();
  const auto script = completion_script(word);
  if (!script) {
    throw Error(ErrorKind::kUsage, fmt::format("'{}' is not a supported shell", word),
                "use bash, zsh or fish");
  }
  return print_lines(*script);
}

int run_help(const BasicLine& line, const Environment& /*environment*/) {
  if (line.operands.empty()) {
    return print_help(program_help());
  }
  if (const auto topic = topic_help(line.operands)) {
    return print_help(*topic);
  }
  const Command* const command = find_command(line.operands.front());
  if (command == nullptr) {
    throw unknown_command(line.operands.front());
  }
  if (line.operands.size() > 1) {
    throw Error(ErrorKind::kUsage, fmt::format("unexpected argument '{}'", line.operands[1]),
                fmt::format("run: firesteel help {}", command->name()));
  }
  return print_help(command_help(*command));
}

namespace {

constexpr auto kLibraryMembers = std::to_array<Member<LinkedLibrary>>({
    {.name = "name", .help = "the library", .add = add_text<&LinkedLibrary::name>},
    {.name = "version",
     .help = "the version in use, in the authors' numbers",
     .add = add_text<&LinkedLibrary::version>},
    {.name = "static",
     .help = "true: inside the program; false: the system's",
     .add = [](Tree& tree, std::string_view name,
               const LinkedLibrary& library) { tree.flag(name, library.is_static); }},
});

constexpr auto kVersionMembers = std::to_array<Member<BuildInfo>>({
    {.name = "version",
     .help = "MAJOR.MINOR.PATCH, as semantic versioning defines it",
     .add = add_text<&BuildInfo::version>},
    {.name = "commit",
     .help = "the commit of a release; it ends with -dirty if files differed",
     .add = add_known<&BuildInfo::commit>},
    {.name = "platform",
     .help = "system and processor, such as linux-x86_64",
     .add = add_text<&BuildInfo::platform>},
});

}  // namespace

std::vector<MemberHelp> version_members() {
  std::vector<MemberHelp> all;
  add_help(all, "", kVersionMembers);
  all.push_back({.name = "profiles[]", .help = "a supported line of Spark, oldest first"});
  add_help(all, "libraries[].", kLibraryMembers);
  return all;
}

int run_version(const VersionLine& line, const Environment& /*environment*/) {
  if (line.output.format == "text") {
    return print_lines(program_version());
  }
  const BuildInfo info = build_info();
  Tree tree = tree_of(kVersionMembers, info);
  Tree profiles = Tree::list();
  for (const std::string& profile : spark_profiles()) {
    profiles.text("", profile);
  }
  tree.child("profiles", std::move(profiles));
  Tree libraries = Tree::list();
  for (const LinkedLibrary& library : info.libraries) {
    libraries.item(tree_of(kLibraryMembers, library));
  }
  tree.child("libraries", std::move(libraries));
  print(tree.as(line.output.format));
  return 0;
}

namespace {

/// A command of another tool, and ours that does it.
struct Foreign {
  std::string_view word;
  std::string_view ours;
};

constexpr auto kForeign = std::to_array<Foreign>({
    {.word = "ps", .ours = "list"},
    {.word = "ls", .ours = "list"},
    {.word = "get", .ours = "list, or firesteel status APP"},
    {.word = "describe", .ours = "status APP, or firesteel diagnose APP"},
    {.word = "delete", .ours = "kill APP"},
    {.word = "rm", .ours = "kill APP"},
    {.word = "cancel", .ours = "kill APP"},
    {.word = "stop", .ours = "kill APP"},
    {.word = "create", .ours = "submit [OPTIONS] FILE"},
    {.word = "log", .ours = "logs APP"},
    {.word = "attach", .ours = "wait APP"},
    {.word = "port-forward", .ours = "ui APP"},
    {.word = "auth", .ours = "whoami, or firesteel init --check"},
});

}  // namespace

Error unknown_command(const std::string& word) {
  for (const auto& [theirs, ours] : kForeign) {
    if (word == theirs) {
      return Error(ErrorKind::kUsage, fmt::format("unknown command '{}'", word),
                   fmt::format("use: firesteel {}", ours));
    }
  }
  std::vector<std::string_view> names;
  for (const Command& command : commands()) {
    names.push_back(command.name());
  }
  const std::string_view near = nearest(word, names);
  return Error(
      ErrorKind::kUsage, fmt::format("unknown command '{}'", word),
      near.empty() ? "run: firesteel --help" : fmt::format("did you mean: firesteel {}", near));
}

}  // namespace firesteel::cli
