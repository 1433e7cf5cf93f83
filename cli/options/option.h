#pragma once
/// The definition of an option: its spelling, its help and completion, and its meaning.
/// Rows that several commands share are in shared_rows.h; the file of each command composes its
/// table (table.h).

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <tuple>

namespace firesteel::cli {

/// Headings of --help and of the manual, in their order.
enum class Group {
  kApplication,
  kConfiguration,
  kDependencies,
  kResources,
  kSecurity,
  kSelection,
  kLog,
  kForwarding,
  kAccounts,
  kDeletion,
  kWaiting,
  kRunning,
  kFinished,
  kRepetition,
  kBatch,
  kPreview,
  kOutput,
  kConnection,
  kManage,
  kIgnored,
};

/// Spark's options follow Spark's grammar exactly.
enum class Owner { kSpark, kFiresteel };

/// What a shell offers as the option's value.
enum class Completion {
  kNothing,
  kFile,
  kDirectory,
  kValues,       ///< Option::values
  kWordList,     ///< some of Option::values, comma-separated; the meaning checks them
  kContext,      ///< contexts of the kubeconfig
  kNamespace,    ///< namespaces of the cluster
  kApplication,  ///< driver pods of the cluster
  kProperty,     ///< KEY=VALUE; after spark.kubernetes.namespace= the cluster's namespaces
};

enum class Takes {
  kValue,          ///< always: "--opt value" or "--opt=value"
  kNothing,        ///< a switch
  kOptionalValue,  ///< "--opt" or "--opt=value", never the next word (ours only)
};

struct Option;

/// One occurrence of an option on a command line.
struct Given {
  const Option* option = nullptr;  ///< row of the command's table, never null
  std::string value;               ///< empty for a switch and for an optional value left out
};

/// Identifies a type without RTTI: the address of its key.
using PartKey = const char*;
template <class Part>
inline constexpr char kPartKey = 0;

/// A part of a parsed command line.
struct PartRef {
  PartKey key = nullptr;
  void* part = nullptr;
};

/// What an option does: it sets something in one part of the parsed line.  Constructed from a
/// captureless lambda `[](Part&, const Given&)`, which throws Error kUsage for an invalid value.
class Meaning {
 public:
  consteval Meaning() = default;
  template <class Setter>
  // NOLINTNEXTLINE(google-explicit-constructor): rows read `.means = [](…) {…}`
  consteval Meaning(Setter setter) : Meaning(&Setter::operator(), setter) {}

  /// Null if the row has no meaning.
  [[nodiscard]] constexpr PartKey part() const { return key_; }
  /// Requires that `parts` has the part that this sets; table.h checks that at compile time.
  void apply(std::span<const PartRef> parts, const Given& given) const;

 private:
  template <class Setter, class Part>
  consteval Meaning(void (Setter::*)(Part&, const Given&) const, Setter)
      : key_(&kPartKey<Part>),
        set_([](void* part, const Given& given) { Setter{}(*static_cast<Part*>(part), given); }) {}

  PartKey key_ = nullptr;
  void (*set_)(void*, const Given&) = nullptr;
};

struct Option {
  std::string_view name;        ///< canonical, with its dashes
  std::string_view alias = {};  ///< "-c"; empty: none
  Takes takes = Takes::kNothing;
  std::string_view argument = {};  ///< what --help calls the value
  Group group = Group::kApplication;
  Owner owner = Owner::kFiresteel;
  std::string_view help = {};     ///< one short sentence with the default, no full stop
  std::string_view details = {};  ///< the rest of what the manual says, may be empty
  Completion completion = Completion::kNothing;
  std::span<const std::string_view> values = {};  ///< all there are, for kValues and kWordList
  std::string_view since_spark = {};  ///< version of Spark that brought it; empty: 3.5 or older
  bool common = false;                ///< in the short --help of submit
  bool hidden = false;                ///< neither in help nor in completions
  Meaning means = {};
};

/// The rows of a command, in the order of its help.  A row may be in several tables.
using OptionTable = std::span<const Option* const>;

/// The option of `table` with this name or alias; null if there is none.
[[nodiscard]] const Option* find_option(OptionTable table, std::string_view name);

/// The option of `table` that `name` probably misspells; empty if none is similar.
[[nodiscard]] std::string_view nearest_option(OptionTable table, std::string_view name);

/// Heading of a group in --help and in the manual.
[[nodiscard]] std::string_view heading(Group group);

/// The candidate that `word` probably misspells; empty if none is similar.
[[nodiscard]] std::string_view nearest(std::string_view word,
                                       std::span<const std::string_view> candidates);

/// "a, b or c"
[[nodiscard]] std::string listed(std::span<const std::string_view> values);

}  // namespace firesteel::cli
