#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include <nlohmann/json.hpp>

#include "firesteel/error.h"
#include "http/transport.h"
#include "kube/client/api.h"
#include "kube/client/refusal.h"
#include "kube/config/connection.h"

// libFuzzer gives it its name.  NOLINTNEXTLINE(readability-identifier-naming)
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

/// The first byte chooses the HTTP status, the rest is the body of the answer.
int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) {
    return 0;
  }
  firesteel::http::Response response;
  response.status = 200 + (data[0] * 2);
  response.body.assign(reinterpret_cast<const char*>(data) + 1, size - 1);
  firesteel::kube::Connection connection;
  connection.server = "https://host";
  const auto call = firesteel::kube::create_call(
      {{"apiVersion", "v1"}, {"kind", "Pod"}, {"metadata", {{"name", "p"}}}}, "spark");
  const firesteel::kube::Answer answer = firesteel::kube::decode_answer(response);
  if (answer.ok()) {
    return 0;
  }
  const firesteel::ApiError error =
      firesteel::kube::refusal(call, answer, connection, firesteel::SystemTime{});
  const std::string text = error.what();
  if (text.empty() || text.size() > 5000 || text.find('\n') != std::string::npos) {
    std::abort();
  }
  return 0;
}
