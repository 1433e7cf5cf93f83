#include <algorithm>
#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <yaml.h>

#include "base/base64.h"
#include "base/java_double.h"
#include "base/text.h"
#include "firesteel/document.h"
#include "firesteel/error.h"
#include "yaml/document.h"
#include "yaml/json.h"
#include "yaml/line_breaks.h"
#include "yaml/long_runs.h"
#include "yaml/scalar.h"
#include "yaml/surrogates.h"
#include "yaml/yaml.h"

namespace firesteel::yaml {

namespace {

using Json = nlohmann::json;

constexpr std::size_t kMaxText = 16U << 20U;       // bytes of YAML
constexpr std::size_t kMaxExpansion = 32U << 20U;  // bytes that anchors and aliases may add
constexpr std::size_t kMaxMarks = 8U << 20U;       // bytes of paths that are kept; then no more
constexpr std::size_t kMaxReread = 64U << 20U;     // bytes read again to join surrogates
constexpr int kMaxYamlDepth = 500;
constexpr std::size_t kCostOfNode = 32;
constexpr std::string_view kTagPrefix = "tag:yaml.org,2002:";

std::string_view text_of(const yaml_char_t* bytes, std::size_t size) {
  // libyaml's characters are unsigned.
  return {reinterpret_cast<const char*>(bytes), size};
}

std::string_view text_of(const yaml_char_t* text) {
  const char* characters = reinterpret_cast<const char*>(text);
  return characters == nullptr ? std::string_view() : std::string_view(characters);
}

/// The approximate memory of a copy of a value.
std::size_t cost(const Json& value) {
  std::size_t sum = kCostOfNode;
  if (value.is_string()) {
    sum += value.get_ref<const std::string&>().size();
  } else if (value.is_object()) {
    for (const auto& [key, member] : value.items()) {
      sum += key.size() + cost(member);
    }
  } else if (value.is_array()) {
    for (const Json& element : value) {
      sum += cost(element);
    }
  }
  return sum;
}

/// The path of the node that is being read, and where each node began.
class Places {
 public:
  void note(const yaml_mark_t& mark) {
    bytes_ += path_.size();
    if (bytes_ > kMaxMarks) {
      return;
    }
    marks_.insert_or_assign(path_, Mark{.line = static_cast<int>(mark.line) + 1,
                                        .column = static_cast<int>(mark.column) + 1});
  }
  void enter_element(std::size_t index) { enter(fmt::format("[{}]", index)); }
  void enter_member(std::string_view name) {
    enter(path_.empty() ? std::string(name) : fmt::format(".{}", name));
  }
  void leave() {
    path_.resize(ends_.back());
    ends_.pop_back();
  }
  void note_plain(std::string_view text) {
    bytes_ += path_.size();
    if (bytes_ <= kMaxMarks) {
      plain_.insert_or_assign(path_, text);
    }
  }
  /// The tree of a document; what was noted starts empty for the next one.
  [[nodiscard]] Document::Tree tree(std::string_view source, Json value) {
    return {.source = std::string(source),
            .value = std::move(value),
            .marks = std::exchange(marks_, {}),
            .plain = std::exchange(plain_, {})};
  }

 private:
  void enter(std::string_view part) {
    ends_.push_back(path_.size());
    path_ += part;
  }

  std::string path_;
  std::vector<std::size_t> ends_;  ///< of the path without its last parts
  std::size_t bytes_ = 0;
  decltype(Document::Tree::marks) marks_;
  decltype(Document::Tree::plain) plain_;
};

/// libyaml refused an escape such as \ud83d, the first half of a pair.
struct UnknownEscape {
  std::size_t index;  ///< of its digits, in characters
};

/// libyaml's parser and its current event.
class Events {
 public:
  Events(std::string_view text, std::string_view source) : source_(source) {
    if (yaml_parser_initialize(&parser_) == 0) {
      throw Error(ErrorKind::kInternal, "cannot initialize libyaml");
    }
    yaml_parser_set_input_string(&parser_, reinterpret_cast<const unsigned char*>(text.data()),
                                 text.size());
  }
  ~Events() {
    yaml_event_delete(&event_);
    yaml_parser_delete(&parser_);
  }
  Events(const Events&) = delete;
  Events& operator=(const Events&) = delete;
  Events(Events&&) = delete;
  Events& operator=(Events&&) = delete;

