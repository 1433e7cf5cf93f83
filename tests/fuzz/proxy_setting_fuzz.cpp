#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "firesteel/environment.h"
#include "firesteel/error.h"
#include "http/proxy_setting.h"
#include "http/server_address.h"
#include "http/transport.h"

// libFuzzer gives it its name.  NOLINTNEXTLINE(readability-identifier-naming)
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

std::string_view line(std::string_view& rest) {
  const std::size_t end = rest.find('\n');
  const std::string_view first = rest.substr(0, end);
  rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
  return first;
}

void check(const firesteel::http::Proxy& proxy) {
  // Messages show the address: nothing of the user's may be left in it.
  if (!proxy.url.empty() && proxy.url.find_first_of("@ \r\n%\\") != std::string::npos) {
    std::abort();
  }
}

}  // namespace

/// Three lines: the proxy's URL, NO_PROXY, the server's host.
int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string_view rest(reinterpret_cast<const char*>(data), size);
  const std::string url(line(rest));
  firesteel::Environment environment;
  environment.variables["HTTPS_PROXY"] = url;
  environment.variables["NO_PROXY"] = std::string(line(rest));
  const firesteel::http::ServerAddress server{
      .https = true, .host = std::string(line(rest)), .port = "6443"};
  for (const std::string& own : {std::string(), url}) {
    try {
      check(firesteel::http::proxy_for(server, own, "proxy-url", environment));
    } catch (const firesteel::Error& error) {
      const std::string_view text = error.what();
      if (text.empty() || text.find('\n') != std::string_view::npos) {
        std::abort();
      }
    }
  }
  return 0;
}
