#include "conf/token_file.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/base64.h"

namespace firesteel::conf {

namespace {

/// Reads bytes from the front; nothing at their end.
class ByteReader {
 public:
  explicit ByteReader(std::string_view bytes) : rest_(bytes) {}

  [[nodiscard]] bool at_end() const { return rest_.empty(); }
  [[nodiscard]] std::optional<std::uint8_t> byte() {
    if (rest_.empty()) {
      return std::nullopt;
    }
    const auto value = static_cast<std::uint8_t>(rest_.front());
    rest_.remove_prefix(1);
    return value;
  }
  [[nodiscard]] std::optional<std::string_view> bytes(std::uint64_t length) {
    if (length > rest_.size()) {
      return std::nullopt;
    }
    const std::string_view taken = rest_.substr(0, length);
    rest_.remove_prefix(taken.size());
    return taken;
  }

 private:
  std::string_view rest_;
};

/// WritableUtils.readVLong
std::optional<std::int64_t> read_number(ByteReader& reader) {
  constexpr int kOneByte = -112;
  constexpr int kNegative = -120;
  const auto first = reader.byte();
  if (!first) {
    return std::nullopt;
  }
  const int code = *first < 128 ? *first : *first - 256;  // a signed byte
  if (code >= kOneByte) {
    return code;
  }
  std::uint64_t value = 0;
  for (int left = code < kNegative ? kNegative - code : kOneByte - code; left > 0; --left) {
    const auto next = reader.byte();
    if (!next) {
      return std::nullopt;
    }
    value = (value << 8U) | *next;
  }
  return static_cast<std::int64_t>(code < kNegative ? ~value : value);
}

/// A length and as many bytes, as Text and tokens are written.
std::optional<std::string> read_text(ByteReader& reader) {
  const auto length = read_number(reader);
  const auto bytes =
      length && *length >= 0 ? reader.bytes(static_cast<std::uint64_t>(*length)) : std::nullopt;
  return bytes ? std::optional<std::string>(*bytes) : std::nullopt;
}

/// Token.readFields
std::optional<HadoopToken> read_writable_token(ByteReader& reader) {
  auto identifier = read_text(reader);
  auto password = identifier ? read_text(reader) : std::nullopt;
  auto kind = password ? read_text(reader) : std::nullopt;
  auto service = kind ? read_text(reader) : std::nullopt;
  if (!service) {
    return std::nullopt;
  }
  return HadoopToken{.identifier = *std::move(identifier),
                     .password = *std::move(password),
                     .kind = *std::move(kind),
                     .service = *std::move(service)};
}

/// Credentials.readFields
std::optional<std::vector<HadoopToken>> read_writables(std::string_view content) {
  ByteReader reader(content);
  std::vector<HadoopToken> tokens;
  const auto count = read_number(reader);
  for (std::int64_t i = 0; count && i < *count; ++i) {
    auto token = read_text(reader) ? read_writable_token(reader) : std::nullopt;
    if (!token) {
      return std::nullopt;
    }
    tokens.push_back(*std::move(token));
  }
  const auto secrets = count ? read_number(reader) : std::nullopt;
  for (std::int64_t i = 0; secrets && i < *secrets; ++i) {
    if (!read_text(reader) || !read_text(reader)) {
      return std::nullopt;
    }
  }
  return secrets ? std::optional(std::move(tokens)) : std::nullopt;
}

/// A varint of protocol buffers.
std::optional<std::uint64_t> read_varint(ByteReader& reader) {
  constexpr unsigned kMostBits = 64;
  std::uint64_t value = 0;
  for (unsigned shift = 0; shift < kMostBits; shift += 7) {
    const auto byte = reader.byte();
    if (!byte) {
      return std::nullopt;
    }
    value |= std::uint64_t{*byte & 0x7FU} << shift;
    if (*byte < 0x80) {
      return value;
    }
  }
  return std::nullopt;
}

/// A field of a message; `content` is empty unless it is delimited by a length.
struct Field {
  std::uint64_t number = 0;
  std::string_view content;
};

/// The next field.  Nothing if the bytes are none: groups are not read, as nobody writes them.
std::optional<Field> read_field(ByteReader& reader) {
  constexpr unsigned kTypeBits = 3;
  const auto tag = read_varint(reader);
  if (!tag || *tag >> kTypeBits == 0) {
    return std::nullopt;
  }
  Field field{.number = *tag >> kTypeBits, .content = {}};
  switch (*tag & 7U) {
    case 0:
      return read_varint(reader) ? std::optional(field) : std::nullopt;
    case 1:
      return reader.bytes(8) ? std::optional(field) : std::nullopt;
    case 2: {
      const auto length = read_varint(reader);
      const auto content = length ? reader.bytes(*length) : std::nullopt;
      field.content = content.value_or("");
      return content ? std::optional(field) : std::nullopt;
    }
    case 5:
      return reader.bytes(4) ? std::optional(field) : std::nullopt;
    default:
      return std::nullopt;
  }
}

/// TokenProto
std::optional<HadoopToken> read_token_message(std::string_view message) {
  HadoopToken token;
  ByteReader reader(message);
  while (!reader.at_end()) {
    const auto field = read_field(reader);
    if (!field) {
      return std::nullopt;
    }
    switch (field->number) {
      case 1:
        token.identifier = field->content;
        break;
      case 2:
        token.password = field->content;
        break;
      case 3:
        token.kind = field->content;
        break;
      case 4:
        token.service = field->content;
        break;
      default:
        break;
    }
  }
  return token;
}

/// Adds the token of a CredentialsKVProto, if it has one.  False if it is not one.
bool add_entry(std::string_view message, std::vector<HadoopToken>& tokens) {
  ByteReader reader(message);
  while (!reader.at_end()) {
    const auto field = read_field(reader);
    if (!field) {
      return false;
    }
    if (field->number == 2) {
      auto token = read_token_message(field->content);
      if (!token) {
        return false;
      }
      tokens.push_back(*std::move(token));
    }
  }
  return true;
}

/// CredentialsProto, after its length: Credentials.readProto
std::optional<std::vector<HadoopToken>> read_messages(std::string_view content) {
  ByteReader outer(content);
  const auto length = read_varint(outer);
  const auto message = length ? outer.bytes(*length) : std::nullopt;
  if (!message) {
    return std::nullopt;
  }
  std::vector<HadoopToken> tokens;
  ByteReader reader(*message);
  while (!reader.at_end()) {
    const auto field = read_field(reader);
    if (!field || (field->number == 1 && !add_entry(field->content, tokens))) {
      return std::nullopt;
    }
  }
  return tokens;
}

/// WritableUtils.writeVInt and the bytes.
void write_text(std::string& out, std::string_view text) {
  constexpr std::size_t kOneByte = 127;
  constexpr int kLengths = -112;
  if (text.size() <= kOneByte) {
    out += static_cast<char>(text.size());
  } else {
    std::string length;
    for (std::size_t rest = text.size(); rest > 0; rest >>= 8U) {
      length.insert(length.begin(), static_cast<char>(rest & 0xFFU));
    }
    out += static_cast<char>(kLengths - static_cast<int>(length.size()));
    out += length;
  }
  out += text;
}

}  // namespace

std::optional<std::vector<HadoopToken>> read_token_file(std::string_view bytes) {
  constexpr std::string_view kHeader = "HDTS";
  if (!bytes.starts_with(kHeader) || bytes.size() == kHeader.size()) {
    return std::nullopt;
  }
  const char version = bytes[kHeader.size()];
  const std::string_view content = bytes.substr(kHeader.size() + 1);
  if (version == '\1') {
    return read_messages(content);
  }
  return version == '\0' ? read_writables(content) : std::nullopt;
}

std::string token_for_url(const HadoopToken& token) {
  std::string bytes;
  for (const std::string& text : {token.identifier, token.password, token.kind, token.service}) {
    write_text(bytes, text);
  }
  return base::base64_url_encode(bytes);
}

}  // namespace firesteel::conf
