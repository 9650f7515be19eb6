// SPDX-License-Identifier: Apache-2.0
// Any bytes in any encoding: decoding ends with well-formed UTF-8 without zeros, or with an error
// that is said; lines together are the text.

#include <cstdint>
#include <string_view>

#include "graph/base/utf8.h"
#include "src/io/exchange/text_source.h"
#include "tests/fuzz/choices.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using saite::fuzz::require;
  constexpr const char* asked[] = {"", "", "", "windows-1257", "UTF-16LE", "gb18030", "nonsense"};
  if (size == 0) return 0;
  saite::exchange::TextSource::Options options;
  options.asked = asked[data[0] % std::size(asked)];
  const std::string_view bytes(reinterpret_cast<const char*>(data + 1), size - 1);
  if (data[0] >= 128) options.declared = saite::exchange::declared_in_xml(bytes);
  saite::exchange::Notes notes;
  const auto text = saite::exchange::TextSource::decode(bytes, options, notes);
  require(text.has_value() != notes.has_errors());
  if (!text) return 0;
  require(!saite::first_ill_formed(text->view()));
  require(text->view().find('\0') == std::string_view::npos);
  std::size_t letters = 0;
  saite::exchange::Lines lines(text->view());
  while (lines.next()) {
    require(lines.line().find_first_of("\r\n") == std::string_view::npos);
    letters += lines.line().size();
  }
  std::size_t ends = 0;
  for (const char c : text->view()) ends += c == '\r' || c == '\n' ? 1 : 0;
  require(letters + ends == text->view().size());
  return 0;
}
