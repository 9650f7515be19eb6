// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "src/io/exchange/attribute_list.h"
#include "src/io/exchange/xml_text.h"

namespace saite::exchange {

/// How a GEXF graph says times, and what its elements say of theirs. Ends are inclusive but where
/// the file says `startopen` or `endopen` (1.1 and 1.2); infinite ends are open.
class GexfTimes {
 public:
  /// An unknown time zone is said in the notes, and times stay without one.
  GexfTimes(pugi::xml_node graph, const Place& place, Notes& notes);
  ~GexfTimes();

  /// When a node or an edge was there: what its own attributes say, and its spells. A time of day
  /// without a zone gets the graph's offset at that time behind it.
  [[nodiscard]] std::span<const Spell> of(pugi::xml_node element, AttributeList& texts);
  /// Whether an attvalue says when it holds.
  [[nodiscard]] static bool has_time(pugi::xml_node value);
  /// {"value": …, "since": …, "until": …} of an attvalue; "after" and "before" for open ends.
  [[nodiscard]] model::Value dated(pugi::xml_node value, model::Value held);

 private:
  struct Zone;

  void add(pugi::xml_node element, AttributeList& texts);
  void add_list(std::string_view intervals);
  [[nodiscard]] std::string with_offset(std::string_view time) const;
  [[nodiscard]] std::string_view time(std::string_view text, AttributeList& texts) const;

  std::unique_ptr<Zone> zone_;
  std::vector<Spell> spells_;
};

}  // namespace saite::exchange
