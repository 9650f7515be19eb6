// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "src/io/exchange/dl_header.h"
#include "src/io/exchange/record_sink.h"

namespace saite::exchange {

/// One set of actors of a DL file: the rows, or the columns. They are known by their labels, blind
/// to case as UCINET is, or by numbers from 1 where there are none.
class DlActors {
 public:
  /// `labels`, in this order; `count` of them in all, those beyond without a label.
  void declare(const std::vector<std::string>& labels, std::size_t count);
  /// The one with this label; a new one where `embedded` and there is none.
  [[nodiscard]] std::optional<std::size_t> find(const Word& word, bool embedded);
  /// The same where a matrix has its labels above the columns: the label is of the actor at this
  /// place (from 0) where that has none yet.
  std::size_t label_place(std::size_t place, const Word& word);

  [[nodiscard]] std::size_t size() const { return labels_.size(); }
  [[nodiscard]] bool has(std::string_view label) const;
  /// Ids of those whose label the other set has too get `prefix` before them.
  void part_from(const DlActors& other, std::string_view prefix, Notes& notes);
  [[nodiscard]] std::string id(std::size_t index) const;
  /// `mode` 0: there is one set.
  void emit(int mode, RecordSink& sink) const;

 private:
  std::size_t add(std::string_view label);

  std::vector<std::string> labels_;                        // empty: its number
  std::unordered_map<std::string, std::size_t> by_label_;  // lower case; asked only, never walked
  std::vector<bool> shared_;
  std::string prefix_;
};

}  // namespace saite::exchange