  /// Returns the next event and invalidates the previous one.
  const yaml_event_t& next() {
    yaml_event_delete(&event_);
    if (yaml_parser_parse(&parser_, &event_) == 0) {
      if (joins_surrogates_ && text_of_problem() == "found invalid Unicode character escape code") {
        throw UnknownEscape{.index = parser_.problem_mark.index};
      }
      const bool at_problem = parser_.problem_mark.line + parser_.problem_mark.column > 0;
      fail(parser_.problem == nullptr ? "not YAML" : parser_.problem,
           at_problem ? parser_.problem_mark : parser_.mark);
    }
    return event_;
  }

  [[nodiscard]] const yaml_event_t& current() const { return event_; }

  /// UnknownEscape is thrown where libyaml fails for an escape.
  void join_surrogates() { joins_surrogates_ = true; }

  [[noreturn]] void fail(std::string_view why, const yaml_mark_t& at) const {
    throw Error(ErrorKind::kInput,
                fmt::format("cannot read {}: line {}, column {}: {}", source_, at.line + 1,
                            at.column + 1, why),
                "correct the YAML at this line and column");
  }

  /// Fails at the current event.
  [[noreturn]] void fail(std::string_view why) const { fail(why, event_.start_mark); }

 private:
  [[nodiscard]] std::string_view text_of_problem() const {
    return parser_.problem == nullptr ? std::string_view() : std::string_view(parser_.problem);
  }

  bool joins_surrogates_ = false;
  std::string source_;
  yaml_parser_t parser_{};
  yaml_event_t event_{};
};

class Reader {
 public:
  /// Places are kept in `places` when it is given.
  Reader(std::string_view text, Schema schema, std::string_view source, Places* places = nullptr,
         const LongRuns* runs = nullptr)
      : runs_(runs),
        hidden_(schema == Schema::kCore12 ? with_hidden_breaks(text) : std::nullopt),
        events_(hidden_ ? *hidden_ : text, source),
        schema_(schema),
        places_(places) {}

  /// Calls `take` with each document.
  void read(const std::function<void(Json)>& take) {
    if (schema_ == Schema::kCore12) {
      events_.join_surrogates();
    }
    (void)events_.next();  // STREAM-START
    while (events_.next().type == YAML_DOCUMENT_START_EVENT) {
      anchors_.clear();
      take(node(events_.next(), 0));
      (void)events_.next();  // DOCUMENT-END
    }
  }

 private:
  Json node(const yaml_event_t& event, int depth) {
    if (depth > kMaxYamlDepth) {
      events_.fail(fmt::format("nested deeper than {} levels", kMaxYamlDepth));
    }
    if (places_ != nullptr) {
      places_->note(event.start_mark);
    }
    switch (event.type) {
      case YAML_ALIAS_EVENT:
        return alias(std::string(text_of(event.data.alias.anchor)));
      case YAML_SCALAR_EVENT: {
        const std::string anchor(text_of(event.data.scalar.anchor));
        return anchored(anchor, scalar(event));
      }
      case YAML_SEQUENCE_START_EVENT: {
        const std::string anchor = open(event.data.sequence_start.anchor);
        return anchored(anchor, sequence(event, depth));
      }
      case YAML_MAPPING_START_EVENT: {
        const std::string anchor = open(event.data.mapping_start.anchor);
        return anchored(anchor, mapping(event, depth));
      }
      default:
        events_.fail("expected a value");
    }
  }

