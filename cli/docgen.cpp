/// firesteel_docgen ROOT: are man/, completions/ and schema/ under ROOT what the tables of options
/// and fields say?
/// With FIRESTEEL_ACCEPT=1 it writes them instead.

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <string_view>

#include "cli/completion.h"
#include "cli/manual.h"
#include "cli/output.h"
#include "firesteel/declaration.h"

namespace {

std::map<std::string, std::string> documents() {
  std::map<std::string, std::string> all = firesteel::cli::manual_pages();
  for (const std::string shell : {"bash", "zsh", "fish"}) {
    all.emplace("completions/firesteel." + shell,
                firesteel::cli::completion_script(shell).value_or(""));
  }
  all.emplace("schema/sparkapplication.json", firesteel::declaration_schema());
  return all;
}

std::string content(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

int check_documents(const std::filesystem::path& root, bool accept) {
  int stale = 0;
  for (const auto& [name, text] : documents()) {
    if (content(root / name) == text) {
      continue;
    }
    if (accept) {
      std::filesystem::create_directories((root / name).parent_path());
      std::ofstream(root / name, std::ios::binary) << text;
    } else {
      firesteel::cli::write_stderr("{} is stale: run this with FIRESTEEL_ACCEPT=1\n", name);
      ++stale;
    }
  }
  return stale == 0 ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    firesteel::cli::write_stderr("usage: firesteel_docgen ROOT\n");
    return 2;
  }
  const char* accept =
      std::getenv("FIRESTEEL_ACCEPT");  // NOLINT(concurrency-mt-unsafe): one thread
  return check_documents(argv[1], accept != nullptr && std::string_view(accept) == "1");
}
