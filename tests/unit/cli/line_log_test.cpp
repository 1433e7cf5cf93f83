#include "cli/line_log.h"

#include <string>

#include "cli/visible_text.h"
#include "firesteel/clock.h"
#include "firesteel/log_sink.h"
#include "support/catch.h"

using firesteel::LogLevel;
using firesteel::SystemTime;
using firesteel::cli::log_line;
using firesteel::cli::VisibleText;

TEST_CASE("a log line is written as Spark's log4j2 default writes it") {
  const std::string line =
      log_line(SystemTime(), LogLevel::kWarn, "Client", VisibleText("a\n{}", "b\n")).text();
  CHECK(line.substr(8, 1) == " ");
  CHECK(line.substr(17) == " WARN Client: a\nb\\n\n");
  CHECK(line.find_first_not_of("0123456789/ :") == 18);
}