  /// Registers a collection's anchor at its start, so that an alias inside it is detected as
  /// endless.
  std::string open(const yaml_char_t* name) {
    std::string anchor(text_of(name));
    if (!anchor.empty()) {
      anchors_.insert_or_assign(anchor, std::nullopt);
    }
    return anchor;
  }

  Json anchored(const std::string& anchor, Json value) {
    if (!anchor.empty()) {
      spend(cost(value));
      anchors_.insert_or_assign(anchor, value);
    }
    return value;
  }

  Json alias(const std::string& anchor) {
    const auto found = anchors_.find(anchor);
    if (found == anchors_.end()) {
      events_.fail(fmt::format("alias *{} has no anchor before it", anchor));
    }
    const std::optional<Json>& value = found->second;
    if (!value) {
      events_.fail(fmt::format("alias *{} is inside its own anchor", anchor));
    }
    spend(cost(*value));
    return *value;
  }

  void spend(std::size_t bytes) {
    expansion_ += bytes;
    if (expansion_ > kMaxExpansion) {
      events_.fail("the aliases expand to too much data");
    }
  }

  [[nodiscard]] Json scalar(const yaml_event_t& event) const {
    const auto& data = event.data.scalar;
    const std::string_view read = text_of(data.value, data.length);
    const std::optional<std::string> other = written_otherwise(read);
    const std::string_view text = other ? *other : read;
    const std::string_view tag = text_of(data.tag);
    if (tag.empty()) {
      return data.plain_implicit != 0 ? plain(text) : Json(std::string(text));
    }
    if (tag == "!" || !tag.starts_with(kTagPrefix)) {
      if (tag != "!") {
        events_.fail(fmt::format("unknown tag {}", tag));
      }
      return std::string(text);
    }
    return tagged(tag.substr(kTagPrefix.size()), text);
  }

  /// What stood in the text where libyaml was given something else.
  [[nodiscard]] std::optional<std::string> written_otherwise(std::string_view read) const {
    if (hidden_) {
      return with_shown_breaks(read);
    }
    if (runs_ != nullptr && runs_->has_mark(read)) {
      return runs_->restored(read);
    }
    return std::nullopt;
  }

  [[nodiscard]] Json plain(std::string_view text) const {
    Json value = plain_value(text, schema_);
    if (places_ != nullptr && schema_ == Schema::kJackson210 && !value.is_null() && value != text) {
      places_->note_plain(text);
    }
    return value;
  }

  [[nodiscard]] Json tagged(std::string_view type, std::string_view text) const {
    if (type == "str" || (type == "timestamp" && schema_ != Schema::kCore12)) {
      return std::string(text);
    }
    if (type == "binary") {
      return binary(text);
    }
    Json value = plain_value(text, schema_);
    if (type == "float" && value.is_number()) {
      return value.get<double>();
    }
    if ((type == "int" && value.is_number_integer()) || (type == "bool" && value.is_boolean()) ||
        (type == "null" && value.is_null())) {
      return value;
    }
    events_.fail(fmt::format("not a valid !!{}", type));
  }

  /// As go-yaml, which decodes it; Jackson encodes the bytes as base64 again.
  [[nodiscard]] Json binary(std::string_view text) const {
    std::optional<std::string> bytes = base::base64_decode(text);
    if (!bytes) {
      events_.fail("not base64");
    }
    if (schema_ == Schema::kCore12) {
      return base::base64_encode(*bytes);
    }
    if (!base::is_utf8(*bytes)) {
      events_.fail("!!binary with bytes that are not UTF-8 is not supported");
    }
    return *std::move(bytes);
  }

  void check_tag(const yaml_char_t* tag, std::string_view wanted) const {
    const std::string_view text = text_of(tag);
    if (!text.empty() && text != "!" && text != fmt::format("{}{}", kTagPrefix, wanted)) {
      events_.fail(fmt::format("unknown tag {}", text));
    }
  }

