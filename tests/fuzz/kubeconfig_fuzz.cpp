#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "firesteel/error.h"
#include "kube/config/connection_source.h"
#include "kube/config/kubeconfig.h"

// libFuzzer gives it its name.  NOLINTNEXTLINE(readability-identifier-naming)
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

/// One kubeconfig, or two that a NUL byte separates; every context of them is looked at.
int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const std::size_t nul = text.find('\0');
  firesteel::kube::Kubeconfig kubeconfig;
  try {
    kubeconfig.add("/a/config", text.substr(0, nul));
    if (nul != std::string_view::npos) {
      kubeconfig.add("/b/config", text.substr(nul + 1));
    }
    (void)firesteel::kube::context_source(kubeconfig, {});
  } catch (const firesteel::Error& error) {
    if (std::string_view(error.what()).empty()) {
      std::abort();
    }
  }
  for (const auto& name : kubeconfig.context_names()) {
    try {
      (void)firesteel::kube::context_source(kubeconfig,
                                            {.context = name, .cluster = {}, .user = {}});
    } catch (const firesteel::Error& error) {
      if (std::string_view(error.what()).empty()) {
        std::abort();
      }
    }
  }
  return 0;
}
