// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <deque>
#include <memory>
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "src/io/exchange/formats.h"

namespace saite::exchange {

/// Elements within one another beyond which a reader goes no deeper.
inline constexpr int max_xml_depth = 64;

/// An XML document as a tree. No entity is ever declared, opened or fetched: a file that declares
/// some is refused, whatever they are for.
///     auto document = XmlText::parse(input, options, notes);
///     if (!document) return {};  // said in the notes
///     for (pugi::xml_node graph : document->root().children()) …
/// Errors among the notes: those of TextSource, xml_entities, xml_too_large, xml_broken,
/// xml_truncated.   Cost: O(bytes); memory up to 16 times the text where it is nothing but tags.
class XmlText {
 public:
  static constexpr std::size_t most_bytes = std::size_t{1} << 30U;
  static constexpr std::size_t most_tags = std::size_t{40} << 20U;

  [[nodiscard]] static std::optional<XmlText> parse(const Input& input, const ReadOptions& options,
                                                    Notes& notes);

  [[nodiscard]] pugi::xml_node root() const { return document_->document_element(); }
  /// Where an element stands. Cost: small where places are asked for in the order of the file.
  [[nodiscard]] Place place(pugi::xml_node node) const;
  /// The text of an element, all its pieces, without blanks around it. It lives as long as this.
  [[nodiscard]] std::string_view text(pugi::xml_node node) const;

 private:
  XmlText() = default;

  std::vector<char> text_;  // the tree points into it
  std::unique_ptr<pugi::xml_document> document_;
  std::string lines_;  // the text before the parser wrote into it, for line ends only
  mutable std::deque<std::string> joined_;
  mutable std::size_t at_ = 0;
  mutable std::size_t line_ = 1;
};

/// Puts U+FFFD where a character reference stands for no letter (zero, half a pair of UTF-16,
/// beyond Unicode), of which pugixml would make bytes that are no UTF-8; says how many there were.
void mend_references(std::string& text, Notes& notes);

/// The name of an element or an attribute without its namespace's prefix.
[[nodiscard]] std::string_view local_name(std::string_view name);
[[nodiscard]] inline std::string_view local_name(pugi::xml_node node) {
  return local_name(std::string_view(node.name()));
}
/// The first child of this name, whatever its prefix is; an empty node where there is none.
[[nodiscard]] pugi::xml_node child_of(pugi::xml_node node, std::string_view name);
/// The value of an attribute, whatever its prefix is; empty where there is none.
[[nodiscard]] std::string_view value_of(pugi::xml_node node, std::string_view name);
[[nodiscard]] bool has_value(pugi::xml_node node, std::string_view name);
/// Whether the document's outermost element has this name, as far as its head tells.
[[nodiscard]] bool begins_with_element(std::string_view head, std::string_view name);

}  // namespace saite::exchange
