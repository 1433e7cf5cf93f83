#include "xml/xml.h"

#include <cstddef>
#include <exception>
#include <expat.h>
#include <limits>
#include <memory>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include <fmt/format.h>

#include "firesteel/error.h"

namespace firesteel::xml {

namespace {

constexpr std::size_t kMaxDepth = 1000;
/// Between a namespace and a name; no name can have it.
constexpr char kSeparator = '\n';

struct ParserDeleter {
  void operator()(XML_Parser parser) const { XML_ParserFree(parser); }
};

std::string local_name(std::string_view name) {
  return std::string(name.substr(name.rfind(kSeparator) + 1));
}

/// Expat's parser.  An exception of a callback waits until expat has returned.
class Reader {
 public:
  Reader(std::string_view source, Visitor& visitor)
      : source_(source), visitor_(visitor), parser_(XML_ParserCreateNS(nullptr, kSeparator)) {
    if (!parser_) {
      throw Error(ErrorKind::kInternal, "cannot initialize expat");
    }
    XML_SetUserData(parser_.get(), this);
    XML_SetXmlDeclHandler(parser_.get(), on_declaration);
    XML_SetElementHandler(parser_.get(), on_start, on_end);
    XML_SetCharacterDataHandler(parser_.get(), on_text);
    XML_SetSkippedEntityHandler(parser_.get(), on_skipped_entity);
    XML_SetExternalEntityRefHandler(parser_.get(), on_external_entity);
  }

  void read(std::string_view xml) {
    if (xml.size() > static_cast<std::size_t>(std::numeric_limits<int>::max())) {
      fail("too large");
    }
    const XML_Status status =
        XML_Parse(parser_.get(), xml.data(), static_cast<int>(xml.size()), XML_TRUE);
    if (thrown_) {
      std::rethrow_exception(thrown_);
    }
    if (status != XML_STATUS_OK) {
      fail(XML_ErrorString(XML_GetErrorCode(parser_.get())));
    }
  }

 private:
  [[noreturn]] void fail(std::string_view why) const {
    throw Error(ErrorKind::kInput,
                fmt::format("cannot read {}: line {}: {}", source_,
                            XML_GetCurrentLineNumber(parser_.get()), why),
                "correct the XML at this line");
  }

  /// Runs one callback; no exception may pass through expat.
  template <class Action>
  static void guarded(void* reader, Action action) {
    auto& self = *static_cast<Reader*>(reader);
    if (self.thrown_) {
      return;
    }
    try {
      action(self);
    } catch (...) {
      self.thrown_ = std::current_exception();
      (void)XML_StopParser(self.parser_.get(), XML_FALSE);
    }
  }

  static void on_declaration(void* reader, const XML_Char* version, const XML_Char* /*encoding*/,
                             int /*standalone*/) {
    guarded(reader, [version](const Reader& self) {
      if (version != nullptr && std::string_view(version) != "1.0" &&
          std::string_view(version) != "1.1") {
        self.fail("the version of the XML declaration is not 1.0 or 1.1");
      }
    });
  }

  static void on_start(void* reader, const XML_Char* name, const XML_Char** pairs) {
    guarded(reader, [name, pairs](Reader& self) {
      if (++self.depth_ > kMaxDepth) {
        self.fail("nested too deep");
      }
      std::vector<Attribute> attributes;
      for (std::size_t i = 0; pairs[i] != nullptr; i += 2) {
        attributes.push_back({.name = local_name(pairs[i]), .value = pairs[i + 1]});
      }
      self.visitor_.start(local_name(name), attributes);
    });
  }

  static void on_end(void* reader, const XML_Char* name) {
    guarded(reader, [name](Reader& self) {
      --self.depth_;
      self.visitor_.end(local_name(name));
    });
  }

  static void on_text(void* reader, const XML_Char* text, int size) {
    guarded(reader, [text, size](Reader& self) {
      self.visitor_.text(std::string_view(text, static_cast<std::size_t>(size)));
    });
  }

  /// With a document type in another file, expat cannot know whether the entity is declared there.
  static void on_skipped_entity(void* reader, const XML_Char* name, int /*is_parameter*/) {
    guarded(reader, [name](const Reader& self) {
      self.fail(fmt::format("entity &{}; is not declared", name));
    });
  }

  static int on_external_entity(XML_Parser parser, const XML_Char* /*context*/,
                                const XML_Char* /*base*/, const XML_Char* /*system_id*/,
                                const XML_Char* /*public_id*/) {
    guarded(XML_GetUserData(parser),
            [](const Reader& self) { self.fail("external entities are not read"); });
    return XML_STATUS_ERROR;
  }

  std::string_view source_;
  Visitor& visitor_;
  std::unique_ptr<std::remove_pointer_t<XML_Parser>, ParserDeleter> parser_;
  std::size_t depth_ = 0;
  std::exception_ptr thrown_;
};

}  // namespace

void read(std::string_view xml, std::string_view source, Visitor& visitor) {
  Reader(source, visitor).read(xml);
}

}  // namespace firesteel::xml
