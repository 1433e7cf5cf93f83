// Any bytes as an answer of S3, STS or a source of keys: texts or an error, and keys are complete.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "firesteel/error.h"
#include "storage/aws/key_answer.h"
#include "storage/xml_texts.h"

namespace storage = firesteel::storage;

// libFuzzer gives it its name.  NOLINTNEXTLINE(readability-identifier-naming)
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const storage::XmlTexts texts = storage::texts_of_xml(text);
  (void)storage::text_in(texts, "Code");
  try {
    const storage::AwsKeys keys = storage::keys_of_json(text, "the source");
    if (keys.access_key.empty() || keys.secret_key.empty()) {
      std::abort();
    }
  } catch (const firesteel::Error& error) {
    if (std::string_view(error.what()).empty()) {
      std::abort();
    }
  }
  return 0;
}
