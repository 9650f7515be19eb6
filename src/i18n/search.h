// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace saite::i18n {

/// A text as search compares it: case, diacritics and width folded away, Cyrillic in Latin letters,
/// and i = j = y, since names wander between the alphabets: Preiļi, preili and Прейли are one key,
/// so are Andrejs and Андрейс.   Cost: O(length).
[[nodiscard]] std::string search_key(std::string_view text);

/// How well a name fits what was typed; less is better.
enum class MatchRank : std::uint8_t { whole, prefix, word_start, anywhere };

struct SearchHit {
  std::uint32_t item = 0;
  MatchRank rank = MatchRank::anywhere;
  friend bool operator==(const SearchHit&, const SearchHit&) = default;
};

/// Finds names as one types.
///     SearchIndex index;
///     index.add(actor.value(), name);
///     for (const SearchHit& hit : index.find("preil", 20)) …
/// One item may be added under several texts; it is found once, by the best of them.
/// Cost: find() reads all keys once, about 1 ms for 100,000 names.
class SearchIndex {
 public:
  void reserve(std::size_t names) { starts_.reserve(names); }
  void add(std::uint32_t item, std::string_view text);
  [[nodiscard]] std::size_t size() const { return items_.size(); }

  /// Items that have every word of the query, best first: rank, then shorter names, then in the
  /// order added. Nothing for a query without letters or digits.
  [[nodiscard]] std::vector<SearchHit> find(std::string_view query, std::size_t limit) const;

 private:
  [[nodiscard]] std::string_view key(std::size_t entry) const;

  std::string keys_;                   // each between two newlines
  std::vector<std::uint32_t> starts_;  // where each key begins
  std::vector<std::uint32_t> items_;
};

}  // namespace saite::i18n
