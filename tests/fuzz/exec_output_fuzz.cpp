#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "base/timestamp.h"
#include "firesteel/error.h"
#include "kube/auth/exec_credential.h"
#include "kube/config/client_certificate.h"
#include "kube/config/exec_plugin.h"

// libFuzzer gives it its name.  NOLINTNEXTLINE(readability-identifier-naming)
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

void require(bool good) {
  if (!good) {
    std::abort();
  }
}

/// What is taken can stand in a header, and a certificate has its key.
void check(const firesteel::kube::ExecCredential& credential) {
  require(!credential.token.empty() || !credential.client_key_pem.empty());
  require(std::ranges::all_of(credential.token, [](char c) { return c > ' ' && c <= '~'; }));
  require(credential.client_certificate_pem.empty() == credential.client_key_pem.empty());
  (void)firesteel::kube::is_key_of(credential.client_key_pem, credential.client_certificate_pem);
  if (credential.expires) {
    require(!firesteel::base::minute_text(*credential.expires).empty());
  }
}

}  // namespace

/// What a plugin printed.
int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  firesteel::kube::ExecPlugin plugin;
  plugin.api_version = "client.authentication.k8s.io/v1";
  plugin.command = "plugin";
  plugin.source = "exec";
  const std::string_view output(reinterpret_cast<const char*>(data), size);
  try {
    check(firesteel::kube::parse_exec_output(output, plugin));
  } catch (const firesteel::Error& error) {
    const std::string_view text = error.what();
    require(error.kind() == firesteel::ErrorKind::kDenied && text.size() < 300);
    require(std::ranges::none_of(
        text, [](char c) { return static_cast<unsigned char>(c) < ' ' || c == '\x7f'; }));
  }
  return 0;
}
