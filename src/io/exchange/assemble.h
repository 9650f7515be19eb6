// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "graph/base/error.h"
#include "graph/base/progress.h"
#include "graph/base/text.h"
#include "graph/model/key_index.h"
#include "graph/model/network.h"
#include "src/io/exchange/column_types.h"
#include "src/io/exchange/formats.h"
#include "src/io/exchange/import_report.h"
#include "src/io/exchange/record_sink.h"

namespace saite::exchange {

/// Makes a network of records, whatever order they come in, and the report of it.
///     Assembler assembler(options);
///     format->read({inputs, options, assembler, progress});
///     auto network = assembler.finish(progress);   // cancelled
///     show(assembler.report());
/// Actors come in the order in which they were told of; those that only ties name follow.
class Assembler final : public RecordSink {
 public:
  explicit Assembler(const ReadOptions& options);
  Assembler(const Assembler&) = delete;
  Assembler& operator=(const Assembler&) = delete;

  /// That a file is read, before it is. Which one a record comes from is as notes().file() says.
  void expect(std::string_view file, std::string_view format);

  void network(const NetworkRecord& record) override;
  void kind(const KindRecord& record) override;
  void actor(const ActorRecord& record) override;
  void tie(const TieRecord& record) override;
  void part_of(const ContainmentRecord& record) override;
  void ties_dropped(std::size_t count) override { report_.ties.dropped += count; }
  void rows_read(std::size_t rows) override;
  void sheet(const std::string& name) override { report_.sheets.push_back(name); }
  void table(const TableSeen& seen) override {
    report_.tables.push_back(seen);
    report_.tables.back().file = report_.notes.file();
  }
  [[nodiscard]] Notes& notes() override { return report_.notes; }

  /// Once, after the last record. Errors: cancelled.
  [[nodiscard]] Result<model::Network> finish(Progress& progress);
  [[nodiscard]] ImportReport& report() { return report_; }

 private:
  using Index = std::uint32_t;
  static constexpr Index none = ~Index{0};
  using NameTable = std::unordered_map<std::string, Index, NameHash, NameEqual>;

  struct HeldPlace {
    std::uint32_t line = 0;
    std::uint16_t file = 0;
  };
  struct HeldActor {
    model::Actor actor;
    std::string container;  // as it is called
    HeldPlace place;
    bool has_id = false;
    bool only_ends = false;
  };
  /// An end of ties: which actor it is is known when all have been told.
  struct Mention {
    std::string text;
    Ends ends = Ends::ids;
    HeldPlace place;
    Index actor = none;
  };
  struct HeldTie {
    Index source = none;
    Index target = none;
    HeldPlace place;
    model::Tie tie;
  };
  /// What may be said of when something was there.
  struct Times {
    std::string_view since;
    std::string_view until;
    std::span<const Spell> spells;
  };

  // assemble.cpp
  void add_actor(const ActorRecord& record);
  void add_tie(const TieRecord& record);
  [[nodiscard]] std::uint16_t file_now();
  [[nodiscard]] HeldPlace held(const Place& place);
  std::string_view tidy(std::string_view text, std::string_view what, const Place& place);
  Index held_actor(const ActorRecord& record, std::string_view id, std::string_view name,
                   std::string_view kind);
  void fill_text(std::string& field, std::string_view value, std::string_view what,
                 const HeldActor& held, const Place& place);
  void fill_kind(HeldActor& held, std::string_view kind, const Place& place);
  void fill_place(HeldActor& held, const ActorRecord& record);
  void conflict(const HeldActor& held, std::string_view what, const std::string& kept,
                std::string_view other, const Place& place);
  Index mention(std::string_view text, Ends ends, const Place& place);
  [[nodiscard]] model::KindIndex tie_kind(std::string_view kind, const Place& place);
  void fill_weight(HeldTie& held, const TieRecord& record);

  // assemble_values.cpp
  /// `owner` is the key of an actor that was told of before, or nothing.
  void add_attributes(model::Object& object, ColumnTypes& types, std::span<const Attribute> all,
                      const Place& place, const std::string* owner);
  void add_text(model::Object& object, ColumnTypes& types, std::string_view name,
                std::string_view value, const Place& place, const std::string* owner,
                std::size_t hint = 0);
  void add_value(model::Object& object, std::string_view name, model::Value value,
                 const Place& place, const std::string* owner);
  struct ReadTimes {
    DateSpan dates;
    Spells spells;  // two or more; else none
  };
  [[nodiscard]] ReadTimes read_times(const Times& times, model::Object& attributes,
                                     const Place& place);
  std::optional<PartialDate> read_end(std::string_view text, bool until, model::Object& attributes,
                                      const Place& place);
  [[nodiscard]] std::optional<std::string> colour_of(std::string_view colour, const Place& place);

  // assemble_finish.cpp
  void settle_types();
  void resolve_mentions();
  [[nodiscard]] Index created_by_tie(Mention& mention);
  void give_keys();
  [[nodiscard]] Status add_actors(model::Network& network, Progress& progress);
  void gather_containers();
  void add_containment(model::Network& network);
  [[nodiscard]] Status add_ties(model::Network& network, Progress& progress);
  void count_parallel(const model::Network& network);
  [[nodiscard]] Place place_of(const HeldPlace& place);

  std::uint16_t file_now_ = 0;
  ReadOptions options_;
  ImportReport report_;
  std::optional<bool> directed_;  // of ties that do not say
  model::NetworkInfo info_;
  model::KindTable<model::ActorKind> actor_kinds_;
  model::KindTable<model::TieKind> tie_kinds_;
  std::unordered_map<std::string, model::KindIndex, NameHash, NameEqual> kind_of_text_;
  std::unordered_map<std::string, model::KindIndex, NameHash, NameEqual> tie_kind_of_text_;
  ColumnTypes actor_types_;
  ColumnTypes tie_types_;
  std::deque<HeldActor> actors_;  // let go of one by one as they go into the network
  NameTable by_id_;
  NameTable by_name_and_kind_;  // of actors without an id
  NameTable by_name_;           // the first of that name
  std::deque<HeldTie> ties_;
  std::vector<Mention> mentions_;
  struct MentionText {
    const std::vector<Mention>* mentions;
    const std::string& operator()(Index mention) const { return (*mentions)[mention].text; }
  };
  model::KeyIndex<MentionText> mention_of_{MentionText{&mentions_}};
  struct HeldContainment {
    Index part;  // a mention, unless it is known which actor it is
    Index whole;
    HeldPlace place;
    bool part_is_actor = false;
  };
  std::vector<HeldContainment> containments_;
};

}  // namespace saite::exchange
