#include "cli/error_text.h"

#include <new>
#include <stdexcept>

#include "cli/exit_code.h"
#include "firesteel/error.h"
#include "support/catch.h"

using firesteel::Error;
using firesteel::ErrorKind;
using firesteel::cli::error_text;
using firesteel::cli::unexpected;

TEST_CASE("an error is one line what failed and one line what to do") {
  CHECK(error_text(Error(ErrorKind::kInput, "cannot read a.conf: no such file", "check the name"))
            .text() ==
        "firesteel: error: cannot read a.conf: no such file\nfiresteel: hint: check the name\n");
  CHECK(error_text(Error(ErrorKind::kInput, "cannot read a.conf")).text() ==
        "firesteel: error: cannot read a.conf\n");
}

TEST_CASE("an error is never more lines than it has, whatever is in it") {
  CHECK(error_text(Error(ErrorKind::kRefused, "a\nfiresteel: exit status 0", "\x1b[2J\u202e"))
            .text() ==
        "firesteel: error: a\\nfiresteel: exit status 0\nfiresteel: hint: \\x1b[2J\\u202e\n");
}

TEST_CASE("an exception that is no Error is an internal one that asks to be reported") {
  const Error error = unexpected(std::logic_error("index 7"));
  CHECK(error.kind() == ErrorKind::kInternal);
  CHECK(error_text(error).text().find("report") != std::string::npos);
  CHECK(error_text(unexpected(std::bad_alloc())).text().find("out of memory") != std::string::npos);
}

TEST_CASE("the last line after an error says that the code is Firesteel's") {
  CHECK(firesteel::cli::closing_line(Error(ErrorKind::kRefused, "x"), {.value = 73, .owner = {}})
            .text() == "firesteel: exit status 73 is Firesteel's (refused by the API server)\n");
}
