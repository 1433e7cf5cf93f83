#pragma once
/// URLs for messages and logs.

#include <string>
#include <string_view>

namespace firesteel::base {

/// `url` without what may be a secret: user and password, query and fragment.  In abfs: and abfss:
/// the user is the container, and stays.
[[nodiscard]] std::string printable_url(std::string_view url);

}  // namespace firesteel::base
