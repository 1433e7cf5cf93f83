/// The program: which command was meant.

#include <string>
#include <vector>

#include "cli/output.h"
#include "cli/process_environment.h"
#include "cli/program.h"

int main(int argc, char** argv) {
  firesteel::cli::secure_standard_streams();
  const std::vector<std::string> words(argv, argv + argc);
  const int code = firesteel::cli::run_program(words, firesteel::cli::process_environment());
  firesteel::cli::flush_output();
  return code;
}
