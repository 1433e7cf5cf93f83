#pragma once
/// What an option is, and the one table of submit's: scanner, --help, man pages and completions are
/// made of it.  The other commands' tables are in commands.h.

#include <span>
#include <string_view>

namespace firesteel::cli {

enum class Group {
  kApplication,
  kConfiguration,
  kDependencies,
  kResources,
  kSecurity,
  kWaiting,
  kOutput,
  kConnection,
  kManage,
  kIgnored,
};

/// Who an option comes from; Spark's follow its grammar to the letter.
enum class Owner { kSpark, kFiresteel };

/// What a shell offers after the option.
enum class Completion {
  kNothing,
  kFile,
  kDirectory,
  kValues,
  kContext,
  kNamespace,    ///< of the cluster
  kApplication,  ///< driver pods of the cluster
  kProperty,     ///< KEY=VALUE; after spark.kubernetes.namespace= the cluster's namespaces
};

enum class Takes {
  kValue,          ///< always: "--opt value" or "--opt=value"
  kNothing,        ///< a switch
  kOptionalValue,  ///< "--opt" or "--opt=value", never the next word (ours only)
};

struct Option {
  std::string_view name;        ///< canonical, with its dashes
  std::string_view alias = {};  ///< "-c"; empty: none
  Takes takes = Takes::kNothing;
  std::string_view argument = {};  ///< what --help calls the value
  Group group = Group::kApplication;
  Owner owner = Owner::kSpark;
  std::string_view help = {};     ///< one short sentence, no full stop
  std::string_view details = {};  ///< the rest of what the manual says, may be empty
  Completion completion = Completion::kNothing;
  std::string_view values = {};       ///< separated by '|', for kValues and kOptionalValue
  std::string_view since_spark = {};  ///< version of Spark that brought it; empty: 3.5 or older
  bool common = false;                ///< stands in the short --help
  bool hidden = false;                ///< neither in help nor in completions
};

/// All options of submit, grouped in the order of Group.
[[nodiscard]] std::span<const Option> submit_options();

/// The option that is called so (canonical or alias), null when there is none.
[[nodiscard]] const Option* find_option(std::string_view name);

/// The option that `name` is probably a misspelling of; empty when none is close.
[[nodiscard]] std::string_view nearest_option(std::string_view name);

/// Heading of a group in --help and in the manual.
[[nodiscard]] std::string_view heading(Group group);

/// The word of `candidates` that `word` is probably a misspelling of; empty when none is close.
[[nodiscard]] std::string_view nearest(std::string_view word,
                                       std::span<const std::string_view> candidates);

}  // namespace firesteel::cli
