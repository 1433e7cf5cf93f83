#pragma once
/// A YAML or JSON document: its values, and the line and column of each.

#include <memory>

namespace firesteel {

/// A value: copies are independent.  lib/yaml defines its contents (yaml/document.h).
class Document {
 public:
  struct Tree;

  Document();
  explicit Document(Tree tree);
  ~Document();
  Document(const Document& other);
  Document& operator=(const Document& other);
  Document(Document&& other) noexcept;
  Document& operator=(Document&& other) noexcept;

  [[nodiscard]] const Tree& tree() const { return *tree_; }

 private:
  std::unique_ptr<Tree> tree_;  ///< null only after a move
};

}  // namespace firesteel
