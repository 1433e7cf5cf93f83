#include "cli/structured.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "firesteel/clock.h"
#include "firesteel/visible.h"

namespace firesteel::cli {

std::string json_quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (c == '\n') {
      out += "\\u000a";
    } else {
      out += c;
    }
  }
  return visible_json(out + "\"");
}

/// What was written and not yet taken.
class Tree::Pieces {
 public:
  using Take = std::function<bool(std::string)>;

  Pieces() = default;
  explicit Pieces(Take take) : take_(std::move(take)) {}

  Pieces& operator+=(std::string_view more) {
    text_ += more;
    return *this;
  }
  void indent(std::size_t depth) { text_.append(depth * 2, ' '); }
  /// Between two items.
  void offer() {
    if (take_ && text_.size() >= kPiece) {
      flush();
    }
  }
  void flush() { open_ = open_ && take_(std::exchange(text_, {})); }
  /// False if nobody takes more.
  [[nodiscard]] bool open() const { return open_; }
  [[nodiscard]] std::string& text() { return text_; }

 private:
  static constexpr std::size_t kPiece = 65536;

  std::string text_;
  Take take_;
  bool open_ = true;
};

void Tree::add_scalar(std::string_view key, std::string text) {
  Tree scalar(Kind::kScalar);
  scalar.scalar_ = std::move(text);
  child(key, std::move(scalar));
}

void Tree::text(std::string_view key, std::string_view value) {
  add_scalar(key, json_quoted(value));
}

void Tree::known(std::string_view key, std::string_view value) {
  if (!value.empty()) {
    text(key, value);
  }
}

void Tree::number(std::string_view key, long long value) {
  add_scalar(key, fmt::format("{}", value));
}

void Tree::flag(std::string_view key, bool value) {
  add_scalar(key, value ? "true" : "false");
}

void Tree::time(std::string_view key, SystemTime value) {
  namespace chr = std::chrono;
  // In seconds, which have a wider range: the first day begins before SystemTime::min().
  const auto second = chr::floor<chr::seconds>(value);
  const auto day = chr::floor<chr::days>(second);
  const chr::year_month_day date(day);
  const chr::hh_mm_ss time(second - day);
  std::string written = "0000-00-00T00:00:00Z";
  const auto put = [&](std::size_t begin, std::size_t end, std::int64_t number) {
    for (; end > begin; number /= 10) {
      written[--end] = static_cast<char>('0' + (number % 10));
    }
  };
  put(0, 4, static_cast<int>(date.year()));
  put(5, 7, static_cast<unsigned>(date.month()));
  put(8, 10, static_cast<unsigned>(date.day()));
  put(11, 13, time.hours().count());
  put(14, 16, time.minutes().count());
  put(17, 19, time.seconds().count());
  text(key, written);
}

void Tree::child(std::string_view key, Tree value) {
  members_.emplace_back(key, std::move(value));
}

void Tree::item(Tree value) {
  members_.emplace_back("", std::move(value));
}

void Tree::items(std::string_view key, std::size_t count, std::function<Tree(std::size_t)> make) {
  Tree list(Kind::kList);
  list.count_ = count;
  list.make_ = std::move(make);
  child(key, std::move(list));
}

std::string Tree::json() const {
  Pieces out;
  write_json(out, 0, false);
  return std::move(out.text()) + "\n";
}

std::string Tree::json_line() const {
  Pieces out;
  write_json(out, 0, true);
  return std::move(out.text()) + "\n";
}

std::string Tree::yaml() const {
  Pieces out;
  write_yaml(out, 0);
  out += "\n";
  return out.text().starts_with('\n') ? out.text().substr(1) : std::move(out.text());
}

bool Tree::write(std::string_view format, const std::function<bool(const Document&)>& take) const {
  const bool is_json = format == "json";
  bool is_first = true;
  Pieces out([&](const std::string& text) {
    // What is nested begins on a line of its own, and the whole is not.
    const bool cut = std::exchange(is_first, false) && text.starts_with('\n');
    return take(is_json ? Document::json(text) : Document::yaml(text.substr(cut ? 1 : 0)));
  });
  if (is_json) {
    write_json(out, 0, false);
  } else {
    write_yaml(out, 0);
  }
  out += "\n";
  out.flush();
  return out.open();
}

/// The members, then the items that are made.
void Tree::for_each(Pieces& out,
                    const std::function<void(const std::string&, const Tree&)>& write) const {
  for (const auto& [key, value] : members_) {
    write(key, value);
  }
  for (std::size_t i = 0; i < count_ && out.open(); ++i) {
    write({}, make_(i));
    out.offer();
  }
}

void Tree::write_json(Pieces& out, std::size_t depth, bool on_one_line) const {
  if (kind_ == Kind::kScalar) {
    out += scalar_;
    return;
  }
  const bool object = kind_ == Kind::kObject;
  out += object ? "{" : "[";
  const auto begin_line = [&](std::size_t at) {
    if (!on_one_line) {
      out += "\n";
      out.indent(at);
    }
  };
  bool first = true;
  for_each(out, [&](const std::string& key, const Tree& value) {
    out += std::exchange(first, false) ? "" : ",";
    begin_line(depth + 1);
    if (object) {
      out += json_quoted(key);
      out += on_one_line ? ":" : ": ";
    }
    value.write_json(out, depth + 1, on_one_line);
  });
  if (!first) {
    begin_line(depth);
  }
  out += object ? "}" : "]";
}

namespace {

/// Labels are keys, too: what is not plainly a word is quoted, as are YAML's own words.
std::string yaml_key(const std::string& key) {
  constexpr std::array<std::string_view, 9> kReserved = {"true", "false", "null", "yes", "no",
                                                         "on",   "off",   "y",    "n"};
  constexpr std::string_view kLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  std::string lower = key;
  std::ranges::transform(lower, lower.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  const bool is_word = !key.empty() && key.find_first_not_of(kLetters) == std::string::npos &&
                       std::ranges::find(kReserved, lower) == kReserved.end();
  return is_word ? key : json_quoted(key);
}

}  // namespace

/// What is nested begins on a line of its own; empty ones are written as JSON does.
void Tree::write_yaml(Pieces& out, std::size_t depth) const {
  if (kind_ == Kind::kScalar) {
    out += " ";
    out += scalar_;
    return;
  }
  const bool object = kind_ == Kind::kObject;
  if (members_.empty() && count_ == 0) {
    out += object ? " {}" : " []";
    return;
  }
  for_each(out, [&](const std::string& key, const Tree& value) {
    out += "\n";
    out.indent(depth);
    out += object ? yaml_key(key) + ":" : "-";
    value.write_yaml(out, depth + 1);
  });
}

}  // namespace firesteel::cli
