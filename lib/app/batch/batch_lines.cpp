#include <algorithm>
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "app/session/library_boundary.h"
#include "base/digest.h"
#include "base/text.h"
#include "firesteel/batch.h"
#include "firesteel/error.h"
#include "json/fields.h"
#include "json/parse.h"

namespace firesteel {

namespace {

using Json = nlohmann::json;

constexpr std::size_t kDigestLength = 16;

[[noreturn]] void fail(const std::string& place, std::string_view what) {
  throw Error(ErrorKind::kInput, fmt::format("{}: {}", place, what),
              R"(a line is ["--name", "pi", "local:///app.py"] or {"key": "pi-1", "args": [...]})");
}

std::vector<std::string> texts_of(const Json& list, const std::string& place) {
  std::vector<std::string> texts;
  for (const Json& each : list) {
    if (!each.is_string()) {
      fail(place, fmt::format("argument {} is not a string", texts.size() + 1));
    }
    texts.push_back(each.get<std::string>());
  }
  return texts;
}

BatchLine line_of(const Json& value, const std::string& place) {
  BatchLine line;
  if (value.is_array()) {
    line.arguments = texts_of(value, place);
  } else if (value.is_object()) {
    for (const auto& [name, member] : value.items()) {
      if (name != "args" && name != "key") {
        fail(place, fmt::format("unknown member \"{}\"", name));
      }
    }
    if (!json::field_at(value, {"args"}).is_array()) {
      fail(place, "\"args\" is not a list");
    }
    line.arguments = texts_of(value["args"], place);
    line.key = json::text_at(value, {"key"});
    if (value.contains("key") && line.key.empty()) {
      fail(place, "\"key\" is not a string with text");
    }
  } else {
    fail(place, "neither a list nor an object");
  }
  if (line.arguments.empty()) {
    fail(place, "no arguments");
  }
  line.job = line.key.empty()
                 ? base::sha256_hex(Json(line.arguments).dump()).substr(0, kDigestLength)
                 : line.key;
  return line;
}

}  // namespace

BatchLine read_batch_line(std::string_view text, const std::string& place) {
  return app::without_json_exceptions([&] {
    const Json value = json::parse(text);
    if (value.is_discarded()) {
      fail(place, "not JSON");
    }
    return line_of(value, place);
  });
}

void FinishedJobs::add(std::string_view line, const std::string& place) {
  app::without_json_exceptions([&] {
    const Json value = json::parse(line);
    if (value.is_discarded()) {
      return;  // the batch was ended while it wrote the line
    }
    const Json& code = json::field_at(value, {"exitStatus"});
    if (!code.is_number_integer()) {
      throw Error(ErrorKind::kInput, fmt::format("{}: not a result of a batch", place),
                  "give a file that firesteel submit --batch has written");
    }
    // A line that could not be read has no job.
    const std::string job = json::text_at(value, {"job"});
    if (code == 0 && !job.empty()) {
      jobs_.push_back({.hash = std::hash<std::string_view>()(job)});
      is_sorted_ = false;
    }
  });
}

void FinishedJobs::sort() {
  if (!std::exchange(is_sorted_, true)) {
    std::ranges::sort(jobs_, {}, &Job::hash);
  }
}

bool FinishedJobs::take(std::string_view job) {
  sort();
  const auto found =
      std::ranges::equal_range(jobs_, std::hash<std::string_view>()(job), {}, &Job::hash);
  const auto open = std::ranges::find(found, false, &Job::taken);
  if (open == found.end()) {
    return false;
  }
  open->taken = true;
  return true;
}

}  // namespace firesteel
