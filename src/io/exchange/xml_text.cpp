// SPDX-License-Identifier: Apache-2.0
#include "src/io/exchange/xml_text.h"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "graph/base/utf8.h"
#include "src/io/exchange/column_types.h"
#include "src/io/exchange/letters.h"
#include "src/io/exchange/text_source.h"
#include "src/io/problem.h"

namespace saite::exchange {
namespace {

/// What stands before the outermost element: declarations, comments, a document type.
std::size_t end_of_prolog(std::string_view text) {
  std::size_t at = 0;
  for (;;) {
    at = text.find('<', at);
    if (at == std::string_view::npos || at + 1 >= text.size()) return text.size();
    const std::string_view rest = text.substr(at);
    std::size_t end = 0;
    if (rest.starts_with("<?")) {
      end = rest.find("?>");
    } else if (rest.starts_with("<!--")) {
      end = rest.find("-->");
    } else if (rest.starts_with("<!")) {
      const std::size_t first = rest.find_first_of("[>");
      const bool inner = first != std::string_view::npos && rest[first] == '[';
      end = inner ? rest.find(']', first) : first;
    } else {
      return at;
    }
    if (end == std::string_view::npos) return text.size();
    at += end + 1;
  }
}

std::size_t xml_line(std::string_view text, std::size_t offset) {
  const auto end = text.begin() + static_cast<std::ptrdiff_t>(std::min(offset, text.size()));
  return 1 + static_cast<std::size_t>(std::count(text.begin(), end, '\n'));
}

/// Whether the text may become a tree at all.
bool may_be_tree(std::string_view text, Notes& notes) {
  const std::size_t type = text.find("<!DOCTYPE");
  const std::size_t entity = type == std::string_view::npos ? type : text.find("<!ENTITY", type);
  if (entity != std::string_view::npos) {
    notes.error("xml_entities", {.line = xml_line(text, entity)}, {io::excerpt(text, entity)});
    return false;
  }
  const auto tags = static_cast<std::size_t>(std::ranges::count(text, '<'));
  if (text.size() <= XmlText::most_bytes && tags <= XmlText::most_tags) return true;
  notes.error("xml_too_large", {}, {std::to_string(XmlText::most_tags)});
  return false;
}

void report_broken_xml(const pugi::xml_parse_result& result, std::string_view text, Notes& notes) {
  const auto at = static_cast<std::size_t>(std::max<std::ptrdiff_t>(result.offset, 0));
  const Place place{.line = xml_line(text, at)};
  // What is missing at the end is found at the last letter.
  const bool ended = text.find_first_not_of(" \t\r\n", at + 1) == std::string_view::npos;
  const bool wrong_end = result.status == pugi::status_end_element_mismatch;
  const char* code = ended ? "xml_truncated" : wrong_end ? "xml_wrong_end" : "xml_broken";
  notes.error(code, place, {io::excerpt(text, at)});
}

/// Whether what stands behind "&#" is a reference to no letter; sets `end` behind its last sign.
bool is_no_letter(std::string_view text, std::size_t begin, std::size_t& end) {
  constexpr std::uint32_t beyond = 0x110000;
  const bool hexadecimal = begin < text.size() && text[begin] == 'x';
  const std::uint32_t base = hexadecimal ? 16 : 10;
  std::uint32_t letter = 0;
  end = begin + (hexadecimal ? 1 : 0);
  const std::size_t first = end;
  for (; end < text.size(); ++end) {
    const char c = text[end];
    const char small = static_cast<char>(c | 0x20);
    const bool digit = c >= '0' && c <= '9';
    if (!digit && !(hexadecimal && small >= 'a' && small <= 'f')) break;
    letter = letter * base + static_cast<std::uint32_t>(digit ? c - '0' : small - 'a' + 10);
    letter = std::min(letter, beyond);
  }
  if (end == first || end == text.size() || text[end] != ';') return false;
  ++end;
  return letter == 0 || letter == beyond || (letter >= 0xD800 && letter < 0xE000);
}

}  // namespace

void mend_references(std::string& text, Notes& notes) {
  std::string mended;
  std::size_t copied = 0;
  std::size_t count = 0;
  std::size_t line = 0;
  std::size_t end = 0;
  for (std::size_t at = text.find("&#"); at != std::string::npos; at = text.find("&#", at + 1)) {
    if (!is_no_letter(text, at + 2, end)) continue;
    if (count++ == 0) line = xml_line(text, at);
    mended.append(text, copied, at - copied);
    append_letter(mended, replacement_letter);
    copied = end;
  }
  if (count == 0) return;
  notes.count(NoteSort::changed, "no_letter_references", {}, {.line = line}, {}, count);
  mended.append(text, copied);
  text = std::move(mended);
}

std::optional<XmlText> XmlText::parse(const Input& input, const ReadOptions& options,
                                      Notes& notes) {
  const auto decoded = TextSource::decode(
      input.bytes, {.asked = options.encoding, .declared = declared_in_xml(input.bytes)}, notes);
  if (!decoded || !may_be_tree(decoded->view(), notes)) return std::nullopt;
  XmlText xml;
  xml.lines_ = decoded->view();
  mend_references(xml.lines_, notes);
  xml.text_.assign(xml.lines_.begin(), xml.lines_.end());
  xml.document_ = std::make_unique<pugi::xml_document>();
  const auto result = xml.document_->load_buffer_inplace(xml.text_.data(), xml.text_.size(),
                                                         pugi::parse_default, pugi::encoding_utf8);
  if (!result) {
    report_broken_xml(result, xml.lines_, notes);
    return std::nullopt;
  }
  return xml;
}

Place XmlText::place(pugi::xml_node node) const {
  const auto offset = node.offset_debug();
  if (offset < 0) return {.part = node.name()};
  const auto wanted = std::min(static_cast<std::size_t>(offset), lines_.size());
  if (wanted < at_) {
    at_ = 0;
    line_ = 1;
  }
  const auto begin = lines_.begin();
  line_ += static_cast<std::size_t>(std::count(begin + static_cast<std::ptrdiff_t>(at_),
                                               begin + static_cast<std::ptrdiff_t>(wanted), '\n'));
  at_ = wanted;
  return {.part = node.name(), .line = line_};
}

std::string_view XmlText::text(pugi::xml_node node) const {
  std::string_view first;
  std::string* joined = nullptr;
  for (const pugi::xml_node piece : node.children()) {
    if (piece.type() != pugi::node_pcdata && piece.type() != pugi::node_cdata) continue;
    if (first.empty()) {
      first = piece.value();
      continue;
    }
    if (joined == nullptr) joined = &joined_.emplace_back(first);
    *joined += piece.value();
  }
  return trimmed(joined == nullptr ? first : std::string_view(*joined));
}

std::string_view local_name(std::string_view name) {
  const std::size_t colon = name.rfind(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

pugi::xml_node child_of(pugi::xml_node node, std::string_view name) {
  for (const pugi::xml_node child : node.children()) {
    if (local_name(child) == name) return child;
  }
  return {};
}

std::string_view value_of(pugi::xml_node node, std::string_view name) {
  for (const pugi::xml_attribute attribute : node.attributes()) {
    if (local_name(std::string_view(attribute.name())) == name) return attribute.value();
  }
  return {};
}

bool has_value(pugi::xml_node node, std::string_view name) {
  return !value_of(node, name).empty();
}

bool begins_with_element(std::string_view head, std::string_view name) {
  std::string_view rest = head.substr(end_of_prolog(head));
  if (rest.empty()) return false;
  const std::string_view tag = rest.substr(1, rest.find_first_of(" \t\r\n/>") - 1);
  return local_name(tag) == name;
}

}  // namespace saite::exchange