  Json sequence(const yaml_event_t& start, int depth) {
    check_tag(start.data.sequence_start.tag, "seq");
    Json elements = Json::array();
    while (events_.next().type != YAML_SEQUENCE_END_EVENT) {
      if (places_ != nullptr) {
        places_->enter_element(elements.size());
      }
      elements.push_back(node(current(), depth + 1));
      leave();
    }
    return elements;
  }

  Json mapping(const yaml_event_t& start, int depth) {
    check_tag(start.data.mapping_start.tag, "map");
    Json members = Json::object();
    std::vector<Json> merged;
    while (events_.next().type != YAML_MAPPING_END_EVENT) {
      const bool merge = is_merge_key(current());
      std::string name = key(current());
      if (!merge && members.contains(name)) {
        events_.fail(fmt::format("duplicate key {}", name));
      }
      if (places_ != nullptr) {
        places_->enter_member(name);
      }
      Json value = node(events_.next(), depth + 1);
      leave();
      if (merge) {
        add_merge(merged, std::move(value));
      } else {
        members.emplace(std::move(name), std::move(value));
      }
    }
    for (const Json& source : merged) {
      for (const auto& [name, value] : source.items()) {
        members.emplace(name, value);  // existing members take precedence
      }
    }
    return members;
  }

  void leave() {
    if (places_ != nullptr) {
      places_->leave();
    }
  }

  static bool is_merge_key(const yaml_event_t& event) {
    if (event.type != YAML_SCALAR_EVENT) {
      return false;
    }
    const auto& data = event.data.scalar;
    const std::string_view tag = text_of(data.tag);
    return text_of(data.value, data.length) == "<<" &&
           (tag.empty() ? data.plain_implicit != 0 : tag == "tag:yaml.org,2002:merge");
  }

  void add_merge(std::vector<Json>& merged, Json value) {
    if (value.is_object()) {
      merged.push_back(std::move(value));
      return;
    }
    const bool mappings = value.is_array() && std::ranges::all_of(value, [](const Json& element) {
                            return element.is_object();
                          });
    if (!mappings) {
      events_.fail("<< requires a mapping or a list of mappings");
    }
    for (Json& element : value) {
      merged.push_back(std::move(element));
    }
  }

  /// Keys are taken as written: `1.10: x` has the key "1.10".  Jackson takes the values of keys as
  /// Java prints them: "1.1".
  std::string key(const yaml_event_t& event) {
    if (event.type == YAML_SCALAR_EVENT) {
      std::string name =
          schema_ == Schema::kCore12
              ? key_text(scalar(event))
              : std::string(text_of(event.data.scalar.value, event.data.scalar.length));
      if (runs_ != nullptr && runs_->has_mark(name)) {
        events_.fail("a key may be too long");
      }
      (void)anchored(std::string(text_of(event.data.scalar.anchor)), Json(name));
      return name;
    }
    if (event.type == YAML_ALIAS_EVENT) {
      const Json name = alias(std::string(text_of(event.data.alias.anchor)));
      if (name.is_string()) {
        return name.get<std::string>();
      }
    }
    events_.fail("a key must be a scalar");
  }

  [[nodiscard]] std::string key_text(const Json& value) const {
    if (value.is_null()) {
      events_.fail("a key must not be null; write it in quotes");
    }
    if (value.is_string()) {
      return value.get<std::string>();
    }
    return value.is_number_float() ? base::java_double(value.get<double>()) : value.dump();
  }

  [[nodiscard]] const yaml_event_t& current() const { return events_.current(); }

