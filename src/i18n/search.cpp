// SPDX-License-Identifier: Apache-2.0
#include "src/i18n/search.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <numeric>
#include <optional>
#include <tuple>

namespace saite::i18n {
namespace {

/// What small letters of the Cyrillic alphabet read as, from U+0430; letters that are a base and a
/// mark (й, ё, ї) have been taken apart before. The transcription is Latvia's own, with i for j.
constexpr std::array<const char*, 32> cyrillic = {
    "a", "b", "v", "g", "d", "e", "z", "z", "i", "i",  "k", "l", "m", "n", "o",  "p",
    "r", "s", "t", "u", "f", "h", "c", "c", "s", "sc", "",  "i", "",  "e", "iu", "ia"};

/// Letters that Unicode does not take apart into a base and a mark.
const char* special_letter(UChar32 c) {
  switch (c) {
    case 'j':
    case 'y':
    case 0x131:  // ı
    case 0x456:  // і
    case 0x458:  // ј
      return "i";
    case 0xe6:  // æ
      return "ae";
    case 0xf8:  // ø
      return "o";
    case 0x111:  // đ
    case 0xf0:   // ð
      return "d";
    case 0x142:  // ł
      return "l";
    case 0x153:  // œ
      return "oe";
    case 0xfe:  // þ
      return "th";
    case 0x454:  // є
      return "ie";
    case 0x491:  // ґ
      return "g";
    default:
      return c >= 0x430 && c <= 0x44f ? cyrillic[static_cast<std::size_t>(c - 0x430)] : nullptr;
  }
}

bool is_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

char fold_ascii(char c) {
  if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return c == 'j' || c == 'y' ? 'i' : c;
}

/// Case folded, width and ligatures resolved, marks parted from their bases.
icu::UnicodeString taken_apart(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* fold = icu::Normalizer2::getNFKCCasefoldInstance(status);
  const icu::Normalizer2* part = icu::Normalizer2::getNFDInstance(status);
  auto whole = icu::UnicodeString::fromUTF8(
      icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
  if (U_FAILURE(status) != 0) return whole;
  return part->normalize(fold->normalize(whole, status), status);
}

std::string folded(std::string_view text) {
  std::string key;
  key.reserve(text.size());
  if (is_ascii(text)) {
    for (const char c : text) key += fold_ascii(c);
    return key;
  }
  const icu::UnicodeString parts = taken_apart(text);
  for (std::int32_t i = 0; i < parts.length(); i = parts.moveIndex32(i, 1)) {
    const UChar32 c = parts.char32At(i);
    if (u_charType(c) == U_NON_SPACING_MARK) continue;
    if (const char* letters = special_letter(c)) {
      key += letters;
    } else {
      icu::UnicodeString(c).toUTF8String(key);
    }
  }
  return key;
}

bool is_separator(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte < 0x80 && std::isalnum(byte) == 0;
}

std::vector<std::string> words_of(const std::string& key) {
  std::vector<std::string> words;
  std::string word;
  for (const char c : key + ' ') {
    if (c != ' ') {
      word += c;
    } else if (!word.empty()) {
      words.push_back(std::move(word));
      word.clear();
    }
  }
  return words;
}

/// The best place of `word` in `key`; nothing where it is not there.
std::optional<MatchRank> rank_of(std::string_view key, std::string_view word) {
  std::optional<MatchRank> best;
  for (std::size_t at = key.find(word); at != std::string_view::npos; at = key.find(word, at + 1)) {
    if (at == 0) return key.size() == word.size() ? MatchRank::whole : MatchRank::prefix;
    if (is_separator(key[at - 1])) return MatchRank::word_start;
    best = MatchRank::anywhere;
  }
  return best;
}

/// All words must be there; the rank is that of the whole query, else of the worst word.
std::optional<MatchRank> rank_of_all(std::string_view key, const std::string& query,
                                     const std::vector<std::string>& words) {
  if (words.size() > 1) {
    if (const auto whole = rank_of(key, query)) return whole;
  }
  std::optional<MatchRank> worst;
  for (const std::string& word : words) {
    const auto rank = rank_of(key, word);
    if (!rank) return std::nullopt;
    worst = std::max(worst.value_or(MatchRank::whole), *rank);
  }
  return worst;
}

}  // namespace

std::string search_key(std::string_view text) {
  const std::string key = folded(text);
  // One space between words, none at the ends.
  std::string tidy;
  tidy.reserve(key.size());
  for (const char c : key) {
    const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
    if (!blank) {
      tidy += c;
    } else if (!tidy.empty() && tidy.back() != ' ') {
      tidy += ' ';
    }
  }
  if (!tidy.empty() && tidy.back() == ' ') tidy.pop_back();
  return tidy;
}

void SearchIndex::add(std::uint32_t item, std::string_view text) {
  starts_.push_back(static_cast<std::uint32_t>(keys_.size()));
  items_.push_back(item);
  keys_ += search_key(text);
  keys_ += '\n';
}

std::string_view SearchIndex::key(std::size_t entry) const {
  const std::size_t end = entry + 1 < starts_.size() ? starts_[entry + 1] : keys_.size();
  return std::string_view(keys_).substr(starts_[entry], end - starts_[entry] - 1);
}

std::vector<SearchHit> SearchIndex::find(std::string_view text, std::size_t limit) const {
  const std::string query = search_key(text);
  const std::vector<std::string> words = words_of(query);
  if (words.empty() || std::ranges::all_of(query, is_separator)) return {};
  // The longest word is the rarest: only entries that hold it are looked at.
  const std::string& rare = *std::ranges::max_element(words, {}, &std::string::size);
  struct Match {
    MatchRank rank;
    std::size_t length;
    std::size_t entry;
  };
  std::vector<Match> matches;
  const std::string_view all = keys_;
  std::size_t entry = 0;
  for (const char* at = keys_.data(); at != nullptr;) {
    const auto rest = static_cast<std::size_t>(keys_.data() + keys_.size() - at);
    const void* hit = memmem(at, rest, rare.data(), rare.size());
    if (hit == nullptr) break;
    const auto place = static_cast<std::uint32_t>(static_cast<const char*>(hit) - keys_.data());
    entry =
        static_cast<std::size_t>(std::ranges::upper_bound(starts_, place) - starts_.begin()) - 1;
    const std::string_view found = key(entry);
    if (const auto rank = rank_of_all(found, query, words)) {
      matches.push_back({*rank, found.size(), entry});
    }
    at = found.data() + found.size() + 1;
    if (at >= all.data() + all.size()) break;
  }
  std::ranges::sort(matches, {},
                    [](const Match& m) { return std::tuple(m.rank, m.length, m.entry); });
  std::vector<SearchHit> hits;
  std::vector<bool> seen(matches.empty() ? 0 : 1 + *std::ranges::max_element(items_), false);
  for (const Match& match : matches) {
    if (hits.size() == limit) break;
    const std::uint32_t item = items_[match.entry];
    if (seen[item]) continue;
    seen[item] = true;
    hits.push_back({item, match.rank});
  }
  return hits;
}

}  // namespace saite::i18n
