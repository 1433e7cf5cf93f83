#include "yaml/json.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "firesteel/error.h"

namespace firesteel::yaml {

namespace {

using Json = nlohmann::json;

constexpr std::size_t kMaxJsonDepth = 1000;  // Jackson's

[[noreturn]] void fail(std::string_view text, std::string_view source, std::size_t at,
                       std::string_view why) {
  const std::string_view before = text.substr(0, std::min(at == 0 ? 0 : at - 1, text.size()));
  const std::size_t line = 1 + static_cast<std::size_t>(std::ranges::count(before, '\n'));
  const std::size_t column = before.size() - (before.rfind('\n') + 1) + 1;
  throw Error(ErrorKind::kInput,
              fmt::format("cannot read {}: line {}, column {}: {}", source, line, column, why),
              "correct the JSON there: a file that begins with { is read as JSON, not as YAML");
}

/// Builds the value from the parser's events.
class Builder final : public nlohmann::json_sax<Json> {
 public:
  Builder(std::string_view text, std::string_view source) : text_(text), source_(source) {}

  [[nodiscard]] JsonText take() { return std::move(result_); }

  bool null() override { return add(nullptr); }
  bool boolean(bool value) override { return add(value); }
  bool number_integer(std::int64_t value) override { return add(value); }
  bool number_unsigned(std::uint64_t value) override { return add(value); }
  bool number_float(double value, const std::string& text) override {
    result_.numbers.insert_or_assign(path(), text);
    return add(value);
  }
  bool string(std::string& value) override { return add(std::move(value)); }
  bool binary(Json::binary_t& /*value*/) override { return false; }
  bool key(std::string& name) override {
    open_.back().name = std::move(name);
    return true;
  }
  bool start_object(std::size_t /*size*/) override { return open(Json::object()); }
  bool end_object() override { return close(); }
  bool start_array(std::size_t /*size*/) override { return open(Json::array()); }
  bool end_array() override { return close(); }
  bool parse_error(std::size_t at, const std::string& /*token*/,
                   const nlohmann::detail::exception& error) override {
    // "[json.exception.parse_error.101] parse error at line 1, column 2: syntax error …"
    const std::string_view what = error.what();
    const std::size_t colon = what.find(": ");
    fail(text_, source_, at, colon == std::string_view::npos ? what : what.substr(colon + 2));
  }

 private:
  struct Open {
    Json value;
    std::string name = {};  ///< of the member that is read
  };

  [[nodiscard]] std::string path() const {
    std::string text;
    for (const Open& open : open_) {
      if (open.value.is_array()) {
        text += fmt::format("[{}]", open.value.size());
      } else {
        text += (text.empty() ? "" : ".") + open.name;
      }
    }
    return text;
  }

  bool add(Json value) {
    if (open_.empty()) {
      result_.value = std::move(value);
    } else if (open_.back().value.is_array()) {
      open_.back().value.push_back(std::move(value));
    } else {
      open_.back().value[open_.back().name] = std::move(value);
    }
    return true;
  }

  bool open(Json value) {
    if (open_.size() >= kMaxJsonDepth) {
      fail(text_, source_, 0, fmt::format("nested deeper than {} levels", kMaxJsonDepth));
    }
    open_.push_back({.value = std::move(value)});
    return true;
  }

  bool close() {
    Json value = std::move(open_.back().value);
    open_.pop_back();
    return add(std::move(value));
  }

  std::string_view text_;
  std::string_view source_;
  std::vector<Open> open_;
  JsonText result_;
};

}  // namespace

bool is_json(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r\n\f\v");
  return first != std::string_view::npos && (text[first] == '{' || text[first] == '[');
}

JsonText parse_json(std::string_view text, std::string_view source) {
  Builder builder(text, source);
  constexpr bool kUpToTheEnd = false;
  (void)Json::sax_parse(text, &builder, Json::input_format_t::json, kUpToTheEnd);
  return builder.take();
}

}  // namespace firesteel::yaml
