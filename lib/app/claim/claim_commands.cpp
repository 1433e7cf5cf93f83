#include "app/claim/claim_commands.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace firesteel::app {

namespace {

// POSIX sh, and head, mkdir, mv, rm and wc; sha256sum only if it is there.
constexpr std::string_view kWrite = R"sh(umask 022
d=$1 n=$2 s=$3 p=$4
if [ "$5" = content ] && [ -f "$d/$n" ] && [ "$(($(wc -c < "$d/$n")))" = "$s" ]; then
  echo there
  exit 0
fi
mkdir -p -- "$d" || exit 2
trap 'rm -f -- "$d/$p"; rmdir -- "$d" 2>/dev/null' EXIT
trap 'exit 1' HUP INT PIPE TERM
: > "$d/$p" || exit 2
echo go
head -c "$s" > "$d/$p" || exit 2
l=$(($(wc -c < "$d/$p")))
[ "$l" = "$s" ] || exit 4
c=$(sha256sum < "$d/$p" 2>/dev/null) || c=-
echo "$l ${c%% *}"
read -r a && [ "$a" = keep ] || exit 3
mv -f -- "$d/$p" "$d/$n" || exit 2
trap - EXIT
)sh";

constexpr std::string_view kRemove = R"sh(rm -f -- "$1/$2" "$1"/.firesteel-*.part || exit 2
rmdir -- "$1" 2>/dev/null
exit 0
)sh";

std::vector<std::string> shell(std::string_view script, std::vector<std::string> arguments) {
  std::vector<std::string> words = {"sh", "-c", std::string(script), "firesteel"};
  words.insert(words.end(), arguments.begin(), arguments.end());
  return words;
}

}  // namespace

std::vector<std::string> write_command(const ClaimFile& file, std::uint64_t size,
                                       std::string_view part, bool content_named) {
  return shell(kWrite, {file.directory, file.name, std::to_string(size), std::string(part),
                        content_named ? "content" : "fresh"});
}

std::vector<std::string> remove_command(const ClaimFile& file) {
  return shell(kRemove, {file.directory, file.name});
}

WrittenFile read_written(std::string_view output) {
  const std::size_t first = output.find('\n');
  if (first == std::string_view::npos) {
    return {};
  }
  output.remove_prefix(first + 1);
  const std::size_t end = output.find('\n');
  const std::size_t blank = output.find(' ');
  if (end == std::string_view::npos || blank == std::string_view::npos || blank > end) {
    return {};
  }
  return {.length = std::string(output.substr(0, blank)),
          .sha256 = std::string(output.substr(blank + 1, end - blank - 1))};
}

}  // namespace firesteel::app
