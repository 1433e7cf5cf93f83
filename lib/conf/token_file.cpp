#include "conf/token_file.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace firesteel::conf {

namespace {

/// Reads Writables; every function is false or nothing at the end of the bytes.
class WritableReader {
 public:
  explicit WritableReader(std::string_view bytes) : rest_(bytes) {}

  /// WritableUtils.readVInt
  std::optional<std::int64_t> number() {
    const std::optional<int> first = byte();
    if (!first || *first >= -112) {
      return first;
    }
    const bool negative = *first < -120;
    std::int64_t value = 0;
    for (int left = negative ? -120 - *first : -112 - *first; left > 0; --left) {
      const std::optional<int> next = byte();
      if (!next) {
        return std::nullopt;
      }
      value = value * 256 + (*next & 0xFF);
    }
    return negative ? ~value : value;
  }

  /// A length and as many bytes.
  bool text() {
    const std::optional<std::int64_t> length = number();
    if (!length || *length < 0 || static_cast<std::uint64_t>(*length) > rest_.size()) {
      return false;
    }
    rest_.remove_prefix(static_cast<std::size_t>(*length));
    return true;
  }

  bool texts(int count) {
    for (; count > 0; --count) {
      if (!text()) {
        return false;
      }
    }
    return true;
  }

  /// A number of entries, each of `count` texts.
  bool entries(int count) {
    const std::optional<std::int64_t> size = number();
    for (std::int64_t i = 0; size && i < *size; ++i) {
      if (!texts(count)) {
        return false;
      }
    }
    return size.has_value();
  }

 private:
  std::optional<int> byte() {
    if (rest_.empty()) {
      return std::nullopt;
    }
    const auto value = static_cast<signed char>(rest_.front());
    rest_.remove_prefix(1);
    return value;
  }

  std::string_view rest_;
};

/// A length as in protocol buffers, and as many bytes.
bool is_delimited_message(std::string_view bytes) {
  constexpr unsigned kMostBits = 35;
  std::uint64_t length = 0;
  for (unsigned shift = 0; shift < kMostBits && !bytes.empty(); shift += 7) {
    const auto byte = static_cast<unsigned char>(bytes.front());
    bytes.remove_prefix(1);
    length |= std::uint64_t{byte & 0x7FU} << shift;
    if (byte < 0x80) {
      return length <= bytes.size();
    }
  }
  return false;
}

}  // namespace

bool is_token_file(std::string_view bytes) {
  constexpr std::string_view kHeader = "HDTS";
  if (!bytes.starts_with(kHeader) || bytes.size() == kHeader.size()) {
    return false;
  }
  const char version = bytes[kHeader.size()];
  const std::string_view content = bytes.substr(kHeader.size() + 1);
  if (version == '\1') {
    return is_delimited_message(content);
  }
  constexpr int kTextsOfToken = 5;  // alias, identifier, password, kind, service
  constexpr int kTextsOfSecret = 2;
  WritableReader reader(content);
  return version == '\0' && reader.entries(kTextsOfToken) && reader.entries(kTextsOfSecret);
}

}  // namespace firesteel::conf
