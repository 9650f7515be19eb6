// SPDX-License-Identifier: Apache-2.0
#include "src/io/exchange/encoding_guess.h"

#include <unicode/uchar.h>
#include <unicode/ucnv.h>

#include <uchardet/uchardet.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <memory>
#include <vector>

#include "graph/base/utf8.h"

namespace saite::exchange {
namespace {

/// The letters beyond a–z of a language, the most frequent first: how often each comes among them
/// falls by about a third from one to the next, near enough to tell languages apart.
struct Alphabet {
  const char* letters;
};
constexpr std::array alphabets{
    Alphabet{"āīēšūņļžčķģ"},                             // Latvian
    Alphabet{"ėšžųįčūąę"},                               // Lithuanian
    Alphabet{"äõüöšž"},                                  // Estonian
    Alphabet{"čšžćđ"},                                   // Slovene, Croatian
    Alphabet{"ęóąłżśćńź"},                               // Polish
    Alphabet{"íáéěýřůščžúťďňó"},                         // Czech
    Alphabet{"áíéýčšžúľťôňóäďĺŕ"},                       // Slovak
    Alphabet{"éáöóőüíűú"},                               // Hungarian
    Alphabet{"ăîâşţșț"},                                 // Romanian
    Alphabet{"üäöß"},                                    // German
    Alphabet{"éèàêçôùîâûëïœ"},                           // French
    Alphabet{"óíáéñúü"},                                 // Spanish
    Alphabet{"ãçéáíóõêâúà"},                             // Portuguese
    Alphabet{"åäöéøæ"},                                  // of the North
    Alphabet{"оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъёіїєґ"}};  // Russian, Ukrainian

constexpr std::array encodings{"windows-1257", "windows-1250", "windows-1252", "windows-1251",
                               "iso-8859-2",   "iso-8859-4",   "ibm-775",      "ibm-852",
                               "koi8-r",       "ibm-866"};

/// What stands for a letter that no word of the language has, and for a byte without a meaning.
constexpr double foreign_letter = -9;
constexpr double no_letter = -14;
constexpr double punctuation = -5;

constexpr std::size_t sample_bytes = std::size_t{1} << 20U;

/// The letters that the upper 128 bytes stand for, in lower case; U+FFFD where none.
using LetterTable = std::array<char32_t, 128>;

struct CloseByteConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};

bool fill(const char* encoding, LetterTable& table) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, CloseByteConverter> converter(ucnv_open(encoding, &status));
  if (U_FAILURE(status)) return false;
  for (int i = 0; i < 128; ++i) {
    const char byte = static_cast<char>(128 + i);
    std::array<UChar, 4> out{};
    status = U_ZERO_ERROR;
    ucnv_reset(converter.get());
    const int count = ucnv_toUChars(converter.get(), out.data(), out.size(), &byte, 1, &status);
    table[static_cast<std::size_t>(i)] =
        U_SUCCESS(status) && count == 1 ? static_cast<char32_t>(out[0]) : replacement_letter;
  }
  return true;
}

std::map<char32_t, double> logarithms(const Alphabet& alphabet) {
  std::map<char32_t, double> of_letter;
  const std::string_view letters = alphabet.letters;
  double weight = 1;
  double sum = 0;
  for (std::size_t at = 0; at < letters.size();) {
    const Letter letter = letter_at(letters, at);
    of_letter[letter.value] = weight;
    sum += weight;
    weight *= 0.8;
    at = letter.next;
  }
  for (auto& [letter, share] : of_letter) share = std::log(share / sum);
  return of_letter;
}

/// How often each upper byte comes, and how often right before or behind a letter of a–z.
struct Counts {
  std::array<double, 128> all{};
  std::array<double, 128> lower_before{};  // behind a small letter: a great one is odd there
  double total = 0;
};

