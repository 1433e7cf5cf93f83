#include "cli/completion_words.h"

#include <functional>
#include <string>
#include <vector>

#include "cli/exit_code.h"
#include "cli/output.h"
#include "cli/system_runtime.h"
#include "cli/visible_text.h"
#include "firesteel/applications.h"
#include "firesteel/environment.h"
#include "firesteel/error.h"
#include "firesteel/find_application.h"
#include "firesteel/namespaces.h"
#include "firesteel/runtime.h"
#include "firesteel/submission_spec.h"
#include "firesteel/visible.h"

namespace firesteel::cli {

namespace {

using Ask = std::function<std::vector<std::string>(const ConnectionSettings&, Runtime)>;

int print_words(const Ask& ask) {
  constexpr int kMilliseconds = 700;
  ConnectionSettings settings;
  settings.connection_timeout_ms = kMilliseconds;
  settings.request_timeout_ms = kMilliseconds;
  settings.retry_for_ms = kMilliseconds;
  SystemClock clock;
  SystemRandom random;
  NoInterrupt interrupt;
  LineLog silence(clock, LogLevel::kError, [](const VisibleText&) {});
  VisibleText text;
  try {
    for (const std::string& word :
         ask(settings,
             {.clock = clock, .random = random, .log = silence, .interrupt = interrupt})) {
      // A name that cannot be shown as it is could not be completed to itself.
      text += visible(word) == word ? VisibleText("{}\n", word) : VisibleText();
    }
    print(text);
  } catch (const Error& error) {
    return exit_code(error.kind(), ExitCodeStyle::kDriver).value;
  }
  return 0;
}

}  // namespace

int print_namespaces(const Environment& environment) {
  return print_words([&](const ConnectionSettings& settings, Runtime runtime) {
    return list_namespaces(settings, environment, runtime);
  });
}

int print_applications(const Environment& environment) {
  return print_words([&](const ConnectionSettings& settings, Runtime runtime) {
    ApplicationQuery query;
    query.connection = settings;
    std::vector<std::string> names;
    const ApplicationList list = list_applications(query, environment, runtime);
    for (const ApplicationSummary& each : list.applications) {
      names.push_back(each.pod_name);
    }
    return names;
  });
}

}  // namespace firesteel::cli