  const LongRuns* runs_;               ///< what the marks in the text stand for; may be null
  std::optional<std::string> hidden_;  ///< the text that libyaml reads, if not the given one
  Events events_;
  Schema schema_;
  Places* places_;
  std::map<std::string, std::optional<Json>, std::less<>> anchors_;
  std::size_t expansion_ = 0;
};

void require_readable_size(std::string_view text, std::string_view source) {
  if (text.size() > kMaxText) {
    throw Error(ErrorKind::kInput,
                fmt::format("cannot read {}: larger than {} bytes", source, kMaxText),
                "make the file smaller");
  }
}

/// Calls `read` with `text`, and again with the surrogate pairs of one scalar joined while libyaml
/// refuses one.
void read_joining_surrogates(std::string_view text, std::string_view source,
                             const std::function<void(std::string_view)>& read) {
  std::string joined;
  for (std::size_t bytes = text.size();; bytes += text.size()) {
    try {
      read(text);
      return;
    } catch (const UnknownEscape& escape) {
      std::optional<std::string> next = with_joined_surrogates(text, escape.index);
      if (!next || bytes > kMaxReread) {
        throw Error(
            ErrorKind::kInput,
            fmt::format("cannot read {}: found invalid Unicode character escape code", source),
            "write the character itself, or \\U and eight hexadecimal digits");
      }
      joined = *std::move(next);
      text = joined;
    }
  }
}

/// The documents of a kubeconfig or manifest.  Whatever is odd about the shortened text, the text
/// itself decides, and its line and column are in the message.
std::optional<std::vector<Json>> read_shortened(std::string_view text, std::string_view source) {
  const LongRuns runs(text);
  if (runs.empty()) {
    return std::nullopt;
  }
  std::vector<Json> all;
  try {
    Reader(runs.shortened(), Schema::kYaml11, source, nullptr, &runs).read([&](Json value) {
      all.push_back(std::move(value));
    });
  } catch (const Error&) {
    return std::nullopt;
  }
  return all;
}

}  // namespace

std::vector<Json> parse_all(std::string_view text, Schema schema, std::string_view source) {
  require_readable_size(text, source);
  std::vector<Json> all;
  if (schema == Schema::kCore12 && is_json(text)) {
    all.push_back(parse_json(text, source).value);
    return all;
  }
  if (schema == Schema::kYaml11) {
    if (auto shortened = read_shortened(text, source)) {
      return *std::move(shortened);
    }
  }
  read_joining_surrogates(text, source, [&](std::string_view joined) {
    all.clear();
    Reader(joined, schema, source).read([&](Json value) { all.push_back(std::move(value)); });
  });
  return all;
}

namespace {

/// JSON, with the marks of YAML where libyaml reads it too.
Document json_document(std::string_view text, Schema schema, std::string_view source) {
  JsonText json = parse_json(text, source);
  Document::Tree tree{.source = std::string(source),
                      .value = std::move(json.value),
                      .marks = {},
                      .plain = std::move(json.numbers)};
  try {
    Places places;
    Reader(text, schema, source, &places).read([&](const Json&) {
      tree.marks.merge(places.tree(source, nullptr).marks);
    });
  } catch (const Error&) {
    tree.marks.clear();  // what only Jackson reads has none
  } catch (const UnknownEscape&) {
    tree.marks.clear();
  }
  return Document(std::move(tree));
}

}  // namespace

std::vector<Document> parse_documents(std::string_view text, Schema schema,
                                      std::string_view source) {
  require_readable_size(text, source);
  std::vector<Document> all;
  if (schema != Schema::kYaml11 && is_json(text)) {
    all.push_back(json_document(text, schema, source));
    return all;
  }
  read_joining_surrogates(text, source, [&](std::string_view joined) {
    all.clear();
    Places places;
    Reader(joined, schema, source, &places).read([&](Json value) {
      all.emplace_back(places.tree(source, std::move(value)));
    });
  });
  return all;
}

Json parse(std::string_view text, Schema schema, std::string_view source) {
  std::vector<Json> documents = parse_all(text, schema, source);
  return documents.empty() ? Json() : std::move(documents.front());
}

}  // namespace firesteel::yaml
