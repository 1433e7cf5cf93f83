#pragma once
/// Explains the state of an application: from the evidence to a cause and a hint.  Pure.

#include <optional>
#include <string>
#include <string_view>

#include <nlohmann/json_fwd.hpp>

#include "driver/evidence.h"
#include "firesteel/diagnosis.h"

namespace firesteel::driver {

/// Whether `cause` says nothing new after `told`: only numbers differ, such as a port or an age.
[[nodiscard]] bool is_repeated(std::string_view cause, std::string_view told);

/// Nothing if the evidence shows no problem.
[[nodiscard]] std::optional<Diagnosis> diagnose(const Evidence& evidence);

/// The node whose pods' requests would explain why a pod of the application is not scheduled: the
/// largest one, if the scheduler found too little of a resource.  Empty if they would explain
/// nothing.
[[nodiscard]] std::string node_to_ask(const Evidence& evidence);

}  // namespace firesteel::driver
