// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "src/io/exchange/pajek_lines.h"
#include "src/io/exchange/record_sink.h"

namespace saite::exchange {

/// One network of a Pajek file: its vertices are numbers from 1, and so are the ids of its actors.
class PajekNetwork {
 public:
  PajekNetwork(std::string name, std::size_t size, std::size_t first_mode)
      : name_(std::move(name)), size_(size), first_mode_(first_mode) {}

  [[nodiscard]] const std::string& name() const { return name_; }
  [[nodiscard]] std::size_t size() const { return size_; }
  /// How many of the vertices are the first set of a two-mode network; 0: it has one mode.
  [[nodiscard]] std::size_t first_mode() const { return first_mode_; }
  [[nodiscard]] std::string id(std::size_t number) const {
    return prefix_ + std::to_string(number);
  }

  void add_line(std::string_view line, std::size_t number) { lines_.push_back({line, number}); }
  /// Whether no line says more than a single number: a partition, perhaps.
  [[nodiscard]] bool has_bare_numbers_only() const;
  /// The single words of all lines.
  [[nodiscard]] std::vector<std::string> bare_words() const;

  /// Hands the actors on. One after an earlier network with the same labels means the same actors;
  /// else its ids get its number before them.
  void emit(const std::vector<PajekNetwork>& earlier, RecordSink& sink);

  /// The vertex that a tie's end names, by number or by label; nothing where there is none.
  [[nodiscard]] std::optional<std::size_t> find(const Word& word) const;

 private:
  struct Line {
    std::string_view text;
    std::size_t number;
  };

  void emit_actor(const Line& line, RecordSink& sink, std::vector<bool>& told);

  std::string name_;
  std::size_t size_;
  std::size_t first_mode_;
  std::string prefix_;
  std::vector<Line> lines_;
  std::map<std::size_t, std::string> labels_;
  std::unordered_map<std::string, std::size_t> by_label_;  // asked only, never walked
};

}  // namespace saite::exchange
