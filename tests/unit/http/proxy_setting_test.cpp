#include "http/proxy_setting.h"

#include <optional>
#include <string>

#include "firesteel/environment.h"
#include "firesteel/error.h"
#include "http/server_address.h"
#include "support/catch.h"

namespace http = firesteel::http;

namespace {

std::optional<std::string> variable(const std::string& server,
                                    std::map<std::string, std::string, std::less<>> variables) {
  firesteel::Environment environment;
  environment.variables = std::move(variables);
  return http::proxy_variable(http::address_of(server), environment);
}

}  // namespace

TEST_CASE("The proxy variable for the server's scheme is found") {
  CHECK(variable("https://host", {{"HTTPS_PROXY", "http://proxy:1"}}) == "HTTPS_PROXY");
  CHECK(variable("https://host", {{"https_proxy", "http://proxy:1"}}) == "https_proxy");
  CHECK(variable("https://host", {{"all_proxy", "http://proxy:1"}}) == "all_proxy");
  CHECK(variable("https://host", {{"http_proxy", "http://proxy:1"}}) == std::nullopt);
  CHECK(variable("http://host", {{"http_proxy", "http://proxy:1"}}) == "http_proxy");
  CHECK(variable("https://host", {{"HTTPS_PROXY", ""}}) == std::nullopt);
  CHECK(variable("https://127.0.0.1", {{"HTTPS_PROXY", "http://proxy:1"}}) == std::nullopt);
}

TEST_CASE("NO_PROXY exempts hosts, domains, addresses and blocks") {
  struct Row {
    const char* server;
    const char* no_proxy;
    bool exempt;
  };
  for (const Row& row :
       {Row{"https://api.example.com", "*", true},
        Row{"https://api.example.com", "api.example.com", true},
        Row{"https://API.example.com", "other, .Example.com", true},
        Row{"https://api.example.com", "example.com", true},
        Row{"https://api.example.com", "*.example.com", true},
        Row{"https://notexample.com", "example.com", false},
        Row{"https://example.com", ".example.com", false},
        Row{"https://api.example.com:6443", "api.example.com:6443", true},
        Row{"https://api.example.com:6443", "api.example.com:443", false},
        Row{"https://10.1.2.3", "10.1.2.3", true}, Row{"https://10.1.2.3", "10.1.2", false},
        Row{"https://10.1.2.3", "10.0.0.0/8", true}, Row{"https://11.1.2.3", "10.0.0.0/8", false},
        Row{"https://10.1.2.3", "10.0.0.0/99", false}, Row{"https://10.1.2.3", "10.0.0.0/x", false},
        Row{"https://host", "10.0.0.0/0", false}, Row{"https://[fd00::5]:6443", "fd00::/16", true},
        Row{"https://[fd00::5]:6443", "fd00::5", true}, Row{"https://host", ":", false}}) {
    INFO(row.server << " with NO_PROXY=" << row.no_proxy);
    const auto found =
        variable(row.server, {{"HTTPS_PROXY", "http://proxy:1"}, {"no_proxy", row.no_proxy}});
    CHECK(found.has_value() != row.exempt);
  }
}

TEST_CASE("The URL of a proxy is taken apart and gets its usual port") {
  const auto url = [](const char* text) { return http::parse_proxy(text, "X", true).url; };
  CHECK(url("http://proxy") == "http://proxy:80");
  CHECK(url("HTTPS://proxy/") == "https://proxy:443");
  CHECK(url("socks5://10.0.0.1") == "socks5://10.0.0.1:1080");
  CHECK(url("socks5h://[fd00::1]:9") == "socks5h://[fd00::1]:9");
  CHECK(url("proxy:3128") == "http://proxy:3128");
  const auto proxy = http::parse_proxy("http://jo%40x:p%3Aa:b@proxy:1", "X", false);
  CHECK(proxy.user == "jo@x");
  CHECK(proxy.password == "p:a:b");
  CHECK(proxy.url == "http://proxy:1");
  CHECK(proxy.source == "X");
}

TEST_CASE("What is no URL of a proxy is refused without being shown") {
  for (const char* wrong : {"ftp://u:hunter2@h", "http://u:hunter2@", "http://u:hunter2@h:0",
                            "http://u:hunter2@h:65536", "http://u:hunter2@h:1x",
                            "http://u:hunter2%@h", "http://u:hunter2%00@h", "http://u:hunter2@a b",
                            "http://u:hunter2@[::1", "http://u:hunter2@[x]:1", "hunter2"}) {
    INFO(wrong);
    try {
      (void)http::parse_proxy(wrong, "proxy-url of FILE", false);
      FAIL("it was taken");
    } catch (const firesteel::Error& error) {
      const std::string message = error.what();
      CHECK(message.find("proxy-url of FILE is not a valid proxy URL") == 0);
      CHECK(message.find("hunter2") == std::string::npos);
    }
  }
}
