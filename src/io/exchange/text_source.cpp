// SPDX-License-Identifier: Apache-2.0
#include "src/io/exchange/text_source.h"

#include <unicode/ucnv.h>

#include <algorithm>
#include <array>
#include <memory>

#include "graph/base/utf8.h"
#include "src/io/exchange/encoding_guess.h"

namespace saite::exchange {
namespace {

constexpr std::string_view no_letter_bytes = "\xEF\xBF\xBD";  // U+FFFD

struct Mark {
  std::string_view bytes;
  const char* encoding;
};
constexpr std::array marks{Mark{{"\xEF\xBB\xBF", 3}, "UTF-8"},
                           Mark{{"\xFF\xFE\x00\x00", 4}, "UTF-32LE"},
                           Mark{{"\x00\x00\xFE\xFF", 4}, "UTF-32BE"},
                           Mark{{"\xFF\xFE", 2}, "UTF-16LE"}, Mark{{"\xFE\xFF", 2}, "UTF-16BE"}};

struct Sort {
  std::string_view bytes;
  const char* code;
};
/// Files that hold no text, by how they begin; codes of problems.
constexpr std::array no_texts{Sort{"PK\x03\x04", "is_zip"},
                              Sort{"%PDF", "is_binary"},
                              Sort{"\x89PNG", "is_binary"},
                              Sort{"GIF8", "is_binary"},
                              Sort{"\xFF\xD8\xFF", "is_binary"},
                              Sort{"\x1F\x8B", "is_binary"},
                              Sort{"\xD0\xCF\x11\xE0", "is_old_office"}};

struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;

Converter open_converter(const std::string& encoding) {
  UErrorCode status = U_ZERO_ERROR;
  Converter converter(ucnv_open(encoding.c_str(), &status));
  return U_SUCCESS(status) ? std::move(converter) : nullptr;
}

std::string to_utf8(UConverter& from, std::string_view bytes) {
  const Converter to = open_converter("UTF-8");
  std::string out;
  out.reserve(bytes.size() + bytes.size() / 4);
  std::array<UChar, 4096> pivot{};
  std::array<char, 16384> piece{};
  const char* at = bytes.data();
  const char* const end = at + bytes.size();
  UChar* pivot_from = pivot.data();
  UChar* pivot_to = pivot.data();
  bool first = true;
  for (;;) {
    UErrorCode status = U_ZERO_ERROR;
    char* target = piece.data();
    ucnv_convertEx(to.get(), &from, &target, piece.data() + piece.size(), &at, end, pivot.data(),
                   &pivot_from, &pivot_to, pivot.data() + pivot.size(), first ? 1 : 0, 1, &status);
    first = false;
    out.append(piece.data(), target);
    if (status != U_BUFFER_OVERFLOW_ERROR) return out;
  }
}

/// UTF-16 without a mark: most letters have a zero in one and the same half.
const char* zeros_of_utf16(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, 4096);
  std::array<std::size_t, 2> zeros{};
  for (std::size_t i = 0; i < head.size(); ++i) zeros[i % 2] += head[i] == '\0' ? 1 : 0;
  const std::size_t half = head.size() / 2;
  if (half < 2) return nullptr;
  if (zeros[1] * 10 >= half * 6 && zeros[0] * 20 <= half) return "UTF-16LE";
  if (zeros[0] * 10 >= half * 6 && zeros[1] * 20 <= half) return "UTF-16BE";
  return nullptr;
}

bool is_utf8(std::string encoding) {
  std::erase_if(encoding, [](char c) { return c == '-' || c == '_'; });
  std::ranges::transform(encoding, encoding.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return encoding == "utf8" || encoding == "usascii" || encoding == "ascii";
}

/// Letters of more than one byte that are well-formed, and bytes that are part of none.
struct Utf8Counts {
  std::size_t letters = 0;
  std::size_t bad = 0;
};

Utf8Counts count_utf8(std::string_view bytes) {
  Utf8Counts counts;
  for (std::size_t at = 0; at < bytes.size();) {
    if (static_cast<unsigned char>(bytes[at]) < 128) {
      ++at;
      continue;
    }
    const Letter letter = letter_at(bytes, at);
    const bool good = letter.value != replacement_letter ||
                      bytes.substr(at, no_letter_bytes.size()) == no_letter_bytes;
    counts.letters += good ? 1 : 0;
    counts.bad += good ? 0 : letter.next - at;
    at = letter.next;
  }
  return counts;
}

std::size_t line_of(std::string_view text, std::size_t offset) {
  std::size_t line = 1;
  for (std::size_t i = 0; i < offset; ++i) {
    if (text[i] == '\n' || (text[i] == '\r' && (i + 1 >= text.size() || text[i + 1] != '\n'))) {
      ++line;
    }
  }
  return line;
}

/// Says once what became U+FFFD in a text that is read now.
void report_no_letters(std::string_view text, const std::string& encoding, Notes& notes) {
  std::size_t count = 0;
  std::size_t first = text.size();
  for (std::size_t at = 0; (at = text.find(no_letter_bytes, at)) != std::string_view::npos; ++at) {
    first = std::min(first, at);
    ++count;
  }
  if (count == 0) return;
  notes.count(NoteSort::changed, "no_letters", {}, {.line = line_of(text, first)}, {encoding},
              count);
}

void replace_nuls(std::string& text, Notes& notes) {
  const std::size_t first = text.find('\0');
  if (first == std::string::npos) return;
  const auto count = static_cast<std::size_t>(std::ranges::count(text, '\0'));
  notes.count(NoteSort::changed, "nuls", {}, {.line = line_of(text, first)}, {}, count);
  std::ranges::replace(text, '\0', ' ');
}

struct Found {
  std::string encoding;
  EncodingFrom from = EncodingFrom::form;
};

/// Nothing where what was asked for is not known.
std::optional<Found> find_encoding(std::string_view bytes, const TextSource::Options& options,
                                   Notes& notes) {
  if (!options.asked.empty()) {
    if (open_converter(options.asked)) return Found{options.asked, EncodingFrom::asked};
    notes.error("unknown_encoding", {}, {options.asked});
    return std::nullopt;
  }
  for (const Mark& mark : marks) {
    if (bytes.starts_with(mark.bytes)) return Found{mark.encoding, EncodingFrom::mark};
  }
  if (const char* zeros = zeros_of_utf16(bytes)) return Found{zeros, EncodingFrom::form};
  if (!options.declared.empty() && !is_utf8(options.declared)) {
    if (open_converter(options.declared)) return Found{options.declared, EncodingFrom::declared};
    notes.add(NoteSort::guessed, "declared_encoding_unknown", {}, {options.declared});
  }
  if (!first_ill_formed(bytes)) return Found{"UTF-8", EncodingFrom::form};
  const Utf8Counts counts = count_utf8(bytes);
  if (counts.letters > 3 * counts.bad) return Found{"UTF-8", EncodingFrom::guessed};
  // uchardet knows encodings that ICU does not: then every byte is some letter.
  const std::string guess = guess_encoding(bytes);
  return Found{open_converter(guess) ? guess : "windows-1252", EncodingFrom::guessed};
}

bool holds_text(std::string_view bytes, const std::string& encoding, Notes& notes) {
  for (const Sort& sort : no_texts) {
    if (!bytes.starts_with(sort.bytes)) continue;
    notes.error(sort.code, {});
    return false;
  }
  const std::string_view head = bytes.substr(0, 65536);
  const bool wide = encoding.starts_with("UTF-16") || encoding.starts_with("UTF-32");
  const auto zeros = static_cast<std::size_t>(std::ranges::count(head, '\0'));
  if (wide || zeros * 10 < std::max<std::size_t>(head.size(), 40)) return true;
  notes.error("is_binary", {});
  return false;
}

}  // namespace

std::optional<TextSource> TextSource::decode(std::string_view bytes, const Options& options,
                                             Notes& notes) {
  const auto found = find_encoding(bytes, options, notes);
  if (!found || !holds_text(bytes, found->encoding, notes)) return std::nullopt;
  TextSource text;
  text.encoding_ = found->encoding;
  text.from_ = found->from;
  for (const Mark& mark : marks) {
    if (found->encoding == mark.encoding && bytes.starts_with(mark.bytes)) {
      bytes.remove_prefix(mark.bytes.size());
      break;
    }
  }
  if (!is_utf8(found->encoding)) {
    const Converter converter = open_converter(found->encoding);
    text.converted_ = to_utf8(*converter, bytes);
  } else if (first_ill_formed(bytes)) {
    const Converter converter = open_converter("UTF-8");
    text.converted_ = to_utf8(*converter, bytes);
  } else if (bytes.find('\0') != std::string_view::npos) {
    text.converted_ = std::string(bytes);
  }
  text.view_ = bytes;
  if (text.converted_) {
    report_no_letters(*text.converted_, text.encoding_, notes);
    replace_nuls(*text.converted_, notes);
  }
  if (found->from == EncodingFrom::guessed) {
    notes.add(NoteSort::guessed, "encoding_guessed", {}, {text.encoding_});
  }
  return text;
}

std::string declared_in_xml(std::string_view bytes) {
  std::string head(bytes.substr(0, 256));
  std::erase(head, '\0');  // of UTF-16, whose declaration says nothing new
  const std::size_t begin = head.find("<?xml");
  if (begin == std::string::npos) return {};
  const std::size_t end = head.find("?>", begin);
  const std::size_t name = head.find("encoding", begin);
  if (end == std::string::npos || name == std::string::npos || name > end) return {};
  const std::size_t open_quote = head.find_first_of("\"'", name);
  if (open_quote == std::string::npos || open_quote > end) return {};
  const std::size_t close_quote = head.find(head[open_quote], open_quote + 1);
  if (close_quote == std::string::npos || close_quote > end) return {};
  return head.substr(open_quote + 1, close_quote - open_quote - 1);
}

bool Lines::next() {
  if (rest_.empty()) return false;
  const std::size_t end = rest_.find_first_of("\r\n");
  line_ = rest_.substr(0, end);
  ++number_;
  if (end == std::string_view::npos) {
    rest_ = {};
    return true;
  }
  const bool both = rest_[end] == '\r' && end + 1 < rest_.size() && rest_[end + 1] == '\n';
  rest_.remove_prefix(end + (both ? 2 : 1));
  return true;
}

}  // namespace saite::exchange
