// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "src/io/exchange/formats.h"

namespace saite::exchange_test {

/// What readers hand on, kept.
struct KeptActor {
  std::string id, name, kind, part_of, colour, note, lat, lon;
  std::string spells;  // "[2009..2010] (2011..]"
  std::optional<Position> position;
  std::vector<std::string> tags;
  std::map<std::string, model::Value> attributes;
  std::size_t line = 0;
};
struct KeptTie {
  std::string source, target, key, kind, colour, label, note, weight, spells;
  std::optional<bool> directed;
  std::map<std::string, model::Value> attributes;
  std::size_t line = 0;
};

class Collector final : public exchange::RecordSink {
 public:
  void network(const exchange::NetworkRecord& record) override;
  void kind(const exchange::KindRecord& record) override { kinds.emplace(record.id); }
  void actor(const exchange::ActorRecord& record) override;
  void tie(const exchange::TieRecord& record) override;
  void part_of(const exchange::ContainmentRecord& record) override;
  void ties_dropped(std::size_t count) override { dropped += count; }
  void rows_read(std::size_t count) override { rows += count; }
  [[nodiscard]] exchange::Notes& notes() override { return notes_; }

  /// Actors by id (name where there is none), as one: what a later record says is added.
  [[nodiscard]] std::map<std::string, KeptActor> merged() const;
  [[nodiscard]] const KeptActor& actor_of(std::string_view id) const;
  [[nodiscard]] std::vector<std::string> codes(exchange::NoteSort sort) const;
  [[nodiscard]] bool noted(std::string_view code) const;
  /// The line that the first note with this code is about.
  [[nodiscard]] std::size_t notes_line(std::string_view code) const;
  [[nodiscard]] std::string first_error() const;
  /// Distinct pairs from → to.
  [[nodiscard]] std::size_t ordered_pairs() const;
  /// "a>b" of directed, "a-b" of undirected ties, in the order of the file.
  [[nodiscard]] std::vector<std::string> arrows() const;

  std::string title, description;
  std::optional<bool> directed;
  std::map<std::string, model::Value> attributes;
  std::set<std::string> kinds;
  std::vector<KeptActor> actors;
  std::vector<KeptTie> ties;
  std::size_t rows = 0;
  std::size_t dropped = 0;

 private:
  exchange::Notes notes_;
  mutable std::map<std::string, KeptActor> merged_;
};

/// Reads texts as one job; names are the names of the files.
using Files = std::vector<std::pair<std::string, std::string>>;
void read_with(exchange::Read read, const Files& files, Collector& into,
               const exchange::ReadOptions& options = {});
[[nodiscard]] Collector read_one(exchange::Read read, std::string_view text,
                                 std::string_view name = "file");

[[nodiscard]] exchange::Head head_of_text(std::string_view text, std::string_view ending = "");
[[nodiscard]] std::string with_line_ends(std::string_view text, std::string_view end);

}  // namespace saite::exchange_test
