// Submits what a submit line says and waits for its driver: library_example NAMESPACE IMAGE FILE
// [ARGUMENTS]
#include <firesteel/arguments.h>
#include <firesteel/clock.h>
#include <firesteel/error.h>
#include <firesteel/log_sink.h>
#include <firesteel/random_source.h>
#include <firesteel/stop_signals.h>
#include <firesteel/submit.h>
#include <iostream>
#include <random>

using namespace firesteel;

struct SystemClock : Clock {
  SystemTime now() const override { return std::chrono::system_clock::now(); }
  SteadyTime steady_now() const override { return std::chrono::steady_clock::now(); }
};
struct Random : RandomSource {
  void fill(std::span<std::byte> bytes) override {
    for (std::byte& byte : bytes) {
      byte = std::byte(device() & 0xFFU);
    }
  }
  std::random_device device;
};
struct Log : LogSink {
  void write(const LogMessage& message) override { std::cerr << message.text << '\n'; }
};
struct NoSignals : StopSignals {
  int descriptor() const override { return -1; }
  int received() override { return 0; }
  int signal() const override { return 0; }
};
struct Observer : SubmitObserver {
  void deployed(const Application& made) override {
    std::cout << "submitted " << made.pod_name << '\n';
  }
  void attached(const Application&, const std::string&) override {}
  void waiting(const Application&) override {}
  void state_changed(const Application&, const DriverState& state) override {
    std::cout << state.phase << '\n';
  }
  void status_repeated(const Application&, const std::string&) override {}
  void ended(const Outcome& outcome, const DriverState*) override {
    std::cout << "exit code " << outcome.exit_code << '\n';
  }
};

int main(int argc, char** argv) try {
  if (argc < 4) {
    return 64;
  }
  Environment environment{.variables = {}, .user = "me", .home = "/", .working_directory = "/"};
  for (const char* name : {"KUBECONFIG", "HTTPS_PROXY", "NO_PROXY"}) {
    if (const char* value = std::getenv(name)) {
      environment.variables[name] = value;
    }
  }
  SubmissionRequest request;
  request.arguments.options = {
      {"--deploy-mode", "cluster"},
      {"--conf", std::string("spark.kubernetes.namespace=") + argv[1]},
      {"--conf", std::string("spark.kubernetes.container.image=") + argv[2]}};
  request.arguments.primary_resource = argv[3];
  request.arguments.app_arguments.assign(argv + 4, argv + argc);
  SystemClock clock;
  Random random;
  Log log;
  NoSignals signals;
  Observer observer;
  const ResolvedSubmission submission = resolve(sources_of(request, environment), environment);
  return submit(submission, {}, environment, {clock, random, log, signals}, observer).exit_code;
} catch (const Error& error) {
  std::cerr << error.what() << "\nhint: " << error.hint() << '\n';
  return 1;
}
