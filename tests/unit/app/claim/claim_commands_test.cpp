#include "app/claim/claim_commands.h"

#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "base/digest.h"
#include "base/file.h"
#include "base/text.h"
#include "support/catch.h"
#include "support/temp_folder.h"

namespace app = firesteel::app;
namespace base = firesteel::base;
namespace fs = std::filesystem;
using firesteel::testing::TempFolder;

namespace {

struct Ended {
  int status = 0;
  std::string output;
};

/// Runs the words with the real sh; `input` is their standard input.
Ended run(const TempFolder& folder, const std::vector<std::string>& words,
          const std::string& input) {
  const std::string from = folder.write("standard input", input);
  const std::string to = folder.write("standard output", "");
  std::string line;
  for (const std::string& word : words) {
    line += base::shell_quoted(word) + " ";
  }
  line += "< " + base::shell_quoted(from) + " > " + base::shell_quoted(to) + " 2>/dev/null";
  const int status = std::system(line.c_str());
  return {.status = WEXITSTATUS(status), .output = base::read_file(to, "the output")};
}

app::ClaimFile file_in(const TempFolder& folder) {
  return {.directory = folder.path() + "/a claim/spark-upload-1", .name = "ä \"b\" $c'.jar"};
}

std::string whole(const app::ClaimFile& file) {
  return file.directory + "/" + file.name;
}

std::vector<std::string> writing(const app::ClaimFile& file, std::uint64_t size,
                                 bool content_named = false) {
  return app::write_command(file, size, ".firesteel-1.part", content_named);
}

}  // namespace

TEST_CASE("A file is written under another name, its sum compared, and then renamed") {
  const TempFolder folder;
  const app::ClaimFile file = file_in(folder);
  const std::string bytes("bytes\0\n and more\n", 17);
  const Ended ended = run(folder, writing(file, bytes.size()), bytes + "keep\n");
  CHECK(ended.status == 0);
  CHECK(ended.output.starts_with("go\n"));
  const app::WrittenFile written = app::read_written(ended.output);
  CHECK(written.length == "17");
  CHECK(written.sha256 == base::sha256_hex(bytes));
  CHECK(base::read_file(whole(file), "the file") == bytes);
  CHECK(std::distance(fs::directory_iterator(file.directory), {}) == 1);
}

TEST_CASE("An empty file is a file too") {
  const TempFolder folder;
  const app::ClaimFile file = file_in(folder);
  CHECK(run(folder, writing(file, 0), "keep\n").status == 0);
  CHECK(fs::file_size(whole(file)) == 0);
}

TEST_CASE("Without \"keep\", and after a lost connection, nothing is left") {
  const TempFolder folder;
  const app::ClaimFile file = file_in(folder);
  for (const auto& [input, status] :
       {std::pair{"1234567890", 3}, {"1234567890drop\n", 3}, {"12345", 4}, {"", 4}}) {
    CAPTURE(input);
    const Ended ended = run(folder, writing(file, 10), input);
    CHECK(ended.status == status);
    CHECK_FALSE(fs::exists(file.directory));
    CHECK(fs::exists(fs::path(file.directory).parent_path()));
  }
}

TEST_CASE("A folder that cannot be made ends the command before a byte is sent") {
  const TempFolder folder;
  app::ClaimFile file = file_in(folder);
  file.directory = folder.write("a file", "") + "/x";
  const Ended ended = run(folder, writing(file, 2), "abkeep\n");
  CHECK(ended.status == 2);
  CHECK(ended.output.empty());
}

TEST_CASE("A file that is named by its content is written once") {
  const TempFolder folder;
  const app::ClaimFile file = file_in(folder);
  CHECK(run(folder, writing(file, 3, true), "abckeep\n").output.starts_with("go\n"));
  CHECK(run(folder, writing(file, 3, true), "xyzkeep\n").output == "there\n");
  CHECK(base::read_file(whole(file), "the file") == "abc");
  CHECK(run(folder, writing(file, 4, true), "wxyzkeep\n").output.starts_with("go\n"));
  CHECK(base::read_file(whole(file), "the file") == "wxyz");
}

TEST_CASE("A removal deletes the file, unfinished ones, and the folder if it is empty then") {
  const TempFolder folder;
  const app::ClaimFile file = file_in(folder);
  CHECK(run(folder, writing(file, 3), "abckeep\n").status == 0);
  (void)folder.write("a claim/spark-upload-1/.firesteel-2.part", "ab");
  CHECK(run(folder, app::remove_command(file), "").status == 0);
  CHECK_FALSE(fs::exists(file.directory));
  CHECK(run(folder, app::remove_command(file), "").status == 0);  // it is gone already
  CHECK(run(folder, writing(file, 3), "abckeep\n").status == 0);
  (void)folder.write("a claim/spark-upload-1/other", "x");
  CHECK(run(folder, app::remove_command(file), "").status == 0);
  CHECK(fs::exists(file.directory + "/other"));
}

TEST_CASE("The answer to a file is read once its line is complete") {
  CHECK(app::read_written("go\n").length.empty());
  CHECK(app::read_written("go\n12 ab").length.empty());
  CHECK(app::read_written("go\n12 -\n").sha256 == "-");
  CHECK(app::read_written("go\nnonsense\n").length.empty());
}
