#include "yaml/document.h"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

namespace firesteel {

Document::Document() : tree_(std::make_unique<Tree>()) {}
Document::Document(Tree tree) : tree_(std::make_unique<Tree>(std::move(tree))) {}
Document::~Document() = default;
Document::Document(const Document& other)
    : tree_(other.tree_ ? std::make_unique<Tree>(*other.tree_) : nullptr) {}
Document& Document::operator=(const Document& other) {
  return *this = Document(other);
}
Document::Document(Document&& other) noexcept = default;
Document& Document::operator=(Document&& other) noexcept = default;

namespace yaml {

Mark mark_of(const Document::Tree& tree, std::string_view path) {
  while (true) {
    if (const auto found = tree.marks.find(path); found != tree.marks.end()) {
      return found->second;
    }
    if (path.empty()) {
      return {};
    }
    const std::size_t end = path.find_last_of(".[");
    path = path.substr(0, end == std::string_view::npos ? 0 : end);
  }
}

std::string place_of(const Document::Tree& tree, std::string_view path) {
  const Mark mark = mark_of(tree, path);
  return mark.line == 0 ? tree.source
                        : fmt::format("{}:{}:{}", tree.source, mark.line, mark.column);
}

}  // namespace yaml

}  // namespace firesteel
