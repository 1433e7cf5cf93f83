#pragma once
/// Finds the CA certificates that the distribution trusts.

#include <string>

namespace firesteel::http {

/// The first existing bundle among the paths of Debian, Fedora, SUSE, Alpine, FreeBSD and macOS;
/// empty if there is none.
[[nodiscard]] std::string system_roots_file();

}  // namespace firesteel::http
