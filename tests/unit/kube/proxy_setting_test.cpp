#include "kube/proxy_setting.h"

#include <optional>
#include <string>

#include "firesteel/environment.h"
#include "kube/master_url.h"
#include "support/catch.h"

namespace kube = firesteel::kube;

namespace {

std::optional<std::string> variable(const std::string& server,
                                    std::map<std::string, std::string, std::less<>> variables) {
  firesteel::Environment environment;
  environment.variables = std::move(variables);
  return kube::proxy_variable(kube::address_of(server), environment);
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
