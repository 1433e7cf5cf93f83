#include "http/websocket_frame.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "support/catch.h"

namespace http = firesteel::http;
using http::FrameReader;
using http::Opcode;

namespace {

std::string bytes(std::initializer_list<int> values) {
  std::string text;
  for (const int value : values) {
    text.push_back(static_cast<char>(value));
  }
  return text;
}

struct Event {
  Opcode kind;
  std::string payload;
  std::uint16_t code = 0;
  bool operator==(const Event&) const = default;
};

std::vector<Event> events_of(FrameReader& reader) {
  std::vector<Event> events;
  while (const auto event = reader.next()) {
    events.push_back({event->kind, std::string(event->payload), event->close_code});
  }
  return events;
}

std::vector<Event> read(const std::string& text) {
  FrameReader reader(1000);
  reader.feed(text);
  auto events = events_of(reader);
  CHECK_FALSE(reader.error());
  return events;
}

/// The close code that the bytes are answered with; 0 when they are fine.
int fault(const std::string& text, std::size_t max_message = 1000) {
  FrameReader reader(max_message);
  reader.feed(text);
  (void)events_of(reader);
  return reader.error() ? reader.error()->close_code : 0;
}

constexpr http::FrameMask kMask{std::byte{0x37}, std::byte{0xfa}, std::byte{0x21}, std::byte{0x3d}};

}  // namespace

TEST_CASE("A client's frame is masked as in RFC 6455, 5.7") {
  CHECK(http::client_frame(Opcode::kText, "Hello", kMask) ==
        bytes({0x81, 0x85, 0x37, 0xfa, 0x21, 0x3d, 0x7f, 0x9f, 0x4d, 0x51, 0x58}));
}

TEST_CASE("A client's frame gives its length in the shortest form") {
  const std::string mask = bytes({0x37, 0xfa, 0x21, 0x3d});
  const auto head = [](std::size_t size, std::size_t length) {
    return http::client_frame(Opcode::kBinary, std::string(size, 'x'), kMask).substr(0, length);
  };
  CHECK(head(125, 6) == bytes({0x82, 0xfd}) + mask);
  CHECK(head(126, 8) == bytes({0x82, 0xfe, 0, 126}) + mask);
  CHECK(head(65535, 8) == bytes({0x82, 0xfe, 0xff, 0xff}) + mask);
  CHECK(head(65536, 14) == bytes({0x82, 0xff, 0, 0, 0, 0, 0, 1, 0, 0}) + mask);
}

TEST_CASE("The frames of RFC 6455, 5.7 are read") {
  CHECK(read(bytes({0x81, 0x05}) + "Hello") == std::vector<Event>{{Opcode::kText, "Hello"}});
  CHECK(read(bytes({0x01, 0x03}) + "Hel" + bytes({0x80, 0x02}) + "lo") ==
        std::vector<Event>{{Opcode::kText, "Hello"}});
  CHECK(read(bytes({0x89, 0x05}) + "Hello") == std::vector<Event>{{Opcode::kPing, "Hello"}});
  const std::string long_one(256, 'b');
  CHECK(read(bytes({0x82, 0x7e, 0x01, 0x00}) + long_one) ==
        std::vector<Event>{{Opcode::kBinary, long_one}});
}

TEST_CASE("A message of 64 KiB comes with a length of eight bytes") {
  const std::string payload(65536, 'b');
  FrameReader reader(65536);
  reader.feed(bytes({0x82, 0x7f, 0, 0, 0, 0, 0, 1, 0, 0}) + payload);
  CHECK(events_of(reader) == std::vector<Event>{{Opcode::kBinary, payload}});
}

TEST_CASE("Frames may be cut anywhere") {
  const std::string text = bytes({0x02, 0x03}) + "one" + bytes({0x89, 0x01}) + "p" +
                           bytes({0x80, 0x7e, 0x00, 0x80}) + std::string(128, 'x') +
                           bytes({0x88, 0x02, 0x03, 0xe8});
  FrameReader reader(1000);
  std::vector<Event> events;
  for (const char byte : text) {
    reader.feed(std::string_view(&byte, 1));
    for (Event& event : events_of(reader)) {
      events.push_back(std::move(event));
    }
  }
  CHECK(events == std::vector<Event>{{Opcode::kPing, "p"},
                                     {Opcode::kBinary, "one" + std::string(128, 'x')},
                                     {Opcode::kClose, "", 1000}});
}

TEST_CASE("A close frame gives its code and reason, and nothing is read after it") {
  CHECK(read(bytes({0x88, 0x05, 0x03, 0xe9}) + "bye" + bytes({0x81, 0x01}) + "x") ==
        std::vector<Event>{{Opcode::kClose, "bye", 1001}});
  CHECK(read(bytes({0x88, 0x00})) ==
        std::vector<Event>{{Opcode::kClose, "", http::kCloseNoStatus}});
}

TEST_CASE("What a server must not send is an error") {
  CHECK(fault(bytes({0xc1, 0x00})) == 1002);                 // reserved bit
  CHECK(fault(bytes({0x83, 0x00})) == 1002);                 // opcode 3
  CHECK(fault(bytes({0x8b, 0x00})) == 1002);                 // opcode 11
  CHECK(fault(bytes({0x81, 0x81, 1, 2, 3, 4, 5})) == 1002);  // masked
  CHECK(fault(bytes({0x09, 0x00})) == 1002);                 // a ping in fragments
  CHECK(fault(bytes({0x89, 0x7e, 0, 126})) == 1002);         // a ping of 126 bytes
  CHECK(fault(bytes({0x82, 0x7e, 0, 125})) == 1002);         // not the shortest form
  CHECK(fault(bytes({0x82, 0x7f, 0, 0, 0, 0, 0, 0, 0xff, 0xff})) == 1002);
  CHECK(fault(bytes({0x80, 0x00})) == 1002);              // continues nothing
  CHECK(fault(bytes({0x01, 0x00, 0x81, 0x00})) == 1002);  // begins within another
  CHECK(fault(bytes({0x81, 0x01, 0xff})) == 1007);        // no UTF-8
  CHECK(fault(bytes({0x88, 0x01, 0x03})) == 1002);        // half a code
  CHECK(fault(bytes({0x88, 0x02, 0x03, 0xed})) == 1002);  // 1005 is never sent
  CHECK(fault(bytes({0x88, 0x03, 0x03, 0xe8, 0xff})) == 1007);
}

TEST_CASE("A message over the limit is an error before it is read") {
  CHECK(fault(bytes({0x82, 0x0b}), 10) == 1009);
  CHECK(fault(bytes({0x82, 0x0a}) + std::string(10, 'x'), 10) == 0);
  CHECK(fault(bytes({0x02, 0x06}) + std::string(6, 'x') + bytes({0x80, 0x05}), 10) == 1009);
  CHECK(fault(bytes({0x82, 0x7f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff})) == 1009);
}

TEST_CASE("The answer to a WebSocket key is that of RFC 6455, 1.3") {
  CHECK(http::websocket_accept("dGhlIHNhbXBsZSBub25jZQ==") == "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=");
}
