#pragma once
/// Where a distribution keeps the certificates it trusts.

#include <string>

namespace firesteel::http {

/// The first bundle that exists among the places of Debian, Fedora, SUSE, Alpine, FreeBSD and
/// macOS; empty when there is none.
[[nodiscard]] std::string system_roots_file();

}  // namespace firesteel::http