Counts count_upper(std::string_view bytes) {
  Counts counts;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const auto byte = static_cast<unsigned char>(bytes[i]);
    if (byte < 128) continue;
    counts.all[byte - 128U] += 1;
    counts.total += 1;
    if (i > 0 && bytes[i - 1] >= 'a' && bytes[i - 1] <= 'z') counts.lower_before[byte - 128U] += 1;
  }
  return counts;
}

double score(const Counts& counts, const LetterTable& table,
             const std::map<char32_t, double>& language) {
  double sum = 0;
  for (std::size_t i = 0; i < table.size(); ++i) {
    if (counts.all[i] == 0) continue;
    const char32_t letter = table[i];
    const auto code = static_cast<UChar32>(letter);
    if (letter == replacement_letter || sort_of(letter) != LetterSort::text) {
      sum += no_letter * counts.all[i];
    } else if (!u_isalpha(code)) {
      // Quotation marks and dashes are of every language, but not within its words.
      sum += punctuation * counts.all[i] + foreign_letter * counts.lower_before[i];
    } else {
      const auto found = language.find(static_cast<char32_t>(u_tolower(code)));
      sum += (found == language.end() ? foreign_letter : found->second) * counts.all[i];
      if (u_isupper(code)) sum += foreign_letter * counts.lower_before[i];
    }
  }
  return sum / std::max(1.0, counts.total);
}

struct CloseDetector {
  void operator()(uchardet* detector) const { uchardet_delete(detector); }
};

std::string detected(std::string_view bytes) {
  const std::unique_ptr<uchardet, CloseDetector> detector(uchardet_new());
  if (uchardet_handle_data(detector.get(), bytes.data(), bytes.size()) != 0) return {};
  uchardet_data_end(detector.get());
  return uchardet_get_charset(detector.get());
}

/// As `encodings` has it; windows-1257 is ISO 8859-13 with quotation marks.
std::string known_name(std::string name) {
  std::ranges::transform(name, name.begin(), [](unsigned char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : static_cast<char>(c);
  });
  if (name == "iso-8859-13") return "windows-1257";
  if (name == "iso-8859-1") return "windows-1252";
  if (name.starts_with("ibm") && !name.starts_with("ibm-")) name.insert(3, "-");
  return name;
}

bool is_of_many_bytes(const std::string& name) {
  static constexpr std::array names{"Shift_JIS", "EUC-JP", "EUC-KR",      "GB18030",    "BIG5",
                                    "EUC-TW",    "UHC",    "ISO-2022-JP", "ISO-2022-KR"};
  return std::ranges::any_of(names, [&](const char* known) { return name == known; });
}

struct Best {
  std::string encoding;
  double score = -1e9;
};

Best best_of_one_byte(std::string_view bytes, const std::string& said) {
  const Counts counts = count_upper(bytes);
  std::vector<std::map<char32_t, double>> languages;
  for (const Alphabet& alphabet : alphabets) languages.push_back(logarithms(alphabet));
  Best best;
  LetterTable table{};
  const auto consider = [&](const std::string& encoding, double bonus) {
    if (!fill(encoding.c_str(), table)) return;
    for (const auto& language : languages) {
      const double found = score(counts, table, language) + bonus;
      if (found > best.score) best = {encoding, found};
    }
  };
  // What uchardet says decides between those that are about as likely.
  const std::string probable = known_name(said);
  for (const char* encoding : encodings) consider(encoding, probable == encoding ? 0.3 : 0);
  const bool in_list =
      std::ranges::any_of(encodings, [&](const char* encoding) { return probable == encoding; });
  if (!said.empty() && !in_list && !is_of_many_bytes(said)) consider(said, 0.3);
  return best;
}

}  // namespace

std::string guess_encoding(std::string_view bytes) {
  bytes = bytes.substr(0, sample_bytes);
  const std::string said = detected(bytes);
  Best best = best_of_one_byte(bytes, said);
  // Asian texts: nearly nothing of them reads as a word in Europe.
  if (is_of_many_bytes(said) && best.score < -5) return said;
  return best.encoding.empty() ? "windows-1252" : best.encoding;
}

}  // namespace saite::exchange
