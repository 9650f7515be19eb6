// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "graph/base/progress.h"
#include "graph/model/network.h"
#include "src/io/exchange/column_types.h"
#include "src/io/exchange/losses.h"
#include "src/io/exchange/room.h"
#include "src/io/write_json.h"

namespace saite::exchange {

/// Values of actors that are not part of the network, such as measures: one for each actor id, in
/// the order of the part that is written. They become attributes of that name.
struct ExtraColumn {
  std::string name;
  std::vector<std::optional<double>> values;  // by position among the actors written
};

struct WriteOptions {
  std::string language = {};  // of names; empty: whichever there is
  std::vector<ExtraColumn> measures = {};
  std::vector<std::string> about = {};  // lines for a sheet that is read first
  char separator = ',';                 // of tables
  char decimal = '.';                   // of tables
  bool byte_order_mark = false;         // of tables: spreadsheets know UTF-8 by it
};

/// A column of values: attributes of one name, or a field that goes among them.
struct OutColumn {
  std::string name;
  std::string_view type = "string";  // boolean, long, double, string; of what is written there
  bool used = false;                 // some element has such a value
};

struct OutValue {
  std::size_t column;
  model::Value value;  // as the format can hold it: never nothing
};

/// An actor as it is written. What the format has no place of its own for stands among the values
/// or is not there.
struct OutActor {
  std::string id;
  std::string name = {};
  std::string kind = {};
  std::string part_of = {};
  std::optional<Position> position = {};
  std::optional<model::GeoPoint> place = {};
  DateSpan dates = {};
  Spells spells = {};  // where the format has a place of its own for dates; among the values too
  std::string colour = {};  // "#rrggbb"
  std::string note = {};
  std::vector<std::string> tags = {};  // where the format has a place of its own for details
  std::vector<OutValue> values = {};
};

struct OutTie {
  std::size_t source = 0;  // positions among the actors
  std::size_t target = 0;
  std::string key = {};
  std::string kind = {};
  bool directed = false;
  double weight = 1;
  bool weight_said = false;
  DateSpan dates = {};
  Spells spells = {};  // where the format has a place of its own for dates; among the values too
  std::string colour = {};
  std::string note = {};
  std::vector<OutValue> values = {};
};

/// A network in the shape that a format can hold, element by element, and what is lost on the way.
///     const Outgoing out(network, part, format.room, options, progress);
///     for (std::size_t i = 0; i < out.actor_count(); ++i) spell(out.actor(i));
///     out.losses();
/// Cost: three looks at each element; a text for each actor.
class Outgoing {
 public:
  Outgoing(const model::Network& network, const io::NetworkPart& part, const Room& room,
           const WriteOptions& options);

  [[nodiscard]] std::size_t actor_count() const { return part_.actors.size(); }
  [[nodiscard]] std::size_t tie_count() const { return part_.ties.size(); }
  [[nodiscard]] OutActor actor(std::size_t index) const;
  [[nodiscard]] OutTie tie(std::size_t index) const;
  /// What the actor is called in the file.
  [[nodiscard]] const std::string& id(std::size_t actor) const { return ids_[actor]; }
  /// Its id in Saite's own file, as a text that the format can hold.
  [[nodiscard]] std::string key(std::size_t actor) const {
    return field(network_.actor(part_.actors[actor]).key, nullptr);
  }
  [[nodiscard]] const std::vector<OutColumn>& actor_columns() const { return actors_.columns; }
  [[nodiscard]] const std::vector<OutColumn>& tie_columns() const { return ties_.columns; }
  [[nodiscard]] const std::string& title() const { return title_; }
  [[nodiscard]] const std::string& description() const { return description_; }
  [[nodiscard]] bool any_directed() const { return any_directed_; }
  [[nodiscard]] bool any_undirected() const { return any_undirected_; }
  [[nodiscard]] bool has_dates() const { return has_dates_; }
  /// Kinds of the ties written, in the order of the first of each; "" where it is not said.
  [[nodiscard]] const std::vector<std::string>& tie_kinds() const { return tie_kinds_; }
  [[nodiscard]] const WriteOptions& options() const { return options_; }
  [[nodiscard]] const Room& room() const { return room_; }

