#include "kube/streams/watch_stream.h"

#include <string>

#include "support/catch.h"

using firesteel::kube::WatchEvent;
using firesteel::kube::WatchStream;

TEST_CASE("Events come out whole wherever the bytes are cut") {
  const std::string text =
      "{\"type\":\"ADDED\",\"object\":{\"n\":1}}\n\n{\"type\":\"BOOKMARK\",\"object\":{\"n\":2}}"
      "\r\n"
      "{\"type\":\"ERROR\",\"object\":{\"code\":410}}\n{\"type\":\"DELE";
  for (std::size_t cut = 0; cut <= text.size(); ++cut) {
    WatchStream stream;
    CHECK(stream.feed(text.substr(0, cut)));
    CHECK(stream.feed(text.substr(cut)));
    CHECK(stream.next()->type == WatchEvent::Type::kAdded);
    CHECK(stream.next()->object.at("n") == 2);
    CHECK(stream.next()->type == WatchEvent::Type::kError);
    CHECK_FALSE(stream.next());
    CHECK(stream.feed("TED\",\"object\":{}}\n"));
    CHECK(stream.next()->type == WatchEvent::Type::kDeleted);
  }
}

TEST_CASE("A line that is no event ends the stream, what came before it stays") {
  for (const char* line :
       {"<html>\n", "[]\n", "{}\n", "{\"type\":\"ADDED\"}\n", "{\"type\":\"ADDED\",\"object\":1}\n",
        "{\"type\":\"NEW\",\"object\":{}}\n", "\xff\n"}) {
    WatchStream stream;
    CHECK_FALSE(stream.feed(std::string("{\"type\":\"MODIFIED\",\"object\":{}}\n") + line));
    CHECK_FALSE(stream.feed("{\"type\":\"ADDED\",\"object\":{}}\n"));
    CHECK(stream.next()->type == WatchEvent::Type::kModified);
    CHECK_FALSE(stream.next());
  }
}

TEST_CASE("A line without end does not fill the memory") {
  WatchStream stream;
  const std::string chunk(1U << 20U, ' ');
  bool taken = true;
  for (int i = 0; i < 20 && taken; ++i) {
    taken = stream.feed(chunk);
  }
  CHECK_FALSE(taken);
}
