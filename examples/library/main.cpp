// Submits an application and waits for its driver: library_example NAMESPACE IMAGE FILE [ARGUMENTS]
#include <firesteel/arguments.h>
#include <firesteel/error.h>
#include <firesteel/submit.h>
#include <firesteel/system_host.h>
#include <iostream>
#include <unistd.h>

using namespace firesteel;

struct Printer : LogSink, SubmitObserver {
  void write(const LogMessage& message) override { std::cerr << message.text << '\n'; }
  void deployed(const Application& made) override { std::cout << made.pod_name << '\n'; }
  void state_changed(const Application&, const DriverState& state) override {
    std::cout << state.phase << '\n';
  }
};

int main(int argc, char** argv) try {
  if (argc < 4) {
    return 64;
  }
  const std::string name_space = argv[1], image = argv[2];
  SubmissionRequest request;
  request.arguments.options = {{"--deploy-mode", "cluster"},
                               {"--conf", "spark.kubernetes.namespace=" + name_space},
                               {"--conf", "spark.kubernetes.container.image=" + image}};
  request.arguments.primary_resource = argv[3];
  request.arguments.app_arguments.assign(argv + 4, argv + argc);
  Printer printer;
  SystemHost system(printer);
  const Environment environment = environment_of(environ);
  const ResolvedSubmission job = resolve(sources_of(request, environment), environment);
  const Outcome outcome = submit(job, {}, environment, system.host(), printer);
  std::cout << "exit code " << outcome.exit_code << '\n';
  return outcome.exit_code;
} catch (const Error& error) {
  std::cerr << error.what() << "\nhint: " << error.hint() << '\n';
  return 1;
}
