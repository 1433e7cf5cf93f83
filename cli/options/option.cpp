#include "cli/options/option.h"

#include <algorithm>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "firesteel/edit_distance.h"

namespace firesteel::cli {

namespace {

std::string_view without_dashes(std::string_view name) {
  return name.substr(std::min(name.find_first_not_of('-'), name.size()));
}

}  // namespace

void Meaning::apply(std::span<const PartRef> parts, const Given& given) const {
  const auto found = std::ranges::find(parts, key_, &PartRef::key);
  set_(found->part, given);
}

const Option* find_option(OptionTable table, std::string_view name) {
  const auto found = std::ranges::find_if(table, [name](const Option* option) {
    return option->name == name || (!option->alias.empty() && option->alias == name);
  });
  return found == table.end() ? nullptr : *found;
}

std::string_view nearest(std::string_view word, std::span<const std::string_view> candidates) {
  std::string_view best;
  // Up to a third of the letters can differ: "--excutor-mem" is too far from "--executor-memory".
  std::size_t limit = std::max<std::size_t>(1, word.size() / 3);
  for (const std::string_view candidate : candidates) {
    const std::size_t distance = edit_distance(word, candidate, limit);
    if (distance < limit || (distance == limit && best.empty())) {
      limit = distance;
      best = candidate;
    }
  }
  return best;
}

std::string_view nearest_option(OptionTable table, std::string_view name) {
  std::vector<std::string_view> names;
  std::vector<const Option*> options;
  for (const Option* option : table) {
    if (!option->hidden) {
      names.push_back(without_dashes(option->name));
      options.push_back(option);
    }
  }
  const std::string_view word = without_dashes(name);
  std::string_view best = nearest(word, names);
  if (best.empty() && word.size() >= 4) {
    // The beginning of exactly one option: "--exec-mem" is not, "--properties" is.
    const auto begins = [word](std::string_view n) { return n.starts_with(word); };
    if (std::ranges::count_if(names, begins) == 1) {
      best = *std::ranges::find_if(names, begins);
    }
  }
  for (const Option* option : options) {
    if (!best.empty() && without_dashes(option->name) == best) {
      return option->name;
    }
  }
  return {};
}

std::string_view heading(Group group) {
  using enum Group;
  switch (group) {
    case kApplication:
      return "Application";
    case kConfiguration:
      return "Configuration";
    case kDependencies:
      return "Dependencies";
    case kResources:
      return "Driver and executors";
    case kSecurity:
      return "Security";
    case kSelection:
      return "Selection";
    case kLog:
      return "Logs";
    case kForwarding:
      return "Port forwarding";
    case kAccounts:
      return "Accounts and permissions";
    case kDeletion:
      return "Deletion";
    case kWaiting:
      return "Waiting";
    case kRunning:
      return "While the driver runs";
    case kFinished:
      return "When the driver has finished";
    case kRepetition:
      return "Repeated submissions";
    case kBatch:
      return "Many applications";
    case kPreview:
      return "Preview";
    case kOutput:
      return "Output";
    case kConnection:
      return "API server";
    case kManage:
      return "Submitted applications";
    case kIgnored:
      return "Accepted but ignored on Kubernetes";
  }
  return {};
}

std::string listed(std::span<const std::string_view> values) {
  std::string text;
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (i > 0) {
      text += i + 1 == values.size() ? " or " : ", ";
    }
    text += values[i];
  }
  return text;
}

}  // namespace firesteel::cli
