#include "http/body_source.h"

#include <array>
#include <filesystem>
#include <fstream>
#include <string>

#include "support/catch.h"
#include "support/temp_folder.h"

namespace http = firesteel::http;
using firesteel::testing::TempFolder;

namespace {

std::string read_all(http::BodySource& body, std::size_t at_once) {
  std::string text;
  std::array<char, 64> buffer{};
  while (const std::size_t got = body.read(std::span(buffer).first(at_once))) {
    text.append(buffer.data(), got);
  }
  return text;
}

}  // namespace

TEST_CASE("A file's bytes come piece by piece, as many as there were when it was opened") {
  const TempFolder folder;
  const auto path = folder.write("a.jar", "0123456789");
  const auto body = http::open_file_body(path);
  CHECK(body->size() == 10);
  std::ofstream(path, std::ios::app) << "more";
  CHECK(read_all(*body, 3) == "0123456789");
  CHECK(http::open_file_body(path)->size() == 14);
  CHECK(http::open_file_body(folder.write("empty", ""))->size() == 0);
}

TEST_CASE("A file that cannot be sent whole says why") {
  const TempFolder folder;
  const auto path = folder.write("a.jar", "0123456789");
  const auto body = http::open_file_body(path);
  std::filesystem::resize_file(path, 4);
  CHECK_THROWS_WITH(read_all(*body, 64),
                    Catch::Matchers::Contains(path) && Catch::Matchers::Contains("was truncated"));
  CHECK_THROWS_WITH(http::open_file_body(path + ".no"),
                    Catch::Matchers::Contains("No such file or directory"));
  CHECK_THROWS_WITH(http::open_file_body(folder.path()),
                    Catch::Matchers::Contains("not a regular file"));
}