  [[nodiscard]] const Losses& losses() const { return losses_; }
  /// What only a writer can know.
  [[nodiscard]] Losses& losses() { return losses_; }

 private:
  /// The columns of actors, or of ties.
  struct Columns {
    explicit Columns(bool ties) : of_ties(ties) {}
    bool of_ties;
    std::vector<OutColumn> columns;
    std::unordered_map<std::string, std::size_t, NameHash, NameEqual> by_attribute;
    std::unordered_map<std::string, std::size_t> by_field;
    std::vector<unsigned> seen;  // types that values of a column have
    ColumnTypes types{0};        // of columns whose reader finds the types out
    bool colours = true;         // all values of `color` are colours
  };
  using Values = std::vector<OutValue>;

  // outgoing.cpp
  void name_actors();
  void gather_columns();
  void count_actor_losses(std::size_t index);
  void count_tie_losses(std::size_t index);
  void count_network_losses();
  [[nodiscard]] OutActor actor(std::size_t index, Losses* losses) const;
  [[nodiscard]] OutTie tie(std::size_t index, Losses* losses) const;
  [[nodiscard]] std::string kind_of(const model::Actor& actor) const;
  [[nodiscard]] std::string kind_of(const model::Tie& tie) const;

  // outgoing_values.cpp
  void gather(Columns& columns, const model::Object& attributes);
  void name_column(Columns& columns, const std::string& attribute);
  void add_field_columns();
  void settle_types(Columns& columns);
  [[nodiscard]] bool is_reserved(std::string_view name, bool of_ties) const;
  [[nodiscard]] std::string held(std::string_view text, bool trim, Losses* losses) const;
  [[nodiscard]] std::string field(std::string_view text, Losses* losses) const {
    return held(text, true, losses);
  }
  [[nodiscard]] std::vector<std::string> tags_of(const model::Actor& actor, Losses* losses) const;
  void add_field(const Columns& columns, std::string_view name, model::Value value,
                 Values& values) const;
  void add_tags(const std::vector<std::string>& tags, Values& values) const;
  void add_spells(const Columns& columns, const Spells& spells, Values& values) const;
  void add_dates(const Columns& columns, const DateSpan& dates, Values& values) const;
  void add_attributes(const Columns& columns, const model::Object& attributes, Slot colour,
                      std::string& colour_text, Values& values, Losses* losses) const;
  [[nodiscard]] model::Value fitted(const Columns& columns, std::size_t column,
                                    const model::Value& value, Losses* losses) const;
  [[nodiscard]] bool found_by_reader(const Columns& columns, std::size_t column) const;
  [[nodiscard]] std::string spelled(const Columns& columns, const model::Value& value) const;
  [[nodiscard]] model::Value read_back(const Columns& columns, std::size_t column,
                                       const std::string& text) const;

  const model::Network& network_;
  const io::NetworkPart& part_;
  const Room& room_;
  const WriteOptions& options_;
  Losses losses_;
  std::string title_;
  std::string description_;
  std::vector<std::size_t> place_of_;  // by actor id; beyond: not written
  std::vector<std::string> ids_;       // by position
  std::vector<std::string> tie_kinds_;
  Columns actors_{false};
  Columns ties_{true};
  bool any_directed_ = false;
  bool any_undirected_ = false;
  bool has_dates_ = false;
};

/// A value on one line, as people and tables write it: 2.0, true, a text; what holds others as
/// JSON.
[[nodiscard]] std::string plain_text(const model::Value& value, bool short_numbers = false);
/// Whether a text is "#rrggbb".
[[nodiscard]] bool is_colour(std::string_view text);

}  // namespace saite::exchange
