#pragma once
/// A document of YAML or JSON that somebody wrote: its values, and where each of them stands.

#include <memory>

namespace firesteel {

/// A value: copies are independent.  What it consists of is lib/yaml's (yaml/document.h).
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
