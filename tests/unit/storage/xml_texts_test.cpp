#include "storage/xml_texts.h"

#include "support/catch.h"

namespace storage = firesteel::storage;

TEST_CASE("Texts of an XML answer are found by their element, those of what is no XML nowhere") {
  const auto texts = storage::texts_of_xml(
      "<?xml version='1.0'?><E xmlns='http://s3'><Code> NoSuchKey </Code><A>1</A><A>2</A></E>");
  CHECK(storage::text_in(texts, "Code") == "NoSuchKey");
  CHECK(storage::text_in(texts, "A") == "1");
  CHECK(storage::text_in(texts, "B").empty());
  CHECK(storage::texts_of_xml("<E><Code>x</Code>").empty());
  CHECK(storage::texts_of_xml("<html>").empty());
}
